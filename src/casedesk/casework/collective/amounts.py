"""What each member gets: the same, a part of the claim, months of wages, or a pasted column."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation

from sqlalchemy import select
from sqlalchemy.orm import Session

from casedesk.casework import timeline
from casedesk.casework.collective.members import MemberRow, listed, rows_of
from casedesk.casework.staff import Verb
from casedesk.errors import RefusedError
from casedesk.model import Actor, Member, Person
from casedesk.rules import money
from casedesk.rules.checks import half_width
from casedesk.rules.identity import eighteen
from casedesk.store import Database

RULES = ("same", "share", "months", "column")


@dataclass
class Rule:
    """How the amounts come about; which of the figures counts, `kind` says.

    `figure` as typed: yuan for "same", per cent for "share", months for "months"; `column` the
    pasted text for "column". Nobody chosen means all who take part.
    """

    kind: str = "share"
    figure: str = "100"
    column: str = ""
    member_ids: list[int] = field(default_factory=list)


@dataclass(frozen=True)
class Amounts:
    """What each member would get, in fen, and what stands to be known before it is agreed."""

    by_member: dict[int, int]
    total_fen: int
    above: tuple[str, ...]  # who would get more than was asked


def preview(database: Database, actor: Actor, case_id: int, rule: Rule) -> Amounts:
    """Return what a rule comes to; nothing is written. Refuses as `reckon` does."""
    with database.reading() as session:
        case = timeline.case_for(session, actor, case_id, Verb.READ)
        return reckon(session, case.id, rule)


def reckon(session: Session, case_id: int, rule: Rule) -> Amounts:
    """Return what each member gets by a rule; fen rounded half up, each worker alone.

    Refuses `amount`, `rule_figure`, `member_no_wage`, `member_no_claim`, `column_count`,
    `column_unknown`, `column_twice`, `column_empty`, `roster_missing`.
    """
    rows = [row for row in rows_of(session, case_id) if row.left_on is None
            and row.consent != "no" and (not rule.member_ids or row.id in rule.member_ids)]
    if not rows:
        raise RefusedError("roster_missing", "roster")
    found = _by_column(session, rows, rule.column) if rule.kind == "column" \
        else _by_rule(rows, rule)
    above = tuple(row.name for row in rows if row.amount_fen is not None
                  and found.get(row.id, 0) > row.amount_fen)
    return Amounts(found, sum(found.values()), above)


def _by_rule(rows: Sequence[MemberRow], rule: Rule) -> dict[int, int]:
    if rule.kind == "same":
        each = money.parse(rule.figure, "figure")
        return {row.id: each for row in rows}
    figure = _figure(rule)
    name, code = ("amount_fen", "member_no_claim") if rule.kind == "share" \
        else ("wage_fen", "member_no_wage")
    missing = [row.name for row in rows if getattr(row, name) is None]
    if missing:
        raise RefusedError(code, "figure", names=listed(missing))
    factor = figure / 100 if rule.kind == "share" else figure
    return {row.id: _fen(Decimal(getattr(row, name)) * factor) for row in rows}


def _figure(rule: Rule) -> Decimal:
    text = half_width(rule.figure).strip().rstrip("%个月")
    try:
        figure = Decimal(text)
    except InvalidOperation:
        raise RefusedError("rule_figure", "figure", text=rule.figure) from None
    most = 100 if rule.kind == "share" else 60
    if not 0 < figure <= most:
        raise RefusedError("rule_figure", "figure", text=rule.figure)
    return figure


def _fen(amount: Decimal) -> int:
    return int(amount.quantize(Decimal(1), ROUND_HALF_UP))


# between cells; not the comma of 1,500.50
_APART = re.compile(r"[\t，;； \u3000]+|(?<!\d),|,(?!\d{3})")

# a pasted column --------------------------------------------------------------------------------


def _by_column(session: Session, rows: Sequence[MemberRow], text: str) -> dict[int, int]:
    """Read amounts one a line in the order of the roster, or beside a name or ID number."""
    lines = [_APART.split(line.strip()) for line in text.splitlines() if line.strip()]
    if lines and len(lines[0]) == 1 and not re.search(r"\d", lines[0][0]):
        lines = lines[1:]  # the heading of the column
    if not lines:
        raise RefusedError("column_empty", "column")
    if all(len(line) == 1 for line in lines):
        if len(lines) != len(rows):
            raise RefusedError("column_count", "column", lines=len(lines), workers=len(rows))
        return {row.id: money.parse(line[0], "column")
                for row, line in zip(rows, lines, strict=True)}
    return _by_name(_keys(session, rows), lines)


def _by_name(keys: Mapping[str, list[int]], lines: Sequence[Sequence[str]]) -> dict[int, int]:
    found: dict[int, int] = {}
    for place, line in enumerate(lines):
        cells = [cell for cell in line if cell]
        members = next((keys[cell] for cell in map(_key, cells) if cell in keys), None)
        if members is None:
            if place == 0 and not any(re.search(r"\d", cell) for cell in cells):
                continue  # a row of headings
            raise RefusedError("column_unknown", "column", text=" ".join(cells))
        if len(members) > 1 or members[0] in found:
            raise RefusedError("column_twice", "column", text=" ".join(cells))
        found[members[0]] = money.parse(cells[-1], "column")
    return found


def _keys(session: Session, rows: Sequence[MemberRow]) -> dict[str, list[int]]:
    numbers = {member: number for member, number in session.execute(
        select(Member.id, Person.id_number).join(Person, Person.id == Member.person_id).where(
            Member.id.in_([row.id for row in rows])))}
    keys: dict[str, list[int]] = {}
    for row in rows:
        keys.setdefault(_key(row.name), []).append(row.id)
        if numbers[row.id]:
            keys.setdefault(_key(numbers[row.id]), []).append(row.id)
    by_number = {key for key in keys if len(key) > 14}
    for row in rows:  # a number tells namesakes apart
        if numbers[row.id] and _key(numbers[row.id]) in by_number:
            keys[_key(numbers[row.id])] = [row.id]
    return keys


def _key(text: str) -> str:
    return eighteen(half_width(text).strip().upper().lstrip("'"))
