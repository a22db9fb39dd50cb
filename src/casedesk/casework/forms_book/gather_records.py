"""The records of a case as their papers state them."""

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from casedesk.casework.disputes import addresses, evidence, inquiries, mandates, meetings
from casedesk.casework.disputes.record_rows import found
from casedesk.casework.forms_book import gather, gather_dispute
from casedesk.casework.forms_book.facts_parties import AgentFacts, PartyFacts
from casedesk.casework.forms_book.facts_records import (
    AddressFacts,
    AttendeeFacts,
    EvidenceListFacts,
    FollowUpFacts,
    InquiryFacts,
    LegalPersonFacts,
    MandateFacts,
    MeetingFacts,
    PieceFacts,
    QuestionFacts,
)
from casedesk.casework.forms_book.subject import Subject
from casedesk.errors import RefusedError
from casedesk.model import (
    CaseFile,
    Evidence,
    FollowUp,
    Inquiry,
    LegalPersonProof,
    Mandate,
    Meeting,
    Party,
    ServiceAddress,
)
from casedesk.rules import codes, dates

_TITLE = {"1": "男", "2": "女"}


def meeting(session: Session, of: Subject) -> MeetingFacts:
    """Return a meeting (F09, F11). Refuses `record_unknown`, `case_unknown`."""
    case = gather_dispute.dispute(session, of.case_id or 0)
    row = found(session, Meeting, of.record_id or 0, of.case_id or 0)
    held = row.result not in ("planned", "cancelled")
    return MeetingFacts(
        case.organisation, case, row.starts_at, row.ends_at, row.place,
        gather.staff_of(session, row.mediator_id, row.mediator_name), row.recorder,
        row.materials, "公开" if row.public else "不公开",
        tuple(AttendeeFacts(
            number, each.name, codes.label("meeting_parts", each.part),
            ("到场" if each.came else "未到场") if held else "",
            "已核对" if each.identified else "", each.note)
            for number, each in enumerate(meetings.attendees(session, row.id), 1)),
        codes.label("recusal_answers", row.recusal), row.identity, row.rights, row.claims,
        row.answer, row.evidence, row.issues, row.course, row.outcome,
        codes.label("meeting_results", row.result) if held else "", row.adjourned_to)


def inquiry(session: Session, of: Subject) -> InquiryFacts:
    """Return an inquiry (F10). Refuses `record_unknown`, `case_unknown`."""
    case = gather_dispute.dispute(session, of.case_id or 0)
    row = found(session, Inquiry, of.record_id or 0, of.case_id or 0)
    return InquiryFacts(
        case.organisation, case, row.begun_at, row.ended_at, row.place, row.investigators,
        row.recorder, row.name, _TITLE.get(row.sex, ""), row.age, row.id_number, row.firm,
        row.post, row.phone, row.relation,
        tuple(QuestionFacts(number, line.question, line.answer)
              for number, line in enumerate(inquiries.lines_of(session, row.id), 1)),
        row.closing, "" if row.signed else row.unsigned_reason)


def evidence_list(session: Session, of: Subject) -> EvidenceListFacts:
    """Return what was handed in together with a piece (F23). Refuses `record_unknown`."""
    case = gather_dispute.dispute(session, of.case_id or 0)
    first = found(session, Evidence, of.record_id or 0, of.case_id or 0)
    return EvidenceListFacts(
        case.organisation, case, first.submitter, first.receiver, first.received_on,
        tuple(PieceFacts(
            number, row.name, "原件" if row.original else "复印件", row.pages, row.proves,
            row.source, f"{dates.cn(row.returned_on)}退还{row.returned_to}"
            if row.returned_on else "")
            for number, row in enumerate(evidence.together(session, first), 1)))


def address(session: Session, of: Subject) -> AddressFacts:
    """Return a party's address for service (F08), confirmed or as it is known.

    Refuses `form_party`, `case_unknown`.
    """
    case = gather_dispute.dispute(session, of.case_id or 0)
    known = found(session, ServiceAddress, of.record_id, of.case_id or 0) if of.record_id \
        else None
    mine = session.get(Party, known.party_id) if known and known.party_id else None
    party, row = (_facts_of(session, mine), mine) if mine else _party(session, of)
    assert party is not None
    known = known or addresses.agreed(session, row.id)
    if known is None:
        return AddressFacts(case.organisation, case, party, party.name if party.person else "",
                            row.service_address or party.address, "", row.phone or party.phone)
    ways = {known.channel: known.channel_address} if known.electronic else {}
    return AddressFacts(
        case.organisation, case, party, known.receiver, known.address, known.postcode,
        known.phone, "同意电子送达" if known.electronic else "不同意电子送达",
        ways.get("sms", ""), ways.get("email", ""), ways.get("wechat", ""), ways.get("fax", ""),
        known.confirmed_on)


def mandate(session: Session, of: Subject) -> MandateFacts:
    """Return a mandate (F19), recorded or to be signed by a party. Refuses `form_party`."""
    case = gather_dispute.dispute(session, of.case_id or 0)
    if of.record_id is None:
        party, _ = _party(session, of)
        return MandateFacts(case.organisation, case, party, party.agents)
    row = found(session, Mandate, of.record_id, of.case_id or 0)
    giver = session.get(Party, row.principal_id) if row.principal_id else None
    return MandateFacts(
        case.organisation, case, _facts_of(session, giver),
        tuple(AgentFacts(each.name, _TITLE.get(each.sex, ""), each.id_number, each.firm,
                         each.relation, codes.label("authorities", row.authority), each.phone,
                         row.principal) for each in mandates.agents_of(session, row)),
        codes.label("authorities", row.authority),
        tuple(codes.labels("special_powers", row.powers)), row.begins_on, row.ends_on,
        tuple(codes.labels("mandate_papers", row.papers)), row.signed_on)


def legal_person(session: Session, of: Subject) -> LegalPersonFacts:
    """Return who an employer's legal representative is (F21). Refuses `form_party`."""
    case = gather_dispute.dispute(session, of.case_id or 0)
    if of.record_id is None:
        party, _ = _party(session, of)
        firm = party.employer
        return LegalPersonFacts(
            case.organisation, case, party, firm.legal_person if firm else "", "",
            firm.legal_post if firm else "", standing="法定代表人")
    row = found(session, LegalPersonProof, of.record_id, of.case_id or 0)
    return LegalPersonFacts(
        case.organisation, case, _facts_of(session, session.get(Party, row.party_id)
                                           if row.party_id else None),
        row.name, _TITLE.get(row.sex, ""), row.post, row.id_number, row.phone,
        "主要负责人" if row.principal else "法定代表人", row.certified_on)


def follow_up(session: Session, of: Subject) -> FollowUpFacts:
    """Return a follow-up (F25), or what is known before it. Refuses `case_unknown`."""
    case = gather_dispute.dispute(session, of.case_id or 0)
    if of.record_id is None:
        applicant = case.applicant
        return FollowUpFacts(
            case.organisation, case, person_name=applicant.name if applicant else "",
            phone=applicant.phone if applicant else "")
    row = found(session, FollowUp, of.record_id, of.case_id or 0)
    return FollowUpFacts(
        case.organisation, case, row.called_at, codes.label("follow_up_methods", row.method),
        row.person, row.phone, "已联系上" if row.reached else "未联系上",
        codes.label("performances", row.performance), codes.label("satisfactions", row.outcome),
        codes.label("satisfactions", row.service), row.new_trouble or "无",
        "有" if row.dispute_again else "无", "有" if row.retaliation else "无", row.advice,
        row.handling, row.caller)


# which records a case has -----------------------------------------------------------------------


def meetings_of(session: Session, of: Subject) -> list[tuple[int, str]]:
    """Return the meetings of a case, the latest first."""
    rows = session.execute(select(Meeting.id, Meeting.starts_at).where(
        Meeting.case_id == of.case_id, Meeting.result != "cancelled").order_by(
            Meeting.starts_at.desc(), Meeting.id.desc()))
    return [(number, f"{dates.cn(at.date())}调解会") for number, at in rows]


def inquiries_of(session: Session, of: Subject) -> list[tuple[int, str]]:
    """Return the inquiries of a case, the latest first."""
    rows = session.execute(select(Inquiry.id, Inquiry.begun_at, Inquiry.name).where(
        Inquiry.case_id == of.case_id).order_by(Inquiry.begun_at.desc(), Inquiry.id.desc()))
    return [(number, f"{dates.cn(at.date())}{name}") for number, at, name in rows]


def evidence_of(session: Session, of: Subject) -> list[tuple[int, str]]:
    """Return what was handed in, by party and day, the latest first."""
    batches: dict[tuple[str, str], int] = {}
    for row in evidence.of_case(session, of.case_id or 0):
        batches.setdefault((dates.cn(row.received_on), row.submitter), row.id)
    return [(number, f"{day}{name}") for (day, name), number in reversed(batches.items())]


def mandates_of(session: Session, of: Subject) -> list[tuple[int, str]]:
    """Return the mandates of a case that hold, the latest first."""
    rows = session.execute(select(Mandate.id, Mandate.principal).where(
        Mandate.case_id == of.case_id, Mandate.revoked_on.is_(None)).order_by(Mandate.id.desc()))
    return [(number, f"{name}的委托") for number, name in rows]


def proofs_of(session: Session, of: Subject) -> list[tuple[int, str]]:
    """Return the certificates of a case, the latest first."""
    rows = session.execute(select(LegalPersonProof.id, LegalPersonProof.name).where(
        LegalPersonProof.case_id == of.case_id).order_by(LegalPersonProof.id.desc()))
    return [(number, name) for number, name in rows]


def follow_ups_of(session: Session, of: Subject) -> list[tuple[int, str]]:
    """Return the follow-ups of a case, the latest first."""
    rows = session.execute(select(FollowUp.id, FollowUp.called_at, FollowUp.person).where(
        FollowUp.case_id == of.case_id).order_by(FollowUp.called_at.desc(), FollowUp.id.desc()))
    return [(number, f"{dates.cn(at.date())}回访{name}") for number, at, name in rows]


def _party(session: Session, of: Subject) -> tuple[PartyFacts, Party]:
    """Return the party a paper is for, with its row. Refuses `form_party`."""
    case = session.get_one(CaseFile, of.case_id or 0)
    listed = gather_dispute.parties(session, case, of.side)
    rows = session.scalars(select(Party).where(
        Party.case_id == case.id, Party.side == of.side, Party.role == "party").order_by(
            Party.seq, Party.id)).all()
    if of.party >= len(listed):
        raise RefusedError("form_party")
    return listed[of.party], rows[of.party]


def _facts_of(session: Session, row: Party | None) -> PartyFacts | None:
    if row is None:
        return None
    case = session.get_one(CaseFile, row.case_id)
    listed: Sequence[PartyFacts] = gather_dispute.parties(session, case, row.side)
    return next((each for each in listed if each.name == row.name), None)
