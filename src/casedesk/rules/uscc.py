"""统一社会信用代码 of an employer (GB 32100-2015) and the registration number before it."""

import re

from stdnum.cn import uscc

from casedesk.rules.checks import Check, undashed, written

_ORGANISATION_WEIGHTS = (3, 7, 9, 10, 5, 8, 4, 2)


def check(value: str | float) -> Check:
    """Check a code as typed; 15 figures are an old 注册号 and pass with a warning.

    Reasons: uscc_missing, uscc_lost_digits, uscc_letters, uscc_length, uscc_checksum;
    warnings: uscc_organisation (GB 11714 check digit inside), uscc_old_registration.
    """
    text = undashed(written(value)).upper()
    if not text:
        return Check(False, "", "uscc_missing")
    if (isinstance(value, float) and value >= 1e15) or re.fullmatch(r"\d(\.\d+)?E\+?1[4-9]", text):
        return Check(False, text, "uscc_lost_digits")
    if re.fullmatch(r"\d{15}", text):
        return Check(True, text, "", "uscc_old_registration")
    if re.search(r"[^0-9A-HJ-NPQRTUWXY]", text):
        return Check(False, text, "uscc_letters")
    if len(text) != 18:
        return Check(False, text, "uscc_length")
    if uscc.calc_check_digit(text[:17]) != text[17]:
        return Check(False, text, "uscc_checksum")
    return Check(True, text, "", "" if _organisation_holds(text[8:17]) else "uscc_organisation")


def is_union(code: str) -> bool:
    """Whether the code belongs to a trade union (its codes begin with 81)."""
    return code.startswith("81")


def _organisation_holds(code: str) -> bool:
    """Whether the organisation code inside carries its own check digit (GB 11714)."""
    total = sum(int(character, 36) * weight
                for character, weight in zip(code, _ORGANISATION_WEIGHTS, strict=False))
    expected = 11 - total % 11
    return code[8] == {10: "X", 11: "0"}.get(expected, str(expected))
