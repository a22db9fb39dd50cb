"""Risk and crisis of one code: in danger what to do now stands first, with whom to call."""

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QHBoxLayout, QVBoxLayout, QWidget

from casedesk.casework.counselling import (
    assessments,
    client_card,
    contact,
    crisis,
    disclosures,
    hospital,
    minors,
    reports,
    risk,
    safety_plan,
)
from casedesk.casework.counselling.risk import TaskRow
from casedesk.errors import RefusedError
from casedesk.gui import when
from casedesk.gui.counselling import crisis_forms, words
from casedesk.gui.counselling.client_page import scrolled
from casedesk.gui.counselling.minute_line import MinuteLine
from casedesk.gui.counselling.risk_cards import CallCard, ChecklistCard, CrisisCard, GradeCard
from casedesk.gui.counselling.risk_papers import DisclosuresCard, PaperCard
from casedesk.gui.counselling.sealed_page import SealedPage
from casedesk.gui.counselling.sections import CounsellingSections
from casedesk.gui.page import Context
from casedesk.gui.pieces.button import Kind
from casedesk.gui.pieces.fields import Field
from casedesk.gui.pieces.header import PageHeader
from casedesk.gui.pieces.message import MessageLine
from casedesk.gui.pieces.tab_order import follow_layout
from casedesk.gui.theme import Gap, Size, Tone

_PAGES = {"safety_plan": "client_plan", "hospital_advised": "client_hospital",
          "crisis_record": "client_crisis", "review_72h": "client_crisis",
          "reassess": "client_assess", "risk_form": "client_assess"}


class RiskPage(SealedPage):
    """The key is the number of the case."""

    tables = frozenset({"counselling_case", "counselling_task", "sealed_record", "disclosure",
                        "break_glass", "counselling_consent"})

    def __init__(self, context: Context, key: object = None) -> None:
        super().__init__(context, key)
        self.case_id = int(str(key))
        self._card = client_card.of_case(context.database, context.actor, self.case_id)
        self.header, self._message = PageHeader(self), MessageLine(self)
        self._report = self.header.offer("", icon="flag")
        self.print_ = self.header.offer("", icon="print", hint="Ctrl P")
        self._assess = self.header.offer("", kind=Kind.FILLED, hint="Ctrl ↵", icon="fact_check",
                                         tone=Tone.COUNSELLING)
        self.call, self.grade = CallCard(context, self.case_id, self), GradeCard(self)
        self.checklist, self.crisis = ChecklistCard(self), CrisisCard(self)
        self.minute = MinuteLine(context, self)
        self.disclosures = DisclosuresCard(self)
        self.plan, self.hospital = PaperCard(self), PaperCard(self)
        self._dialog: QDialog | None = None
        self._papers: tuple[str, ...] = ()  # the forms of what the case has
        self._lay_out()
        self._connect()
        self.reload()

    # what the page is ---------------------------------------------------------------------------

    def title(self) -> str:
        """The code and the section."""
        return self.tr("{} · Risk and crisis").format(self._card.code)

    def message(self) -> MessageLine:
        """Where it is said what was refused."""
        return self._message

    def fields(self) -> Mapping[str, Field]:
        """The line of the minutes."""
        return {"who": self.minute.who, "what": self.minute.what}

    def acts(self) -> Mapping[str, Callable[[], object]]:
        """Ctrl+Shift+M shows whom to call; Ctrl+M goes to the minutes; Ctrl+P prints."""
        return {"unmask": self.call.turn, "note": self.minute.begin, "print": self.print_now}

    def wish(self, **wish: Any) -> None:
        """`assessed`: just now; begin on what the grade asks for, wherever one stood before."""
        if wish.get("assessed"):
            self.reload()
            self.setFocus()

    def reload(self) -> None:
        """Read the case again and say every text anew."""
        database, actor = self.context.database, self.context.actor
        try:
            self._card = client_card.of_case(database, actor, self.case_id)
        except RefusedError:  # handed over meanwhile: nothing of it is shown any more
            self.forget()
            QTimer.singleShot(0, self, lambda: self.context.open("clients"))
            return
        stood = self._in_checklist()
        locked = self._card.locked  # storage alone: whom to call by two is all that is left
        self._last = None if locked else assessments.latest(database, actor, self.case_id)
        self._rows = [] if locked else risk.of_case(database, actor, self.case_id)
        records = [] if locked else crisis.of_case(database, actor, self.case_id)
        self._say_header()
        self.call.put_access(contact.access(database, actor, self.case_id))
        self.checklist.put_rows(self._rows, self._last, self._acts())
        self.grade.put_row(self._last)
        self.crisis.put_record(records[0] if records else None)
        self.minute.put_crisis(records[0].id if records and records[0].ended_at is None else None)
        self.disclosures.put_rows(
            [] if locked else disclosures.of_case(database, actor, self.case_id))
        self._say_papers()
        self._papers = tuple(code for code, known in (
            ("P8", records), ("P6", self._last), ("P7", self._plan), ("P9", self._advice))
            if known)
        self.print_.setVisible(bool(self._papers) and not self._card.locked)
        follow_layout(self)
        if stood:  # its button is gone with what was done: on to the next
            self.setFocus()
        self.retitled.emit()

    def setFocus(self, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:
        """In danger the keyboard begins on what to do now."""
        first = next(iter(self.checklist.buttons.values()), None)
        (first if first is not None and self._card.crisis else self._assess).setFocus(reason)

    def _in_checklist(self) -> bool:
        focus = QApplication.focusWidget()
        return focus is not None and self.checklist.isAncestorOf(focus)

    def forget(self) -> None:
        """Close whom to call and wipe the rest."""
        self.call.close_()
        super().forget()

    # doing it -----------------------------------------------------------------------------------

    def submit(self) -> None:
        """Assess."""
        self.context.open("client_assess", self.case_id)

    def do(self, row: TaskRow) -> None:
        """Open the sheet a task asks for, or ask who did it and when."""
        if row.kind in _PAGES:
            self.context.open(_PAGES[row.kind], self.case_id)
        elif row.kind == reports.TASK:
            self._ask(crisis_forms.report(self.context, self, self.case_id))
        else:
            self._ask(crisis_forms.task_done(self.context, self, row))

    def done_now(self, row: TaskRow) -> None:
        """The counsellor did it just now: one press, in a crisis."""
        try:
            risk.done(self.context.database, self.context.actor, row.id, self.context.actor.name)
        except RefusedError as refusal:
            self.refuse(refusal)

    def disclose(self) -> None:
        """Record what was told outside."""
        self._ask(crisis_forms.disclose(self.context, self, self.case_id))

    def print_now(self, *wanted: str) -> None:
        """Print these papers; where none is named all that the case has, the crisis first."""
        from casedesk.gui.print.print_dialog import PrintDialog

        if wanted or self._papers:
            self._ask(PrintDialog(self.context, self, counselling_id=self.case_id,
                                  wanted=wanted or self._papers))

    def suspect(self) -> None:
        """Record suspected abuse: its report is owed."""
        self._ask(crisis_forms.suspect(self.context, self, self.case_id))

    def _ask(self, dialog: QDialog) -> None:
        self._dialog = dialog
        dialog.open()

    def _told(self, disclosure_id: int) -> None:
        try:
            disclosures.told(self.context.database, self.context.actor, disclosure_id)
        except RefusedError as refusal:
            self.refuse(refusal)

    # what it shows ------------------------------------------------------------------------------

    def _say_header(self) -> None:
        card, last = self._card, self._last
        self.header.name_it(self.title())
        self.header.badge("grade", words.grade(last.grade) if last else "",
                          words.grade_tone(last.grade) if last else Tone.PLAIN)
        self.header.badge("crisis", self.tr("In crisis") if card.crisis else "", Tone.DANGER)
        self.header.badge("minor", self.tr("Minor") if card.minor else "", Tone.WARN)
        self._report.setText(self.tr("Suspected abuse…"))
        self._assess.setText(self.tr("Assess"))
        self.print_.setText(self.tr("Print…"))
        for button in (self._report, self._assess):
            button.setVisible(not card.locked)
        missing = minors.missing(self.context.database, self.context.actor, self.case_id)
        if missing == "guardian":
            self._message.say(self.tr("Under 14: no note is signed without the guardian's consent "
                                      "(P18)."), Tone.WARN, closes=False)
        elif missing:
            self._message.say(
                self.tr("Under 18: the guardian's consent (P18) is missing, or the exception "
                        "agreed with the supervisor."), Tone.WARN, closes=False,
                act=self.tr("Exception…"), deed=lambda: self._ask(
                    crisis_forms.exception(self.context, self, self.case_id)))

    def _acts(self) -> dict[str, str]:
        sheet = self.tr("Open")
        return {kind: sheet for kind in _PAGES} | {reports.TASK: self.tr("Reported…")}

    def _say_papers(self) -> None:
        database, actor = self.context.database, self.context.actor
        self._plan = plan = None if self._card.locked else safety_plan.latest(
            database, actor, self.case_id)
        state = (self.tr("none"), Tone.PLAIN)
        if plan is not None:
            state = (self.tr("signed"), Tone.OK) if plan.signed else (
                self.tr("to be signed"), Tone.WARN)
        self.plan.put_lines(
            self.tr("Safety plan"), self.tr("Revise") if plan else self.tr("Write"), state,
            [] if plan is None else [
                (self.tr("Revision"), f"{plan.revision} · {when.moment(plan.kept_at)}"),
                (self.tr("Signs"), plan.plan.warning_signs),
                (self.tr("Family, friends"), plan.plan.people)],
            [(self.tr("Print…"), lambda: self.print_now("P7"))] if plan else [])
        self._say_hospital()

    def _say_hospital(self) -> None:
        rows = [] if self._card.locked else hospital.of_case(
            self.context.database, self.context.actor, self.case_id)
        self._advice = rows[0] if rows else None
        lines: list[tuple[str, str]] = []
        state = (self.tr("none"), Tone.PLAIN)
        acts: list[tuple[str, Callable[[], object]]] = []
        if rows:
            row = rows[0]
            lines = [(when.short(row.advice.on), row.advice.institution),
                     (self.tr("Observed"), row.advice.reasons),
                     (self.tr("Answer"), words.code_of("hospital_answers", row.advice.answer))]
            state = (self.tr("to be answered"), Tone.WARN)
            if row.advice.answer:
                state = (self.tr("receipt awaited"), Tone.WARN)
                acts = [(self.tr("Receipt…"), lambda: self._ask(
                    crisis_forms.receipt(self.context, self, row)))]
            if row.receipt.went is not None:
                state = (self.tr("went"), Tone.OK) if row.receipt.went else (
                    self.tr("did not go"), Tone.WARN)
                acts = []
            acts.append((self.tr("Print…"), lambda: self.print_now("P9")))
        waits = bool(rows) and not rows[0].advice.answer
        self.hospital.put_lines(self.tr("Advice to see a hospital"), self.tr("Answer") if waits
                                else self.tr("Another") if rows else self.tr("Write"), state,
                                lines, acts)

    def _connect(self) -> None:
        self._assess.clicked.connect(self.submit)
        self._report.clicked.connect(self.suspect)
        self.print_.clicked.connect(lambda: self.print_now())
        self.grade.linked.connect(self.submit)
        self.checklist.asked.connect(self.do)
        self.checklist.done.connect(self.done_now)
        self.crisis.linked.connect(lambda: self.context.open("client_crisis", self.case_id))
        self.disclosures.linked.connect(self.disclose)
        self.disclosures.told.connect(self._told)
        self.plan.linked.connect(lambda: self.context.open("client_plan", self.case_id))
        self.hospital.linked.connect(lambda: self.context.open("client_hospital", self.case_id))
        for each in (self.call, self.minute):
            each.refused.connect(self.refuse)

    def _lay_out(self) -> None:
        left, right = QWidget(self), QWidget(self)
        for holder, widgets in (
                (left, (self.checklist, self.minute, self.crisis, self.plan, self.disclosures)),
                (right, (self.call, self.grade, self.hospital))):
            column = QVBoxLayout(holder)
            column.setContentsMargins(0, 0, Gap.MEDIUM, 0)  # the scroll bar has room of its own
            column.setSpacing(Gap.MEDIUM)
            for widget in widgets:
                column.addWidget(widget)
            column.addStretch(1)
        side = scrolled(right)
        side.setFixedWidth(Size.SIDE + Gap.PAGE)
        body = QHBoxLayout()
        body.setSpacing(Gap.HAIR)
        body.addWidget(scrolled(left), 1)
        body.addWidget(side)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(Gap.PAGE, Gap.LARGE, Gap.PAGE, Gap.LARGE)
        whole.setSpacing(Gap.MEDIUM)
        sections = CounsellingSections(self.context, "client_risk", self, case_id=self.case_id)
        for each in (self.header, sections, self._message):
            whole.addWidget(each)
        whole.addLayout(body, 1)
