"""What every page is: a surface for one matter, told of changes, keeping what is typed."""

import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtWidgets import QWidget

from casedesk.errors import RefusedError
from casedesk.gui.changes import Changes, Tables
from casedesk.gui.pieces import edits
from casedesk.gui.pieces.fields import Field
from casedesk.gui.pieces.message import MessageLine
from casedesk.gui.theme import Tone

if TYPE_CHECKING:
    from casedesk.model import Actor
    from casedesk.store import Database

AFTER = 2000  # milliseconds from the last change to the draft


class Opener(Protocol):
    """Opens a page: its code in gui.pages, the key of its record, what else it should know."""

    def __call__(self, code: str, key: object = None, **wish: Any) -> None:
        """Open it."""


class Teller(Protocol):
    """Says what was done, for ten seconds; `undo` takes it back."""

    def __call__(self, sentence: str, undo: Callable[[], object] | None = None) -> None:
        """Say it."""


@dataclass(frozen=True)
class Context:
    """What a page works with."""

    database: "Database"
    actor: "Actor"
    changes: Changes
    open: Opener
    tell: Teller
    back: Callable[[], object]
    # a backup, name and password of its time, the reason; none where no window stands around
    put_back: Callable[[Path, str, str, str], object] | None = None


class Page(QWidget):
    """One page. A new one sets the class's facts and writes the methods that it needs.

    `tables`: a commit that touches one of them calls `reload`. `draft_kind`: names the draft that
    the page keeps two seconds after `touched()`, under the page's key.
    """

    tables: frozenset[str] = frozenset()
    draft_kind = ""
    sealed = False  # shows what is sealed to one colleague: closed when the window locks
    accent = Tone.DISPUTES

    retitled = Signal()
    draft_kept = Signal()
    counted = Signal(str, int, bool)  # code of a page, what waits there, whether it is an alarm

    def __init__(self, context: Context, key: object = None) -> None:
        super().__init__()
        self.context, self.key = context, key
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._stale = False
        self._first: QWidget | None = None
        self._held = False  # a draft of before is offered and neither taken up nor given up
        self._kept: dict[str, Any] | None = None  # that draft
        self._draft_fault = False  # it failed to say what is typed, and that was told
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(AFTER)
        self._pause.timeout.connect(self.keep_draft)
        context.changes.happened.connect(self._changed)

    # what a page writes -------------------------------------------------------------------------

    def title(self) -> str:
        """What stands in the window's title and in the list of pages gone through."""
        return ""

    def reload(self) -> None:
        """Read the rows again."""

    def count(self) -> None:
        """Tell through `counted` what waits on other pages, when this one knows."""

    def wish(self, **wish: Any) -> None:
        """Heed what the opener of the page asked for besides its key."""

    def submit(self) -> None:
        """Ctrl+Enter: the filled button."""

    def draft(self) -> dict[str, Any] | None:
        """What is typed and not saved, as plain values; None when there is nothing to keep."""
        return None

    def restore(self, payload: dict[str, Any]) -> None:
        """Put a draft back into the fields."""

    def draft_key(self) -> str:
        """What the draft is kept under."""
        return str(self.key or "")

    def forget(self) -> None:
        """Wipe what the widgets hold, before a sealed page is closed."""

    def acts(self) -> Mapping[str, Callable[[], object]]:
        """What the keys of gui.shell.keys do here: 'note', 'deadline', 'print', 'filter' …"""
        return {}

    def fields(self) -> Mapping[str, Field]:
        """The fields by the names that refusals use."""
        return {}

    def message(self) -> MessageLine | None:
        """The line that says what was refused."""
        return None

    def escape(self) -> bool:
        """First Esc: close what is open on the page; say whether there was something."""
        line = self.message()
        if line is not None and line.sentence():
            line.clear()
            return True
        return False

    # where the keyboard begins ------------------------------------------------------------------

    def setFocusProxy(self, widget: QWidget) -> None:
        """Where the keyboard begins. Not Qt's proxy: Tab would leap over what stands before it."""
        self._first = widget

    def setFocus(self, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:
        """Stand where the page begins; where it does not say so, on the first that takes keys."""
        first: QWidget | None = None
        inner: QWidget | None = self._first or self.focusWidget()
        while inner is not None:
            first, inner = inner, inner.focusProxy()
        if first is not None:
            first.setFocus(reason)

    # what a page is given -----------------------------------------------------------------------

    def touched(self) -> None:
        """Something was typed: keep a draft two seconds from now."""
        if self.draft_kind and not self._held:
            self._pause.start()

    def _draft_failed(self, error: Exception) -> bool:
        """Tell the mistake; the second time the page no longer stands in the way of leaving."""
        told, self._draft_fault = self._draft_fault, True
        sys.excepthook(type(error), error, error.__traceback__)
        return told

    def has_draft(self) -> bool:
        """Tell whether something is typed here; where that cannot be told, nothing is."""
        try:
            return bool(self.draft_kind) and self.draft() is not None
        except Exception as error:
            self._draft_failed(error)
            return False

    def wipe(self) -> None:
        """Forget what is shown; this page's mistake must leave no other page open."""
        try:
            self.forget()
        except Exception as error:
            sys.excepthook(type(error), error, error.__traceback__)

    def keep_draft(self) -> bool:
        """Keep what is typed now; say whether it is safe. Never in the middle of a word."""
        if edits.composing() and self.isActiveWindow():
            self._pause.start()
            return False
        self._pause.stop()
        try:
            payload = self.draft() if self.draft_kind and not self._held else None
        except Exception as error:  # this page's mistake must cost no other page its draft
            return self._draft_failed(error)
        if payload is None:
            return True
        from casedesk.store import drafts

        try:
            drafts.save(self.context.database, self.context.actor, self.draft_kind,
                        self.draft_key(), payload)
        except RefusedError as refusal:
            self.refuse(refusal)
            return False
        self.draft_kept.emit()
        return True

    def offer_draft(self) -> None:
        """Say quietly that something was left unfinished here, if it was."""
        from casedesk.store import drafts

        kept = drafts.read(self.context.database, self.context.actor, self.draft_kind,
                           self.draft_key())
        line = self.message()
        if kept is None or line is None:
            return
        self._held, self._kept = True, kept
        line.say(self.tr("You left something unfinished here."), act=self.tr("Continue"),
                 deed=lambda: self._take_up(kept))
        line.closed.connect(self._give_up, Qt.ConnectionType.SingleShotConnection)

    def resume(self) -> None:
        """Go on at once with what was left unfinished here: the window was only locked."""
        if self._held and self._kept is not None:
            self._take_up(self._kept)

    def drop_draft(self) -> None:
        """It became real inside the verb: keep no draft of it any more."""
        self._pause.stop()
        self._held = False

    def refuse(self, refusal: RefusedError) -> None:
        """Say why in the window and put the keyboard on the field it is about."""
        from casedesk.gui.language import language

        field = self.fields().get(refusal.field)
        line = self.message()
        if field is not None:
            field.say(refusal.sentence(language()), Tone.DANGER)
            field.setFocus()
        if line is not None:
            line.refuse(refusal)

    def _take_up(self, kept: dict[str, Any]) -> None:
        self._held = False
        line = self.message()
        if line is not None:
            line.closed.disconnect(self._give_up)
            line.clear()
        self.restore(kept)

    def _give_up(self) -> None:
        from casedesk.store import drafts

        self._held = False
        drafts.discard(self.context.database, self.context.actor, self.draft_kind,
                       self.draft_key())

    def _changed(self, tables: Tables) -> None:
        if not self.tables & tables:
            return
        if self.isVisible():
            self.reload()
        else:
            self._stale = True  # read again when somebody looks

    def showEvent(self, event: Any) -> None:
        """Read what changed while nobody looked."""
        super().showEvent(event)
        if self._stale:
            self._stale = False
            self.reload()

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of language at once."""
        if event.type() == QEvent.Type.LanguageChange:
            form = getattr(self, "ui", None)
            if form is not None:
                form.retranslateUi(self)
            self.reload()
            self.retitled.emit()
        super().changeEvent(event)
