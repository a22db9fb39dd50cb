"""The papers of a practice centre: notices served or waiting, one file bound, archived."""

from dataclasses import replace
from datetime import datetime, time

from casedesk.casework.disputes import meetings, page, services
from casedesk.casework.disputes.services import ServiceEntry
from casedesk.casework.practice.invention import book
from casedesk.casework.volumes import archive, contents
from casedesk.casework.volumes.planning import BindEntry
from casedesk.model import Actor, now
from casedesk.printing import binding, run, sets
from casedesk.printing.run import Order
from casedesk.store import Database

_NOT_YET = ("F16", "F17", "F22")  # petitions of a broken promise; receipts go with who serves
_BOX = "练习-001"
_LOOKED_AT = 30


def papers(database: Database, actors: dict[str, Actor]) -> None:
    """Print the notices of the case that meets next; bind and archive a file that was closed.

    A centre without such cases is left as it is.
    """
    _notices(database, actors["mediator"])
    _file(database, actors["supervisor"])


def _notices(database: Database, mediator: Actor) -> None:
    """The applicant has signed for what concerns the applicant; the rest is still to be served."""
    coming = meetings.coming(database, mediator, 14)
    if not coming:
        return
    case_id = coming[0].case_id
    _print(database, mediator, case_id, "acceptance")
    _serve(database, mediator, case_id, "applicant")


def _serve(database: Database, by: Actor, case_id: int, *sides: str) -> None:
    """Enter that these sides have signed for their papers, this morning."""
    morning = datetime.combine(now().date(), time(8))
    waiting = tuple(row.id for row in services.listing(database, by, case_id)
                    if row.side in sides and row.result == "pending")
    if waiting:
        services.record(database, by, ServiceEntry(
            ids=waiting, method="direct", relation="self", servers=by.name,
            received_at=min(now(), morning)))


def _file(database: Database, head: Actor) -> None:
    waiting = archive.listing(database, head, "to_bind")
    if not waiting:
        return
    # the last are not out of the ledger but entered by hand; a kept agreement has most papers
    newest = sorted((row.id for row in waiting), reverse=True)[:_LOOKED_AT]
    case_id = next((each for each in newest if page.page(database, head, each).instalments),
                   newest[0])
    for code in ("acceptance", "agreement"):
        _print(database, head, case_id, code)
    _serve(database, head, case_id, "applicant", "respondent")
    contents.settle(database, head, case_id)
    binding.bind(database, head, case_id, BindEntry(
        situation=book()["shown"]["binding"], checker=head.name))
    archive.archive(database, head, case_id, replace(
        archive.proposed(database, head, case_id), box=_BOX))


def _print(database: Database, actor: Actor, case_id: int, code: str) -> None:
    lines = [line for line in sets.lines(database, actor, case_id, code)
             if line.open and line.code not in _NOT_YET]
    shared = sets.questions(database, actor, lines)
    run.run(database, actor, [
        Order(line.code, line.subject, line.title, line.addressee,
              sets.answers_for(line, shared, {}), first=line.first) for line in lines],
        lambda order, made: None)
