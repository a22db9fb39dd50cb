"""Opening a matter on the page of its kind: a dispute, or a matter of legal aid."""

from typing import Any

from casedesk.casework.legal_aid import board
from casedesk.gui.page import Context

PAGES = {"dispute": "case", "referral": "aid"}


def open_case(context: Context, kind: str, case_id: int, **wish: Any) -> None:
    """Open a matter; `kind` is that of its record, '' where the row does not say."""
    if not kind:
        kind = "referral" if board.is_aid(context.database, case_id) else "dispute"
    context.open(PAGES.get(kind, "case"), case_id, **wish)
