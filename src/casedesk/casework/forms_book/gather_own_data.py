"""The client's copy of their own data (个人信息保护法 §45): all but process notes."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from casedesk.casework import settings_book
from casedesk.casework.counselling import clients, disclosures, notes, scale_results
from casedesk.casework.counselling.clients import IntakeEntry
from casedesk.casework.forms_book import gather, gather_counselling
from casedesk.casework.forms_book.facts_counselling_end import (
    ConsentAnswerFacts,
    OwnDataFacts,
    OwnLineFacts,
    OwnScaleFacts,
    OwnSessionFacts,
    ToldFacts,
)
from casedesk.casework.forms_book.gather_counselling_end import grade
from casedesk.casework.forms_book.subject import Subject
from casedesk.model import Client, CounsellingCase, CounsellingConsent, CounsellingSession, now
from casedesk.rules import codes, scales
from casedesk.store import Database, sealed

UNREADABLE = "记录受损，无法读出"


def own_data(session: Session, of: Subject) -> OwnDataFacts:
    """Return what is kept of a client, to be handed to them. Refuses `client_unknown`."""
    database, case, client = gather_counselling.own(session, of)
    who = gather_counselling.who_is(database, session, client)
    return OwnDataFacts(
        gather.organisation(session), client.code,
        gather_counselling.counsellor_of(session, client), case.opened_on, case.closed_on,
        client.destroy_after, client.locked_on, who.name, codes.label("sexes", who.sex),
        who.birth, who.id_number, who.phone, who.safe_contact, who.employer,
        _person(who.emergency_name, who.emergency_relation, who.emergency_phone),
        _person(who.guardian_name, who.guardian_relation, who.guardian_phone),
        _intake(database, session, case), _consents(session, client),
        _sessions(database, session, case), _scales(database, session, case),
        tuple(ToldFacts(number, row.told_at, row.recipient, row.content,
                        codes.label("disclosure_bases", row.basis))
              for number, row in enumerate(disclosures.rows_of(database, session, case), 1)),
        str(settings_book.value(session, "counselling_contact", now().date())))


def _person(name: str, relation: str, phone: str) -> str:
    return "　".join(filter(None, (name, relation, phone)))


def _intake(database: Database, session: Session,
            case: CounsellingCase) -> tuple[OwnLineFacts, ...]:
    found = sealed.get(database, session, case.uid, "intake")
    told = clients.typed(IntakeEntry, found.content) if found else IntakeEntry()

    def points(value: int | None) -> str:
        return "" if value is None else f"{value}/10"

    lines = (
        ("主诉", codes.label("complaints", told.complaint)), ("本人原话", told.words),
        ("第二主诉", codes.label("complaints", told.second_complaint)),
        ("持续时间", told.duration), ("希望目标", told.goal),
        ("目标自评", points(told.goal_before)), ("来源", codes.label(
            "counselling_sources", told.source)),
        ("既往就诊（自述）", told.past_help), ("躯体疾病", told.illness),
        ("睡眠、饮食、烟酒", told.sleep), ("近期重大事件", told.events),
        ("社会支持", told.support), ("自伤、自杀", codes.label("intake_harm", told.self_harm)),
        ("伤人念头", codes.label("intake_yes", told.harm_others)),
        ("家暴、侵害、欺凌", told.violence), ("经济压力", points(told.money_pressure)),
        ("行业", codes.label("industries", told.industry)), ("工种", told.job),
        ("班次", codes.label("shifts", told.shift)), ("工龄", told.seniority),
        ("镇街", codes.label("towns", told.town)),
        ("户籍", codes.label("households", told.household)), ("文化程度", told.education),
        ("婚姻", told.marriage), ("偏好", told.preference))
    return tuple(OwnLineFacts(name, text) for name, text in lines if text)


def _consents(session: Session, client: Client) -> tuple[ConsentAnswerFacts, ...]:
    rows = session.scalars(select(CounsellingConsent).where(
        CounsellingConsent.client_id == client.id).order_by(CounsellingConsent.id))
    return tuple(ConsentAnswerFacts(
        number, codes.label("counselling_consents", row.purpose),
        ("同意" if row.given else "不同意") + ("（监护人）" if row.by_guardian else ""), row.on,
        row.withdrawn_on) for number, row in enumerate(rows, 1))


def _sessions(database: Database, session: Session,
              case: CounsellingCase) -> tuple[OwnSessionFacts, ...]:
    found = []
    for held in session.scalars(select(CounsellingSession).where(
            CounsellingSession.case_id == case.id, CounsellingSession.state == "signed")
            .order_by(CounsellingSession.seq)):
        said = notes.opened_row(database, session, held).note
        assert said is not None  # a signed note is there
        found.append(OwnSessionFacts(
            held.seq, held.begins, codes.label("complaints", said.topic), said.subjective,
            said.objective, said.data, said.assessment, said.plan, grade(said.risk)))
    return tuple(found)


def _scales(database: Database, session: Session,
            case: CounsellingCase) -> tuple[OwnScaleFacts, ...]:
    return tuple(OwnScaleFacts(number, scales.scale(row.scale).title, row.on, row.score.total,
                               UNREADABLE if row.shut else row.score.band)
                 for number, row in enumerate(scale_results.opened(database, session, case), 1))
