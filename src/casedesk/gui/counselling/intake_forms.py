"""The two sheets of the intake as forms: marks of 0 to 10 are numbers in the record."""

from dataclasses import replace
from typing import Any

from casedesk.casework.counselling.clients import IdentityEntry, IntakeEntry
from casedesk.gui.counselling.intake_fields import IDENTITY, INTAKE, POINTS
from casedesk.gui.records.fields import Choices
from casedesk.gui.records.form import RecordForm


class IdentityForm(RecordForm):
    """Who it is. No field looks anything up: nobody here is known from elsewhere."""

    def __init__(self, changed: Any) -> None:
        super().__init__(IDENTITY, Choices(), changed)
        self.show_entry(IdentityEntry())


class IntakeForm(RecordForm):
    """The intake, by code alone."""

    def __init__(self, changed: Any) -> None:
        super().__init__(INTAKE, Choices(), changed)
        self.show_entry(IntakeEntry())

    def show_entry(self, entry: Any) -> None:
        """Put an entry into the fields."""
        super().show_entry(replace(entry, **{
            name: "" if getattr(entry, name) is None else str(getattr(entry, name))
            for name in POINTS}))

    def read(self) -> Any:
        """Return the entry as it is typed."""
        entry = super().read()
        return replace(entry, **{
            name: int(getattr(entry, name)) if getattr(entry, name) else None
            for name in POINTS})
