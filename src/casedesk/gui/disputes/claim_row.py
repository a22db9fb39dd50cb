"""A claim as it is typed: what it is about, its wording, its amount."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from casedesk.casework.disputes.record import ClaimEntry
from casedesk.errors import RefusedError
from casedesk.gui import spelling, typed
from casedesk.gui.language import language
from casedesk.gui.pieces.fields import ChoiceField, LineField
from casedesk.gui.theme import Gap, Tone
from casedesk.rules import codes, money


def matters() -> list[tuple[str, str]]:
    """All matters of the second level, each under the words of its first."""
    table = codes.table("matters")
    return [(code, f"{codes.label('matters', entry.parent, language())[:4]} · "
                   f"{codes.label('matters', code, language())}")
            for code, entry in table.items() if entry.parent]


class ClaimRow(QWidget):
    """One claim on one line."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._id: int | None = None
        self.matter, self.wording, self.amount = ChoiceField(), LineField(), LineField()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Gap.SMALL)
        for field, stretch in ((self.matter, 4), (self.wording, 5), (self.amount, 3)):
            row.addWidget(field, stretch, Qt.AlignmentFlag.AlignTop)
            field.changed.connect(self.changed.emit)
        typed.amount(self.amount, echo=True)
        self.retranslate()

    def retranslate(self) -> None:
        """Say names and choices."""
        self.matter.name_it(self.tr("Matter"))
        self.wording.name_it(self.tr("Wording"))
        self.amount.name_it(self.tr("Amount"))
        self.matter.offer(matters())

    def show_entry(self, entry: ClaimEntry) -> None:
        """Put a claim into the fields."""
        self._id = entry.id
        self.matter.choose(entry.matter)
        self.wording.put(entry.wording)
        said = money.plain(entry.amount_fen) if entry.amount_fen is not None else ""
        self.amount.put(spelling.amount(said) if said else "")

    def read(self) -> ClaimEntry:
        """Return what is typed. Refuses `amount`, said at the field."""
        text = self.amount.text().strip()
        try:
            fen = money.parse(text, "") if text else None
        except RefusedError as fault:
            self.amount.say(fault.sentence(language()), Tone.DANGER)
            self.amount.setFocus()
            raise
        return ClaimEntry(self._id, self.matter.code(), self.wording.text().strip(), fen)

    def texts(self) -> dict[str, str]:
        """The texts as they stand, for a draft."""
        return {"id": str(self._id or ""), "matter": self.matter.code(),
                "wording": self.wording.text(), "amount": self.amount.text()}

    def put(self, texts: Mapping[str, str]) -> None:
        """Put texts back."""
        self._id = int(texts["id"]) if texts.get("id") else None
        self.matter.choose(texts.get("matter", ""))
        self.wording.put(texts.get("wording", ""))
        self.amount.put(texts.get("amount", ""))
