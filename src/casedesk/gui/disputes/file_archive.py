"""What became of the file: bound, archived, lent, reviewed; and what can be done next."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from casedesk.casework.volumes.archive import READY
from casedesk.casework.volumes.page import FilePage
from casedesk.gui import when
from casedesk.gui.language import language
from casedesk.gui.pieces.button import Button, Kind
from casedesk.gui.pieces.card import Card
from casedesk.gui.pieces.flow import Flow
from casedesk.gui.pieces.label import Label
from casedesk.gui.theme import Gap, Tone
from casedesk.rules import codes, dates

_ACTS = ("open", "export", "archive", "relocate", "lend", "give_back", "review", "join_review")


class FileArchive(QObject):
    """`asked` carries an act."""

    asked = Signal(str)

    def __init__(self, card: Card) -> None:
        super().__init__(card)
        self._card = card
        self.told = Label("", card, second=True, wraps=True)
        self.buttons = {act: Button("", card, kind=Kind.QUIET) for act in _ACTS}
        bar = QWidget(card)
        row = Flow(bar, gap=Gap.HAIR)
        for act, button in self.buttons.items():
            row.addWidget(button)
            button.clicked.connect(lambda _=False, act=act: self.asked.emit(act))
        column = QVBoxLayout()
        column.setSpacing(Gap.HAIR)
        column.addWidget(self.told)
        column.addWidget(bar)
        card.put(column)
        card.hug()
        self._low = False

    def fit(self, low: bool) -> None:
        """Leave the buttons alone where the window is low; the card's own hint says the rest."""
        self._low = low
        self.told.setHidden(low)
        self._card.name_it("" if low else self.tr("Bound and archived"))

    def show_page(self, page: FilePage) -> None:
        """Show the state of the file, and offer what can be done."""
        self.fit(self._low)
        self.told.setText("\n".join(filter(None, (
            self._bound(page), self._place(page), self._out(page), self._review(page)))))
        self._card.setToolTip(self.told.text())
        self._card.setAccessibleDescription(self.told.text())
        names = {
            "open": self.tr("Open the bound file"), "export": self.tr("Export…"),
            "archive": self.tr("Archive…"),
            "relocate": self.tr("Change the place…"), "lend": self.tr("Lend…"),
            "give_back": self.tr("It is back…"), "review": self.tr("Review…"),
            "join_review": self.tr("Second the review"),
        }
        held, changes = page.contents, page.contents.may_change
        over = bool(page.archived and page.archived.expires_on
                    and page.archived.expires_on < dates.today())
        shown = {
            "open": bool(page.bindings), "export": page.may_export and bool(page.bindings),
            "archive": changes and held.state in READY,
            "relocate": changes and page.archived is not None,
            "lend": changes and page.archived is not None and page.out is None,
            "give_back": changes and page.out is not None,
            "review": changes and over and page.waiting is None,
            "join_review": changes and page.waiting is not None,
        }
        for act, button in self.buttons.items():
            button.setText(names[act])
            button.setAccessibleName(names[act])
            button.setVisible(shown[act])
        self._say_state(page)

    def _say_state(self, page: FilePage) -> None:
        if page.out is not None:
            late = page.out.due_on is not None and page.out.due_on < dates.today()
            self._card.badge_it(self.tr("overdue") if late else self.tr("lent"),
                                Tone.DANGER if late else Tone.WARN)
        elif page.contents.changed:
            self._card.badge_it(self.tr("changed since"), Tone.WARN)
        else:
            self._card.badge_it("")

    def _bound(self, page: FilePage) -> str:
        if not page.bindings:
            return self.tr("Not bound yet.")
        last = page.bindings[0]
        kind = self.tr("supplement") if last.kind == "supplement" else self.tr("file")
        return self.tr("Bound {day} by {who}: {kind}, pages {first}-{last}, {books} volume(s)"
                       ).format(day=when.day(last.bound_at.date()), who=last.bound_by, kind=kind,
                                first=last.first_page, last=last.last_page,
                                books=len(last.books))

    def _place(self, page: FilePage) -> str:
        row = page.archived
        if row is None:
            return ""
        kept = codes.label("retentions", row.retention, language())
        until = self.tr("until {}").format(when.day(row.expires_on)) if row.expires_on else ""
        return self.tr("Box {box}, file {number}, {shelf} kept {kept} {until}").format(
            box=row.box or "—", number=row.file_number or "—",
            shelf=f"{row.shelf}," if row.shelf else "", kept=kept, until=until).strip()

    def _out(self, page: FilePage) -> str:
        loan = page.out
        if loan is None:
            return ""
        return self.tr("Lent to {who} for {why}, to be back {day}").format(
            who=loan.borrower, why=loan.purpose, day=when.day(loan.due_on))

    def _review(self, page: FilePage) -> str:
        row = page.waiting
        if row is None:
            return ""
        return self.tr("{who} proposes: {what}. A second person has to join.").format(
            who=row.first, what=codes.label("review_decisions", row.decision, language()))
