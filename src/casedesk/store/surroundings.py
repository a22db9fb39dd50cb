"""The machine around a centre: its clock, its drives, where the program keeps its own notes."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from pathlib import Path

import platformdirs

from casedesk.store.place import Drive, drives


def _notes() -> Path:
    return Path(platformdirs.user_state_path("casedesk", appauthor=False))


def _clock() -> datetime:
    # The office keeps one zone (UTC+8) whatever the machine was set to.
    return datetime.now(timezone(timedelta(hours=8))).replace(tzinfo=None, microsecond=0)


@dataclass(frozen=True)
class Surroundings:
    """What the store asks of the machine; each can be given another answer."""

    clock: Callable[[], datetime] = _clock
    drives: Callable[[], list[Drive]] = drives
    notes: Callable[[], Path] = _notes


HERE = Surroundings()
