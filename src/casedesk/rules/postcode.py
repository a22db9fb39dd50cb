"""Postcodes: six figures; 中山 has 5284xx."""

import re

from casedesk.rules.checks import Check, bare, written


def check(value: str | float) -> Check:
    """Check a postcode. Reasons: postcode_missing, postcode_shape."""
    text = bare(written(value))
    if not text:
        return Check(False, "", "postcode_missing")
    valid = re.fullmatch(r"[0-9]{6}", text) is not None
    return Check(valid, text, "" if valid else "postcode_shape")
