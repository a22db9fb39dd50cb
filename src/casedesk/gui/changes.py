"""Carries the database's word of a change into the GUI thread."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from casedesk.store import Database

Tables = frozenset[str]  # the tables that a commit touched


class Changes(QObject):
    """`happened` tells the tables that a commit touched; connect a reload to it."""

    happened = Signal(object)

    def __init__(self, database: "Database") -> None:
        super().__init__()
        database.on_change(self._tell)  # a method of ours, so the database keeps us alive

    def _tell(self, tables: Tables) -> None:
        self.happened.emit(tables)
