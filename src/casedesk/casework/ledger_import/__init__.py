"""Rows of an office's own ledger into people, employers and cases, in one transaction."""

from casedesk.casework.ledger_import.commit import ImportCount, forecast, import_rows
from casedesk.casework.ledger_import.rows import DisputeRow, LedgerRow, ReferralRow

__all__ = ["DisputeRow", "ImportCount", "LedgerRow", "ReferralRow", "forecast", "import_rows"]
