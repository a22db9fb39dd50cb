"""The cards beside a client's sessions: who it is, what was agreed to, what the intake told."""

from collections.abc import Callable

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from casedesk.casework.counselling import clients, consents
from casedesk.casework.counselling.clients import IdentityEntry, IntakeEntry
from casedesk.casework.counselling.consents import NEEDED, ConsentRow
from casedesk.errors import RefusedError
from casedesk.gui import when
from casedesk.gui.counselling import words
from casedesk.gui.counselling.sealed_page import SHOWN
from casedesk.gui.page import Context
from casedesk.gui.pieces.badge import Badge
from casedesk.gui.pieces.button import Button, Kind
from casedesk.gui.pieces.label import Label
from casedesk.gui.pieces.lines_card import LinesCard
from casedesk.gui.theme import Gap, Text, Tone
from casedesk.rules import codes


def line(column: QVBoxLayout, name: str, text: str, parent: QWidget) -> None:
    """Lay a name and its text on one line; nothing of an empty text."""
    if not text.strip():
        return
    row = QHBoxLayout()
    row.setSpacing(Gap.SMALL)
    label = Label(name, parent, kind=Text.CAPTION)
    label.setFixedWidth(Gap.PAGE * 4)
    row.addWidget(label)
    row.addWidget(Label(text.strip(), parent, wraps=True), 1)
    column.addLayout(row)


class IdentityCard(LinesCard):
    """Closed until asked for, and closed again after half a minute."""

    refused = Signal(object)
    change = Signal()

    def __init__(self, context: Context, client_id: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._context, self._client_id = context, client_id
        self._who: IdentityEntry | None = None
        self._clock = QTimer(self)
        self._clock.setSingleShot(True)
        self._clock.setInterval(SHOWN)
        self._clock.timeout.connect(self.close_)
        self.linked.connect(self.turn)
        self.say()

    def turn(self) -> None:
        """Show it, or close it."""
        if self._who is not None:
            self.close_()
            return
        try:
            self._who = clients.identity(
                self._context.database, self._context.actor, self._client_id)
        except RefusedError as refusal:
            self.refused.emit(refusal)
            return
        self._clock.start()
        self.say()

    def is_open(self) -> bool:
        """Whether a name is in sight."""
        return self._who is not None

    def close_(self) -> None:
        """Show nothing any more."""
        self._clock.stop()
        self._who = None
        self.say()

    def say(self) -> None:
        """Lay it anew."""
        self.name_it(self.tr("Who it is"))
        self.link_it(self.tr("Hide") if self._who else self.tr("Show identity"))
        column = self.lay()
        if self._who is None:
            column.addWidget(Label(self.tr("Sealed. Shown for 30 seconds, to you alone."), self,
                                   second=True, wraps=True))
            return
        self._lay_identity(column, self._who)
        change = Button(self.tr("Put right…"), self, kind=Kind.QUIET, icon="edit")
        change.clicked.connect(self.change.emit)
        column.addWidget(change)

    def _lay_identity(self, column: QVBoxLayout, who: IdentityEntry) -> None:
        name = self._chosen(who)
        message = self.tr("messages may be left") if who.may_leave_message else ""
        for title, text in (
                (self.tr("Name"), name), (self.tr("Sex"), words.code_of("sexes", who.sex)),
                (self.tr("Birth"), when.day(who.birth)),
                (self.tr("ID number"), who.id_number), (self.tr("Telephone"), who.phone),
                (self.tr("Safe contact"), "  ".join(filter(None, (who.safe_contact, message)))),
                (self.tr("Employer"), who.employer),
                (self.tr("Emergency"), _person(who.emergency_name, who.emergency_relation,
                                               who.emergency_phone)),
                (self.tr("Guardian"), _person(who.guardian_name, who.guardian_relation,
                                              who.guardian_phone))):
            line(column, title, text, self)

    def _chosen(self, who: IdentityEntry) -> str:
        return self.tr("{} (chosen name)").format(who.name) if who.alias else who.name

    def hideEvent(self, event: QHideEvent) -> None:
        """Another page, or the lock: close it."""
        super().hideEvent(event)
        if self._who is not None:
            self.close_()


class ConsentsCard(LinesCard):
    """What the client agreed to; each is answered, or taken back, with one press."""

    refused = Signal(object)
    asked_supervisor = Signal()
    asked_copy = Signal()
    asked_erasure = Signal()

    def __init__(self, context: Context, client_id: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._context, self._client_id = context, client_id
        self._whole = False
        self.buttons: dict[str, Button] = {}
        self.linked.connect(self._turn)

    def say(self, supervisor: str, *, locked: bool) -> None:
        """Read the answers again; the latest of each purpose counts."""
        self._supervisor, self._locked = supervisor, locked
        rows = consents.of_client(self._context.database, self._context.actor, self._client_id)
        latest: dict[str, ConsentRow] = {}
        for row in rows:
            latest.setdefault(row.purpose, row)
        self.name_it(self.tr("Consents"))
        self.link_it(self.tr("Fewer") if self._whole else self.tr("All"))
        missing = [code for code in NEEDED if not _holds(latest.get(code))]
        self.badge_it(self.tr("the needed ones are missing") if missing and not locked else "",
                      Tone.DANGER)
        column, self.buttons = self.lay(), {}
        shown = [code for code in codes.table("counselling_consents")
                 if self._whole or code in latest or code in (*NEEDED, "supervision")]
        for code in shown:
            column.addLayout(self._answered(code, latest.get(code)))
        for name, text, icon, ask, always in (
                ("copy", self.tr("Copy of own data…"), "print", self.asked_copy, True),
                ("erasure", self.tr("Deletion asked for…"), "delete", self.asked_erasure, False)):
            if locked and not always:
                continue
            act = Button(text, self, kind=Kind.QUIET, icon=icon)
            act.clicked.connect(ask.emit)
            column.addWidget(act)
            self.buttons[name] = act
        button = Button(self.tr("Supervisor: {}…").format(supervisor) if supervisor
                        else self.tr("Name the supervisor…"), self, kind=Kind.QUIET, icon="school")
        button.clicked.connect(self.asked_supervisor.emit)
        button.setEnabled(not locked)
        column.addWidget(button)

    def _answered(self, code: str, row: ConsentRow | None) -> QHBoxLayout:
        words_ = Label(words.code_of("counselling_consents", code), self, wraps=True)
        across = QHBoxLayout()
        across.setSpacing(Gap.SMALL)
        across.addWidget(words_, 1)
        holds = _holds(row)
        if row is not None:
            said = self.tr("agreed") if holds else (
                self.tr("withdrawn") if row.withdrawn_on else self.tr("refused"))
            across.addWidget(Badge(said, Tone.OK if holds else Tone.PLAIN, self))
        acts: list[tuple[str, str, Callable[[], object]]] = []
        if holds:
            acts.append(("withdraw", self.tr("Withdraw"), lambda: self._withdraw(code)))
        else:
            acts.append(("agree", self.tr("Agree"), lambda: self._answer(code, given=True)))
            if row is None:
                acts.append(("no", self.tr("No"), lambda: self._answer(code, given=False)))
        for act, said, deed in acts if not self._locked else ():
            button = Button(said, self, kind=Kind.QUIET)
            button.setAccessibleName(f"{words_.text()}: {said}")
            button.clicked.connect(lambda _=False, deed=deed: QTimer.singleShot(0, self, deed))
            across.addWidget(button)
            self.buttons[f"{code}:{act}"] = button
        return across

    def _turn(self) -> None:
        self._whole = not self._whole
        self.say(self._supervisor, locked=self._locked)

    def _answer(self, code: str, *, given: bool) -> None:
        self._do(lambda: consents.answer(self._context.database, self._context.actor,
                                         self._client_id, code, given))

    def _withdraw(self, code: str) -> None:
        self._do(lambda: consents.withdraw(self._context.database, self._context.actor,
                                           self._client_id, code))

    def _do(self, deed: Callable[[], object]) -> None:
        try:
            deed()
        except RefusedError as refusal:
            self.refused.emit(refusal)


class IntakeCard(LinesCard):
    """What was told at the first visit."""

    def show_entry(self, entry: IntakeEntry) -> None:
        """Lay the intake: the complaint first, in the client's own words."""
        self.name_it(self.tr("Intake"))
        self.link_it(self.tr("Open"))
        column = self.lay()
        before = "" if entry.goal_before is None else f"{entry.goal_before}/10"
        for title, text in (
                (self.tr("Complaint"), words.code_of("complaints", entry.complaint)),
                (self.tr("Own words"), entry.words), (self.tr("Since"), entry.duration),
                (self.tr("Goal"), "  ".join(filter(None, (entry.goal, before)))),
                (self.tr("Self-harm"), harm(entry.self_harm)),
                (self.tr("Past help"), entry.past_help),
                (self.tr("Support"), entry.support)):
            line(column, title, text, self)


def harm(code: str) -> str:
    """What was answered about harming oneself; nothing where there was nothing."""
    return "" if code == "no" else words.code_of("intake_harm", code)


def _holds(row: ConsentRow | None) -> bool:
    return row is not None and row.given and row.withdrawn_on is None


def _person(name: str, relation: str, phone: str) -> str:
    who = f"{name} ({relation})" if relation.strip() else name
    return "  ".join(filter(None, (who.strip(), phone)))
