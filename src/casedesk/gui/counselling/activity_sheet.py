"""What becomes of the paper on which those who came signed in."""

from PySide6.QtWidgets import QWidget

from casedesk.casework.counselling.activity_list import ActivityPage
from casedesk.gui import when
from casedesk.gui.pieces.card import Card
from casedesk.gui.pieces.label import Label
from casedesk.gui.theme import Tone


class SheetCard(Card):
    """`linked` asks to record its destruction, once its time is over."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent=parent)
        self.said = Label("", self, second=True, wraps=True)
        self.put(self.said)
        self.hug()

    def say(self, known: ActivityPage | None, *, changes: bool) -> None:
        """Say until when it is kept, or that it is gone; nothing where there is none."""
        row = known.row if known else None
        self.setVisible(row is not None and row.sheet_due is not None)
        if known is None or row is None or row.sheet_due is None:
            return
        self.name_it(self.tr("Sign-in sheet on paper"))
        self.link_it(self.tr("Record its destruction…") if row.sheet_waits and changes else "")
        if row.sheet_gone_on is not None:
            self.said.say(self.tr("Destroyed on {day}: {how}, by {who}, before {witness}.").format(
                day=when.day(row.sheet_gone_on), how=known.sheet_method,
                who=known.sheet_gone_by, witness=known.sheet_witness))
        elif row.sheet_waits:
            self.said.say(self.tr("To be destroyed since {}.").format(when.day(row.sheet_due)),
                          Tone.WARN)
        else:
            self.said.say(self.tr("Kept apart until {}, then destroyed.").format(
                when.day(row.sheet_due)))
