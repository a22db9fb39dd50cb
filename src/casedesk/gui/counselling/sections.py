"""The rows of pages of counselling: of the whole service, and of one client's case."""

from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QEvent
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from casedesk.gui import pages
from casedesk.gui.counselling.lock_line import LockLine
from casedesk.gui.page import Context
from casedesk.gui.pieces.tabs import Tabs
from casedesk.gui.theme import Gap, Tone


@dataclass(frozen=True)
class Section:
    """One of the pages; a page that is not in gui.pages, or closed to the reader, is left out."""

    page: str
    title: str

    def words(self) -> str:
        """Its title in the language in force."""
        return QCoreApplication.translate("counselling_sections", self.title)


SERVICE: tuple[Section, ...] = (
    Section("clients", str(QT_TRANSLATE_NOOP("counselling_sections", "Clients"))),
    Section("week", str(QT_TRANSLATE_NOOP("counselling_sections", "Week"))),
    Section("supervision", str(QT_TRANSLATE_NOOP("counselling_sections", "Supervision"))),
    Section("supervision_log", str(QT_TRANSLATE_NOOP(
        "counselling_sections", "Supervision log"))),
    Section("activities", str(QT_TRANSLATE_NOOP("counselling_sections", "Groups and lectures"))),
    Section("counsellors", str(QT_TRANSLATE_NOOP("counselling_sections", "Register"))),
    Section("demands", str(QT_TRANSLATE_NOOP("counselling_sections", "Demands"))),
    Section("counselling_figures", str(QT_TRANSLATE_NOOP("counselling_sections", "Figures"))),
    Section("destruction", str(QT_TRANSLATE_NOOP("counselling_sections", "Destruction"))),
)
CASE: tuple[Section, ...] = (  # opened with the number of the case
    Section("client", str(QT_TRANSLATE_NOOP("counselling_sections", "Sessions"))),
    Section("scales", str(QT_TRANSLATE_NOOP("counselling_sections", "Scales"))),
    Section("client_risk", str(QT_TRANSLATE_NOOP("counselling_sections", "Risk and crisis"))),
    Section("client_closing", str(QT_TRANSLATE_NOOP("counselling_sections", "Closing"))),
    Section("client_papers", str(QT_TRANSLATE_NOOP("counselling_sections", "Papers"))),
)


class CounsellingSections(QWidget):
    """Stands first in the layout of a page; `current` is the code of the page in view.

    With `case_id` it is the row of one client's case. Ctrl+PgDown and Ctrl+PgUp walk.
    """

    def __init__(self, context: Context, current: str, parent: QWidget | None = None, *,
                 case_id: int | None = None) -> None:
        super().__init__(parent)
        self._context, self._current, self._case_id = context, current, case_id
        self.tabs = Tabs(self, tone=Tone.COUNSELLING)
        rule = QFrame(self)
        rule.setProperty("piece", "rule")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.tabs)
        column.addWidget(rule)
        if case_id is not None:
            column.addSpacing(Gap.SMALL)
            column.addWidget(LockLine(context, self, case_id=case_id))
        self.tabs.asked.connect(lambda code: context.open(code, case_id))
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
        rows = SERVICE if self._case_id is None else CASE
        actor = self._context.actor
        offered = [(row.page, row.words()) for row in rows
                   if pages.known(row.page) and pages.page_kind(row.page).open_to(actor)]
        self.tabs.offer(offered, self._current)
        self.setVisible(len(offered) > 1)
