"""Telephone numbers: mobile, landline, Hong Kong and Macao, service lines."""

import re
import tomllib
from dataclasses import dataclass
from functools import cache

from casedesk.paths import resource
from casedesk.rules.checks import Check, hyphened, written


@dataclass(frozen=True)
class PhoneCheck(Check):
    """A check of a telephone number; `kind` is mobile, landline, hong_kong, macao or service."""

    kind: str = ""


@cache
def service_lines() -> dict[str, str]:
    """Return the short numbers that answer without an area code: number -> who answers."""
    lines = tomllib.loads(resource("rules/phones.toml").read_text("utf-8"))["service_line"]
    return {str(number): str(who) for number, who in lines.items()}


def check(value: str | float) -> PhoneCheck:
    """Check a telephone number as typed, or as a spreadsheet cell holds it.

    Normalised forms: 13812345678 · 0760-88321234-8001 · +85291234567 · 400-830-1234 → 4008301234.
    Reasons: phone_missing, phone_length (a mobile number too long or short), phone_area_missing,
    phone_shape.
    """
    text = hyphened(written(value)).replace("(", "").replace(")", "-").strip("-")
    if not text:
        return PhoneCheck(False, "", "phone_missing")
    text = re.sub(r"^(\+|00)(?=85[23])|^(?=85[23]-?\d{8}$)", "+", text)
    text = re.sub(r"^(\+|00)?86-?(?=0?1[3-9]|0?\d{2,3}-?\d{7,8})", "", text)
    text = re.sub(r"^(?=[3-9]\d{2}-\d{7,8}$)", "0", text)  # 86-760-88321234
    figures = text.replace("-", "")
    return _abroad(figures) or _inland(text, figures)


def _abroad(figures: str) -> PhoneCheck | None:
    if not figures.startswith("+"):
        return None
    if re.fullmatch(r"\+852[2-9]\d{7}", figures):
        return PhoneCheck(True, figures, kind="hong_kong")
    if re.fullmatch(r"\+853[268]\d{7}", figures):
        return PhoneCheck(True, figures, kind="macao")
    return PhoneCheck(False, figures, "phone_shape")


def _inland(text: str, figures: str) -> PhoneCheck:
    figures_or_0 = figures.removeprefix("0") if re.fullmatch(r"01[3-9]\d{9}", figures) else figures
    if re.fullmatch(r"1[3-9]\d{9}", figures_or_0):
        return PhoneCheck(True, figures_or_0, kind="mobile")
    if figures in service_lines() or re.fullmatch(r"[48]00\d{7}", figures):
        return PhoneCheck(True, figures, kind="service")
    landline = re.fullmatch(r"(010|02\d|0[3-9]\d{2})-?(\d{7,8})(?:-(\d{1,6}))?", text)
    if landline:
        return PhoneCheck(True, "-".join(filter(None, landline.groups())), kind="landline")
    if re.fullmatch(r"[2-8]\d{6,7}(-?\d{1,6})?", text):
        return PhoneCheck(False, text, "phone_area_missing")
    if re.fullmatch(r"1[3-9]\d+", figures):
        return PhoneCheck(False, text, "phone_length")
    return PhoneCheck(False, text, "phone_shape")
