"""A form as its file states it: title, number, copies, basis, what it asks, its blocks."""

import json
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

from casedesk.casework.forms_book import facts as book
from casedesk.casework.forms_book import kinds
from casedesk.printing.page import LANDSCAPE, LETTER, TABLE, Paper
from casedesk.printing.places import Node, TemplateError, element_of
from casedesk.printing.reader import Reader, Shape, Spec, Table
from casedesk.printing.specs import (
    ReceiptSpec,
    choices,
    heading,
    seal,
    signatures,
    space,
    text,
    turn,
)
from casedesk.printing.table_specs import grid, roster
from casedesk.printing.text import Face
from casedesk.rules import codes, numbers

FACTS: Mapping[str, type] = {name: kind.facts for name, kind in kinds.KINDS.items()}
PAPERS: Mapping[str, tuple[Paper, Face]] = {
    "table": (TABLE, Face("serif", 10.5, 17)),
    "letter": (LETTER, Face("serif", 12, 21)),
    "landscape": (LANDSCAPE, Face("serif", 10.5, 17)),
}
ASKED: Mapping[str, Any] = {
    "text": str, "date": date, "datetime": datetime, "number": int, "choice": str,
    "choices": tuple[str, ...], "party": book.PartyFacts,
}
STANDING: Mapping[str, Any] = {  # names every template may use besides its facts
    "number": str, "copies": int, "made_at": datetime, "operator": str,
    "organisation": book.OrganisationFacts, "leaf": str,
}


@dataclass(frozen=True)
class Ask:
    """Something asked when the form is printed."""

    name: str
    label: str
    english: str
    kind: str  # text, date, datetime, number, choice, choices, party
    options: tuple[str, ...] = ()
    of: str = ""  # the list a party is chosen from
    default: str = ""  # a path of the facts
    required: bool = False


@dataclass(frozen=True)
class Template:
    """A form, read and checked."""

    code: str
    title: str
    headline: tuple[Node, ...]  # the title as it stands on the paper
    every_page: tuple[Node, ...]  # what is signed at the foot of each page
    english: str
    version: str
    effective_from: date
    facts: type
    cases: str  # the kind of case it is for: dispute, referral
    series: str  # the series its own number is taken from; '' when it bears another's
    number: tuple[Node, ...]  # whose number it bears then
    reference: tuple[Node, ...]  # 案号, at the head of a 续页
    retention: str  # 保管期限
    retention_collective: str  # of a collective dispute; '' for the same
    basis: str
    leaves: tuple[str, ...]  # 联: drawn one after another, each of its own; () for one alone
    square: tuple[Node, ...]  # what the square holds; () for the number and the audit code
    watermark: tuple[Node, ...]  # what stands across every page of a paper that is not blank
    shrink: tuple[float, ...]  # points the type of its tables may be smaller to fit one sheet
    base: int  # copies
    per: tuple[tuple[str, ...], ...]  # and one more for each member of these lists
    paper: Paper
    legal: bool
    organisation: tuple[Node, ...]
    left: tuple[Node, ...]
    right: tuple[Node, ...]
    natures: tuple[str, ...]  # codes of natures.toml that may issue it; () for all
    founded: bool  # only where a 设立文号 is registered
    asks: tuple[Ask, ...]
    specs: tuple[Spec, ...]
    source: str  # the file's content as JSON: kept with what was printed from it


def load(path: Path) -> Template:
    """Read a template file. Raises TemplateError, naming the file."""
    try:
        return read(tomllib.loads(path.read_text("utf-8")))
    except (TemplateError, tomllib.TOMLDecodeError, KeyError, ValueError, TypeError) as fault:
        raise TemplateError(f"{path.name}: {fault}") from fault


def restore(source: str) -> Template:
    """Read a template that was kept with a document."""
    table = json.loads(source)
    table["effective_from"] = date.fromisoformat(table["effective_from"])
    return read(table)


def read(table: Table) -> Template:
    """Check a template's table and return the form. Raises TemplateError."""
    facts = FACTS[table.get("facts", "dispute")]
    code = table["code"]
    asks = tuple(_ask(each, facts, code) for each in table.get("ask", []))
    names = dict(STANDING) | {ask.name: ASKED[ask.kind] for ask in asks}
    paper, face = PAPERS[table.get("paper", "letter")]
    size = float(table.get("size", face.size))
    face = Face(face.style, size, round(size * face.lead / face.size * 2) / 2)
    reader = Reader(table, Shape(facts, names, face), code)
    for taken in ("facts", "paper", "size", "ask"):
        reader.take(taken)
    copies = reader.take("copies", 1)
    series = reader.take("series", "")
    if series and series not in numbers.series():
        raise TemplateError(f"{code}: no such series: {series}")
    natures = tuple(reader.take("natures", []))
    if set(natures) - codes.table("natures").keys():
        raise TemplateError(f"{code}: no such nature: {natures}")
    title = reader.need("title")
    found = Template(
        reader.need("code"), title, reader.text(reader.take("headline", title)),
        reader.text(reader.take("every_page", "")), reader.need("english"),
        reader.need("version"), reader.need("effective_from"), facts,
        reader.take("cases", kinds.of(facts).cases), series,
        reader.text(reader.take("number", "")), reader.text(reader.take("reference", "{number}")),
        reader.need("retention"), reader.take("retention_collective", ""),
        reader.need("basis"), tuple(reader.take("leaves", [])),
        reader.text(reader.take("square", "")), reader.text(reader.take("watermark", "")),
        tuple(map(float, reader.take("shrink", []))), *_copies(copies, reader), paper,
        paper is LETTER, reader.text(reader.take("organisation", "{organisation.heading}")),
        reader.text(reader.take("left", "")), reader.text(reader.take("right", "{number}")),
        natures, reader.take("founded", False), asks,
        tuple(block(each, reader.shape, f"{code} block {number}")
              for number, each in enumerate(reader.need("block"), 1)),
        json.dumps(table, ensure_ascii=False, sort_keys=True, default=date.isoformat),
    )
    reader.done()
    return found


def _copies(copies: Any, reader: Reader) -> tuple[int, tuple[tuple[str, ...], ...]]:
    if isinstance(copies, int):
        return copies, ()
    inner = Reader(copies, reader.shape, reader.where)
    base, per = int(inner.take("base", 0)), inner.take("per", [])
    inner.done()
    for path in per:
        element_of(tuple(path.split(".")), reader.shape.facts, reader.shape.names)
    return base, tuple(reader.path(path) for path in per)


def _ask(table: Table, facts: type, code: str) -> Ask:
    reader = Reader(table, Shape(facts, dict(STANDING)), f"{code} ask")
    kind = reader.need("kind")
    if kind not in ASKED:
        raise TemplateError(f"{code}: nothing of kind '{kind}' can be asked")
    of, default = reader.take("of", ""), reader.take("default", "")
    for path in (of, default):
        if path:
            reader.path(path)
    if (kind == "party") != bool(of):
        raise TemplateError(f"{code}: 'of' names the list a party is chosen from")
    found = Ask(reader.need("name"), reader.need("label"), reader.need("english"), kind,
                tuple(reader.take("options", [])), of, default, reader.take("required", False))
    reader.done()
    return found


def block(table: Table, shape: Shape, where: str) -> Spec:
    """Read one block by its kind. Raises TemplateError."""
    reader = Reader(table, shape, where)
    kind = reader.need("kind")
    if kind == "receipt":
        repeat = reader.repeat()
        spec: Spec = ReceiptSpec(
            repeat, reader.need("title"), reader.text(reader.take("number", "{number}")),
            tuple(block(each, reader.shape, f"{where} receipt {number}")
                  for number, each in enumerate(reader.need("block"), 1)),
            reader.take("seam", ""), float(reader.take("least", 0)))
    elif kind in KINDS:
        spec = KINDS[kind](reader)
    else:
        raise TemplateError(f"{where}: no block of kind '{kind}'")
    reader.done()
    return spec


KINDS: Mapping[str, Callable[[Reader], Spec]] = {
    "grid": grid, "text": text, "roster": roster, "choices": choices, "signatures": signatures,
    "seal": seal, "heading": heading, "space": space, "break": turn,
}
