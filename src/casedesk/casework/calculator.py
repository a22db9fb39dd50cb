"""The claim calculator beside the records: its figures, what a case fills in, what is kept."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from casedesk.casework import calendar_book, settings_book, timeline
from casedesk.casework.disputes.opening import dispute_of
from casedesk.casework.forms_book import gather, gather_performance
from casedesk.casework.forms_book.facts_organisation import StaffFacts
from casedesk.casework.forms_book.facts_performance import CalculationFacts
from casedesk.casework.staff import Data, Verb, allows
from casedesk.errors import RefusedError
from casedesk.model import Actor, Calculation, Claim, Setting, now
from casedesk.rules import claim_kinds, codes, dates, money
from casedesk.rules.calendar import Calendar
from casedesk.rules.claim_figures import Figures
from casedesk.rules.claims import Result
from casedesk.store import Database, audit, drafts

_YUAN = re.compile(r"\d[\d,，]*(?:\.\d+)?")
_MONTHLY = re.compile(r"(?P<count>\d+)\s*(?P<unit>年|个?月)")


@dataclass(frozen=True)
class ItemEntry:
    """One claim as it was typed: its kind and the texts by the names of the fields."""

    kind: str
    texts: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class ClaimLine:
    """A claim of the case that a result may be taken over for."""

    id: int
    matter: str
    wording: str
    amount_fen: int | None


@dataclass(frozen=True)
class Book:
    """What the calculator needs: figures, calendar, and what the case already says."""

    figures: Figures
    calendar: Calendar
    case_id: int | None = None
    number: str = ""
    title: str = ""
    known: Mapping[str, str] = field(default_factory=dict)  # by the names of the fields
    claims: tuple[ClaimLine, ...] = ()
    may_keep: bool = False


def book(database: Database, actor: Actor, case_id: int | None = None) -> Book:
    """Return the figures in force, and what a case fills in. Refuses `case_unknown`."""
    with database.reading() as session:
        figures, calendar = figures_of(session), calendar_book.of(session)
        if case_id is None:
            return Book(figures, calendar)
        case = timeline.case_for(session, actor, case_id, Verb.READ)
        own = timeline.is_own(actor, case)
        return Book(
            figures, calendar, case.id, case.number, case.title,
            _known(session, case.id), tuple(_claims(session, case.id)),
            may_keep=allows(actor, Data.CASE, Verb.CHANGE, own))


def figures_of(session: Session) -> Figures:
    """Return the figures that ship with the centre's own wages laid over them."""
    return Figures.shipped(
        _dated(session, "minimum_wage"), _dated(session, "social_wage_year"),
        str(settings_book.value(session, "claim_rounding", now().date())))


def compute(held: Book, item: ItemEntry) -> Result:
    """Return the result of one item. Refuses as rules.claim_kinds.compute does."""
    return claim_kinds.compute(item.kind, item.texts, held.figures, held.calendar, now().date())


def keep(database: Database, actor: Actor, case_id: int, items: list[ItemEntry],
         note: str = "") -> int:
    """Attach a calculation to a case; it is reckoned anew, so that figures and texts agree.

    Refuses `calculation_empty`, `not_allowed`, and what reckoning refuses.
    """
    if not items:
        raise RefusedError("calculation_empty")
    held = book(database, actor, case_id)
    found = [(item, compute(held, item)) for item in items]
    with database.writing(actor) as session:
        case = timeline.case_for(session, actor, case_id, Verb.CHANGE)
        total = sum(result.amount_fen for _, result in found)
        row = Calculation(
            case_id=case.id, made_on=now().date(), made_by_name=actor.name, total_fen=total,
            note=note.strip(), site_id=actor.site_id, created_by=actor.staff_id, items=json.dumps(
                [dumped(item, result) for item, result in found], ensure_ascii=False))
        session.add(row)
        session.flush()
        said = "、".join(f"{claim_kinds.kind(item.kind).zh} {money.plain(result.amount_fen)} 元"
                        for item, result in found)
        timeline.add(session, actor, case, "note", "calculation", title="计算清单",
                     text=f"{said}；合计 {money.plain(total)} 元（仅供参考）")
        audit.record(session, "case.calculation", "calculation", row.id, ["items"])
        drafts.drop(session, actor, "calculation", str(case.id))
        return row.id


def take_over(database: Database, actor: Actor, case_id: int, item: ItemEntry,
              claim_id: int | None = None) -> int:
    """Make a result the amount of a claim; without a claim a new one is added.

    Refuses `claim_unknown`, `agreed_already`, `not_allowed`, and what reckoning refuses.
    """
    result = compute(book(database, actor, case_id), item)
    kind = claim_kinds.kind(item.kind)
    with database.writing(actor) as session:
        case = timeline.case_for(session, actor, case_id, Verb.CHANGE)
        if dispute_of(session, case.id).agreed_on:
            raise RefusedError("agreed_already")
        if claim_id is None:
            seqs = session.scalars(select(Claim.seq).where(Claim.case_id == case.id)).all()
            row = Claim(case_id=case.id, seq=max(seqs, default=0) + 1, matter=kind.matter)
            session.add(row)
        else:
            found = session.get(Claim, claim_id)
            if found is None or found.case_id != case.id:
                raise RefusedError("claim_unknown", "claim")
            row = found
        before = row.amount_fen
        row.amount_fen = result.amount_fen
        row.wording = row.wording or f"支付{kind.zh}"
        session.flush()
        was = f"{money.plain(before)} → " if before is not None else ""
        timeline.add(session, actor, case, "note", "claim_amount", title="请求金额", text=(
            f"{row.wording}：{was}{money.plain(result.amount_fen)} 元；{result.formula}"))
        audit.record(session, "case.claim", "claim", row.id, ["amount_fen"])
        return row.id


def dumped(item: ItemEntry, result: Result) -> dict[str, object]:
    """Return an item as it is kept: what was typed, and what came of it."""
    return {"kind": item.kind, "inputs": dict(item.texts)} | claim_kinds.payload(result)


def kept(database: Database, actor: Actor, case_id: int) -> list[tuple[int, date, int, int]]:
    """Return the calculations of a case, the latest first: id, day, how many items, total fen."""
    with database.reading() as session:
        case = timeline.case_for(session, actor, case_id, Verb.READ)
        return [(row.id, row.made_on, len(json.loads(row.items)), row.total_fen)
                for row in session.scalars(select(Calculation).where(
                    Calculation.case_id == case.id).order_by(Calculation.id.desc()))]


def sheet(database: Database, actor: Actor, items: list[ItemEntry]) -> CalculationFacts:
    """Return a calculation without a case as its sheet states it; nothing is kept.

    Refuses `calculation_empty` and what reckoning refuses.
    """
    if not items:
        raise RefusedError("calculation_empty")
    held = book(database, actor)
    found = [(item, compute(held, item)) for item in items]
    with database.reading() as session:
        return CalculationFacts(
            gather.organisation(session), items=gather_performance.reckoned(
                [dumped(item, result) for item, result in found]),
            total_fen=sum(result.amount_fen for _, result in found), made_on=now().date(),
            maker=StaffFacts(actor.name))


def items_of(database: Database, actor: Actor, calculation_id: int) -> list[ItemEntry]:
    """Return what was typed for a calculation. Refuses `calculation_unknown`."""
    with database.reading() as session:
        row = session.get(Calculation, calculation_id)
        if row is None:
            raise RefusedError("calculation_unknown")
        timeline.case_for(session, actor, row.case_id, Verb.READ)
        return [ItemEntry(each["kind"], each["inputs"]) for each in json.loads(row.items)]


def _dated(session: Session, key: str) -> list[tuple[date, int]]:
    """A setting in yuan with all its days, in fen; the centre's own value wins on its day."""
    found = {spec.effective_from: int(spec.value) for spec in settings_book.specs()
             if spec.key == key}
    for day, held in session.execute(select(Setting.effective_from, Setting.value).where(
            Setting.key == key)):
        found[day] = int(json.loads(held))
    return sorted((day, yuan * 100) for day, yuan in found.items())


def _claims(session: Session, case_id: int) -> list[ClaimLine]:
    return [ClaimLine(row.id, row.matter, row.wording or codes.label("matters", row.matter),
                      row.amount_fen)
            for row in session.scalars(select(Claim).where(
                Claim.case_id == case_id).order_by(Claim.seq, Claim.id))]


def _known(session: Session, case_id: int) -> dict[str, str]:
    """What the case says of hiring, leaving and wage, as the fields take it."""
    row, today = dispute_of(session, case_id), now().date()
    known = {"hired": _whole_day(row.hired_on, today),
             "left": row.employed_until.isoformat() if row.employed_until else "",
             "year": str((row.employed_until or today).year)}
    wage = _wage(row.wage_standard)
    known |= {name: wage for name in ("wages", "wage", "last_month") if wage}
    months = _MONTHLY.search(row.contract_term)
    if months:
        count = int(months["count"]) * (12 if months["unit"] == "年" else 1)
        known["contract_months"] = str(count)
    return {name: text for name, text in known.items() if text}


def _whole_day(text: str, today: date) -> str:
    """A day only where it is known to the day; a month alone would make a false length."""
    if text.count("-") != 2:
        return ""
    try:
        return dates.parse(text, today).isoformat()
    except RefusedError:
        return ""


def _wage(text: str) -> str:
    """The one amount of a wage as it was described; none where several stand."""
    found = [part for part in _YUAN.findall(text) if len(part.replace(",", "")) >= 3]
    return found[0] if len(found) == 1 else ""
