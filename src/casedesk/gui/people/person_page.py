"""Everything about one worker: particulars put right in place, cases, visits, who looked."""

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QSizePolicy

from casedesk.casework import people
from casedesk.casework.people import Likeness
from casedesk.casework.people import PersonPage as Facts
from casedesk.casework.people.page import VisitLine
from casedesk.casework.staff import Data, Verb, allows
from casedesk.errors import RefusedError
from casedesk.gui import spelling
from casedesk.gui.language import language
from casedesk.gui.legal_aid.begin_button import AidButton
from casedesk.gui.opening import open_case
from casedesk.gui.page import Context, Page
from casedesk.gui.people import person_lists, words
from casedesk.gui.people.alike_card import AlikeCard
from casedesk.gui.people.in_place import InPlace
from casedesk.gui.people.merge_dialog import MergeDialog
from casedesk.gui.people.person_tables import PersonTables
from casedesk.gui.pieces.button import Kind
from casedesk.gui.pieces.fields import Field
from casedesk.gui.pieces.message import MessageLine
from casedesk.gui.pieces.timeline import Happening, Timeline
from casedesk.gui.theme import Tone
from casedesk.rules import codes, dates, identity
from casedesk.ui.person_page import Ui_PersonPage

SHOWN = 60_000  # milliseconds that a number stays readable after it was asked for
_NUMBERS = {"id_number": "idNumber", "phone": "phone", "other_phone": "otherPhone"}
_PLAIN = {"name": "name", "former_name": "formerName", "address": "address",
          "household_address": "householdAddress", "note": "note", "sex": "sex",
          "household": "household", "ethnicity": "ethnicity"}
_SAID = {"birth": "birth", "migrant_worker": "migrantWorker", "union_member": "unionMember"}


class PersonPage(Page):
    """The key is the worker's number."""

    tables = frozenset({"person", "person_merge", "visit", "case_file", "consent", "not_the_same"})

    def __init__(self, context: Context, key: object = None) -> None:
        super().__init__(context, key)
        self.ui = Ui_PersonPage()
        self.ui.setupUi(self)
        self._numbers: dict[str, str] = {}  # in full, while they are shown
        self._hiding = QTimer(self)
        self._hiding.setSingleShot(True)
        self._hiding.setInterval(SHOWN)
        self._hiding.timeout.connect(self.hide_numbers)
        self._may = {verb: allows(context.actor, Data.PERSON, verb)
                     for verb in (Verb.CHANGE, Verb.REVEAL, Verb.ADD)}
        self._past = Timeline()
        self._alike = AlikeCard(self.ui.alike, self)
        self._in_place = InPlace(
            {name: getattr(self.ui, widget)
             for name, widget in (_PLAIN | _NUMBERS | _SAID).items()}, self._save)
        self._build()
        self.facts = self._read()
        self.reload()

    # what the page is ---------------------------------------------------------------------------

    def title(self) -> str:
        """The worker's name."""
        return self.facts.name

    def message(self) -> MessageLine:
        """The line for refusals."""
        return self.ui.message

    def fields(self) -> Mapping[str, Field]:
        """The fields by the names that refusals use."""
        return self._in_place.fields

    def submit(self) -> None:
        """Ctrl+Enter registers a visit of this worker."""
        if self._may[Verb.ADD]:
            self.context.open("intake", person_id=self.facts.id)

    def acts(self) -> Mapping[str, Callable[[], object]]:
        """Ctrl+Shift+M shows and masks the numbers."""
        return {"unmask": self.toggle_numbers}

    def reload(self) -> None:
        """Read the record again and say everything in the language in force."""
        self.facts = self._read()
        self._say_header()
        self._offer()
        self._in_place.show(self._values())
        self._lock()
        self._past.show_entries(person_lists.past(self.facts))
        self._past.empty.say(self.tr("Nothing has happened yet."))
        found = people.likely_of(
            self.context.database, self.context.actor, self.facts.id
        ) if self._may[Verb.CHANGE] else []
        self._alike.show_found(found, self.facts.merges)
        self._fill_lists()
        self.retitled.emit()

    # numbers ------------------------------------------------------------------------------------

    def toggle_numbers(self) -> None:
        """Show ID number and telephones in full for a minute (audited), or mask them again."""
        if self._numbers:
            self.hide_numbers()
            return
        try:
            self._numbers = {name: people.reveal(
                self.context.database, self.context.actor, self.facts.id, name)
                for name in self._asked()}
        except RefusedError as refusal:
            self.refuse(refusal)
            return
        self._hiding.start()
        self.reload()

    def hide_numbers(self) -> None:
        """Mask the numbers again."""
        if self._numbers:
            self._hiding.stop()
            self._numbers = {}
            self.reload()

    def hideEvent(self, event: QHideEvent) -> None:
        """Numbers do not stay readable on a page that nobody looks at."""
        super().hideEvent(event)
        self.hide_numbers()

    def _asked(self) -> list[str]:
        """Which numbers there are to be shown; all of them when the record has none."""
        masked = {"id_number": self.facts.id_masked, "phone": self.facts.phone_masked,
                  "other_phone": self.facts.other_phone_masked}
        return [name for name, text in masked.items() if text] or list(masked)

    # the record ---------------------------------------------------------------------------------

    def _read(self) -> Facts:
        return people.page(self.context.database, self.context.actor, int(str(self.key)))

    def _values(self) -> dict[str, str]:
        f = self.facts
        masked = {"id_number": f.id_masked, "phone": f.phone_masked,
                  "other_phone": f.other_phone_masked}
        return ({name: getattr(f, name) for name in _PLAIN}
                | {name: self._numbers.get(name, text) for name, text in masked.items()}
                | {"birth": spelling.said_day(f.birth),
                   "migrant_worker": words.answer(f.migrant_worker),
                   "union_member": words.answer(f.union_member)})

    def _save(self, name: str, value: str) -> None:
        if name == "birth":
            changed: Any = dates.parse(value, dates.today(), name) if value else None
        elif name in ("migrant_worker", "union_member"):
            changed = words.truth(value)
        else:
            changed = value
        before = self._amend({name: changed})
        if before:
            said = self.tr("{field} put right").format(field=self._label(name))
            self.context.tell(said, lambda: self._amend(before))

    def _amend(self, changes: dict[str, Any]) -> dict[str, Any]:
        if self._numbers.keys() & changes.keys():
            self._numbers |= {k: str(v) for k, v in changes.items() if k in self._numbers}
        return people.amend(self.context.database, self.context.actor, self.facts.id, changes)

    def _label(self, name: str) -> str:
        return str(self._in_place.fields[name].property("label"))

    # what it shows ------------------------------------------------------------------------------

    def _build(self) -> None:
        ui = self.ui
        ui.particulars.fill(ui.scroll)
        ui.past.fill(self._past)
        ui.alike.hug()
        for field in (ui.phone, ui.otherPhone):
            field.spell(spelling.phone, latin=True)
        ui.idNumber.edit.prefer_latin()
        ui.birth.spell(spelling.day)
        self._show = ui.header.offer("", icon="visibility")
        self._show.clicked.connect(self.toggle_numbers)
        self._merge = ui.header.offer("", icon="merge")
        self._merge.clicked.connect(lambda: self._open_merge(None))
        self._aid = AidButton(self.context, ui.header, "person", lambda: self.facts.id)
        self._visit = ui.header.offer("", kind=Kind.FILLED, hint="Ctrl ↵")
        self._visit.clicked.connect(self.submit)
        self._show.setVisible(self._may[Verb.REVEAL])
        self._merge.setVisible(self._may[Verb.CHANGE])
        self._visit.setVisible(self._may[Verb.ADD])
        for _ in range(ui.stack.count()):
            ui.tabs.addTab("")
        ui.tabs.setDrawBase(False)
        ui.tabs.setExpanding(False)
        ui.tabs.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        ui.tabs.currentChanged.connect(ui.stack.setCurrentIndex)
        self._lists = PersonTables(ui, self.context)
        ui.cases.opened.connect(lambda row: open_case(self.context, row.kind, row.id))
        ui.visits.opened.connect(self._open_visit)
        self._past.opened.connect(self._open_past)
        self._alike.merge_asked.connect(self._open_merge)
        self._alike.parted.connect(self._part)
        self._alike.undo_asked.connect(self._undo_merge)
        self.setFocusProxy(ui.tabs)

    def _say_header(self) -> None:
        f = self.facts
        self.ui.header.name_it(f.name, words.joined((
            words.sex_and_age(f.sex, f.birth),
            self._numbers.get("id_number", f.id_masked),
            spelling.phone(self._numbers.get("phone", f.phone_masked)))))
        self.ui.header.badge("union", self.tr("Union member") if f.union_member else "", Tone.OK)
        self.ui.header.badge("open", self._open_cases(), Tone.DISPUTES)
        self._show.setText(self.tr("Mask") if self._numbers else self.tr("Show numbers"))
        self._show.dress(icon="visibility_off" if self._numbers else "visibility")
        self._merge.setText(self.tr("Merge…"))
        self._aid.retranslate()
        self._visit.setText(self.tr("Register a visit"))

    def _open_cases(self) -> str:
        count = sum(case.closed_on is None for case in self.facts.cases)
        return self.tr("{} open").format(count) if count else ""

    def _offer(self) -> None:
        ui = self.ui
        ui.sex.offer(words.offered("sexes")[1:])
        ui.household.offer(words.offered("households"))
        ui.ethnicity.offer(words.offered("ethnicities"))
        for field in (ui.migrantWorker, ui.unionMember):
            field.offer(words.answers())
        ui.alike.setVisible(self._may[Verb.CHANGE])
        ui.past.name_it(self.tr("What happened"))
        self._past.setAccessibleName(self.tr("What happened"))
        number = self._numbers.get("id_number", "")
        found = identity.check(number) if number else None
        ui.idNumber.note_it(words.joined((
            codes.label("id_kinds", self.facts.id_kind, language()),
            found.region if found else "")))

    def _lock(self) -> None:
        self._in_place.lock(locked=not self._may[Verb.CHANGE])
        empty = {"id_number": not self.facts.id_masked, "phone": not self.facts.phone_masked,
                 "other_phone": not self.facts.other_phone_masked}
        for name, widget in _NUMBERS.items():
            readable = empty[name] or name in self._numbers
            getattr(self.ui, widget).edit.setReadOnly(
                not (self._may[Verb.CHANGE] and readable))
        by_card = bool(self.facts.id_masked) and self.facts.birth is not None
        self.ui.birth.edit.setReadOnly(by_card or not self._may[Verb.CHANGE])
        self.ui.sex.edit.setEnabled(not by_card and self._may[Verb.CHANGE])

    def _fill_lists(self) -> None:
        self._lists.show(self.facts)
        for place, said in enumerate((
                self.tr("Overview"), self.tr("Cases {}").format(len(self.facts.cases)),
                self.tr("Visits {}").format(len(self.facts.visits)),
                self.tr("Consents {}").format(len(self.facts.consents)), self.tr("Who looked"))):
            self.ui.tabs.setTabText(place, said)
        self.ui.tabs.setAccessibleName(self.tr("Parts of the record"))

    # acts ---------------------------------------------------------------------------------------

    def _open_visit(self, row: VisitLine) -> None:
        if row.case_id is not None:
            open_case(self.context, "", row.case_id)
        elif self._may[Verb.CHANGE]:
            self.context.open("intake", row.id)

    def _open_past(self, entry: Happening) -> None:
        if entry.id < 0:
            open_case(self.context, "", -entry.id)
        else:
            self._open_visit(next(v for v in self.facts.visits if v.id == entry.id))

    def _open_merge(self, other: Likeness | None) -> None:
        dialog = MergeDialog(self.context, self.facts.id, other, self)
        dialog.merged.connect(self._merged)
        dialog.open()

    def _merged(self, merge_id: int, name: str) -> None:
        self.context.tell(self.tr("Merged with the record of {name}").format(name=name),
                          lambda: self._undo_merge(merge_id))
        self.reload()

    def _undo_merge(self, merge_id: int) -> None:
        try:
            people.undo_merge(self.context.database, self.context.actor, merge_id)
        except RefusedError as refusal:
            self.refuse(refusal)

    def _part(self, each: Likeness) -> None:
        people.say_not_the_same(
            self.context.database, self.context.actor, self.facts.id, each.person_id)

