"""Quick intake: who came and why on one screen; ends as advice or becomes a case."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtCore import Qt

from casedesk.casework import visits
from casedesk.casework.people import PersonPage
from casedesk.casework.visits import Saved, VisitEntry, VisitRow, draft
from casedesk.errors import RefusedError
from casedesk.gui import spelling
from casedesk.gui.legal_aid.begin_button import AidButton
from casedesk.gui.legal_aid.begun import AdviceButton
from casedesk.gui.letters.begun import AnswerButton
from casedesk.gui.page import Context, Page
from casedesk.gui.people import words
from casedesk.gui.people.employer_pick import EmployerPick
from casedesk.gui.pieces import edits
from casedesk.gui.pieces.button import Button, Kind
from casedesk.gui.pieces.fields import Field
from casedesk.gui.pieces.flow import Flow
from casedesk.gui.pieces.message import MessageLine
from casedesk.gui.theme import Gap
from casedesk.gui.visits.intake_form import IntakeForm
from casedesk.gui.visits.intake_side import FILLED, IntakeSide
from casedesk.model import now
from casedesk.rules import dates
from casedesk.ui.intake_page import Ui_IntakePage

NEW = "new"
ENDED = ("advised", "referred", "case")  # saved again, such a visit stays as it stands
_ROUGH = ("hiredOn", "birth", "knownOn", "arrived", "workers", "partySize", "headcount")


class IntakePage(Page):
    """The key is a visit to go on with, or 'new'."""

    draft_kind = "visit"

    def __init__(self, context: Context, key: object = None) -> None:
        super().__init__(context, key or NEW)
        self.ui = Ui_IntakePage()
        self.ui.setupUi(self)
        self.ui.form.fill(self.ui.scroll)
        ticks = Flow(self.ui.ticks, Gap.LARGE)
        for tick in (self.ui.consented, self.ui.toldLegalAid, self.ui.danger):
            ticks.addWidget(tick)
        self.ui.rest.hide()
        self.form = IntakeForm(self.ui)
        self._entry = self._begun = VisitEntry()
        self._row: VisitRow | None = None  # the visit that is gone on with
        self.side = IntakeSide(context, lambda: self._read().person)
        self.ui.body.replaceWidget(self.ui.side, self.side)
        self.ui.side.deleteLater()
        self._employer = EmployerPick(self.ui.employer, context, self)
        self._answer = AnswerButton(context, self.ui.header, key)
        self._aid = AidButton(context, self.ui.header, "visit", self._saved)
        self._advice = AdviceButton(context, self.ui.header, key, self._saved)
        self._buttons = self._make_buttons()
        self.ui.scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._connect()
        self.reload()
        self._begin()
        self.setFocusProxy(self.ui.name)
        self.offer_draft()

    # what the page is ---------------------------------------------------------------------------

    def title(self) -> str:
        """What stands in the window's title."""
        return self.tr("Register a visit")

    def message(self) -> MessageLine:
        """The line for refusals and the draft of before."""
        return self.ui.message

    def fields(self) -> Mapping[str, Field]:
        """The fields by the names that refusals use."""
        return self.form.fields

    def wish(self, **wish: Any) -> None:
        """`person_id`, `employer_id`: who it is about; `typed`: what stood in the search.

        `print`: the form to be printed of this visit.
        """
        if "print" in wish:
            self._open_print(str(wish["print"]))
        if wish.get("employer_id"):
            self._employer.choose(int(wish["employer_id"]))
        if wish.get("person_id"):
            self.side.choose(int(wish["person_id"]))
        elif wish.get("typed"):
            self.form.begin_with(str(wish["typed"]).strip()).setFocus()

    def acts(self) -> Mapping[str, Callable[[], object]]:
        """Ctrl+P asks for the register sheet."""
        return {"print": lambda: self._print("F01")}

    def reload(self) -> None:
        """Say everything in the language in force; what is typed stays."""
        self.form.offer()
        self._say_header()
        for code, text in (("waiting", self.tr("Let wait")), ("open", self.tr("Save")),
                           ("advised", self.tr("Advice only, done")),
                           ("case", self.tr("Open a case"))):
            self._buttons[code].setText(text)
        self._fold(show=self.ui.rest.isVisibleTo(self))
        self._employer.retranslate()
        for beside in (self._answer, self._aid, self._advice):
            beside.retranslate()
        self.side.retranslate()
        self._foresee()

    def _say_header(self) -> None:
        header = self.ui.header
        if self._row is None:
            header.name_it(self.title(), self.tr(
                "name and matter are enough to save, the rest can follow"))
            return
        header.name_it(self.title(), self._row.number)
        header.badge("state", words.visit_state(self._row.state))
        self._buttons["waiting"].setVisible(False)
        self._buttons["advised"].setVisible(self._row.state != "advised")

    # drafts -------------------------------------------------------------------------------------

    def draft(self) -> dict[str, Any] | None:
        """What is typed; nothing of an untouched form."""
        entry = self._read()
        if replace(entry, arrived_at=None) == replace(self._begun, arrived_at=None):
            return None
        return draft.to_payload(entry) | {
            "typed": {name: getattr(self.ui, name).text() for name in _ROUGH}}

    def restore(self, payload: dict[str, Any]) -> None:
        """Put a draft back, with what could not be read as it was typed."""
        self._entry = draft.of_payload(payload)
        self._show()
        for name, text in payload.get("typed", {}).items():
            getattr(self.ui, name).put(text)
        self.ui.name.setFocus()

    # saving -------------------------------------------------------------------------------------

    def submit(self) -> None:
        """Ctrl+Enter opens the case."""
        self._save("case")

    def _save(self, then: str) -> Saved | None:
        saved = self._record(then)
        if saved is not None:
            self._tell(saved, then)
        return saved

    def _record(self, then: str) -> Saved | None:
        edits.commit()
        self._employer.dismiss()
        self.ui.message.clear()
        try:
            entry = self._read(strict=True)
            ended = self._row is not None and self._row.state in ENDED
            saved = visits.record(self.context.database, self.context.actor, entry,
                                  "keep" if ended and then == "open" else then)
        except RefusedError as refusal:
            self._show_fault(refusal)
            return None
        self.drop_draft()
        return saved

    def _show_fault(self, refusal: RefusedError) -> None:
        field = self.form.fields.get(refusal.field)
        if field is not None and self.ui.rest.isAncestorOf(field):
            self._fold(show=True)
        self.refuse(refusal)
        if refusal.field == "consented":
            self.ui.consented.setFocus()
        at = self.focusWidget()
        if at is not None and self.ui.scrolled.isAncestorOf(at):
            self.ui.scroll.ensureWidgetVisible(at)

    def _saved(self) -> int | None:
        """The visit, once what is typed of it is saved."""
        if (saved := self._record("open")) is not None:
            self._begin()
        return saved.visit_id if saved else None

    def _tell(self, saved: Saved, then: str) -> None:
        if self.key == NEW:
            self._begin()
        else:
            self._begun = self._read()
        undo = partial(self._reopen, saved.visit_id) if then == "advised" else None
        said = {"case": self.tr("Case {number} is open").format(number=saved.case_number),
                "advised": self.tr("Visit {number} ended with advice"),
                "open": self.tr("Visit {number} saved"),
                "waiting": self.tr("Visit {number} is waiting")}[then]
        if then == "case":
            self.context.open("case", saved.case_id)
        elif self.key == NEW:
            self.ui.name.setFocus()
        else:
            self.context.back()
        self.context.tell(said.format(number=saved.number), undo)

    def _reopen(self, visit_id: int) -> None:
        visits.reopen(self.context.database, self.context.actor, visit_id)
        self.context.open("intake", visit_id)

    def _begin(self) -> None:
        self._entry = VisitEntry()
        if self.key != NEW:
            known = self.context.database, self.context.actor, int(str(self.key))
            self._entry, self._row = visits.entry_of(*known), visits.row(*known)
            self._say_header()
        self._show()
        self._begun = self._read()

    def _show(self) -> None:
        self.form.show(self._entry)
        self.side.begin(self._entry.person_id, self._entry.not_the_same)
        self._foresee()

    def _read(self, *, strict: bool = False) -> VisitEntry:
        entry = self.form.read(self._entry, strict=strict)
        return replace(entry, person_id=self.side.person_id,
                       not_the_same=list(self.side.not_the_same))

    # while it is typed --------------------------------------------------------------------------

    def _make_buttons(self) -> dict[str, Button]:
        made = {
            "waiting": self.ui.header.offer("", kind=Kind.QUIET),
            "open": self.ui.header.offer("", kind=Kind.QUIET),
            "advised": self.ui.header.offer(""),
            "case": self.ui.header.offer("", kind=Kind.FILLED, hint="Ctrl ↵"),
        }
        for then, button in made.items():
            button.clicked.connect(lambda _=False, then=then: self._save(then))
        return made

    def _connect(self) -> None:
        ui = self.ui
        for field in self.findChildren(Field):
            field.changed.connect(self._typed)
        for field in (ui.name, ui.idNumber, ui.phone, ui.birth):
            field.changed.connect(self.side.typing)
        for tick in (ui.consented, ui.toldLegalAid, ui.danger):
            tick.toggled.connect(self._typed)
        ui.danger.toggled.connect(self.side.danger.setVisible)
        ui.arrived.left.connect(self._foresee)
        ui.more.clicked.connect(lambda: self._fold(show=not ui.rest.isVisibleTo(self)))
        self._employer.taken.connect(self.form.know_employer)
        self.side.settled.connect(self._settle)
        self.side.asked.connect(self._print)

    def _typed(self) -> None:
        if not self.ui.arrived.text() and self.ui.name.text().strip():
            self.ui.arrived.put(spelling.said_moment(now()))
        self.touched()

    def _foresee(self) -> None:
        at = self._read().arrived_at
        self.side.foresee(at.date() if at else dates.today())

    def _settle(self, page: PersonPage | None) -> None:
        for field, masked in ((self.ui.idNumber, page.id_masked if page else ""),
                              (self.ui.phone, page.phone_masked if page else "")):
            if not field.text().strip():
                field.say(self.tr("on record: {number}").format(number=masked) if masked else "")
        if page is not None:
            self.ui.name.put(page.name)
            (self.ui.employer if page.id_masked else self.ui.idNumber).setFocus()
        self.touched()

    def _fold(self, *, show: bool) -> None:
        self.ui.rest.setVisible(show)
        self.ui.more.setText(self.tr("Fewer particulars") if show
                             else self.tr("More particulars"))
        self.ui.more.dress(icon="keyboard_arrow_up" if show else "keyboard_arrow_down")

    def _print(self, code: str) -> None:
        """Print a form: the sheet of this visit after saving it, any other one blank."""
        if code != FILLED:
            self._open_print(code)
        elif self.key == NEW:
            saved = self._save("open")
            if saved is not None:
                self.context.open("intake", saved.visit_id, print=code)
        elif self._record("open") is not None:
            self._begun = self._read()
            self._open_print(code)

    def _open_print(self, code: str) -> None:
        from casedesk.gui.print.print_dialog import PrintDialog

        visit_id = int(str(self.key)) if code == FILLED else None
        PrintDialog(self.context, self, visit_id=visit_id, wanted=(code,)).open()
