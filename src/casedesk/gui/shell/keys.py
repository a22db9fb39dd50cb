"""The keys: one table, from which the shortcuts are made and the F1 card is drawn."""

from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication


@dataclass(frozen=True)
class Key:
    """A key, the act it stands for, and its words on the card.

    An empty act is the field's or the list's own affair and stands on the card alone.
    """

    keys: tuple[str, ...]
    act: str
    title: str

    def words(self) -> str:
        """Its words in the language in force."""
        return QCoreApplication.translate("keys", self.title)


def _key(keys: str, act: str, title: object) -> Key:
    return Key(tuple(keys.split()), act, str(title))


KEYS: tuple[Key, ...] = (
    _key("Ctrl+K F3", "search", QT_TRANSLATE_NOOP("keys", "Search and commands")),
    _key("F2 Ctrl+N", "intake", QT_TRANSLATE_NOOP("keys", "Register a visit")),
    _key("Ctrl+Shift+R", "receipt", QT_TRANSLATE_NOOP("keys", "Record a receipt (legal aid)")),
    _key("Ctrl+Return Ctrl+Enter", "submit", QT_TRANSLATE_NOOP("keys", "Submit, next step")),
    _key("Ctrl+S", "save", QT_TRANSLATE_NOOP("keys", "Keep a draft now")),
    _key("Esc", "escape", QT_TRANSLATE_NOOP("keys", "Close; twice: back, the draft is kept")),
    _key("Return Shift+Return", "", QT_TRANSLATE_NOOP("keys", "Next field, previous field")),
    _key("Ctrl+Z", "undo", QT_TRANSLATE_NOOP("keys", "Undo")),
    _key("Ctrl+Shift+Z", "", QT_TRANSLATE_NOOP("keys", "Redo")),
    _key("Alt+Left", "back", QT_TRANSLATE_NOOP("keys", "Back")),
    _key("Alt+Right", "forward", QT_TRANSLATE_NOOP("keys", "Forward")),
    _key("Ctrl+F", "filter", QT_TRANSLATE_NOOP("keys", "Filter this list")),
    _key("F5", "refresh", QT_TRANSLATE_NOOP("keys", "Read the list again")),
    _key("Ctrl+E", "export", QT_TRANSLATE_NOOP("keys", "Export the list to Excel")),
    _key("Ctrl+Shift+L", "columns", QT_TRANSLATE_NOOP("keys", "Choose the columns of the list")),
    _key("Ctrl+P", "print", QT_TRANSLATE_NOOP("keys", "Preview")),
    _key("Ctrl+Shift+P", "reprint", QT_TRANSLATE_NOOP("keys", "Print the last form")),
    _key("Ctrl+D", "deadline", QT_TRANSLATE_NOOP("keys", "Add a deadline")),
    _key("Ctrl+M", "note", QT_TRANSLATE_NOOP("keys", "Add a note to the record")),
    _key("Ctrl+Shift+D", "phrases", QT_TRANSLATE_NOOP("keys", "Phrases for the record")),
    _key("Ctrl+Shift+A", "attach", QT_TRANSLATE_NOOP("keys", "Attach a file")),
    _key("Ctrl+J", "appointments", QT_TRANSLATE_NOOP("keys", "Today's appointments")),
    _key("Ctrl+T", "timer", QT_TRANSLATE_NOOP("keys", "Start or stop the call timer")),
    _key("Ctrl+Shift+M", "unmask", QT_TRANSLATE_NOOP("keys", "Show or mask numbers (recorded)")),
    _key("Ctrl+PgDown Ctrl+PgUp", "",
         QT_TRANSLATE_NOOP("keys", "Next section of a case, the one before")),
    _key("F6", "pane", QT_TRANSLATE_NOOP("keys", "Next part of the window")),
    _key("F8", "next_wrong", QT_TRANSLATE_NOOP("keys", "Next mistake")),
    _key("Shift+F8", "previous_wrong", QT_TRANSLATE_NOOP("keys", "Previous mistake")),
    _key("Ctrl+L", "lock", QT_TRANSLATE_NOOP("keys", "Lock now")),
    _key("F1", "help", QT_TRANSLATE_NOOP("keys", "This card")),
)


def cap(sequence: str) -> str:
    """A key as it is written on a cap: 'Ctrl+Return' is 'Ctrl ↵'."""
    for name, sign in (("Return", "↵"), ("Enter", "↵"), ("Left", "←"), ("Right", "→")):
        sequence = sequence.replace(name, sign)
    return sequence.replace("+", " ")
