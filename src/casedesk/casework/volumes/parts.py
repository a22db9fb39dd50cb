"""The order of the papers of a file: what belongs where (resources/codes/file_parts.toml)."""

import tomllib
from dataclasses import dataclass
from functools import cache

from casedesk.paths import resource
from casedesk.rules import codes

DISPUTE, REFERRAL = "dispute", "referral"
OTHER = "21"
_OTHERS = {DISPUTE: OTHER, REFERRAL: "A18"}


@dataclass(frozen=True)
class Part:
    """One kind of paper in the order of the index (卷内目录)."""

    code: str
    zh: str
    en: str
    kind: str = DISPUTE  # of which cases; what is made belongs to every file
    made: bool = False  # made when the file is bound; bears no page number
    forms: tuple[str, ...] = ()
    words: tuple[str, ...] = ()  # in the name of a scan


@cache
def parts() -> dict[str, Part]:
    """Return the kinds of paper by code, in the order of the index."""
    rows = tomllib.loads(resource("codes/file_parts.toml").read_text("utf-8"))["code"]
    return {row["code"]: Part(row["code"], row["zh"], row["en"], row.get("kind", DISPUTE),
                              row.get("made", False), tuple(row.get("forms", ())),
                              tuple(row.get("words", ())))
            for row in rows}


def choices(kind: str = DISPUTE) -> list[Part]:
    """Return the kinds a paper of such a case can be sorted into."""
    return [part for part in parts().values() if not part.made and part.kind == kind]


def of_form(code: str, kind: str = DISPUTE) -> str:
    """Return where a printed form belongs; '' for what is made when the file is bound."""
    for part in parts().values():
        if code in part.forms and (part.made or part.kind == kind):
            return "" if part.made else part.code
    return _OTHERS[kind]


def of_name(name: str, kind: str = DISPUTE) -> str:
    """Return where a scan of this name seems to belong: by the longest word it holds."""
    found = [(len(word), part.code) for part in choices(kind) for word in part.words
             if word in name]
    return max(found, key=lambda each: each[0])[1] if found else _OTHERS[kind]


def kind_of(code: str) -> str:
    """Return of which cases a kind of paper is."""
    return parts()[code].kind if code in parts() else DISPUTE


def title(code: str, language: str = "zh") -> str:
    """Return the wording of a kind of paper."""
    return codes.label("file_parts", code, language)


def place(code: str) -> int:
    """Return the place of a kind in the order of the index."""
    return list(parts()).index(code) if code in parts() else len(parts())
