"""What the stage of a case still needs, in one line: each opens where it is done."""

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QMenu, QSizePolicy, QWidget

from casedesk.casework.disputes.checklist import Need
from casedesk.gui.language import language
from casedesk.gui.pieces.chips import Chip
from casedesk.gui.pieces.edits import ENTER
from casedesk.gui.pieces.flow import Flow
from casedesk.gui.pieces.label import Label
from casedesk.gui.theme import Gap, Text, Tone

Titles = Mapping[str, tuple[str, str]]  # of forms by their code: Chinese, English
_SHOWN = 6  # the rest is behind the last chip


class _NeedChip(Chip):
    """Does something at once; what the next act or closing waits for stands out."""

    def __init__(self, words: str, tip: str, parent: QWidget, *, must: bool) -> None:
        super().__init__(words, parent, tone=Tone.WARN, small=True)
        self.setChecked(must)
        self.setToolTip(tip)
        self.setAccessibleName(tip)

    def nextCheckState(self) -> None:
        """A click does not change what it is."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter does it too."""
        if event.key() in ENTER and not event.modifiers():
            self.click()
        else:
            super().keyPressEvent(event)


class NeedsRow(QWidget):
    """`asked` carries the Need to be met."""

    asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._flow = Flow(self, Gap.SMALL)
        self._label = Label("", kind=Text.CAPTION)
        self._flow.addWidget(self._label)
        self._chips: list[_NeedChip] = []
        self._needs: tuple[Need, ...] = ()
        self._titles: Titles = {}
        self._low = False
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_needs(self, needs: Sequence[Need], titles: Titles) -> None:
        """Show these; a form that this centre does not print is left out."""
        self._titles = titles
        self._needs = tuple(need for need in needs if not need.form or need.form in titles)
        self._lay()

    def fold(self, low: bool) -> None:
        """In a low window all of them are behind one chip."""
        if low != self._low:
            self._low = low
            self._lay()

    def words(self, need: Need) -> str:
        """What is to be done, in a few words: 调解笔录, 下一步, 还没有写协议条款."""
        if need.form:
            return self._titles[need.form][language() != "zh"]
        if need.code == "step":
            return self.tr("Next step")
        said = need.refusal.sentence(language()) if need.refusal else need.text
        for mark in "，。；（":
            said = said.partition(mark)[0]
        return said.partition(". ")[0]

    def left(self) -> list[Need]:
        """What is still needed."""
        return [need for need in self._needs if not need.done]

    def chips(self) -> list[Chip]:
        """What can be clicked, from the left."""
        return list(self._chips)

    def menu(self) -> QMenu:
        """All of them, and under a line the forms that are printed already."""
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        for need in self.left():
            act = menu.addAction(self._tip(need))
            act.triggered.connect(partial(self.asked.emit, need))
        done = [need for need in self._needs if need.done]
        if done and self.left():
            menu.addSeparator()
        for need in done:
            act = menu.addAction(self.tr("Printed: {}").format(self.words(need)))
            act.triggered.connect(partial(self.asked.emit, need))
        return menu

    def _lay(self) -> None:
        for chip in self._chips:
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self._chips = []
        left, done = self.left(), [need for need in self._needs if need.done]
        self.setVisible(bool(left or done))
        self._label.say(self.tr("Still needed here") if left else self.tr("This stage is complete"),
                        None if left else Tone.OK)
        self._label.setVisible(not (self._low and left))
        shown = [] if self._low else left[:_SHOWN]
        for need in shown:
            chip = self._add(self.words(need), self._tip(need), must=need.must)
            chip.clicked.connect(partial(self._ask, need))
        hidden = len(left) - len(shown)
        if self._low and left:
            more = self.tr("Still needed: {}").format(len(left))
        elif hidden:
            more = self.tr("{} more…").format(hidden)
        else:
            more = self.tr("{} printed").format(len(done)) if done else ""
        if more:
            chip = self._add(more, more, must=self._low and any(need.must for need in left))
            chip.clicked.connect(partial(self._drop, chip))
        self.updateGeometry()

    def _add(self, words: str, tip: str, *, must: bool) -> _NeedChip:
        chip = _NeedChip(words, tip, self, must=must)
        before = self._chips[-1] if self._chips else None
        self._chips.append(chip)
        self._flow.addWidget(chip)
        chip.show()
        if before is not None:
            QWidget.setTabOrder(before, chip)
        return chip

    def _tip(self, need: Need) -> str:
        if need.form:
            told = self.tr("Print {}").format(self.words(need))
            return self.tr("{}: needed before the case is closed").format(told) \
                if need.must and not need.done else told
        if need.refusal:
            return need.refusal.sentence(language())
        return need.text or self.words(need)

    def _ask(self, need: Need, _: bool = False) -> None:
        self.asked.emit(need)

    def _drop(self, chip: Chip, _: bool = False) -> None:
        self.menu().popup(chip.mapToGlobal(QPoint(0, chip.height())))
