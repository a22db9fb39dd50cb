"""A worker's legal aid as its papers state it, read from the records and put into words."""

from datetime import date
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from casedesk.casework import settings_book
from casedesk.casework.forms_book import gather_aid_road as road
from casedesk.casework.forms_book.facts_aid import (
    AgencyFacts,
    AidFacts,
    AidReminderFacts,
    MaterialFacts,
    MeansFacts,
    RelativeFacts,
    SlipFacts,
    StandingFacts,
)
from casedesk.casework.forms_book.facts_parties import AgentFacts
from casedesk.casework.forms_book.gather import (
    YES_NO,
    employer_of,
    organisation,
    person_of,
    staff_of,
)
from casedesk.casework.forms_book.subject import Subject
from casedesk.casework.legal_aid import consents, guards, means, receipts, record, workflow
from casedesk.casework.legal_aid.entries import AidAct
from casedesk.errors import RefusedError
from casedesk.model import (
    Agency,
    AidMaterial,
    AidMeans,
    AidRelative,
    CaseFile,
    Consultation,
    Employer,
    IssuedNumber,
    Person,
    Referral,
    now,
)
from casedesk.rules import aid as rule
from casedesk.rules import codes

BY_STANDARD = "按标准认定"
_WAYS = {"no_test": "不受经济困难条件限制", "exempt": "免予核查"}
_COMPARED = {  # what stands beside the figures; whether it is enough the agency decides
    "below": "低于标准（待机构核查）",
    "expenses": "高于标准，因重大支出低于城市平均收入（待机构核查）",
    "above": "高于标准（由受理机构审查）",
}
_SLIP_SAYS = frozenset({"identity", "contact", "case"})  # what the slip itself tells of the worker


def aid(session: Session, case_id: int) -> AidFacts:
    """Return a matter of legal aid. Refuses `case_unknown`."""
    case, referral = _of(session, case_id)
    on = now().date()
    since = referral.registered_on or case.opened_on
    person = session.get_one(Person, case.person_id)
    employer = session.get(Employer, case.employer_id) if case.employer_id else None
    papers = record.materials(session, case.id)
    standing, stated = _standing(session, referral, on), _means(session, case.id)
    going = {row.id for row in consents.going(session, referral)}
    said = tuple(_material(number, row, row.id in going) for number, row in enumerate(papers, 1))
    return AidFacts(
        organisation(session, on), case.number, _machine_number(session, case),
        "工会自办" if referral.track == workflow.UNION else "转介",
        workflow.STATES[case.state][0], since,
        _number(session, referral.dispute_case_id), _consultation(session, referral),
        person_of(person, since), _migrant(person, referral),
        _agent(referral), employer_of(employer) if employer else None, referral.people,
        tuple(codes.labels("aid_traits", referral.traits)), referral.needs,
        handler=staff_of(session, case.handler_id, case.handler_name),
        agency=_agency(session, referral), standing=standing, means=stated, materials=said,
        attachments=tuple(each for each in said if each.goes),
        data_types=_proposed(papers, stated is not None and standing.way == BY_STANDARD),
        short=rule.is_urgent(referral.limitation_on, on,
                             settings_book.value(session, "aid_urgent_days", on)),
        keep_years=settings_book.value(session, "aid_retention_years", on),
        **_matter(referral), **road.days(referral), **road.lists(session, case, referral))


def slip(session: Session, case_id: int) -> SlipFacts:
    """Return the slip to the agency (L6). Refuses `case_unknown`, and as `slip_refusal` says."""
    refusal = slip_refusal(session, Subject(case_id))
    if refusal is not None:
        raise refusal
    facts = aid(session, case_id)
    return SlipFacts(facts.organisation, facts)


def slip_refusal(session: Session, of: Subject) -> RefusedError | None:
    """Return why the slip may not be printed: `aid_agency_missing`, `aid_consent_missing`,
    `aid_beyond_consent` (个人信息保护法 §23, §29); None where the worker consented.
    """
    case, referral = _of(session, of.case_id or 0)
    try:
        for guard in (guards.agency, guards.consent, guards.within_consent):
            guard(session, case, referral, AidAct(case.id, "send"))
    except RefusedError as refusal:
        return refusal
    return None


def reminder(session: Session, of: Subject) -> AidReminderFacts:
    """Return a reminder to the agency (L7). Refuses `case_unknown`, `form_record`."""
    facts = aid(session, of.case_id or 0)
    made = road.reminders(session, of.case_id or 0)
    for row_id, each in made:
        if row_id == of.record_id:
            return AidReminderFacts(facts.organisation, facts, each)
    raise RefusedError("form_record", form="催办函")


def reminders_of(session: Session, of: Subject) -> list[tuple[int, str]]:
    """Return the reminders of a case, the latest first."""
    return [(row_id, f"第{each.seq}次催办") for row_id, each in
            reversed(road.reminders(session, of.case_id or 0))] if of.case_id else []


def _of(session: Session, case_id: int) -> tuple[CaseFile, Referral]:
    case = session.get(CaseFile, case_id)
    referral = record.referral_of(session, case_id)
    if case is None or referral is None:
        raise RefusedError("case_unknown")
    return case, referral


def _machine_number(session: Session, case: CaseFile) -> str:
    """Return what the square of the slip holds; '' of a number this program did not issue."""
    issued = session.scalar(select(IssuedNumber.id).where(
        IssuedNumber.number == case.number, IssuedNumber.series == "referral"))
    return receipts.machine_number(session, case) if issued else ""


def _number(session: Session, case_id: int | None) -> str:
    return session.get_one(CaseFile, case_id).number if case_id else ""


def _consultation(session: Session, referral: Referral) -> str:
    found = referral.consultation_id and session.get(Consultation, referral.consultation_id)
    return found.number if found else ""


def _migrant(person: Person, referral: Referral) -> str:
    return "是" if "migrant" in referral.traits.split(",") else YES_NO[person.migrant_worker]


def _agent(row: Referral) -> AgentFacts | None:
    return AgentFacts(row.agent_name, id_number=row.agent_id_number, relation=row.agent_relation,
                      phone=row.agent_phone) if row.agent_name else None


def _agency(session: Session, referral: Referral) -> AgencyFacts | None:
    row = session.get(Agency, referral.agency_id) if referral.agency_id else None
    if row is None:
        return AgencyFacts(referral.agency) if referral.agency else None
    return AgencyFacts(row.name, codes.label("agency_kinds", row.kind), row.address, row.contact,
                       row.phone, row.hours)


def _matter(row: Referral) -> dict[str, Any]:
    """Return what is asked for and why, as the slip and the application word it."""
    return {
        "matter": codes.label("aid_matters", row.matter),
        "cause": _word("aid_causes", row.matter, "其他"),
        "ground": _article("aid_grounds", row.ground), "ground_code": row.ground,
        "exemption": rule.article(row.exemption) if row.exemption else "",
        "exemption_words": codes.label("aid_exemptions", row.exemption),
        "exemption_code": row.exemption,
        "exemption_proof": row.exemption_proof if row.exemption else "",
        "union_scope": codes.label("union_scopes", row.union_scope),
        "aid_form": codes.label("aid_forms", row.aid_form),
        "asked_as": _word("aid_askings", row.aid_form),
        "stage": codes.label("aid_stages", row.stage),
        "standing_stage": _word("aid_standings", row.stage),
        "authority": row.authority, "authority_number": row.authority_number,
        "jurisdiction": codes.label("jurisdiction_bases", row.jurisdiction),
        "summary": row.summary, "done_so_far": row.done_so_far, "opinion": row.opinion,
        "amount_fen": row.amount_fen,
    }


def _word(table: str, code: str, other: str = "") -> str:
    """Return a code's word in a table that has none of some codes."""
    found = codes.table(table).get(code)
    return found.zh if found else other if code else ""


def _article(table: str, code: str) -> str:
    return f"{rule.article(code)} {codes.label(table, code)}" if code else ""


def _proposed(papers: list[AidMaterial], income: bool) -> tuple[str, ...]:
    """Return the kinds of data that are to go: the slip's own, and those of the papers.

    `income`: the statement of means goes with them.
    """
    going = _SLIP_SAYS | {row.data_type for row in papers if row.goes}
    going |= {"income"} if income else set()
    return tuple(entry.zh for code, entry in codes.table("consent_types").items()
                 if code in going)


def _material(number: int, row: AidMaterial, goes: bool) -> MaterialFacts:
    return MaterialFacts(
        number, row.name, "原件" if row.original else "复印件", row.copies, row.pages,
        codes.label("consent_types", row.data_type), goes, row.received_on, row.remark)


def _standing(session: Session, referral: Referral, on: date) -> StandingFacts:
    found = means.assess(session, referral, on)
    standard = means.standard(session, on)
    basis = next(row.basis for row in settings_book.listing(session, on)
                 if row.key == "aid_income_percent")
    known = found.result != "unknown"
    return StandingFacts(
        _WAYS.get(found.result, BY_STANDARD) if known else "",
        _compared(found) if known else "",
        found.per_head_fen, found.threshold_fen, standard.monthly_fen,
        f"{basis}（城镇居民年人均可支配收入{standard.annual}元）")


def _compared(found: rule.Assessment) -> str:
    """Return how the statement stands to the standard, in the words of the form."""
    if found.result == "below" and found.per_head_fen == found.threshold_fen:
        return "不超过标准（待机构核查）"
    return _COMPARED.get(found.result, found.why)


def _means(session: Session, case_id: int) -> MeansFacts | None:
    row = session.scalars(select(AidMeans).where(AidMeans.case_id == case_id)).one_or_none()
    if row is None:
        return None
    return MeansFacts(
        row.stated_on, row.household, row.wages_fen, row.business_fen, row.property_fen,
        row.transfer_fen, means.of_row(row).income_fen, row.expenses, row.spending_fen,
        row.flats, row.flat_area, row.vehicles, row.savings_fen, row.business_assets,
        row.remarks, row.filled_by,
        tuple(RelativeFacts(number, one.name, one.relation, one.age, one.id_number,
                            one.workplace, one.income_fen)
              for number, one in enumerate(session.scalars(
                  select(AidRelative).where(AidRelative.case_id == case_id)
                  .order_by(AidRelative.seq)), 1)))
