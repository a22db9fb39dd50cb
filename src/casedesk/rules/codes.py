"""The code tables of resources/codes: a code never changes, its wording may."""

import tomllib
from dataclasses import dataclass
from functools import cache

from casedesk.paths import resource


@dataclass(frozen=True)
class Code:
    """One entry of a code table."""

    code: str
    zh: str
    en: str
    parent: str = ""


@cache
def table(name: str) -> dict[str, Code]:
    """Return the table `name` of resources/codes, in its order, by code."""
    rows = tomllib.loads(resource(f"codes/{name}.toml").read_text("utf-8"))["code"]
    return {row["code"]: Code(row["code"], row["zh"], row["en"], row.get("parent", ""))
            for row in rows}


def label(name: str, code: str | None, language: str = "zh") -> str:
    """Return the wording of a code; of an unknown one, the code itself; of none, ''."""
    if not code:
        return ""
    found = table(name).get(code)
    return (found.zh if language == "zh" else found.en) if found else code


def labels(name: str, codes: str) -> list[str]:
    """Return the wordings of several codes that stand with commas between."""
    return [label(name, code) for code in codes.split(",") if code]
