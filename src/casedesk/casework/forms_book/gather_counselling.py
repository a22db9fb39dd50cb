"""What the papers of counselling need, opened by the counsellor's own key."""

from datetime import date, datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from casedesk.casework import settings_book
from casedesk.casework.counselling import helplines, notes, readers, scale_results
from casedesk.casework.counselling.clients import IdentityEntry, IntakeEntry, typed
from casedesk.casework.forms_book import gather
from casedesk.casework.forms_book.facts_counselling import (
    AdditionFacts,
    CounsellingFacts,
    CounsellorFacts,
    GuardianFacts,
    IdentityFacts,
    IntakeFacts,
    NoteFacts,
)
from casedesk.casework.forms_book.subject import Subject
from casedesk.errors import RefusedError
from casedesk.model import (
    Actor,
    Appointment,
    Client,
    CounsellingCase,
    CounsellingConsent,
    CounsellingSession,
    Counsellor,
    RiskAssessment,
    Staff,
    now,
)
from casedesk.rules import codes, risk
from casedesk.store import Database, sealed

GIVEN = {True: "同意", False: "不同意", None: ""}
MODES = {"room": "面谈", "telephone": "电话", "video": "视频"}
_CHOICES = ("counselling", "sensitive", "supervision", "reminder", "message", "emergency",
            "research", "recording")


def own(session: Session, of: Subject) -> tuple[Database, CounsellingCase, Client]:
    """Return the case of the counsellor who prints. Refuses `not_allowed`, `client_unknown`."""
    database: Database = session.info["database"]
    actor: Actor = session.info["actor"]
    case, client = readers.own_case(session, actor, of.counselling_id or 0)
    return database, case, client


def counselling(session: Session, of: Subject) -> CounsellingFacts:
    """Return a round of counselling with its settings and what was agreed to (P2, P3)."""
    _, case, client = own(session, of)
    today = now().date()

    def setting(key: str) -> str:
        return str(settings_book.value(session, key, today))

    return CounsellingFacts(
        gather.organisation(session), client.code, case.seq, case.opened_on,
        counsellor_of(session, client), case.series, int(setting("session_minutes")),
        int(setting("cancel_hours")), int(setting("no_shows_end")),
        int(setting("counselling_retention")), int(setting("counselling_minor_age")), case.minor,
        setting("counselling_contact"), setting("counselling_complaints"),
        helplines.of(session), setting("counselling_hours"),
        **{purpose: GIVEN[answer(session, client, purpose)[0]] for purpose in _CHOICES})


def guardian(session: Session, of: Subject) -> GuardianFacts:
    """Return what a minor's guardian is asked (P18). Refuses `form_not_minor`."""
    database, case, client = own(session, of)
    if not case.minor:
        raise RefusedError("form_not_minor")
    facts, who = counselling(session, of), who_is(database, session, client)
    agreed, on = answer(session, client, "guardian")
    return GuardianFacts(facts.organisation, facts, gather.age(who.birth, case.opened_on),
                         who.guardian_relation, GIVEN[agreed], on)


def intake(session: Session, of: Subject) -> IntakeFacts:
    """Return the intake, by code (P1). Refuses `form_intake_missing`."""
    database, case, client = own(session, of)
    found = sealed.get(database, session, case.uid, "intake")
    if found is None:
        raise RefusedError("form_intake_missing")
    told, who = typed(IntakeEntry, found.content), who_is(database, session, client)
    return IntakeFacts(
        gather.organisation(session), client.code, counsellor_of(session, client), case.opened_on,
        codes.label("sexes", who.sex), gather.age(who.birth, case.opened_on), told.education,
        told.marriage, codes.label("households", told.household),
        codes.label("industries", told.industry), told.job, codes.label("shifts", told.shift),
        told.seniority, codes.label("towns", told.town),
        codes.label("counselling_sources", told.source), gather.YES_NO[told.first_time],
        codes.label("complaints", told.complaint),
        codes.label("complaints", told.second_complaint), told.words, told.duration, told.goal,
        told.goal_before, told.past_help, told.illness, told.sleep, told.events, told.support,
        codes.label("intake_harm", told.self_harm), codes.label("intake_yes", told.harm_others),
        told.violence, "" if told.money_pressure is None else str(told.money_pressure),
        told.preference, _first_totals(database, session, case),
        _first_grade(database, session, case))


def identity(session: Session, of: Subject) -> IdentityFacts:
    """Return who a client is, and nothing of why they come (P1-A)."""
    database, case, client = own(session, of)
    who = who_is(database, session, client)
    return IdentityFacts(
        gather.organisation(session), client.code, case.opened_on, who.name,
        "化名" if who.alias else "本名", codes.label("sexes", who.sex), who.birth,
        gather.age(who.birth, now().date()), who.id_number, who.phone, who.safe_contact,
        gather.YES_NO[who.may_leave_message], gather.YES_NO[answer(
            session, client, "reminder")[0]], who.employer, who.emergency_name,
        who.emergency_relation, who.emergency_phone, who.guardian_name, who.guardian_relation,
        who.guardian_phone, counsellor_of(session, client).name)


def note(session: Session, of: Subject) -> NoteFacts:
    """Return a signed session note (P4). Refuses `form_note_unsigned`.

    Process notes are not opened here, nor anywhere that prints.
    """
    database, case, client = own(session, of)
    held = session.get(CounsellingSession, of.record_id or 0)
    if held is None or held.case_id != case.id or held.state != "signed":
        raise RefusedError("form_note_unsigned")
    row = notes.opened_row(database, session, held)
    said = row.note
    assert said is not None  # a signed note is there
    booked = session.get(Appointment, held.appointment_id) if held.appointment_id else None
    return NoteFacts(
        gather.organisation(session), client.code,
        counsellor_of(session, client, held.counsellor_id), held.seq,
        said.template, held.begins, held.ends, MODES.get(said.mode, said.mode),
        codes.label("appointment_states", booked.state) if booked else "到访", said.persons,
        codes.label("complaints", said.topic), said.subjective, said.objective, said.data,
        said.assessment, said.plan, said.intervention, said.next_step,
        "" if said.risk is None else risk.levels()[said.risk].zh, said.risk_basis,
        said.risk_actions, gather.YES_NO[said.hospital_advised], row.signed_at,
        tuple(AdditionFacts(at, text) for at, text in row.additions))


def notes_of(session: Session, of: Subject) -> list[tuple[int, str]]:
    """Return the signed sessions of a case, the latest first."""
    _, case, _ = own(session, of)
    return [(held.id, f"第{held.seq}次 {_day(held.begins)}") for held in session.scalars(
        select(CounsellingSession).where(
            CounsellingSession.case_id == case.id, CounsellingSession.state == "signed")
        .order_by(CounsellingSession.seq.desc()))]


def who_is(database: Database, session: Session, client: Client) -> IdentityEntry:
    """Open who a client is."""
    found = sealed.get(database, session, client.uid, "identity")
    return typed(IdentityEntry, found.content) if found else IdentityEntry()


def counsellor_of(session: Session, client: Client,
                  staff_id: int | None = None) -> CounsellorFacts:
    """Return the counsellor of a client, or whoever it was then, with qualification and
    supervisor.
    """
    staff = session.get_one(Staff, staff_id or client.counsellor_id)
    row = session.scalars(select(Counsellor).where(Counsellor.staff_id == staff.id)).first()
    above = client.supervised_by_id or (row.supervisor_id if row else None)
    supervisor = session.get(Staff, above) if above else None
    return CounsellorFacts(
        staff.name, codes.label("counsellor_qualifications", row.qualification) if row else "",
        row.certificate if row else "", row.orientation if row else "",
        supervisor.name if supervisor else "")


def answer(session: Session, client: Client, purpose: str) -> tuple[bool | None, date | None]:
    """Return the answer in force and its day; None where it was not asked."""
    row = session.scalars(select(CounsellingConsent).where(
        CounsellingConsent.client_id == client.id, CounsellingConsent.purpose == purpose)
        .order_by(CounsellingConsent.id.desc()).limit(1)).first()
    if row is None:
        return None, None
    return row.given and row.withdrawn_on is None, row.on


def _first_totals(database: Database, session: Session, case: CounsellingCase) -> str:
    """Return the first total of each scale: PHQ-9 12分（中度）."""
    found: dict[str, str] = {}
    for row in scale_results.opened(database, session, case):
        if row.score.total is not None:
            found.setdefault(row.scale, f"{row.scale} {row.score.total}分"
                             + (f"（{row.score.band}）" if row.score.band else ""))
    return "；".join(found.values())


def _first_grade(database: Database, session: Session, case: CounsellingCase) -> str:
    """Return the first grade of risk in words: of an assessment, or of the first note."""
    row = session.scalars(select(RiskAssessment).where(
        RiskAssessment.case_id == case.id).order_by(RiskAssessment.id).limit(1)).first()
    held = session.scalars(select(CounsellingSession).where(
        CounsellingSession.case_id == case.id, CounsellingSession.state == "signed")
        .order_by(CounsellingSession.seq).limit(1)).first()
    found = sealed.get(database, session, row.uid, "risk") if row else (
        sealed.get(database, session, held.uid, "session") if held else None)
    grade = found.content.get("grade", found.content.get("risk")) if found else None
    return risk.levels()[grade].zh if isinstance(grade, int) else ""


def _day(at: datetime) -> str:
    return f"{at.month}月{at.day}日"
