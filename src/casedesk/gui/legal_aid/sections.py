"""The row of the pages of legal aid, on top of each of them: one line adds one."""

from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QEvent
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from casedesk.gui import pages
from casedesk.gui.page import Context
from casedesk.gui.pieces.tabs import Tabs
from casedesk.gui.theme import Tone


@dataclass(frozen=True)
class AidSection:
    """One of the pages; a page that is not in gui.pages is left out."""

    page: str
    title: str

    def words(self) -> str:
        """Its title in the language in force."""
        return QCoreApplication.translate("aid_sections", self.title)


SECTIONS: tuple[AidSection, ...] = (
    AidSection("aids", str(QT_TRANSLATE_NOOP("aid_sections", "Legal aid"))),
    AidSection("advices", str(QT_TRANSLATE_NOOP("aid_sections", "Advice"))),
    AidSection("duty", str(QT_TRANSLATE_NOOP("aid_sections", "Duty"))),
    AidSection("lawyers", str(QT_TRANSLATE_NOOP("aid_sections", "Lawyers"))),
    AidSection("agencies", str(QT_TRANSLATE_NOOP("aid_sections", "Agencies"))),
)


class AidSections(QWidget):
    """Stands first in the layout of a page; `current` is the code of the page in view.

    Ctrl+PgDown and Ctrl+PgUp walk, as along the sections of a case.
    """

    def __init__(self, context: Context, current: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context, self._current = context, current
        self.tabs = Tabs(self, tone=Tone.AID)
        rule = QFrame(self)
        rule.setProperty("piece", "rule")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.tabs)
        column.addWidget(rule)
        self.tabs.asked.connect(lambda code: context.open(code))
        for keys, way in (("Ctrl+PgDown", 1), ("Ctrl+PgUp", -1)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.activated.connect(lambda way=way: self.tabs.walk(way))
        self._say()

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of language at once."""
        if event.type() == QEvent.Type.LanguageChange:
            self._say()
        super().changeEvent(event)

    def _say(self) -> None:
        actor = self._context.actor
        self.tabs.offer(
            [(section.page, section.words()) for section in SECTIONS
             if pages.known(section.page) and pages.page_kind(section.page).open_to(actor)],
            self._current)
