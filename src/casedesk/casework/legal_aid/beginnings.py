"""A matter of legal aid begun from what is on record: nothing is typed a second time."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from casedesk.casework import timeline
from casedesk.casework.legal_aid.entries import ReferralEntry
from casedesk.casework.people import records as people
from casedesk.casework.staff import Data, Verb, require
from casedesk.errors import RefusedError
from casedesk.model import Actor, CaseFile, Dispute, Person, Proceeding, Visit
from casedesk.rules import aid, dates
from casedesk.store import Database

_MATTERS = {  # matter of a dispute or visit, the longest beginning that fits: matter of legal aid
    "01": "relation", "0104": "platform", "02": "contract", "0203": "contract",
    "0204": "severance", "0205": "severance", "03": "severance", "0401": "overtime",
    "0402": "overtime", "0403": "insurance", "0407": "protected", "05": "wages",
    "0502": "overtime", "0506": "overtime", "0507": "injury", "0508": "severance",
    "0509": "severance", "0510": "severance", "0602": "insurance", "9002": "insurance",
    "9003": "disease", "9007": "wages",
}
_MIGRANT = "42-3"  # §42(3): pay and injury claims of migrant workers are not verified
_MINOR = 18
_ENDED = {"failed": "调解不成", "expired": "逾期视为调解不成", "closed": "已结案",
          "archived": "已结案", "rejected": "未予受理"}


def of_person(database: Database, actor: Actor, person_id: int) -> ReferralEntry:
    """Return a matter begun for a worker. Refuses `person_unknown`, `not_allowed`."""
    require(actor, Data.CASE, Verb.ADD)
    with database.reading() as session:
        person = people.existing(session, person_id)
        return _filled(ReferralEntry(person_id=person.id), person)


def of_visit(database: Database, actor: Actor, visit_id: int) -> ReferralEntry:
    """Return a matter begun from a visit. Refuses `visit_unknown`, `not_allowed`."""
    require(actor, Data.CASE, Verb.ADD)
    with database.reading() as session:
        visit = session.get(Visit, visit_id)
        if visit is None:
            raise RefusedError("visit_unknown")
        entry = ReferralEntry(
            person_id=visit.person_id, employer_id=visit.employer_id, visit_id=visit.id,
            matter=matter_of(visit.matter), summary=visit.facts.strip(),
            amount_fen=visit.amount_fen, people=max(visit.workers, 1), known_on=visit.known_on,
            done_so_far=f"来访登记：{visit.result}" if visit.result.strip() else "")
        return _filled(entry, people.existing(session, visit.person_id))


def of_dispute(database: Database, actor: Actor, case_id: int) -> ReferralEntry:
    """Return a matter begun from a dispute. Refuses `case_unknown`, `not_allowed`."""
    require(actor, Data.CASE, Verb.ADD)
    with database.reading() as session:
        case = timeline.case_for(session, actor, case_id, Verb.READ)
        dispute = session.scalars(select(Dispute).where(Dispute.case_id == case.id)).one_or_none()
        if dispute is None or case.person_id is None:
            raise RefusedError("case_unknown")
        entry = ReferralEntry(
            person_id=case.person_id, employer_id=case.employer_id, dispute_case_id=case.id,
            visit_id=dispute.visit_id, matter=matter_of(dispute.matter),
            summary=dispute.facts.strip(), amount_fen=None, people=max(dispute.workers, 1),
            known_on=dispute.known_on, employed_until=dispute.employed_until,
            stage=_stage(session, case), done_so_far="，".join(filter(None, (
                f"本中心调解，案号{case.number}", _ENDED.get(case.state, "")))))
        return _filled(entry, people.existing(session, case.person_id))


def _stage(session: Session, case: CaseFile) -> str:
    """Return where the dispute stands: before the commission, in mediation, or nowhere yet."""
    before = session.scalar(select(Proceeding.id).where(
        Proceeding.case_id == case.id, Proceeding.kind == "arbitration").limit(1))
    if before is not None:
        return "arbitration"
    return "mediation" if case.state in ("accepted", "investigate", "mediate") else "none"


def matter_of(code: str) -> str:
    """Return the matter of legal aid that a matter of a dispute falls under, '' when none does."""
    return next((_MATTERS[code[:length]] for length in (4, 2) if code[:length] in _MATTERS), "")


def _filled(entry: ReferralEntry, person: Person) -> ReferralEntry:
    """Add the ground, whom the month counts the worker among, and the usual exemption."""
    entry.ground = aid.ground_of(entry.matter)
    age = (dates.today() - person.birth).days // 365 if person.birth else None
    traits = (("migrant", bool(person.migrant_worker)), ("woman", person.sex == "2"),
              ("minor", age is not None and age < _MINOR))
    entry.traits = tuple(code for code, holds in traits if holds)
    if person.migrant_worker and entry.matter in ("wages", "injury"):
        entry.exemption = _MIGRANT
    return entry
