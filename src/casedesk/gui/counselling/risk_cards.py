"""The cards of a case at risk: what to do now, whom to call, the grade, what happened."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from casedesk.casework.counselling import contact, helplines
from casedesk.casework.counselling.assessments import AssessmentRow
from casedesk.casework.counselling.contact import Access, Contact
from casedesk.casework.counselling.crisis import HIGH, CrisisRecord, Kept
from casedesk.casework.counselling.risk import TaskRow
from casedesk.errors import RefusedError
from casedesk.gui import when
from casedesk.gui.counselling import words
from casedesk.gui.counselling.client_cards import line
from casedesk.gui.counselling.sealed_page import SHOWN
from casedesk.gui.page import Context
from casedesk.gui.pieces.badge import Badge
from casedesk.gui.pieces.button import Button, Kind
from casedesk.gui.pieces.label import Label
from casedesk.gui.pieces.lines_card import LinesCard
from casedesk.gui.theme import Gap, Text, Tone
from casedesk.rules.risk import action, levels


class CallCard(LinesCard):
    """The three numbers, and whom to call: shown for half a minute, agreed to or by two."""

    refused = Signal(object)

    def __init__(self, context: Context, case_id: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._context, self._case_id = context, case_id
        self._who: Contact | None = None
        self._access = Access(False, False, None, ())
        self.button: Button | None = None
        self._clock = QTimer(self)
        self._clock.setSingleShot(True)
        self._clock.setInterval(SHOWN)
        self._clock.timeout.connect(self.close_)

    def put_access(self, access: Access) -> None:
        """Know whether it may be shown, and lay it anew."""
        self._access = access
        self.name_it(self.tr("Call"))
        column = self.lay(Gap.SMALL)
        across = QHBoxLayout()
        across.setSpacing(Gap.PAGE)
        for each in helplines.lines(self._context.database):
            spot = QVBoxLayout()
            spot.setSpacing(0)
            spot.addWidget(Label(each.number, self, kind=Text.FIGURE, tone=Tone.DANGER))
            spot.addWidget(Label(each.name, self, kind=Text.CAPTION))
            across.addLayout(spot)
        across.addStretch(1)
        column.addLayout(across)
        if self._who is not None:
            self._lay_people(column, self._who)
        else:
            self._lay_closed(column)

    def turn(self) -> None:
        """Show whom to call, or close it; without consent two open it."""
        if self._who is not None:
            self.close_()
            return
        if not self._access.consent and self._access.until is None:
            from casedesk.gui.counselling.crisis_forms import open_contact

            self._form = open_contact(self._context, self, self._case_id, self._access, self.show_)
            self._form.open()
            return
        self.show_()

    def show_(self) -> None:
        """Show it for half a minute."""
        try:
            self._who = contact.show(self._context.database, self._context.actor, self._case_id)
        except RefusedError as refusal:
            self.refused.emit(refusal)
            return
        self._clock.start()
        self._again()

    def close_(self) -> None:
        """Show nothing any more."""
        self._clock.stop()
        if self._who is not None:
            self._who = None
            self._again()

    def is_open(self) -> bool:
        """Whether a name is in sight."""
        return self._who is not None

    def _again(self) -> None:
        self.put_access(contact.access(self._context.database, self._context.actor,
                                       self._case_id))

    def _lay_people(self, column: QVBoxLayout, who: Contact) -> None:
        for title, parts in (
                (self.tr("Emergency"), (who.name, who.relation, who.phone)),
                (self.tr("Guardian"), (who.guardian_name, who.guardian_relation,
                                       who.guardian_phone)),
                (self.tr("Client"), (who.own_phone,))):
            line(column, title, "  ".join(filter(None, parts)), self)
        said = self.tr("The client agreed to this.") if who.basis == "consent" else self.tr(
            "On the basis of Personal Information Protection Law 13(4): the danger and what to "
            "do, no more.")
        column.addWidget(Label(said, self, kind=Text.CAPTION, wraps=True))

    def _lay_closed(self, column: QVBoxLayout) -> None:
        access = self._access
        if access.consent:
            said = self.tr("The client agreed that the emergency contact is called.")
        elif access.until is not None:
            said = self.tr("Opened by two until {}.").format(when.moment(access.until))
        elif access.danger:
            said = self.tr("The client did not agree. In this danger two people may open it.")
        else:
            said = self.tr("The client did not agree. It opens only where a high risk stands.")
        column.addWidget(Label(said, self, second=True, wraps=True))
        self.button = Button(self.tr("Emergency contact…"), self, icon="call")
        self.button.setEnabled(access.consent or access.danger or access.until is not None)
        self.button.clicked.connect(lambda: QTimer.singleShot(0, self, self.turn))
        column.addWidget(self.button)


class ChecklistCard(LinesCard):
    """What the grade asks for: each with until when, or by whom and when it was done."""

    asked = Signal(object)  # the TaskRow whose deed is wanted
    done = Signal(object)  # the TaskRow that the counsellor did just now

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.buttons: dict[str, Button] = {}

    def put_rows(self, rows: Sequence[TaskRow], latest: AssessmentRow | None,
                 acts: dict[str, str]) -> None:
        """Show what is open, then what was done for this grade; `acts` words a task's button."""
        grade = latest.grade if latest else 0
        now = {each.code for each in levels()[grade].actions} if grade >= HIGH else set()
        waiting = sorted((row for row in rows if row.done_at is None),
                         key=lambda row: (row.kind not in now, str(row.due_at)))
        since = latest.assessed_at if latest else None
        over = [row for row in rows if row.done_at is not None and row.outcome != "replaced"
                and since is not None and row.done_at >= since]
        late = sum(row.overdue for row in waiting)
        self.name_it(self.tr("What to do now") if grade >= HIGH else self.tr("To be done"))
        self.badge_it(self.tr("{} overdue").format(late) if late else "", Tone.DANGER)
        column, self.buttons = self.lay(), {}
        if not waiting and not over:
            column.addWidget(Label(self.tr("Nothing is owed."), self, second=True))
        for row in waiting:
            column.addLayout(self._open(row, acts.get(row.kind, "")))
        for row in over:
            column.addLayout(self._done(row))

    def _open(self, row: TaskRow, act: str) -> QHBoxLayout:
        across = QHBoxLayout()
        across.setSpacing(Gap.SMALL)
        title = words.code_of("counselling_tasks", row.kind)
        across.addWidget(Label(title, self, strong=row.overdue, wraps=True), 1)
        across.addWidget(Badge(*words.due(row.due_at), self))
        button = Button(act or self.tr("Done…"), self, kind=Kind.QUIET)
        button.setAccessibleName(f"{title}: {button.text()}")
        button.clicked.connect(lambda: QTimer.singleShot(
            0, self, partial(self.asked.emit, row)))
        of = action(row.kind)
        if not act and not (of and of.discloses):
            now = Button(self.tr("Done now"), self, kind=Kind.QUIET, icon="check")
            now.setAccessibleName(f"{title}: {now.text()}")
            now.clicked.connect(lambda: QTimer.singleShot(0, self, partial(self.done.emit, row)))
            across.addWidget(now)
            self.buttons[f"{row.kind}:now"] = now
        across.addWidget(button)
        self.buttons[row.kind] = button
        return across

    def _done(self, row: TaskRow) -> QHBoxLayout:
        outcomes = {"unreachable": self.tr("not reached"),
                    "not_applicable": self.tr("does not apply")}
        across = QHBoxLayout()
        across.setSpacing(Gap.SMALL)
        across.addWidget(Label(words.code_of("counselling_tasks", row.kind), self, second=True,
                               wraps=True), 1)
        if row.outcome in outcomes:
            across.addWidget(Badge(outcomes[row.outcome], Tone.WARN, self))
        assert row.done_at is not None
        across.addWidget(Label(f"{row.done_by} {when.moment(row.done_at)}", self,
                               kind=Text.CAPTION))
        return across


class GradeCard(LinesCard):
    """The last grade, its grounds, who gave it; why it was lower where it was."""

    def put_row(self, row: AssessmentRow | None) -> None:
        """Lay the assessment in force."""
        self.name_it(self.tr("Last assessment"))
        self.link_it(self.tr("Assess again") if row else self.tr("Assess"))
        column = self.lay()
        if row is None:
            column.addWidget(Label(self.tr("Not assessed by form yet."), self, second=True))
            return
        self.badge_it(words.grade(row.grade), words.grade_tone(row.grade))
        self.note_it(f"{when.moment(row.assessed_at)} · {row.by}")
        least = words.grade(row.proposed) if row.proposed != row.grade else ""
        for title, said in (
                (self.tr("Grounds"), row.basis), (self.tr("Answers called for"), least),
                (self.tr("Why lower"), row.below_reason),
                (self.tr("Signed with"), row.cosigned_by),
                (self.tr("Set off by"), row.screen.trigger),
                (self.tr("What holds them"), row.screen.protective)):
            line(column, title, said, self)


class CrisisCard(LinesCard):
    """What happened, minute by minute, and whether its times were kept."""

    def put_record(self, record: CrisisRecord | None) -> None:
        """Lay the latest crisis; hidden where there was none."""
        self.setVisible(record is not None)
        if record is None:
            return
        self.name_it(self.tr("Crisis, minute by minute"))
        self.note_it(self.tr("since {}").format(when.moment(record.began_at)))
        self.link_it(self.tr("Written record"))
        column = self.lay()
        kept = QHBoxLayout()
        kept.setSpacing(Gap.SMALL)
        for title, each in ((self.tr("Reported ≤ 1 h"), record.reported),
                            (self.tr("Written ≤ 24 h"), record.written),
                            (self.tr("Reviewed ≤ 72 h"), record.reviewed)):
            kept.addWidget(Label(title, self, kind=Text.CAPTION))
            kept.addWidget(Badge(*self._kept(each), self))
        kept.addStretch(1)
        if record.grade >= 4 or record.reported.at or record.written.at or record.reviewed.at:
            column.addLayout(kept)
        for minute in record.minutes:
            said = f"{minute.who}  {minute.what}"
            line(column, when.moment(minute.at), said, self)

    def _kept(self, each: Kept) -> tuple[str, Tone]:
        if each.at is not None:
            return when.moment(each.at), Tone.OK if each.in_time else Tone.WARN
        return words.due(each.due_at)
