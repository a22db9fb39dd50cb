"""Papers served on many workers at once: on each, or on those who represent them (F22)."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import select

from casedesk.casework import timeline
from casedesk.casework.collective.members import listed, rows_of
from casedesk.casework.disputes import served
from casedesk.casework.disputes.service_plans import plan_entry
from casedesk.casework.staff import Verb
from casedesk.errors import RefusedError
from casedesk.model import Actor, Document, Person, Service
from casedesk.store import Database, audit


@dataclass(frozen=True)
class Receiver:
    """A worker whom papers are served on; `place` is that on the roster as papers list it."""

    place: int
    name: str


def plan(database: Database, actor: Actor, case_id: int,
         member_ids: Sequence[int]) -> list[Receiver]:
    """Plan the service of what the workers' side gets, on these members, one entry a paper.

    Nobody chosen means the representatives. What is planned or served already is not planned
    again. Refuses `receivers_missing`, `papers_missing`, `case_unknown`, `not_allowed`.
    """
    with database.writing(actor) as session:
        case = timeline.case_for(session, actor, case_id, Verb.CHANGE)
        rows = [row for row in rows_of(session, case.id) if row.left_on is None]
        chosen = [(place, row) for place, row in enumerate(rows)
                  if (row.id in member_ids if member_ids else row.representative)]
        if not chosen:
            raise RefusedError("receivers_missing", "roster")
        known = {form: paper for form, paper in served.papers().items()
                 if "applicant" in paper.sides}
        printed = {row.form: row for row in session.scalars(select(Document).where(
            Document.case_id == case.id, Document.voided_at.is_(None),
            Document.form.in_(list(known))).order_by(Document.id))}
        if not printed:
            raise RefusedError("papers_missing", "roster")
        held = {(row.document_id, row.recipient) for row in session.scalars(
            select(Service).where(Service.case_id == case.id))}
        planned = 0
        for _, row in chosen:
            person = session.get_one(Person, row.person_id)
            for form, document in printed.items():
                if (document.id, row.name) in held:
                    continue
                entry = plan_entry(
                    session, actor, recipient=row.name, title=known[form].title, form=form,
                    number=document.number, case_id=case.id, document_id=document.id,
                    address=person.address, phone=person.phone)
                session.get_one(Service, entry).side = "applicant"
                planned += 1
        if planned:
            timeline.add(session, actor, case, "document", "service_planned", title="待送达",
                         text=listed([row.name for _, row in chosen]))
            audit.record(session, "service.add", "case", case.id, ["members"])
        return [Receiver(place, row.name) for place, row in chosen]
