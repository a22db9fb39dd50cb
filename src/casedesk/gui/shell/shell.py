"""The desk around the pages, for the colleague who is signed in."""

from collections.abc import Callable
from datetime import datetime
from functools import partial
from importlib import import_module
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QWidget

from casedesk.gui.changes import Changes, Tables
from casedesk.gui.page import Context, Page
from casedesk.gui.pages import DIALOGS, PAGES, page_kind
from casedesk.gui.pieces import edits
from casedesk.gui.pieces.fields import Field
from casedesk.gui.pieces.undo_bar import UndoBar
from casedesk.gui.roles import role_words
from casedesk.gui.shell.key_card import KeyCard
from casedesk.gui.shell.keys import KEYS
from casedesk.gui.shell.rail import Rail
from casedesk.gui.shell.trail import Stop, Trail
from casedesk.gui.theme import Size, Tone
from casedesk.rules import dates
from casedesk.ui.shell import Ui_Shell

if TYPE_CHECKING:
    from casedesk.model import Actor
    from casedesk.store import Database

_LIVE = 12  # pages kept open at a time
_TWICE = 1.5  # seconds within which a second Esc goes back
_OWN_BOOKS = {"draft", "audit_entry", "own_choice"}  # of these alone it is not said 'saved'


class Shell(QWidget):
    """Rail, top bar, pages, status line; `lock_asked` is for the window."""

    lock_asked = Signal()
    retitled = Signal(str)
    put_back_asked = Signal(Path, str, str, str)  # a backup, name and password of its time, why

    def __init__(self, database: "Database", actor: "Actor", changes: Changes, centre: str,
                 practice: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_Shell()
        self.ui.setupUi(self)
        self.actor, self.trail = actor, Trail()
        self.context = Context(database, actor, changes, self.open, self.tell, self.back,
                               self.put_back_asked.emit)
        self._live: dict[Stop, Page] = {}
        self._escaped = 0.0
        self.kinds = [kind for kind in PAGES if kind.open_to(actor)]
        self.rail = Rail([kind for kind in self.kinds if kind.section], self)
        self.rail.asked.connect(self.open)
        self.ui.middle.insertWidget(0, self.rail)
        self.ui.topBar.setFixedHeight(Size.TOP_BAR)
        self.ui.centreName.setText(centre)
        self.ui.centreName.setProperty("kind", "section")
        self.ui.register_.setVisible(self._has("intake"))
        self.ui.search.setVisible("search" in DIALOGS)
        self._practice = practice
        self.undo_bar = UndoBar(self.ui.pages)
        self.ui.register_.clicked.connect(lambda: self.act("intake"))
        self.ui.search.clicked.connect(lambda: self.act("search"))
        self.ui.lock.clicked.connect(self.lock_asked.emit)
        self.ui.who.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        changes.happened.connect(self._saved)
        self._bind_keys()
        self._say_all()

    # pages --------------------------------------------------------------------------------------

    def open(self, code: str, key: object = None, **wish: Any) -> None:
        """Go to a page; its draft and its place are as they were left.

        The draft of something new is called 'new', and its page has no key.
        """
        key = None if key == "new" else key
        if not self._has(code):
            self.ui.status.say_hint(self.tr("Your account does not open this page"))
            return
        self._stand_on((code, key), wish)
        self.trail.go((code, key))

    def back(self) -> None:
        """Go to the page before this one."""
        self._walk(-1)

    def current(self) -> Page | None:
        """The page in view."""
        page = self.ui.pages.currentWidget()
        return page if isinstance(page, Page) else None

    def pages(self) -> list[Page]:
        """Every page that is open."""
        return list(self._live.values())

    def tell(self, sentence: str, undo: Callable[[], object] | None = None) -> None:
        """Say what was done, with a way back for ten seconds."""
        self.undo_bar.say(sentence, undo)

    def keep_drafts(self) -> bool:
        """Keep whatever is typed on any page; say whether all of it is safe."""
        return all([page.keep_draft() for page in self._live.values()])

    def close_sealed(self) -> None:
        """Close the pages that show what is sealed, once what is typed there is kept."""
        for stop, page in list(self._live.items()):
            if page.sealed and page.keep_draft():
                page.wipe()
                self._drop(stop)

    def stand_again(self) -> None:
        """Make the page in view anew where it was closed, and go on with what was typed."""
        stop = self.trail.here()
        if stop is not None and stop not in self._live:
            self._stand_on(stop, {})
            self._live[stop].resume()

    def _walk(self, way: int) -> None:
        stop = self.trail.move(way)
        if stop is not None:
            self._stand_on(stop, {})

    def _stand_on(self, stop: Stop, wish: dict[str, Any]) -> None:
        edits.commit()
        before = self.current()
        if before is not None:
            before.keep_draft()
        page = self._live.pop(stop, None) or self._make(stop)
        self._live[stop] = page
        if wish:
            page.wish(**wish)
        held = page.focusWidget()  # asked before the stack gives it to the first that takes it
        self.ui.pages.setCurrentWidget(page)
        self.rail.mark(stop[0])
        self.undo_bar.raise_()
        self.retitled.emit(page.title())
        here = held is not None and held.isVisibleTo(page) and held.isEnabled()  # or done away with
        (held if held is not None and here else page).setFocus(Qt.FocusReason.OtherFocusReason)
        self._close_oldest()

    def _make(self, stop: Stop) -> Page:
        page = page_kind(stop[0]).make(self.context, stop[1])
        page.retitled.connect(lambda: self.retitled.emit(page.title()))
        page.draft_kept.connect(self._draft_kept)
        page.counted.connect(self.rail.count)
        page.count()
        self.ui.pages.addWidget(page)
        return page

    def _close_oldest(self) -> None:
        for stop, page in list(self._live.items()):
            if len(self._live) <= _LIVE:
                return
            if page is not self.current() and page.keep_draft():
                self._drop(stop)

    def _drop(self, stop: Stop) -> None:
        page = self._live.pop(stop)
        self.ui.pages.removeWidget(page)
        page.deleteLater()

    # keys ---------------------------------------------------------------------------------------

    def act(self, act: str) -> None:
        """Do what a key stands for: here, or on the page in view."""
        page = self.current()
        own: dict[str, Callable[[], object]] = {
            "back": self.back, "forward": lambda: self._walk(1), "lock": self.lock_asked.emit,
            "help": lambda: KeyCard(self.kinds, self).open(), "escape": self._escape,
            "undo": self.undo_bar.undo, "pane": self._next_pane, "save": self._save,
            "next_wrong": lambda: self._wrong(1), "previous_wrong": lambda: self._wrong(-1),
            "search": lambda: self._dialog("search"), "submit": self._submit,
            "intake": lambda: self.open("intake"), "receipt": lambda: self.open("receipt"),
            "appointments": lambda: self.open("week", today=True),
        }
        there = page.acts() if page is not None else {}
        if act in there:
            edits.commit()
            there[act]()
        elif act in own:
            own[act]()
        elif act == "refresh" and page is not None:
            page.reload()

    def _bind_keys(self) -> None:
        for key in KEYS:
            for sequence in key.keys if key.act else ():
                self._bind(sequence, partial(self.act, key.act))
        for kind in self.kinds:
            if kind.shortcut:
                self._bind(kind.shortcut, partial(self.open, kind.code))

    def _bind(self, sequence: str, do: Callable[[], object]) -> None:
        shortcut = QShortcut(QKeySequence(sequence), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(do)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+Z that no field had a use for."""
        if event.matches(QKeySequence.StandardKey.Undo) and self.undo_bar.undo():
            return
        super().keyPressEvent(event)

    def _submit(self) -> None:
        page = self.current()
        if page is not None and not edits.composing():
            edits.commit()
            field = QApplication.focusWidget()
            if isinstance(field, edits.LineEdit):
                field.settle()
            page.submit()

    def _save(self) -> None:
        edits.commit()
        page = self.current()
        if page is not None:
            page.keep_draft()

    def _escape(self) -> None:
        page = self.current()
        if self.undo_bar.isVisible():
            self.undo_bar.clear()
        elif page is not None and page.escape():
            return
        elif monotonic() - self._escaped < _TWICE:
            self._escaped = 0.0
            self.back()
        else:
            self._escaped = monotonic()
            self.ui.status.say_hint(self.tr("Esc again goes back; what you typed is kept"))

    def _next_pane(self) -> None:
        page = self.current()
        focus = QApplication.focusWidget()
        if focus is not None and self.rail.isAncestorOf(focus) and page is not None:
            (page.focusWidget() or page).setFocus(Qt.FocusReason.TabFocusReason)
        else:
            marked = next((i for i in self.rail.items.values() if i.isChecked()), None)
            (marked or self.rail).setFocus(Qt.FocusReason.TabFocusReason)

    def _wrong(self, way: int) -> None:
        page = self.current()
        wrong = [f for f in page.findChildren(Field) if f.is_wrong()] if page else []
        if not wrong:
            self.ui.status.say_hint(self.tr("No mistakes on this page"))
            return
        at = next((i for i, field in enumerate(wrong)
                   if field.isAncestorOf(QApplication.focusWidget() or self)), -way)
        wrong[(at + way) % len(wrong)].setFocus()

    def _dialog(self, code: str) -> None:
        if code in DIALOGS:
            module, name = DIALOGS[code].split(":")
            getattr(import_module(module), name)(self.context, self).open()

    def _has(self, code: str) -> bool:
        return any(kind.code == code for kind in self.kinds)

    # words --------------------------------------------------------------------------------------

    def _say_all(self) -> None:
        self.ui.practice.say(self.tr("Practice centre") if self._practice else "", Tone.WARN)
        self.ui.who.setText(self.tr("{name} · {role}").format(
            name=self.actor.name, role=role_words(self.actor.role.value)))
        self.ui.lock.setToolTip("Ctrl L")
        self.rail.setAccessibleName(self.tr("Pages"))
        self.rail.retranslate()

    def _saved(self, tables: Tables) -> None:
        if tables - _OWN_BOOKS:
            self.ui.status.say_saved(self.tr("Saved {time}").format(
                time=f"{dates.now():%H:%M}"))

    def say_backup(self, made_at: datetime | None, stale: bool) -> None:
        """Say when the last verified backup was made; red after three working days without."""
        if made_at is None:
            words = self.tr("No backup yet")
        elif made_at.date() == dates.now().date():
            words = self.tr("Backup today {time}, verified").format(time=f"{made_at:%H:%M}")
        else:
            words = self.tr("Backup {day}, verified").format(day=f"{made_at:%Y-%m-%d %H:%M}")
        self.ui.status.say_backup(words, Tone.DANGER if stale and made_at else None)

    def _draft_kept(self) -> None:
        self.ui.status.say_saved(self.tr("Draft kept {time}").format(
            time=f"{dates.now():%H:%M:%S}"))

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of language at once."""
        if event.type() == QEvent.Type.LanguageChange:
            self.ui.retranslateUi(self)
            self._say_all()
        super().changeEvent(event)
