"""Writing a letter of supervision (一函两书): to whom, about what, what is asked, by when."""

from dataclasses import dataclass, fields
from datetime import date

from sqlalchemy.orm import Session

from casedesk.casework import settings_book, timeline
from casedesk.casework.employers import records as employers
from casedesk.casework.staff import Data, Verb, require
from casedesk.errors import RefusedError
from casedesk.model import Actor, CaseFile, Dispute, Letter, LetterAct, Staff, Visit, now
from casedesk.rules import codes
from casedesk.store import Database, audit, drafts

LONGEST = 90  # working days that a letter may leave for the answer


@dataclass
class LetterEntry:
    """What is typed of a letter before it is issued."""

    id: int | None = None
    kind: str = "reminder"
    employer_id: int = 0
    case_id: int | None = None
    visit_id: int | None = None
    subject: str = ""
    facts: str = ""
    basis: str = ""
    demands: str = ""
    reply_days: int = 0  # working days; the setting of the day where none is given
    contact: str = ""
    contact_phone: str = ""


_TEXTS = ("subject", "facts", "basis", "demands", "contact", "contact_phone")


def propose(database: Database, actor: Actor, employer_id: int, case_id: int | None = None,
            visit_id: int | None = None) -> LetterEntry:
    """Return a letter begun from what is on record; nothing is written.

    Facts come from the case or the visit. Refuses `employer_unknown`, `not_allowed`.
    """
    require(actor, Data.LETTER, Verb.ADD, own=True)
    with database.reading() as session:
        employers.existing(session, employer_id)
        case = session.get(CaseFile, case_id) if case_id else None
        if case is not None:
            require(actor, Data.CASE, Verb.READ, own=timeline.is_own(actor, case))
        visit = session.get(Visit, visit_id) if visit_id else None
        said, matter = _known(session, case, visit)
        staff = session.get(Staff, actor.staff_id)
        return LetterEntry(
            employer_id=employer_id, case_id=case_id, visit_id=visit_id, facts=said,
            subject=codes.label("matters", matter),
            reply_days=int(settings_book.value(session, "letter_reply_days", now().date())),
            contact=actor.name, contact_phone=staff.phone if staff else "")


def _known(session: Session, case: CaseFile | None, visit: Visit | None) -> tuple[str, str]:
    if case is not None:
        row = session.query(Dispute).filter(Dispute.case_id == case.id).one_or_none()
        return (row.facts, row.matter) if row else ("", "")
    return (visit.facts, visit.matter) if visit else ("", "")


def write(database: Database, actor: Actor, entry: LetterEntry) -> int:
    """Draft a letter, or put a draft right; return its record.

    Refuses `letter_kind`, `letter_subject`, `letter_days`, `letter_issued` (no draft any more),
    `letter_unknown`, `employer_unknown`, `case_unknown`, `visit_unknown`, `not_allowed`.
    """
    require(actor, Data.LETTER, Verb.ADD, own=True)
    if entry.kind not in codes.table("letter_kinds"):
        raise RefusedError("letter_kind", "kind")
    if not entry.subject.strip():
        raise RefusedError("letter_subject", "subject")
    with database.writing(actor) as session:
        row = _row(session, actor, entry)
        days = entry.reply_days or int(
            settings_book.value(session, "letter_reply_days", now().date()))
        if not 1 <= days <= LONGEST:
            raise RefusedError("letter_days", "reply_days", most=LONGEST)
        employer = employers.existing(session, entry.employer_id)
        _link(session, actor, row, entry)
        row.kind, row.reply_days = entry.kind, days
        row.employer_id, row.addressee = employer.id, employer.name
        for name in _TEXTS:
            setattr(row, name, getattr(entry, name).strip())
        session.add(row)
        session.flush()
        if entry.id is None:
            session.add(LetterAct(
                letter_id=row.id, day=now().date(), action="draft", to_state="draft",
                actor_name=actor.name, recorded_by=actor.staff_id))
        audit.record(session, "letter.write", "letter", row.id,
                     [f.name for f in fields(entry) if f.name != "id"])
        drafts.drop(session, actor, "letter", str(entry.id or key_of(entry)))
        return row.id


def key_of(entry: LetterEntry) -> str:
    """Return the key under which a letter that is not on record yet is written."""
    about = f"case:{entry.case_id}" if entry.case_id else \
        f"visit:{entry.visit_id}" if entry.visit_id else ""
    return ":".join(filter(None, ("new", str(entry.employer_id), about)))


def entry_of(database: Database, actor: Actor, letter_id: int) -> LetterEntry:
    """Return a letter as an entry. Refuses `letter_unknown`, `not_allowed`."""
    require(actor, Data.LETTER, Verb.SEE)
    with database.reading() as session:
        row = existing(session, letter_id)
        return LetterEntry(**{f.name: getattr(row, f.name) for f in fields(LetterEntry)})


def discard(database: Database, actor: Actor, letter_id: int) -> None:
    """Throw a draft away; it never had a number. Refuses `letter_issued`, `letter_unknown`."""
    with database.writing(actor) as session:
        row = existing(session, letter_id)
        require(actor, Data.LETTER, Verb.CHANGE, own=row.created_by == actor.staff_id)
        if row.state != "draft":
            raise RefusedError("letter_issued", number=row.number)
        _strike(session, actor, row, now().date())


def _strike(session: Session, actor: Actor, row: Letter, on: date) -> None:
    session.add(LetterAct(letter_id=row.id, day=on, action="void", from_state=row.state,
                          to_state="voided", actor_name=actor.name, recorded_by=actor.staff_id))
    row.state, row.voided_on = "voided", on
    audit.record(session, "letter.discard", "letter", row.id, ["state"])


def existing(session: Session, letter_id: int) -> Letter:
    """Return a letter's row. Refuses `letter_unknown`."""
    row = session.get(Letter, letter_id)
    if row is None:
        raise RefusedError("letter_unknown")
    return row


def _row(session: Session, actor: Actor, entry: LetterEntry) -> Letter:
    if entry.id is None:
        return Letter(site_id=actor.site_id, created_by=actor.staff_id, kind=entry.kind,
                      employer_id=entry.employer_id, reply_days=entry.reply_days,
                      drafted_by_name=actor.name)
    row = existing(session, entry.id)
    require(actor, Data.LETTER, Verb.CHANGE, own=row.created_by == actor.staff_id)
    if row.state != "draft":
        raise RefusedError("letter_issued", number=row.number)
    return row


def _link(session: Session, actor: Actor, row: Letter, entry: LetterEntry) -> None:
    """Tie the letter to a case or a visit that the writer may work on."""
    if entry.case_id:
        timeline.case_for(session, actor, entry.case_id, Verb.CHANGE)
    if entry.visit_id and session.get(Visit, entry.visit_id) is None:
        raise RefusedError("visit_unknown")
    row.case_id, row.visit_id = entry.case_id, entry.visit_id


__all__ = ["LetterEntry", "discard", "entry_of", "existing", "key_of", "propose",
           "write"]
