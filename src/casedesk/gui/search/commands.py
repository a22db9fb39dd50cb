"""What can be done by name: every page that is open to the colleague, every act of a key."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from casedesk.gui.shell.keys import KEYS, cap

if TYPE_CHECKING:
    from casedesk.gui.shell.shell import Shell

_ALWAYS = {"intake", "lock", "help", "back", "forward", "refresh", "save"}  # everywhere
_NOT = {"search", "escape", "submit", "undo", "pane", "next_wrong", "previous_wrong"}


@dataclass(frozen=True)
class Command:
    """Something the shell does: a page it opens, or an act."""

    code: str
    is_page: bool
    words: str
    keys: str = ""
    icon: str = ""


def commands(shell: "Shell") -> list[Command]:
    """Return what this colleague can do here and now, in the language in force."""
    found = [Command(kind.code, True, kind.words(), cap(kind.shortcut), kind.icon)
             for kind in shell.kinds if kind.section or kind.found]
    page = shell.current()
    here = page.acts() if page is not None else {}
    registers = any(kind.code == "intake" for kind in shell.kinds)
    for key in KEYS:
        offered = key.act in _ALWAYS or key.act in here
        if not offered or key.act in _NOT or (key.act == "intake" and not registers):
            continue
        found.append(Command(key.act, False, key.words(), cap(key.keys[0])))
    return found


def spoken(commands_: Iterable[Command]) -> dict[str, frozenset[str]]:
    """Return the initials of every command's words; loads the dictionary of readings."""
    from casedesk.rules import pinyin

    return {command.words: pinyin.initials(command.words) for command in commands_}


def fitting(commands_: Iterable[Command], text: str,
            initials: Mapping[str, frozenset[str]]) -> list[Command]:
    """Return the commands that the typed words fit; all of them when nothing is typed."""
    words = text.lower().split()
    return [command for command in commands_ if all(
        word in command.words.lower()
        or any(word in reading for reading in initials.get(command.words, ()))
        for word in words)]
