"""One letter of supervision: what it says, its road, what is done with it next."""

from collections.abc import Mapping
from typing import Any

from casedesk.casework import employers, letters
from casedesk.casework.letters import FORMS, LetterEntry
from casedesk.casework.letters import LetterPage as Facts
from casedesk.errors import RefusedError
from casedesk.gui import when
from casedesk.gui.language import language
from casedesk.gui.letters import words
from casedesk.gui.letters.letter_deed import DeedForm
from casedesk.gui.letters.letter_form import LetterForm
from casedesk.gui.opening import open_case
from casedesk.gui.page import Context, Page
from casedesk.gui.pieces import edits
from casedesk.gui.pieces.button import Kind
from casedesk.gui.pieces.fields import Field
from casedesk.gui.pieces.label import Label
from casedesk.gui.pieces.message import MessageLine
from casedesk.gui.pieces.stepper import Place, Station
from casedesk.gui.pieces.timeline import Happening, Timeline
from casedesk.gui.theme import Gap, Size, Tone
from casedesk.rules import codes
from casedesk.ui.letter_page import Ui_LetterPage

_ROAD = (("draft", "drafted"), ("issued", "issued"), ("delivered", "delivered"),
         ("replied", "answered"), ("ended", "ended"))


class LetterPage(Page):
    """The key is the letter's number, or 'new:EMPLOYER', 'new:EMPLOYER:case:CASE' (or visit)."""

    tables = frozenset({"letter", "letter_act", "document"})
    draft_kind = "letter"

    def __init__(self, context: Context, key: object = None) -> None:
        super().__init__(context, key)
        self.ui = Ui_LetterPage()
        self.ui.setupUi(self)
        self.facts: Facts | None = None
        self._print = self.ui.header.offer("", icon="print")
        self._throw = self.ui.header.offer("", icon="delete")
        self._keep = self.ui.header.offer("")
        self._do = self.ui.header.offer("", kind=Kind.FILLED, hint="Ctrl ↵")
        self.form = LetterForm(self.ui, self.touched)
        self.deed = DeedForm(self.ui, self._say_do)
        self._road, self._due = Timeline(), Label(wraps=True)
        self._build()
        self.entry = self._begin()
        self.form.offer()
        self.form.show(self.entry)
        self._begun = self.form.payload()
        self.reload()
        self.setFocusProxy(self.ui.subject if self.facts is None or self.facts.changeable
                           else self.ui.act)
        self.offer_draft()

    # what the page is ---------------------------------------------------------------------------

    def title(self) -> str:
        """What stands in the window's title."""
        if self.facts is None:
            return self.tr("New letter")
        return self.facts.number or words.kind(self.facts.entry.kind)

    def message(self) -> MessageLine:
        """Where it is said what was refused."""
        return self.ui.message

    def fields(self) -> Mapping[str, Field]:
        """The fields by the names that refusals use."""
        return {**self.form.fields, **self.deed.fields}

    def acts(self) -> dict[str, Any]:
        """Ctrl+P prints the letter."""
        return {"print": self.print_it}

    def reload(self) -> None:
        """Read the letter again; what is typed stays."""
        if self.facts is not None or str(self.key).isdecimal():
            self.facts = letters.page(self.context.database, self.context.actor,
                                      int(str(self.key)))
        self.form.offer()
        self._say_header()
        self._show_road()
        facts = self.facts
        self.form.lock(locked=facts is not None and not facts.changeable)
        acts = tuple(act for act in facts.acts if act != "issue") if facts else ()
        self.ui.deedCard.setVisible(bool(acts))
        self.deed.offer(acts)
        self._say_due()
        self._say_do()
        self.retitled.emit()

    def draft(self) -> dict[str, Any] | None:
        """What is typed; nothing of an untouched form."""
        payload = self.form.payload()
        changeable = self.facts is None or self.facts.changeable
        return None if payload == self._begun or not changeable else payload

    def restore(self, payload: dict[str, Any]) -> None:
        """Put a draft back."""
        self.form.restore(payload)

    # doing it -----------------------------------------------------------------------------------

    def submit(self) -> None:
        """Ctrl+Enter: save the draft, issue it where that is one's right, or do the next act."""
        edits.commit()
        self.ui.message.clear()
        try:
            if self.facts is None or self.facts.state == "draft":
                self._issue()
            elif self.deed.act():
                self._perform()
        except RefusedError as refusal:
            self.refuse(refusal)

    def keep(self) -> None:
        """Save the draft as a record that colleagues see."""
        edits.commit()
        try:
            self._save()
        except RefusedError as refusal:
            self.refuse(refusal)

    def throw_away(self) -> None:
        """Throw a draft away; it had no number."""
        if self.facts is None:
            self.context.back()
            return
        try:
            letters.discard(self.context.database, self.context.actor, self.facts.id)
        except RefusedError as refusal:
            self.refuse(refusal)
            return
        self.context.open("letters")

    def print_it(self) -> None:
        """The letter as it goes out."""
        if self.facts is None or not self.facts.number:
            return
        from casedesk.gui.print.print_dialog import PrintDialog

        self._dialog = PrintDialog(
            self.context, self, case_id=self.facts.entry.case_id,
            employer_id=self.facts.entry.employer_id, record_id=self.facts.id,
            wanted=(FORMS[self.facts.entry.kind],))
        self._dialog.open()

    def _save(self) -> int:
        number = letters.write(self.context.database, self.context.actor,
                               self.form.read(self.entry))
        self._begun = self.form.payload()
        self.drop_draft()
        if self.entry.id is None:
            self.context.open("letter", number)
        else:
            self.ui.message.say(self.tr("Saved."), Tone.OK)
            self.reload()
        return number

    def _issue(self) -> None:
        may = self.facts is not None and "issue" in self.facts.acts
        number = self._save()
        if may:
            said = letters.perform(self.context.database, self.context.actor,
                                   letters.LetterDeed(number, "issue"))
            self.context.tell(self.tr("Issued as {}").format(said))
            self.reload()
            self.print_it()

    def _perform(self) -> None:
        assert self.facts is not None
        deed = self.deed.read(self.facts.id)
        letters.perform(self.context.database, self.context.actor, deed)
        self.deed.clear()
        self.context.tell(codes.label("letter_acts", deed.action, language()))
        self.reload()

    # what it shows ------------------------------------------------------------------------------

    def _begin(self) -> LetterEntry:
        database, actor = self.context.database, self.context.actor
        if str(self.key).isdecimal():
            return letters.entry_of(database, actor, int(str(self.key)))
        _, employer, *about = str(self.key).split(":")
        record = int(about[1]) if about else None
        return letters.propose(database, actor, int(employer),
                               case_id=record if about[:1] == ["case"] else None,
                               visit_id=record if about[:1] == ["visit"] else None)

    def _build(self) -> None:
        ui = self.ui
        ui.form.fill(ui.scroll)
        ui.deedCard.fill(ui.deed)
        ui.deedCard.hug()
        ui.dueCard.put(self._due)
        ui.dueCard.hug()
        ui.roadCard.fill(self._road)
        self._road.setMinimumHeight(2 * Size.SIDE // 5)
        for card in (ui.deedCard, ui.dueCard, ui.roadCard):
            card.setFixedWidth(Size.SIDE)
        ui.beside.setFixedWidth(Size.SIDE + Gap.MEDIUM)
        ui.form.linked.connect(self._open_about)
        self._print.clicked.connect(self.print_it)
        self._throw.clicked.connect(self.throw_away)
        self._keep.clicked.connect(self.keep)
        self._do.clicked.connect(self.submit)

    def _say_header(self) -> None:
        facts = self.facts
        name = facts.employer if facts else employers.row(
            self.context.database, self.context.actor, self.entry.employer_id).name
        about = (facts.case_number or facts.visit_number) if facts else ""
        self.ui.header.name_it(self.title(), " · ".join(filter(None, (name, about))))
        self.ui.header.badge("state", words.state(facts.state) if facts else "",
                             words.tone(facts.state) if facts else Tone.PLAIN)
        self.ui.form.link_it(self.tr("To the case") if self.entry.case_id
                             else self.tr("To the employer"))
        self._print.setText(self.tr("Print…"))
        self._throw.setText(self.tr("Throw away"))
        self._keep.setText(self.tr("Save the draft"))
        self._print.setVisible(bool(facts and facts.number))
        draft = facts is None or facts.changeable
        self._throw.setVisible(draft)
        self._keep.setVisible(bool(facts and "issue" in facts.acts))
        self._road.setAccessibleName(self.tr("What was done"))

    def _show_road(self) -> None:
        facts = self.facts
        state = facts.state if facts else "draft"
        names = {"drafted": self.tr("Drafted"), "issued": self.tr("Issued"),
                 "delivered": self.tr("Delivered"), "answered": self.tr("Answered"),
                 "ended": self.tr("Ended")}
        order = [code for code, _ in _ROAD]
        here = order.index({"unanswered": "replied"}.get(state, state)) \
            if state != "voided" else 0
        words_ = dict(names)
        if state == "unanswered" or (facts and facts.state == "ended" and not facts.replied_on):
            words_["answered"] = self.tr("No answer")
        self.ui.stepper.show_stations([
            Station(words_[word], Place.BEHIND if at < here else
                    Place.HERE if at == here else Place.AHEAD)
            for at, (_, word) in enumerate(_ROAD)])
        self._road.show_entries([Happening(
            row.id, when.short(row.day), codes.label("letter_acts", row.action, language()),
            row.text or codes.label("letter_acts", row.action, language()), row.actor)
            for row in facts.road] if facts else [])
        self.ui.roadCard.setVisible(facts is not None)

    def _say_due(self) -> None:
        facts = self.facts
        shown = facts is not None and facts.reply_due_on is not None
        self.ui.dueCard.setVisible(shown)
        if facts is None or not shown:
            return
        said, tone = words.days(facts.days)
        self.ui.dueCard.badge_it(said, tone or Tone.PLAIN)
        self._due.setText("\n".join(filter(None, (
            when.day(facts.reply_due_on, "weekday"), facts.reply_why,
            self.tr("provisional") if facts.provisional else ""))))

    def _say_do(self) -> None:
        facts = self.facts
        if facts is None or facts.state == "draft":
            issue = facts is not None and "issue" in facts.acts
            said = self.tr("Issue") if issue else self.tr("Save the draft")
            shown = facts is None or facts.changeable
        else:
            said = codes.label("letter_acts", self.deed.act(), language())
            shown = bool(self.deed.act())
        self._do.setText(said)
        self._do.setVisible(shown)
        self._do.updateGeometry()

    def _open_about(self) -> None:
        if self.entry.case_id:
            open_case(self.context, "", self.entry.case_id)
        else:
            self.context.open("employer", self.entry.employer_id)
