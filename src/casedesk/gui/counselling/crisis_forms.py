"""Small forms of a case in danger: a task done, a disclosure, a report, whom to call."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from casedesk.casework.counselling import contact, disclosures, hospital, minors, reports, risk
from casedesk.casework.counselling.contact import Access
from casedesk.casework.counselling.disclosures import DisclosureEntry
from casedesk.casework.counselling.hospital import AdviceRow, ReceiptEntry
from casedesk.casework.counselling.minors import ExceptionEntry
from casedesk.casework.counselling.reports import ReportEntry, SuspicionEntry
from casedesk.casework.counselling.risk import TaskRow
from casedesk.errors import RefusedError
from casedesk.gui import spelling, typed
from casedesk.gui.counselling import words
from casedesk.gui.counselling.care_form import CareForm
from casedesk.gui.disputes.file_dialogs import choice, line, text
from casedesk.gui.page import Context
from casedesk.gui.pieces.fields import ChoiceField, Field, LineField, TextField
from casedesk.gui.pieces.password import PasswordField
from casedesk.rules import dates
from casedesk.rules.risk import action

_HEARD = {  # whom a task tells, where only one can be meant
    "family_told": "family", "emergency_contact": "emergency_contact",
    "called_120_110": "ambulance", "victim_warned": "victim"}




def moment(label: str, at: datetime | None = None) -> LineField:
    """A field of a moment, now unless another is given."""
    made = line(label, "")
    typed.moment(made)
    made.put(spelling.said_moment(at or dates.now()))
    return made


def read_moment(field: LineField, name: str) -> datetime | None:
    """Return the moment that is typed; None of an empty field. Refuses `time`."""
    return dates.parse_time(field.text(), dates.today(), name) if field.text().strip() else None


def task_done(context: Context, parent: QWidget, row: TaskRow) -> CareForm:
    """Who did it, and when; where somebody outside was told, whom and what, in the same form."""
    translate = QCoreApplication.translate
    by = line(translate("crisis_forms", "Done by"), context.actor.name, required=True)
    at = moment(translate("crisis_forms", "When"))
    outcome = choice(translate("crisis_forms", "Outcome"), [
        ("done", translate("crisis_forms", "Done")),
        ("unreachable", translate("crisis_forms", "Could not be reached")),
        ("not_applicable", translate("crisis_forms", "Does not apply"))], "done")
    note = text(translate("crisis_forms", "Note (sealed; needed where it was not done)"), lines=2)
    fields: dict[str, Field] = {"by": by, "at": at, "outcome": outcome, "note": note}
    asked = action(row.kind)
    telling = asked is not None and asked.discloses and row.case_id is not None
    to, who, what = _heard(_HEARD.get(row.kind, ""))
    if telling:
        fields |= {"to": to, "recipient": who, "content": what}

    def fit() -> None:
        for field in (to, who, what):
            field.setVisible(telling and outcome.code() == "done")

    def deed() -> None:
        told = DisclosureEntry(
            row.case_id or 0, _basis(context, row.case_id or 0, to.code()), who.text(),
            what.text(), read_moment(at, "at"), to=to.code()) if telling else None
        risk.done(context.database, context.actor, row.id, by.text(), read_moment(at, "at"),
                  outcome.code(), note.text(), told if outcome.code() == "done" else None)

    form = CareForm(parent, words.code_of("counselling_tasks", row.kind),
                    translate("crisis_forms", "Record it"), fields, deed)
    if telling:
        outcome.changed.connect(fit)
        fit()
    return form


def disclose(context: Context, parent: QWidget, case_id: int) -> CareForm:
    """Something was told outside: on what basis, to whom, the least that was needed."""
    translate = QCoreApplication.translate
    bases = [row for row in words.choices("disclosure_bases", empty=False)
             if row[0] != "demand" or _demands(context)]
    basis = choice(translate("crisis_forms", "Basis"), bases)
    to, who, what = _heard("")
    at = moment(translate("crisis_forms", "When"))
    reason = text(translate(
        "crisis_forms", "Why the employer must hear of the danger (section 28)"), lines=2,
        required=True)
    demand = choice(translate("crisis_forms", "Approved demand"), _demands(context))
    fields: dict[str, Field] = {"basis": basis, "law28_reason": reason, "to": to, "recipient": who,
              "content": what, "told_at": at, "demand": demand}

    def fit() -> None:
        law28 = basis.code() == "workplace"
        kept = to.code()
        to.offer([(code, words.code_of("disclosure_recipients", code))
                  for code in disclosures.offered(law28)])
        to.choose("employer" if law28 else kept)
        reason.setVisible(law28)
        demand.setVisible(basis.code() == "demand")

    def deed() -> None:
        risk.disclose(context.database, context.actor, DisclosureEntry(
            case_id, basis.code(), who.text(), what.text(), read_moment(at, "told_at"),
            to=to.code(), law28_reason=reason.text() if basis.code() == "workplace" else "",
            demand_id=int(demand.code()) if basis.code() == "demand" and demand.code()
            else None))

    form = CareForm(
        parent, translate("crisis_forms", "Told to somebody outside"),
        translate("crisis_forms", "Record it"), fields, deed,
        translate("crisis_forms", "The danger and what to do, not what was said in the sessions. "
                  "The employer is told nothing but danger at work, under section 28. The client "
                  "is told afterwards."))
    basis.changed.connect(fit)
    fit()
    return form


def suspect(context: Context, parent: QWidget, case_id: int) -> CareForm:
    """Suspected abuse: it is owed to the police, civil affairs or education at once."""
    translate = QCoreApplication.translate
    about = choice(translate("crisis_forms", "Of whom"), words.choices(
        "report_subjects", empty=False))
    who = line(translate("crisis_forms", "Who (the client, or whom they spoke of)"))
    grounds = text(translate("crisis_forms", "What was seen or told"), required=True)
    at = moment(translate("crisis_forms", "When it became known"))
    return CareForm(
        parent, translate("crisis_forms", "Suspected abuse or violence"),
        translate("crisis_forms", "Owe the report"),
        {"about": about, "grounds": grounds, "who": who, "known_at": at},
        lambda: reports.suspect(context.database, context.actor, SuspicionEntry(
            case_id, about.code(), who.text(), grounds.text(), read_moment(at, "known_at"))),
        translate("crisis_forms", "A suspicion is enough, and nobody's consent is needed. No note "
                  "is signed until it was reported."))


def report(context: Context, parent: QWidget, case_id: int) -> CareForm:
    """It was reported: to whom, the least that had to be said, when."""
    translate = QCoreApplication.translate
    office = choice(translate("crisis_forms", "Reported to"), [
        (code, words.code_of("disclosure_recipients", code)) for code in reports.OFFICES])
    who = line(translate("crisis_forms", "Which office, who took it"), required=True)
    number = line(translate("crisis_forms", "Number they gave"))
    at = moment(translate("crisis_forms", "When"))
    what = text(translate("crisis_forms", "What was told, the least needed"), required=True)
    return CareForm(
        parent, translate("crisis_forms", "Reported as the law demands"),
        translate("crisis_forms", "Record it"),
        {"office": office, "reported_at": at, "recipient": who, "number": number,
         "content": what},
        lambda: reports.report(context.database, context.actor, ReportEntry(
            case_id, office.code(), who.text(), what.text(), read_moment(at, "reported_at"),
            number.text())))


def receipt(context: Context, parent: QWidget, row: AdviceRow) -> CareForm:
    """Whether they went; never what the hospital found."""
    translate = QCoreApplication.translate
    went = choice(translate("crisis_forms", "Did they go"), [
        ("", ""), ("yes", translate("crisis_forms", "Went")),
        ("no", translate("crisis_forms", "Did not go"))])
    seen = line(translate("crisis_forms", "Seen on"))
    typed.day(seen)
    doctor = line(translate("crisis_forms", "Doctor"))
    source = line(translate("crisis_forms", "Known from (slip, client, family)"))
    note = text(translate("crisis_forms", "Why not, what follows (no diagnosis)"), lines=2)

    def deed() -> None:
        hospital.receive(context.database, context.actor, row.id, ReceiptEntry(
            went={"yes": True, "no": False}.get(went.code()),
            seen_on=dates.parse(seen.text(), dates.today(), "seen_on")
            if seen.text().strip() else None,
            doctor=doctor.text(), assessed=went.code() == "yes", source=source.text(),
            note=note.text()))

    return CareForm(parent, translate("crisis_forms", "Receipt of the hospital"),
                    translate("crisis_forms", "Record it"),
                    {"went": went, "seen_on": seen, "doctor": doctor, "source": source,
                     "note": note}, deed)


def open_contact(context: Context, parent: QWidget, case_id: int, access: Access,
                 then: Callable[[], object]) -> CareForm:
    """Whom to call, without consent, in danger: by two, on the law's basis."""
    translate = QCoreApplication.translate
    reason = text(translate("crisis_forms", "Why it is urgent (no name, no content)"), lines=2,
                  required=True)
    other = choice(translate("crisis_forms", "With whom"), [(each, each)
                                                            for each in access.partners])
    password = PasswordField()
    password.name_it(translate("crisis_forms", "Their own password"))

    def deed() -> None:
        try:
            contact.open_by_two(context.database, context.actor, case_id, reason.text(),
                                other.code(), password.text())
        finally:
            password.put("")
        then()

    form = CareForm(
        parent, translate("crisis_forms", "Whom to call"),
        translate("crisis_forms", "Open for 24 hours"),
        {"reason": reason, "other": other, "password": password}, deed,
        translate("crisis_forms", "The client did not agree. Where life or health is in danger the "
                  "law lets you call (Personal Information Protection Law 13(4)). It stands in "
                  "the trail by both names, and the client is told afterwards."))
    password.entered.connect(form.submit)
    return form


def exception(context: Context, parent: QWidget, case_id: int) -> CareForm:
    """Why a client of 14 to 17 is counselled without the guardian's consent."""
    translate = QCoreApplication.translate
    ground = choice(translate("crisis_forms", "Ground"), [
        ("supervisor", translate("crisis_forms", "Agreed with the supervisor")),
        ("own_income", translate("crisis_forms", "16 or older, lives on own wages"))])
    by = line(translate("crisis_forms", "Supervisor who agreed"), required=True)
    reason = text(translate("crisis_forms", "Reason"), required=True)
    return CareForm(
        parent, translate("crisis_forms", "Without the guardian's consent"),
        translate("crisis_forms", "Record it"),
        {"ground": ground, "agreed_by": by, "reason": reason},
        lambda: minors.except_(context.database, context.actor, ExceptionEntry(
            case_id, ground.code(), reason.text(), by.text())))


def _heard(to: str) -> tuple[ChoiceField, LineField, TextField]:
    translate = QCoreApplication.translate
    whom = choice(translate("crisis_forms", "To whom"), [
        (code, words.code_of("disclosure_recipients", code)) for code in disclosures.offered()],
        to)
    who = line(translate("crisis_forms", "Who exactly"), required=True)
    what = text(translate("crisis_forms", "What was told: danger and what to do, no more"),
                required=True, lines=2)
    return whom, who, what


def _basis(context: Context, case_id: int, to: str) -> str:
    """Where the client agreed to it, on that consent; else on the law's, for life and health."""
    agreed = contact.access(context.database, context.actor, case_id).consent
    return "consent" if agreed and to in ("family", "guardian", "emergency_contact") else "life"


def _demands(context: Context) -> list[tuple[str, str]]:
    from casedesk.casework.counselling import demands

    try:
        return [(str(number), name) for number, name in demands.approved(
            context.database, context.actor)]
    except RefusedError:
        return []
