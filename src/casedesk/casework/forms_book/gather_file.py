"""The file of a case as its cover, index and note state it, read from the file's records."""

from dataclasses import replace

from sqlalchemy import select
from sqlalchemy.orm import Session

from casedesk.casework.disputes.opening import dispute_of
from casedesk.casework.forms_book import gather_aid, gather_dispute
from casedesk.casework.forms_book.facts_aid import AidFacts
from casedesk.casework.forms_book.facts_dispute import DisputeFacts
from casedesk.casework.forms_book.facts_file import FileFacts, FileLineFacts
from casedesk.casework.volumes import retention
from casedesk.casework.volumes.contents import FilePaperRow, of_case
from casedesk.errors import RefusedError
from casedesk.model import ArchiveRecord, CaseFile
from casedesk.rules import codes, money


def file(session: Session, case_id: int) -> FileFacts:
    """Return the file as it would be bound now, in one 册. Refuses `case_unknown`."""
    case = session.get(CaseFile, case_id)
    if case is None:
        raise RefusedError("case_unknown")
    held = of_case(session, case)
    facts = around(session, case)
    lines = tuple(line(number, paper, paper.first_page, paper.last_page)
                  for number, paper in enumerate(
                      (paper for paper in held.papers if paper.first_page), 1))
    return replace(facts, lines=lines, pages=held.pages or None, book=1, books=1,
                   first_page=1 if lines else None, last_page=held.pages or None)


def around(session: Session, case: CaseFile) -> FileFacts:
    """Return what a cover says besides the papers: the case, its result, where it lies."""
    aid = gather_aid.aid(session, case.id) if case.kind == "referral" else None
    facts = DisputeFacts(aid.organisation, case_number=aid.number) if aid else \
        gather_dispute.dispute(session, case.id)
    kept = session.scalars(select(ArchiveRecord).where(
        ArchiveRecord.case_id == case.id)).one_or_none()
    return FileFacts(
        facts.organisation, facts, _aid_result(aid) if aid else result_of(session, case),
        archived_on=kept.archived_on if kept else None,
        retention=codes.label("retentions", kept.retention if kept
                              else retention.proposed(session, case)),
        fonds=kept.fonds if kept else "", catalogue=kept.catalogue if kept else "",
        file_number=kept.file_number if kept else "", box=kept.box if kept else "", aid=aid)


def result_of(session: Session, case: CaseFile) -> str:
    """Return how the case ended, as a cover states it: the way, the number, the sum."""
    way = codes.label("closing_kinds", dispute_of(session, case.id).closing_kind)
    agreement = gather_dispute.dispute(session, case.id).agreement
    said = [way]
    if agreement and agreement.number:
        said.append(agreement.number)
    if agreement and agreement.effective_on and agreement.total_fen:
        said.append(f"协议金额{money.plain(agreement.total_fen)}元")
    return "，".join(part for part in said if part)


def _aid_result(aid: AidFacts) -> str:
    """Return how legal aid ended: what the agency decided, how it came out, what was obtained."""
    obtained = f"实得{money.plain(aid.obtained_fen)}元" if aid.obtained_fen else ""
    said = (aid.decision, aid.outcome, aid.termination, aid.outcome_paper, obtained)
    return "，".join(filter(None, said))


def line(number: int, paper: FilePaperRow, first: int, last: int,
         remark: str = "") -> FileLineFacts:
    """Return a paper as a line of the index."""
    pages = str(first) if first == last else f"{first}-{last}"
    said = "、".join(part for part in (paper.remark, remark) if part)
    return FileLineFacts(number, paper.title, paper.reference, paper.author, paper.dated,
                         pages, said)
