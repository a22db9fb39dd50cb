"""Print sets: the papers of one step of a case, which of them apply, printed in one go."""

import json
import tomllib
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from casedesk.casework.disputes import served
from casedesk.casework.forms_book import documents, gather_aid, gather_dispute, kinds
from casedesk.casework.forms_book.facts import AidFacts, DisputeFacts, PartyFacts
from casedesk.casework.forms_book.facts_collective import MemberFacts
from casedesk.casework.forms_book.subject import Subject
from casedesk.errors import RefusedError
from casedesk.model import Actor, CaseFile, Document
from casedesk.paths import resource
from casedesk.printing.drawing import refusal_of
from casedesk.printing.forms import SETS, form, forms
from casedesk.printing.issue import Question, asked_of
from casedesk.printing.places import Scope, TemplateError, condition
from casedesk.printing.template import Template
from casedesk.store import Database

_RECEIPT = "F22"
EACH = ("", "applicants", "respondents", "parties", "recipients", "members")


@dataclass(frozen=True)
class Member:
    """A form of a set: for each of whom, and when it applies."""

    code: str
    each: str = ""
    when: str = ""
    why: str = ""  # what is said where it does not apply
    why_en: str = ""
    tick: bool = True
    silent: bool = False  # left out where it does not apply, without a word


@dataclass(frozen=True)
class PrintSet:
    """The papers of one step, in the order they are printed."""

    code: str
    title: str
    english: str
    states: tuple[str, ...]
    members: tuple[Member, ...]
    kind: str = "dispute"  # of the cases it is for


@dataclass(frozen=True)
class Line:
    """One paper of a set: what would be printed, for whom, and why it may not be."""

    id: str
    code: str
    title: str
    english: str
    addressee: str
    subject: Subject
    asked: Mapping[str, Any] = field(default_factory=dict)  # settled by the line itself: the party
    ticked: bool = True
    printed: int = 0  # times it was printed for this case, record and party
    why: str = ""  # why it does not apply; "" where it does
    why_en: str = ""
    refusal: RefusedError | None = None  # what the centre or the case lacks to issue it
    matter: str = ""  # the case it is of, where there are several
    first: Callable[[Session, Actor], Subject] | None = None  # what printing it puts on record

    @property
    def open(self) -> bool:
        """Whether it can be printed."""
        return not self.why and self.refusal is None


def sets(folder: Path | None = None, kind: str = "") -> tuple[PrintSet, ...]:
    """Return the print sets, or those for a kind of case (dispute, referral).

    A centre's own file replaces those shipped, for the kinds of case it has sets of.
    """
    shipped = resource(f"forms/{SETS}")
    found = _read(shipped, shipped.stat().st_mtime_ns)
    own = folder / "forms" / SETS if folder else None
    if own and own.is_file():
        theirs = _read(own, own.stat().st_mtime_ns)
        of = {each.kind for each in theirs}
        found = (*theirs, *(each for each in found if each.kind not in of))
    return tuple(each for each in found if kind in ("", each.kind))


@cache
def _read(path: Path, _written: int) -> tuple[PrintSet, ...]:
    """Read a file of sets, again when it was changed. Refuses `template_faulty`."""
    try:
        return tuple(
            PrintSet(row["code"], row["title"], row["english"], tuple(row["states"]),
                     tuple(_member(each) for each in row["form"]), row.get("kind", "dispute"))
            for row in tomllib.loads(path.read_text("utf-8"))["set"])
    except (TemplateError, KeyError, TypeError, ValueError) as fault:
        raise RefusedError("template_faulty", file=path.name, fault=str(fault)) from fault


def _member(table: Mapping[str, Any]) -> Member:
    found = Member(**table)
    if found.each not in EACH:
        raise TemplateError(f"{found.code}: no such list: {found.each}")
    condition(found.when)
    return found


def meant(folder: Path | None, state: str, kind: str = "dispute") -> str:
    """Return the set that a case of this kind is at in this state."""
    found = sets(folder, kind)
    return next((each.code for each in found if state in each.states), found[0].code)


def lines(database: Database, actor: Actor, case_id: int, code: str) -> list[Line]:
    """Return the papers of a set for a case: for whom, already printed, and what does not apply.

    Refuses `case_unknown`, `not_allowed`, `template_faulty`.
    """
    chosen = next(each for each in sets(database.folder) if each.code == code)
    known = {template.code: template for template in forms(database.folder)}
    with database.reading() as session:
        documents.require_print(session, actor, Subject(case_id))
        facts = gather_aid.aid(session, case_id) if chosen.kind == "referral" else (
            gather_dispute.dispute(session, case_id))
        printed = _printed(session, case_id)
        return _receipts_anew([
            line for member in chosen.members if member.code in known
            for line in _lines(session, member, known[member.code], facts, case_id, printed)])


def _receipts_anew(found: list[Line]) -> list[Line]:
    """A receipt printed before is due again when a paper of this set goes to its side now."""
    sides = {side for line in found if line.ticked and line.code in served.papers()
             for side in served.papers()[line.code].sides}
    return [replace(line, ticked=line.ticked or line.open) if line.code == _RECEIPT
            and line.subject.side in sides else line for line in found]


def _lines(session: Session, member: Member, template: Template,
           facts: DisputeFacts | AidFacts, case_id: int,
           printed: Sequence[tuple[str, str, int | None]]) -> Iterator[Line]:
    refusal = refusal_of(template, facts.organisation) or kinds.of(template.facts).refusal(
        session, Subject(case_id))
    subject, why, why_en = Subject(case_id), "", ""
    if member.when and not Scope(facts, {}).holds(condition(member.when)):
        if member.silent:
            return
        why, why_en = member.why or "不适用", member.why_en or "does not apply"
    else:
        try:
            subject = kinds.settled(session, template.facts, subject, template.title)
        except RefusedError as missing:
            why, why_en = "尚无这项记录", "not entered yet"
            if missing.code != "form_record":
                raise
    base = Line(":".join(filter(None, (member.code, member.each))), member.code, template.title,
                template.english, "", subject, why=why, why_en=why_en, refusal=refusal)
    found = [base]
    if member.each and not why and isinstance(facts, DisputeFacts):
        found = list(_for_each(member, template, facts, base)) or [replace(
            base, why=member.why or "没有登记这一方", why_en=member.why_en or "no such party")]
    for line in found:
        times = sum(_same(line, *paper) for paper in printed)
        yield replace(line, printed=times, ticked=line.open and member.tick and not times)


def _same(line: Line, form: str, subject: str, record: int | None) -> bool:
    return (form == line.code and line.addressee in ("", subject)
            and line.subject.record_id in (None, record))


def _for_each(member: Member, template: Template, facts: DisputeFacts,
              base: Line) -> Iterator[Line]:
    """Return the line of each party, named by the form's own question or by its subject."""
    for side, place, party in _parties(member.each, facts):
        line = replace(base, id=f"{member.code}:{side}:{place}", addressee=party.name,
                       subject=replace(base.subject, side=side, party=place))
        ask = next((ask for ask in template.asks if ask.kind == "party"), None)
        if ask is not None:
            listed = Scope(facts, {}).value(tuple(ask.of.split("."))) or ()
            line = replace(line, asked={ask.name: listed.index(party)}) if party in listed else line
        yield line


def _parties(each: str, facts: DisputeFacts) -> Iterator[tuple[str, int, PartyFacts | MemberFacts]]:
    if each == "members":
        yield from (("member", place, one) for place, one in enumerate(facts.roster.members))
        return
    sides = {"applicants": ("applicant",), "respondents": ("respondent",)}.get(
        each, ("respondent", "applicant"))
    for side in sides:
        listed = facts.applicants if side == "applicant" else facts.respondents
        for place, party in enumerate(listed):
            yield side, place, party


def _printed(session: Session, case_id: int) -> list[tuple[str, str, int | None]]:
    return [(code, subject, record) for code, subject, record in session.execute(
        select(Document.form, Document.subject, Document.record_id).where(
            Document.case_id == case_id, Document.voided_at.is_(None)))]


# ── what is asked ───────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True)
class Shared:
    """A question that several papers of a set ask: answered once."""

    key: str
    question: Question
    asked_by: tuple[tuple[str, str], ...]  # (line, name of the ask)
    titles: tuple[str, ...]


def questions(database: Database, actor: Actor, chosen: Sequence[Line]) -> list[Shared]:
    """Return what the chosen papers ask, each question once, with what was answered before.

    Refuses `not_allowed`, `case_unknown`.
    """
    found: dict[tuple[Any, ...], Shared] = {}
    with database.reading() as session:
        case_id = chosen[0].subject.case_id if chosen else None
        before = _answered(session, case_id) if case_id else {}
        for line in chosen:
            template = form(line.code, database.folder)
            if line.first is not None:
                continue  # what it states is not on record yet
            facts = documents.facts_for(session, actor, template, line.subject)
            for question in asked_of(template, facts):
                ask = question.ask
                if ask.name in line.asked:
                    continue
                same = (ask.name, ask.label, ask.kind, ask.options, question.parties)
                held = found.get(same)
                if held is None:
                    proposed = question.proposed
                    if proposed in (None, "", ()):
                        proposed = _fitting(question, before.get((ask.name, ask.kind)))
                    held = Shared(f"{len(found)}:{ask.name}", replace(question, proposed=proposed),
                                  (), ())
                found[same] = replace(
                    held, asked_by=(*held.asked_by, (line.id, ask.name)),
                    titles=tuple(dict.fromkeys((*held.titles, line.title))))
    return list(found.values())


def answers_for(line: Line, shared: Sequence[Shared], said: Mapping[str, Any]) -> dict[str, Any]:
    """Return the answers one paper gets of those given once for all; `said` is by Shared.key."""
    found = dict(line.asked)
    for each in shared:
        for owner, name in each.asked_by:
            if owner == line.id and each.key in said:
                found[name] = said[each.key]
    return found


def _answered(session: Session, case_id: int) -> dict[tuple[str, str], Any]:
    """Return what was answered last to each question in this case, as it was kept."""
    found: dict[tuple[str, str], Any] = {}
    asks = {(each.code, ask.name): ask.kind for each in forms() for ask in each.asks}
    rows = session.execute(select(Document.form, Document.asked).join(
        CaseFile, CaseFile.id == Document.case_id).where(
        Document.case_id == case_id).order_by(Document.id))
    for code, asked in rows:
        for name, value in json.loads(asked).items():
            if (code, name) in asks:
                found[name, asks[code, name]] = value
    return found


def _fitting(question: Question, value: Any) -> Any:
    """Return an earlier answer where it still is one; a day is not remembered, it passes."""
    kind = question.ask.kind
    if kind in ("date", "datetime", "party") or value in (None, "", []):
        return question.proposed
    if kind in ("choice", "choices"):
        listed = tuple(value) if kind == "choices" else (value,)
        return (listed if kind == "choices" else value) if set(listed) <= {
            *question.ask.options} else question.proposed
    return value


__all__ = ["Line", "Member", "PrintSet", "Shared", "answers_for", "lines", "meant", "questions",
           "sets"]
