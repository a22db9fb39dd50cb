"""Risk assessed: the screen, the least grade it calls for, the grade and its grounds."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from casedesk.casework.counselling import assessments, client_card, notes, risk
from casedesk.casework.counselling.risk import RiskEntry
from casedesk.errors import RefusedError
from casedesk.gui.counselling import words
from casedesk.gui.counselling.client_page import scrolled
from casedesk.gui.counselling.screen_form import ScreenForm
from casedesk.gui.counselling.sealed_page import SealedPage
from casedesk.gui.language import language
from casedesk.gui.page import Context
from casedesk.gui.pieces import edits
from casedesk.gui.pieces.button import Kind
from casedesk.gui.pieces.card import Card
from casedesk.gui.pieces.fields import ChipsField, ChoiceField, Field, TextField
from casedesk.gui.pieces.header import PageHeader
from casedesk.gui.pieces.label import Label
from casedesk.gui.pieces.message import MessageLine
from casedesk.gui.pieces.password import PasswordField
from casedesk.gui.pieces.tab_order import follow_layout
from casedesk.gui.theme import Gap, Size, Text, Tone
from casedesk.rules import risk as rules

DRAFT = "counselling_risk"


class AssessPage(SealedPage):
    """The key is the number of the case. The program raises the grade, it never lowers it."""

    draft_kind = DRAFT

    def __init__(self, context: Context, key: object = None) -> None:
        super().__init__(context, key)
        self.case_id = int(str(key))
        self._code = client_card.of_case(context.database, context.actor, self.case_id).code
        self._last = assessments.latest(context.database, context.actor, self.case_id)
        self._least, self._begun = 0, False
        self.header, self._message = PageHeader(self), MessageLine(self)
        self._cancel = self.header.offer("")
        self._load = self.header.offer("", icon="history")
        self._save = self.header.offer("", kind=Kind.FILLED, hint="Ctrl ↵",
                                       tone=Tone.COUNSELLING)
        self.screen_card, self.grade_card = Card(parent=self), Card(parent=self)
        self.form, self.grade = ScreenForm(self), ChipsField(self)
        self.proposed = Label("", self, strong=True)
        self.hint = Label("", self, kind=Text.CAPTION, wraps=True)
        self.basis, self.below = TextField(self), TextField(self)
        self.cosigner, self.password = ChoiceField(self), PasswordField(self)
        self.grade.edit.dress(Tone.COUNSELLING)
        self._lay_out()
        self._connect()
        self.reload()
        self._follow()
        self._begun = True
        self.setFocusProxy(self.form.first())
        self.offer_draft()

    # what the page is ---------------------------------------------------------------------------

    def title(self) -> str:
        """The code and the sheet."""
        return self.tr("{} · Risk assessment").format(self._code)

    def message(self) -> MessageLine:
        """Where it is said what was refused."""
        return self._message

    def fields(self) -> Mapping[str, Field]:
        """The fields by the names that refusals use."""
        return {"grade": self.grade, "basis": self.basis, "below_reason": self.below,
                "cosigned_by": self.cosigner, "password": self.password}

    def reload(self) -> None:
        """Say every text anew; what is answered stays."""
        self.header.name_it(self.title(), self.tr("Y and N answer, Tab and Enter go on."))
        self._cancel.setText(self.tr("Back"))
        self._load.setText(self.tr("Begin from the last"))
        self._load.setVisible(self._last is not None)
        self._save.setText(self.tr("Seal the assessment"))
        self.screen_card.name_it(self.tr("The screen"))
        self.grade_card.name_it(self.tr("The counsellor's grade"))
        self.grade.name_it(self.tr("Grade"))
        self.grade.require(True)
        self.grade.offer([(str(level.grade), words.grade(level.grade))
                          for level in rules.levels()])
        self.basis.name_it(self.tr("Grounds"))
        self.below.name_it(self.tr("Why lower than the answers call for"))
        self.below.require(True)
        self.cosigner.name_it(self.tr("Signed with by"))
        self.cosigner.offer([("", ""), *((name, name) for name in risk.cosigners(
            self.context.database, self.context.actor, self.case_id))])
        self.password.name_it(self.tr("The supervisor's own password"))
        follow_layout(self)
        self._show()

    def draft(self) -> dict[str, Any] | None:
        """What is answered; nothing of an untouched form."""
        found = {"screen": self.form.payload(), "grade": self.grade.code(),
                 "basis": self.basis.text(), "below": self.below.text()}
        empty = not any(found["screen"].values()) and not found["grade"]  # type: ignore[attr-defined]
        return None if empty and not self.basis.text().strip() else found

    def restore(self, payload: dict[str, Any]) -> None:
        """Put a draft back."""
        self.form.restore(payload.get("screen", {}))
        self.grade.choose(*([payload["grade"]] if payload.get("grade") else []))
        self.basis.put(str(payload.get("basis", "")))
        self.below.put(str(payload.get("below", "")))
        self._show()

    # doing it -----------------------------------------------------------------------------------

    def submit(self) -> None:
        """Seal it; what the grade asks for stands on the page of risk at once."""
        edits.commit()
        self._message.clear()
        for field in self.fields().values():
            field.say("")
        try:
            risk.assess(self.context.database, self.context.actor, self.entry())
        except RefusedError as refusal:
            self.keep_draft()
            self.refuse(refusal)
            return
        finally:
            self.password.put("")
        self.drop_draft()
        self.context.open("client_risk", self.case_id, assessed=True)

    def entry(self) -> RiskEntry:
        """What is answered and graded; a lower grade is signed with the supervisor's password."""
        grade = self.grade.code()
        entry = RiskEntry(self.case_id, self._session(), self.form.answers(),
                          int(grade) if grade else None, self.basis.text())
        if grade and int(grade) < self._least:
            if not self.below.text().strip() or not self.cosigner.code():
                raise RefusedError("risk_below", "below_reason",
                                   proposed=rules.levels()[self._least].zh)
            entry.below_reason = self.below.text()
            entry.cosigned_by = risk.cosign(
                self.context.database, self.context.actor, self.case_id, self.cosigner.code(),
                self.password.text())
        return entry

    def load_last(self) -> None:
        """Begin from the answers of the assessment before."""
        if self._last is not None:
            self.form.show_screen(self._last.screen)

    # what it shows ------------------------------------------------------------------------------

    def _session(self) -> int | None:
        rows = notes.of_case(self.context.database, self.context.actor, self.case_id)
        return next((row.session_id for row in rows if row.state != "signed"), None)

    def _follow(self) -> None:
        """The answers call for a least grade: a lower one is raised to it."""
        least = assessments.least(self.context.database, self.context.actor, self.case_id,
                                  self.form.answers())
        if least > self._least and (not self.grade.code() or int(self.grade.code()) < least):
            self.grade.choose(str(least))
        self._least = least
        self._show()

    def _show(self) -> None:
        level = rules.levels()[self._least]
        self.proposed.say(self.tr("The answers call for at least: {}").format(
            words.grade(level.grade)), words.grade_tone(level.grade))
        self.screen_card.note_it(self.tr("{} of 16 asked").format(self.form.answered()))
        code = self.grade.code()
        lower = bool(code) and int(code) < self._least
        for field in (self.below, self.cosigner, self.password):
            field.setVisible(lower)
        self.basis.require(bool(code) and int(code) > 0)
        self._say_hint(int(code) if code else self._least)

    def _say_hint(self, grade: int) -> None:
        level, zh = rules.levels()[grade], language() == "zh"
        asked = "\n".join(f"· {each.zh if zh else each.en}" for each in level.actions)
        told = level.hint if zh else ""
        if asked:
            told = "\n".join(filter(None, (told, self.tr("It asks for:"), asked)))
        self.hint.say(told)

    def _connect(self) -> None:
        self.form.changed.connect(self._answered)
        self.grade.changed.connect(self._graded)
        for text in (self.basis, self.below):
            text.changed.connect(self.touched)
        self.password.entered.connect(self.submit)
        self._save.clicked.connect(self.submit)
        self._load.clicked.connect(self.load_last)
        self._cancel.clicked.connect(lambda: self.context.open("client_risk", self.case_id))

    def _answered(self) -> None:
        if self._begun:
            self._follow()
            self.touched()

    def _graded(self) -> None:
        if self._begun:
            self._show()
            self.touched()

    def _lay_out(self) -> None:
        self.screen_card.fill(scrolled(self.form))
        inner = QWidget(self)
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, Gap.MEDIUM, 0)  # the scroll bar has room of its own
        column.setSpacing(Gap.SMALL)
        self.basis.show_lines(3)
        self.below.show_lines(2)
        for widget in (self.proposed, self.grade, self.basis, self.below, self.cosigner,
                       self.password, self.hint):
            column.addWidget(widget)
        column.addStretch(1)
        column.setAlignment(self.proposed, Qt.AlignmentFlag.AlignLeft)
        self.grade_card.put(scrolled(inner), 1)
        self.grade_card.setFixedWidth(Size.SIDE)
        body = QHBoxLayout()
        body.setSpacing(Gap.LARGE)
        body.addWidget(self.screen_card, 1)
        body.addWidget(self.grade_card)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(Gap.PAGE, Gap.LARGE, Gap.PAGE, Gap.LARGE)
        whole.setSpacing(Gap.MEDIUM)
        whole.addWidget(self.header)
        whole.addWidget(self._message)
        whole.addLayout(body, 1)
