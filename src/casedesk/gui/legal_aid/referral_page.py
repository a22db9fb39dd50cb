"""Legal aid in four steps on one page: agency, matter, papers, consent and hand-over."""

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QWidget

from casedesk.casework.legal_aid import page as matters
from casedesk.casework.legal_aid import record
from casedesk.casework.legal_aid.entries import ReferralEntry
from casedesk.casework.legal_aid.page import AidPage
from casedesk.casework.staff import Data, Verb, allows
from casedesk.errors import RefusedError
from casedesk.gui.disputes import words as cases
from casedesk.gui.legal_aid.consent_panel import ConsentPanel
from casedesk.gui.legal_aid.handing_over import HandingOver
from casedesk.gui.legal_aid.referral_form import STEPS, ReferralForm
from casedesk.gui.legal_aid.referral_frame import ReferralFrame
from casedesk.gui.legal_aid.referral_origin import Beginning
from casedesk.gui.legal_aid.referral_sight import ReferralSight
from casedesk.gui.page import Context, Page
from casedesk.gui.pieces import edits
from casedesk.gui.pieces.fields import Field
from casedesk.gui.pieces.message import MessageLine
from casedesk.gui.theme import Tone

NEW = "new"
_PAUSE = 250  # milliseconds from the last key to what follows from it


class ReferralPage(Page):
    """The key is the number of a matter, or none for a new one. Alt+1 … 4 go to a step.

    Ctrl+Enter goes on: to the next step, and in the end to the act that the matter waits for.
    """

    tables = frozenset({"case_file", "referral", "agency", "aid_consent", "conflict_check",
                        "attachment", "aid_receipt"})
    draft_kind = "referral"
    accent = Tone.AID

    def __init__(self, context: Context, key: object = None) -> None:
        super().__init__(context, key or NEW)
        self.case_id = None if self.key == NEW else int(str(self.key))
        self._page: AidPage | None = None
        self._step = STEPS[0]
        self.frame = ReferralFrame(self, context, self.case_id)
        self.form = ReferralForm(context, self, self._typed)
        self.consent = ConsentPanel(context, self._typed, self)
        self.frame.lay_out({**{step: self.form.step(step) for step in STEPS[:-1]},
                            STEPS[-1]: self.consent})
        self.sight = ReferralSight(context, self.frame, self.form, self.consent)
        self.handing = HandingOver(context, self.case_id, self.consent, self._saved)
        self.beginning = Beginning(context, self.frame.message, lambda: self.draft() is None)
        self._pause_look = QTimer(self, singleShot=True, interval=_PAUSE)
        self._connect()
        self.sight.offer()
        self._show_entry(self._entry())
        self.reload()
        self.go(STEPS[0], focus=False)
        self.offer_draft()

    # what the page is ---------------------------------------------------------------------------

    def title(self) -> str:
        """What stands in the window's title."""
        if self._page is None:
            return self.tr("New matter of legal aid")
        return self.tr("Agency, matter, consent · {}").format(self._page.heading.title)

    def message(self) -> MessageLine:
        """Where it is said what was refused."""
        return self.frame.message

    def fields(self) -> Mapping[str, Field]:
        """The fields by the names that refusals use."""
        return {**self.form.fields(), **self.consent.fields()}

    def acts(self) -> Mapping[str, Callable[[], object]]:
        """Ctrl+P prints the forms of the matter."""
        return {"print": self.handing.print} if self.case_id else {}

    def wish(self, **wish: Any) -> None:
        """`field` or `step` to stand on; `person`, `visit`, `consultation`, `dispute` to begin."""
        if wish.get("step"):
            self.go(str(wish["step"]))
        elif wish.get("field"):
            self._stand_on(str(wish["field"]))
        if self.case_id is None:
            self.beginning.heed(wish)

    def reload(self) -> None:
        """Read the matter again; what is typed stays."""
        if self.case_id is not None:
            self._page = matters.page(self.context.database, self.context.actor, self.case_id)
        self.sight.offer(self._page.scans if self._page else ())
        self.consent.retranslate()
        self._say_all()
        if self._page is not None:
            self.consent.show_matter(self._page, self.form.materials(), writes=self._writes())
            following = self._page.following
            self.frame.needs.show_needs(self._page.needs, cases.act(following) if following else "")
        self.retitled.emit()

    def draft(self) -> dict[str, Any] | None:
        """What is typed; nothing of an untouched form."""
        payload = self._payload()
        return None if payload == self._begun else payload

    def restore(self, payload: dict[str, Any]) -> None:
        """Put a draft back."""
        self.form.restore(payload)
        self.consent.restore(payload.get("consent", {}))
        self.sight.look()

    # going along --------------------------------------------------------------------------------

    def go(self, step: str, *, focus: bool = True) -> None:
        """Show a step."""
        self._step = step
        self.frame.show_step(step)
        self._say_steps()
        if step == "consent":
            self.consent.say_papers(self.form.materials())
        if focus:
            self._start_of(step).setFocus()
        self.setFocusProxy(self._start_of(step))

    def submit(self) -> None:
        """Ctrl+Enter: the next step; from the last one the act that the matter waits for."""
        edits.commit()
        self.frame.message.clear()
        at = STEPS.index(self._step)
        if self._step == "papers" and self.case_id is None:
            self.save()
        elif at + 1 < len(STEPS):
            self.go(STEPS[at + 1])
        elif self.case_id is None:
            self.save()
        elif self._saved() and self._page is not None and self._page.following is not None:
            self.context.open("aid_act", f"{self.case_id}:{self._page.following.code}")

    def save(self) -> None:
        """Save what is typed: a new matter is registered and gets its number."""
        edits.commit()
        self.frame.message.clear()
        if self.case_id is not None:
            if self._saved():
                self.context.tell(self.tr("The particulars are saved"))
            return
        try:
            number = record.register(
                self.context.database, self.context.actor, self.form.read())
        except RefusedError as refusal:
            self._refuse(refusal)
            return
        self.drop_draft()
        self._show_entry(ReferralEntry())
        self.go(STEPS[0], focus=False)
        self.context.open("referral", number, step="consent")
        self.context.tell(self.tr("Registered. Now the consent is signed."))

    def _saved(self) -> bool:
        """Save what was changed on a matter on record; say whether it is safe."""
        if not self._writes() or self.form.payload() == self._begun["form"]:
            return True
        try:
            record.save(self.context.database, self.context.actor, self.form.read())
        except RefusedError as refusal:
            self._refuse(refusal)
            return False
        self.drop_draft()
        self._show_entry(self._entry())
        return True

    def _done(self, said: str) -> None:
        """Something of the last step is on record."""
        self.reload()
        self._begun = self._payload()
        self.frame.message.clear()
        self.context.tell(said)

    def _refuse(self, refusal: RefusedError) -> None:
        if refusal.field:
            self.go(self.form.step_of(refusal.field) if refusal.field not in
                    self.consent.fields() else "consent", focus=False)
        self.refuse(refusal)
        QTimer.singleShot(0, self, self.frame.show_focus)

    def _stand_on(self, name: str) -> None:
        """Go to the step of a field and put the keyboard on it."""
        on_consent = name in self.consent.fields() or name == "sensitive"
        self.go("consent" if on_consent else self.form.step_of(name))
        field = self.fields().get(name)
        if field is not None and not field.isHidden():
            field.setFocus()
        elif name == "conflict":
            self.consent.check.setFocus()
        QTimer.singleShot(0, self, self.frame.show_focus)

    # what it shows ------------------------------------------------------------------------------

    def _entry(self) -> ReferralEntry:
        if self.case_id is None:
            return ReferralEntry()
        return record.read(self.context.database, self.context.actor, self.case_id)

    def _take(self, entry: ReferralEntry) -> None:
        """Go on with an entry that is filled in already."""
        self._show_entry(entry)
        self.go(STEPS[0])

    def _show_entry(self, entry: ReferralEntry) -> None:
        if entry.agency_id is None and entry.case_id is None and len(self.sight.agencies) == 1:
            entry.agency_id = self.sight.agencies[0].id
        self.form.show(entry)
        self._begun = self._payload()
        self._pause.stop()
        self.sight.look()

    def _payload(self) -> dict[str, Any]:
        form = self.form.payload()
        return {**form, "form": form, "consent": self.consent.payload()}

    def _say_all(self) -> None:
        if self.frame.strip is None:
            self.frame.head.name_it(self.title(), self.tr(
                "The slip, the consent and the application are filled from here."))
        self.frame.print_.setText(self.tr("Print…"))
        self.frame.save.setText(self.tr("Save") if self.case_id else self.tr("Register"))
        self.frame.print_.setVisible(self.case_id is not None and allows(
            self.context.actor, Data.CASE, Verb.PRINT, own=True))
        self.frame.save.setVisible(self._writes())
        self.form.waived.setText(self.tr(
            "The household's income need not be stated: no economic test, or not verified."))
        self.frame.steps.setToolTip("Alt 1 – 4")
        self._say_steps()

    def _say_steps(self) -> None:
        names = {"agency": self.tr("1 Agency"), "matter": self.tr("2 Worker and matter"),
                 "papers": self.tr("3 Papers"), "consent": self.tr("4 Consent, hand-over")}
        self.frame.steps.offer([(step, names[step]) for step in STEPS], self._step)
        at, following = STEPS.index(self._step), self._page.following if self._page else None
        if self.case_id is None and self._step in ("papers", "consent"):
            said = self.tr("Register")
        elif at + 1 < len(STEPS):
            said = self.tr("Next: {}").format(names[STEPS[at + 1]][2:])
        else:
            said = cases.short_act(following) if following else ""
        self.frame.go.setText(said)
        self.frame.go.setVisible(bool(said))
        self.frame.go.updateGeometry()
        self.frame.save.setVisible(self._writes() and not (
            self.case_id is None and self._step in ("papers", "consent")))

    def _writes(self) -> bool:
        page = self._page
        if page is None:
            return True
        return page.whole and page.heading.state != "archived" and allows(
            self.context.actor, Data.CASE, Verb.CHANGE, own=True)

    def _typed(self) -> None:
        self._pause_look.start()
        self.touched()

    # how it is made -----------------------------------------------------------------------------

    def _start_of(self, step: str) -> QWidget:
        if step == "consent":
            return self.consent.form.widget("signed_on")
        if step == "matter" and self.case_id is None:
            line = self.form.who.lines["person"]
            return line if not line.text() else self.form.matter.first()
        return {"agency": self.form.agency, "matter": self.form.matter,
                "papers": self.form.papers}[step].first()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where it is narrow the fields need the whole width."""
        super().resizeEvent(event)
        self.frame.fit(self.width())

    def _connect(self) -> None:
        frame = self.frame
        frame.print_.clicked.connect(lambda: self.handing.print())
        frame.save.clicked.connect(self.save)
        frame.go.clicked.connect(self.submit)
        frame.steps.asked.connect(self.go)
        frame.needs.asked.connect(self._stand_on)
        self.beginning.begun.connect(self._take)
        self.beginning.refused.connect(self.refuse)
        self.handing.refused.connect(self._refuse)
        self.handing.done.connect(self._done)
        self.handing.warned.connect(lambda said: frame.message.say(said, Tone.WARN))
        self._pause_look.timeout.connect(self.sight.look)
        for place, step in enumerate(STEPS, 1):
            shortcut = QShortcut(QKeySequence(f"Alt+{place}"), self)
            shortcut.activated.connect(lambda step=step: self.go(step))
