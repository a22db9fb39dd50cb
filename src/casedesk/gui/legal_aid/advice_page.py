"""A consultation, logged while the person speaks; carried on without typing anything again."""

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout

from casedesk.casework.employers import EmployerRow
from casedesk.casework.legal_aid import advice_list, advising, consultations
from casedesk.casework.legal_aid.advice_list import AdviceFilter
from casedesk.casework.legal_aid.consultations import ConsultationEntry
from casedesk.errors import RefusedError
from casedesk.gui.legal_aid.advice_form import AdviceForm
from casedesk.gui.legal_aid.advice_head import AdviceHead
from casedesk.gui.legal_aid.advice_side import AdviceSide
from casedesk.gui.legal_aid.call_timer import CallTimer
from casedesk.gui.legal_aid.frame import AidFrame, scrolled
from casedesk.gui.page import Context, Page
from casedesk.gui.people.employer_pick import EmployerPick
from casedesk.gui.people.person_pick import PersonPick
from casedesk.gui.pieces import edits
from casedesk.gui.pieces.card import Card
from casedesk.gui.pieces.fields import Field
from casedesk.gui.pieces.message import MessageLine
from casedesk.gui.theme import Gap, Tone

NEW = "new"
_NARROW = 1000  # pixels; a page less wide gives the form more of it
_PAUSE = 200  # milliseconds from the last key to the days reckoned anew
_ONWARD = {"aid": "referral", "intake": "mediation"}  # what is ticked, by where it goes on
COUNSELLING = "counselling"


class AdvicePage(Page):
    """The key is a consultation to go on with, or 'new'. `wish`: visit=, person_id=, typed=."""

    tables = frozenset({"lawyer", "duty_shift"})
    draft_kind = "advice"
    accent = Tone.AID

    def __init__(self, context: Context, key: object = None) -> None:
        super().__init__(context, key or NEW)
        self.frame = AidFrame(self, context, "advices", bar=True)
        self.head, self.timer = AdviceHead(self.frame.header), CallTimer(self)
        self.form, self.side = AdviceForm(self._typed), AdviceSide(self)
        self._entry, self._matter = ConsultationEntry(), ""
        self._begun: dict[str, Any] = {}
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._card = Card(parent=self)
        self._scroll = scrolled(self.form, self._card)
        self._lay_out()
        self._person = PersonPick(self.form.line("called"), context, self)
        self._employer = EmployerPick(self.form.line("employer_name"), context, self)
        self._connect()
        self.reload()
        self._begin(None if self.key == NEW else int(str(self.key)))
        self.setFocusProxy(self.form.line("called"))
        self.offer_draft()

    # what the page is ---------------------------------------------------------------------------

    def title(self) -> str:
        """What stands in the window's title."""
        return self.tr("Consultation")

    def message(self) -> MessageLine:
        """Where it is said what was refused."""
        return self.frame.message

    def fields(self) -> Mapping[str, Field]:
        """The fields by the names that refusals use."""
        return self.form.fields()

    def acts(self) -> dict[str, Callable[[], object]]:
        """Ctrl+T measures the call, Ctrl+P prints the register sheet (L1)."""
        return {"timer": self.turn_timer, "print": self.print_it}

    def wish(self, **wish: Any) -> None:
        """Begin with a visit, a worker, or what stood in the search."""
        database, actor = self.context.database, self.context.actor
        if wish.get("visit"):
            entry = consultations.begun_from_visit(database, actor, int(wish["visit"]))
            if entry.id is not None and str(entry.id) != str(self.key):
                self.context.open("advice", entry.id)
                return
            self._show(entry)
        elif wish.get("person_id"):
            self._show(ConsultationEntry(person_id=int(wish["person_id"])))
        elif wish.get("typed"):
            self.form.line("called").put(str(wish["typed"]).strip())

    def reload(self) -> None:
        """Say everything in the language in force; what is typed stays."""
        self.form.offer(self.context)
        self.head.say(self.context, self.title(), self._entry.id)
        self.side.retranslate()
        self._person.retranslate()
        self._employer.retranslate()
        self._foresee()

    def draft(self) -> dict[str, Any] | None:
        """What is typed; nothing of an untouched form."""
        payload = self._payload()
        return None if payload == self._begun else payload

    def restore(self, payload: dict[str, Any]) -> None:
        """Put a draft back, with the records that were chosen."""
        entry = self._entry
        entry.visit_id = payload.get("visit_id")
        self.form.restore(payload.get("form", {}))
        self._choose(payload.get("person_id"), payload.get("employer_id"))
        self._foresee()

    def submit(self) -> None:
        """Ctrl+Enter: on record; the next one may ask."""
        number = self._save()
        if number is None:
            return
        self.context.tell(self.tr("Consultation saved"))
        if self.key == NEW:
            self._begin(None)
            self.form.line("called").setFocus()
        else:
            self.context.back()

    def carry_on(self, page: str) -> None:
        """Go on with it as a matter of legal aid ('aid') or a dispute ('intake')."""
        number = self._save(also=_ONWARD[page])
        if number is None:
            return
        try:
            if page == "aid":
                self.context.open("referral", "new", consultation=number)
            else:
                visit = consultations.to_visit(self.context.database, self.context.actor, number)
                self.context.open("intake", visit)
        except RefusedError as refusal:
            self._begin(number)
            self.refuse(refusal)
            return
        if self.key == NEW:
            self._begin(None)

    def tell_counselling(self) -> None:
        """With the own consent say room and hours; nothing but that it was told is kept."""
        if not self.side.told.tick.isChecked():
            self.refuse(RefusedError("advice_own_consent"))
            self.side.told.ask()
            return
        self.message().clear()
        self.side.told.show_where(advising.counselling_told(
            self.context.database, self.context.actor))
        self.form.also(COUNSELLING)

    def turn_timer(self) -> None:
        """Ctrl+T: start the call timer; stopped, its minutes stand in the field."""
        if self.timer.turn():
            self.form.called_in()
        else:
            self.form.line("minutes").put(str(self.timer.minutes()))

    def print_it(self) -> None:
        """Save it and print its sheet (L1)."""
        number = self._save()
        if number is None:
            return
        if self.key == NEW:
            self._begin(None)
        from casedesk.gui.print.print_dialog import PrintDialog

        self._dialog = PrintDialog(self.context, self, record_id=number, wanted=("L1",))
        self._dialog.open()

    def _save(self, also: str = "") -> int | None:
        edits.commit()
        self._employer.dismiss()
        self.message().clear()
        if self.timer.running():
            self.turn_timer()
        if also:
            self.form.also(also)
        try:
            number = consultations.log(self.context.database, self.context.actor, self._read())
        except RefusedError as refusal:
            self.refuse(refusal)
            self.form.reveal(refusal.field)
            QTimer.singleShot(0, self, self._scroll_to_focus)
            return None
        self._begun = self._payload()
        self.drop_draft()
        return number

    def _read(self) -> ConsultationEntry:
        entry = self.form.read(self._entry)
        chosen = self._employer.chosen()
        entry.person_id = self._person.chosen()
        entry.employer_id = chosen.id if chosen else None
        return entry

    def _begin(self, number: int | None) -> None:
        database, actor = self.context.database, self.context.actor
        self._show(consultations.read(database, actor, number) if number
                   else ConsultationEntry())
        self._begun = self._payload()

    def _show(self, entry: ConsultationEntry) -> None:
        self._entry = entry
        self.timer.reset()
        self.side.told.begin()
        self.form.show_entry(entry)
        self._choose(entry.person_id, entry.employer_id)
        self.head.say(self.context, self.title(), entry.id)
        self._foresee()

    def _choose(self, person_id: int | None, employer_id: int | None) -> None:
        if person_id:
            name, about, known = self.form.person(self.context, person_id)
            self._person.choose(person_id, name, about)
            self.form.fill(known)
        else:
            self._know_person(0)
        if employer_id:
            self._employer.choose(employer_id)

    def _know_person(self, person_id: int) -> None:
        """Show what the worker asked before, and fill in what the record knows."""
        rows = advice_list.listing(
            self.context.database, self.context.actor,
            AdviceFilter(person_id=person_id), limit=4) if person_id else []
        self.side.earlier.show_rows([row for row in rows if row.id != self._entry.id])
        if person_id:
            _, about, known = self.form.person(self.context, person_id)
            self.form.fill(known)
            self.form.line("called").say(about)

    def _know_employer(self, row: EmployerRow | None) -> None:
        if row is not None:
            self.form.fill({"town": row.town, "industry": row.industry})

    def _typed(self) -> None:
        self.touched()
        if self.form.matter() != self._matter:  # its articles are wanted by the next key
            self._foresee()
        else:
            self._pause.start()

    def _foresee(self) -> None:
        self._pause.stop()
        self._matter = self.form.matter()
        found = advising.foresee(self.context.database, self.context.actor, self.form.days())
        self.side.clocks.show_prospect(found)
        self.head.say_group(self.form.people() if found.group else 0)
        self.side.bases.offer(self._matter, self.form.line("basis").text())

    def _cite(self, basis: advising.Basis) -> None:
        line = self.form.line("basis")
        line.put(advising.cite(line.text(), basis))
        self.side.bases.mark(line.text())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The form comes first where there is little room."""
        super().resizeEvent(event)
        self.side.narrow(narrow=self.width() < _NARROW)

    def _payload(self) -> dict[str, Any]:
        chosen = self._employer.chosen()
        return {"form": self.form.payload(), "person_id": self._person.chosen(),
                "employer_id": chosen.id if chosen else None, "visit_id": self._entry.visit_id}

    def _scroll_to_focus(self) -> None:
        focus = self.focusWidget()
        if focus is not None and self.form.isAncestorOf(focus):
            self._scroll.ensureWidgetVisible(focus)

    def _lay_out(self) -> None:
        self._card.fill(self._scroll)
        body = QHBoxLayout()
        body.setSpacing(Gap.LARGE)
        body.addWidget(self._card, 1)
        body.addWidget(self.side)
        self.frame.add(body, 1)

    def _connect(self) -> None:
        self._pause.timeout.connect(self._foresee)
        self._person.taken.connect(self._know_person)
        self._employer.taken.connect(self._know_employer)
        self.side.bases.cited.connect(self._cite)
        self.side.earlier.opened.connect(lambda row: self.context.open("advice", row.id))
        self.side.told.told.connect(self.tell_counselling)
        self.timer.ticked.connect(lambda seconds: self.head.say_call(
            seconds, running=self.timer.running()))
        self.head.asked.connect(self._do)

    def _do(self, code: str) -> None:
        deeds: dict[str, Callable[[], object]] = {
            "counselling": self.side.told.ask, "save": self.submit, "timer": self.turn_timer,
            "intake": lambda: self.carry_on("intake"), "aid": lambda: self.carry_on("aid")}
        deeds[code]()
