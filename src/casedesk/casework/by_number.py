"""A case or visit by the number on its papers, however its brackets were typed."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from casedesk.casework.staff import Data, Verb, require
from casedesk.errors import RefusedError
from casedesk.model import Actor, CaseFile, IssuedNumber, Visit
from casedesk.rules import numbers
from casedesk.store import Database


def case(database: Database, actor: Actor, text: str) -> int:
    """Return the case with this number, as 中工调字〔2026〕第0012号 or 调字[2026]12号.

    Refuses `number_unknown`, `not_allowed`.
    """
    require(actor, Data.CASE, Verb.SEE)
    with database.reading() as session:
        number = _whole(session, ("case", "referral"), text)
        found = session.scalar(select(CaseFile.id).where(CaseFile.number == number))
    if found is None:
        raise RefusedError("number_unknown", "case", number=text)
    return found


def visit(database: Database, actor: Actor, text: str) -> int:
    """Return the visit with this number. Refuses `number_unknown`, `not_allowed`."""
    require(actor, Data.PERSON, Verb.SEE)
    with database.reading() as session:
        number = _whole(session, ("visit",), text)
        found = session.scalar(select(Visit.id).where(Visit.number == number))
    if found is None:
        raise RefusedError("number_unknown", "visit", number=text)
    return found


def _whole(session: Session, series: tuple[str, ...], text: str) -> str:
    """Return the number as it was issued; of several series the first that has it."""
    written = numbers.read(text)
    if written is None:
        return text.strip()
    marks = {code: numbers.series()[code].mark for code in series}
    n = IssuedNumber
    rows = session.execute(select(n.series, n.number).where(
        n.series.in_(series), n.year == written.year, n.seq == written.seq)).all()
    told = [row for row in rows if marks[row.series] in written.head]
    return told[0].number if told else text.strip()
