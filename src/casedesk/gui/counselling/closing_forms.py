"""The fields of a closing summary and of a follow-up; marks are numbers in the record."""

from dataclasses import replace
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP

from casedesk.casework.counselling.ending import ClosingEntry, FollowUpEntry
from casedesk.gui.records.fields import Choices
from casedesk.gui.records.form import RecordForm
from casedesk.gui.records.spec import Group, Spec

CLOSING = (
    Group("", (
        (Spec("reason", "chips", QT_TRANSLATE_NOOP("records", "Why it ends"),
              "counselling_closings", required=True),),
        (Spec("final_risk", "chips", QT_TRANSLATE_NOOP("records", "Risk at the end"),
              "counselling_grades", required=True, stretch=3),
         Spec("goal_after", "choice", QT_TRANSLATE_NOOP("records", "Goal now, 0–10"),
              "ten_points", stretch=1),
         Spec("on", "day", QT_TRANSLATE_NOOP("records", "Closed on"), stretch=2)),
        (Spec("course", "text", QT_TRANSLATE_NOOP("records", "The course in brief"), lines=4),),
        (Spec("advice", "text", QT_TRANSLATE_NOOP("records", "Advice for afterwards"),
              lines=2),),
        (Spec("first_follow_up", "tick", QT_TRANSLATE_NOOP("records", "First follow-up")),
         Spec("second_follow_up", "tick", QT_TRANSLATE_NOOP("records", "Second follow-up")),
         Spec("satisfaction", "choice", QT_TRANSLATE_NOOP("records", "Satisfaction, 1–5"),
              "five_points")))),
)
FOLLOW_UP = (
    Group("", (
        (Spec("on", "day", QT_TRANSLATE_NOOP("records", "On"), stretch=1),
         Spec("how", "choice", QT_TRANSLATE_NOOP("records", "How"), "follow_up_methods",
              optional=False, stretch=1),
         Spec("reached", "tick", QT_TRANSLATE_NOOP("records", "Reached"), stretch=1)),
        (Spec("words", "text", QT_TRANSLATE_NOOP("records", "How they are now"), lines=3),),
        (Spec("risk", "chips", QT_TRANSLATE_NOOP("records", "Risk"), "counselling_grades"),
         Spec("reopen", "tick", QT_TRANSLATE_NOOP("records", "Open the case again"),
              stretch=1)))),
)


class NumberedForm(RecordForm):
    """A form whose `marks` are chosen as words and kept as numbers."""

    marks: tuple[str, ...] = ()

    def show_entry(self, entry: Any) -> None:
        """Put an entry into the fields."""
        super().show_entry(replace(entry, **{
            name: "" if getattr(entry, name) is None else str(getattr(entry, name))
            for name in self.marks}))

    def read(self) -> Any:
        """Return the entry as it is typed."""
        entry = super().read()
        return replace(entry, **{
            name: int(getattr(entry, name)) if getattr(entry, name) else None
            for name in self.marks})


class ClosingForm(NumberedForm):
    """The closing summary, by code."""

    marks = ("final_risk", "goal_after", "satisfaction")

    def __init__(self, changed: Any) -> None:
        super().__init__(CLOSING, Choices(), changed)
        self.show_entry(ClosingEntry())


class FollowUpForm(NumberedForm):
    """One follow-up."""

    marks = ("risk",)

    def __init__(self, changed: Any) -> None:
        super().__init__(FOLLOW_UP, Choices(), changed)
        self.show_entry(FollowUpEntry())
