"""Bank accounts: 8 to 30 figures, kept as text."""

import re

from stdnum import luhn

from casedesk.rules.checks import Check, undashed, written


def check(value: str | float) -> Check:
    """Check an account number; the Luhn check only warns, for company accounts have none.

    Reasons: bank_missing, bank_lost_digits, bank_shape; warning: bank_luhn.
    """
    text = undashed(written(value))
    if not text:
        return Check(False, "", "bank_missing")
    if (isinstance(value, (int, float)) and value >= 1e15) or re.fullmatch(
            r"\d(\.\d+)?[eE]\+?\d{2}", text):
        return Check(False, text, "bank_lost_digits")
    if not re.fullmatch(r"[0-9]{8,30}", text):
        return Check(False, text, "bank_shape")
    return Check(True, text, "", "" if luhn.is_valid(text) else "bank_luhn")
