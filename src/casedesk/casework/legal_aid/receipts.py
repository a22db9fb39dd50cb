"""Receipts on paper: the number of a slip, typed or scanned, opens it and closes the step."""

import re
import unicodedata
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from casedesk.casework.legal_aid import acts, workflow
from casedesk.casework.legal_aid.entries import AidAct, ReceiptEntry
from casedesk.casework.staff import Data, Verb, require
from casedesk.errors import RefusedError
from casedesk.model import Actor, CaseFile, IssuedNumber, Referral, Site
from casedesk.rules import numbers
from casedesk.store import Database, drafts

_SCANNED_LAST = re.compile(r"[AＡ][IＩ][DＤ][-－][\w－-]{4}[-－]\d{4}[-－]\d{4,6}$", re.I)
DRAFT = "receipt"
_ACTS = {"accepted": "receipt_accepted", "incomplete": "receipt_incomplete",
         "not_competent": "receipt_redirected"}
# What the square on the slip holds: letters that every scanner types, never a name.
_SCANNED = re.compile(r"AID-(?P<site>[0-9A-F]{4})-(?P<year>\d{4})-(?P<seq>\d{1,6})", re.I)


@dataclass(frozen=True)
class Slip:
    """The slip a receipt belongs to."""

    case_id: int
    number: str
    worker: str
    agency: str
    state: str
    sent_on: date | None
    summary: str


def machine_number(session: Session, case: CaseFile) -> str:
    """Return what the square on a slip holds: the site, year and place in the series."""
    issued = session.scalars(select(IssuedNumber).where(
        IssuedNumber.number == case.number)).one()
    return f"AID-{_site_mark(session)}-{issued.year}-{issued.seq:04d}"


def find(database: Database, actor: Actor, text: str) -> Slip:
    """Return the slip of a number as typed or scanned.

    Refuses `aid_receipt_unknown`, `aid_receipt_elsewhere` (another site's), `not_allowed`.
    """
    require(actor, Data.CASE, Verb.SEE)
    with database.reading() as session:
        case, referral = _of_number(session, text)
        return _slip(case, referral)


def awaited(database: Database, actor: Actor, text: str) -> Slip:
    """Return the slip of a number whose receipt may be recorded now.

    Refuses as `find` does, `aid_receipt_closed` (it has its receipt), `aid_receipt_unsent`.
    """
    require(actor, Data.CASE, Verb.SEE)
    with database.reading() as session:
        case, referral = _of_number(session, text)
        _require_sent(case, referral)
        return _slip(case, referral)


def take(database: Database, actor: Actor, number: str, entry: ReceiptEntry,
         reason: str = "") -> int:
    """Record a receipt under its number and do the act it means; return the case.

    `reason` is why a receipt that came back earlier is entered late. Refuses as `awaited` and as
    the act does, `aid_receipt_outcome`.
    """
    with database.writing(actor) as session:
        case, referral = _of_number(session, number)
        _require_sent(case, referral)
        action = _ACTS.get(entry.outcome)
        if action is None:
            raise RefusedError("aid_receipt_outcome", "outcome")
        acts.do(session, actor, AidAct(
            case_id=case.id, action=action, receipt=entry, text=entry.other.strip(),
            reason=reason))
        drafts.drop(session, actor, DRAFT, "new")
        return case.id


def scanned(text: str) -> tuple[str, str]:
    """Part a text from the number that a scanner typed at its end; '' where there is none."""
    found = _SCANNED_LAST.search(text)
    if found is None:
        return text, ""
    return text[:found.start()], _plain(found[0])


def _plain(text: str) -> str:
    """Return a number as typed, in the letters of a scanner: an input method widens them."""
    return unicodedata.normalize("NFKC", text).strip()


def _slip(case: CaseFile, referral: Referral) -> Slip:
    return Slip(case.id, case.number, case.title, referral.agency, case.state, referral.sent_on,
                referral.summary)


def _require_sent(case: CaseFile, referral: Referral) -> None:
    if case.state != "sent":
        code = "aid_receipt_unsent" if referral.sent_on is None else "aid_receipt_closed"
        raise RefusedError(code, "number", number=case.number, page="aid",
                           state=workflow.STATES[case.state][0])


def _of_number(session: Session, text: str) -> tuple[CaseFile, Referral]:
    year, seq = _read(session, _plain(text))
    n = IssuedNumber
    query = select(CaseFile, Referral).join(Referral, Referral.case_id == CaseFile.id).join(
        n, n.number == CaseFile.number).where(
            n.series == "referral", n.year == year, n.seq == seq)
    found = session.execute(query).first()
    if found is None:
        raise RefusedError("aid_receipt_unknown", "number", number=text.strip())
    return found[0], found[1]


def _read(session: Session, text: str) -> tuple[int, int]:
    scanned = _SCANNED.fullmatch(text)
    office = session.scalars(select(Site.prefix).order_by(Site.id).limit(1)).first() or "中工"
    if scanned:
        if scanned["site"].upper() != _site_mark(session):
            raise RefusedError("aid_receipt_elsewhere", "number", number=text, office=office)
        return int(scanned["year"]), int(scanned["seq"])
    written = numbers.read(text)
    if written is None:
        raise RefusedError("aid_receipt_unknown", "number", number=text)
    mark = numbers.series()["referral"].mark
    head = written.head.removesuffix(mark)
    if head != written.head and head not in ("", office):
        raise RefusedError("aid_receipt_elsewhere", "number", number=text, office=office)
    if written.head and head == written.head:
        raise RefusedError("aid_receipt_unknown", "number", number=text)
    return written.year, written.seq


def _site_mark(session: Session) -> str:
    """Return four letters of the site's own uid: two sites may share a prefix."""
    uid = session.scalars(select(Site.uid).order_by(Site.id).limit(1)).one()
    return uid.replace("-", "")[-4:].upper()
