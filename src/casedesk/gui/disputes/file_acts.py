"""The acts of the file that ask first: naming, binding, archiving, lending, review."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from casedesk.casework.volumes import archive, arranging, binding, loans, parts, planning, reviews
from casedesk.casework.volumes.archive import ArchiveEntry
from casedesk.casework.volumes.arranging import PaperEntry
from casedesk.casework.volumes.contents import FilePaperRow
from casedesk.casework.volumes.loans import LoanEntry
from casedesk.casework.volumes.planning import BindEntry
from casedesk.casework.volumes.reviews import ReviewEntry
from casedesk.errors import RefusedError
from casedesk.gui.disputes.file_dialogs import FileForm, choice, line, text
from casedesk.gui.language import language
from casedesk.gui.page import Context
from casedesk.gui.pieces.fields import ChoiceField, Field
from casedesk.gui.print.print_dialog import PrintDialog
from casedesk.rules import codes, dates

if TYPE_CHECKING:
    from casedesk.gui.disputes.file_page import FilePage


class FileActs(QObject):
    """Asks what an act needs and does it; `form` is the dialog that stands open, if one does."""

    def __init__(self, context: Context, page: "FilePage") -> None:
        super().__init__(page)
        self._context, self._page = context, page
        self.form: FileForm | None = None

    def do(self, act: str) -> None:
        """Do an act of the card."""
        {"open": self.open_bound, "archive": self.archive, "relocate": self.relocate,
         "lend": self.lend, "give_back": self.give_back, "review": self.review,
         "join_review": self.join_review}[act]()

    def print_form(self, code: str) -> None:
        """Print a form that is missing; a letter of transfer is written first."""
        if code == "F30":
            self._context.open("transfer", f"case:{self._page.case_id}")
            return
        PrintDialog(self._context, self._page, case_id=self._page.case_id,
                    wanted=(code,)).open()

    def describe(self, row: FilePaperRow) -> None:
        """Name a paper, sort it; what can be done with it whole is offered here too."""
        fields: dict[str, Field] = {
            "title": (title := line(self.tr("Title"), row.title, required=True)),
            "part": (part := choice(self.tr("Kind of paper"), [
                (each.code, f"{each.code} {parts.title(each.code, language())}")
                for each in parts.choices(parts.kind_of(row.part))], row.part)),
            "reference": (reference := line(self.tr("Reference"), row.reference)),
            "author": (author := line(self.tr("Made by"), row.author)),
            "dated": (dated := line(self.tr("Day"), dates.cn(row.dated) if row.dated else "")),
            "remark": (remark := line(self.tr("Remark"), row.remark)),
            "instead": (instead := self._instead(row)),
        }
        if row.kind != "scan":
            fields.pop("instead")

        def deed() -> None:
            day = dates.parse(dated.text(), dates.today()) if dated.text().strip() else None
            arranging.describe(
                self._context.database, self._context.actor, row.id, PaperEntry(
                    title.text(), part.code(), reference.text(), author.text(), day,
                    remark.text()))
            if row.kind == "scan" and instead.code() == "join":
                arranging.join(self._context.database, self._context.actor, row.id)
            elif row.kind == "scan" and instead.code():
                arranging.stand_in(self._context.database, self._context.actor, row.id,
                                   int(instead.code()))

        self._open(self.tr("Paper of the file"), self.tr("Save"), fields, deed)

    def _instead(self, row: FilePaperRow) -> ChoiceField:
        """What a scan may do besides lying by itself."""
        printed = [paper for paper in self._page.page().contents.papers
                   if paper.kind in ("form", "signed")]
        return choice(self.tr("This scan"), [
            ("", self.tr("is a paper of its own")),
            ("join", self.tr("belongs to the scan before it")),
            *((str(paper.id), self.tr("is the signed copy of {}").format(paper.title))
              for paper in printed)])

    def bind(self) -> None:
        """Bind the file, a supplement of it, or the archived file anew."""
        page = self._page.page()
        archived = page.archived is not None and bool(page.bindings)
        fields: dict[str, Field] = {}
        way = choice(self.tr("Way"), [
            ("supplement", self.tr("a supplement: only what came later")),
            ("anew", self.tr("the whole file anew, pages numbered again"))])
        reason = line(self.tr("Reason to bind anew"))
        if archived:
            fields |= {"way": way, "reason": reason}
        situation = text(self.tr("Note of the file (missing, changed, added papers)"), lines=4)
        checker = line(self.tr("Checked by"))
        fields |= {"situation": situation, "checker": checker}

        def deed() -> None:
            entry = BindEntry(situation.text(), checker.text(),
                              archived and way.code() == "supplement",
                              reason.text() if archived and way.code() == "anew" else "")
            planning.plan(self._context.database, self._context.actor, self._page.case_id, entry)
            self._page.output.bind(entry)

        lacking = len(page.completeness.lacking)
        note = self.tr("{} papers are still missing; the file can be bound all the same and "
                       "bound again later.").format(lacking) if lacking else ""
        self._open(self.tr("Bind the file"), self.tr("Bind"), fields, deed, note)

    def open_bound(self) -> None:
        """Look at the bound file."""
        from casedesk.casework.papers import ScanRow
        from casedesk.gui.print.scan_view import ScanView
        from casedesk.model import now

        last = self._page.page().bindings[0]
        for book_id, seq, _, size in reversed(last.books):
            try:
                pdf = binding.read_book(self._context.database, self._context.actor, book_id)
            except RefusedError as refusal:
                self._page.refuse(refusal)
                return
            name = f"{self._page.page().contents.number}-{seq}.pdf"
            ScanView(self._context, ScanRow(book_id, name, "application/pdf", size, "", now()),
                     pdf, self._page).open()

    def archive(self) -> None:
        """Put the bound file into the archive."""
        proposed = archive.proposed(
            self._context.database, self._context.actor, self._page.case_id)
        fields, read = self._place(proposed)
        self._open(self.tr("Archive the file"), self.tr("Archive"), fields, lambda: (
            archive.archive(self._context.database, self._context.actor, self._page.case_id,
                            read())))

    def relocate(self) -> None:
        """Say where the archived file lies now."""
        proposed = archive.proposed(
            self._context.database, self._context.actor, self._page.case_id)
        fields, read = self._place(proposed)
        reason = line(self.tr("Reason"), required=True)

        def deed() -> None:
            entry = read()
            entry.reason = reason.text()
            archive.relocate(self._context.database, self._context.actor, self._page.case_id,
                             entry)

        self._open(self.tr("Where the file lies"), self.tr("Save"),
                   fields | {"reason": reason}, deed)

    def _place(self, proposed: ArchiveEntry,
               ) -> tuple[dict[str, Field], Callable[[], ArchiveEntry]]:
        """The fields of a place in the archive, and what reads them."""
        box = line(self.tr("Box"), proposed.box, required=True)
        number = line(self.tr("File number"), proposed.file_number, required=True)
        shelf = line(self.tr("Shelf"), proposed.shelf)
        kept = choice(self.tr("Kept"), [
            (code, codes.label("retentions", code, language()))
            for code in codes.table("retentions")], proposed.retention)
        fonds = line(self.tr("Fonds"), proposed.fonds)
        catalogue = line(self.tr("Catalogue"), proposed.catalogue)
        note = line(self.tr("Remark"), proposed.note)
        fields: dict[str, Field] = {
            "box": box, "file_number": number, "shelf": shelf, "retention": kept,
            "fonds": fonds, "catalogue": catalogue, "note": note}

        def read() -> ArchiveEntry:
            return ArchiveEntry(box.text(), number.text(), shelf.text(), fonds.text(),
                                catalogue.text(), kept.code(), note=note.text())

        return fields, read

    def lend(self) -> None:
        """Record that somebody reads or borrows the file."""
        who = line(self.tr("Who"), required=True)
        unit = line(self.tr("Unit"))
        way = choice(self.tr("Way"), [(code, codes.label("loan_ways", code, language()))
                                      for code in codes.table("loan_ways")], "read")
        approved = line(self.tr("Approved by"))
        why = line(self.tr("Why"), required=True)
        self._open(self.tr("Lend the file"), self.tr("Record"), {
            "borrower": who, "unit": unit, "way": way, "approved": approved, "purpose": why,
        }, lambda: loans.lend(
            self._context.database, self._context.actor, self._page.case_id,
            LoanEntry(who.text(), unit.text(), why.text(), way.code(), approved.text())))

    def give_back(self) -> None:
        """Record that the file is back."""
        loan = self._page.page().out
        if loan is None:
            return
        day = line(self.tr("Day"), dates.cn(dates.today()))
        state = line(self.tr("How it came back"))
        self._open(self.tr("The file is back"), self.tr("Record"),
                   {"on": day, "condition": state}, lambda: loans.give_back(
                       self._context.database, self._context.actor, loan.id,
                       dates.parse(day.text(), dates.today()), state.text()))

    def review(self) -> None:
        """Write the first opinion on a file whose time is over."""
        what = choice(self.tr("Decision"), [
            (code, codes.label("review_decisions", code, language()))
            for code in codes.table("review_decisions")], "extend")
        until = line(self.tr("Kept until"))
        why = text(self.tr("Reason"), required=True)

        def deed() -> None:
            day = dates.parse(until.text(), dates.today()) if until.text().strip() else None
            reviews.propose(self._context.database, self._context.actor, self._page.case_id,
                            ReviewEntry(what.code(), day, why.text()))

        self._open(self.tr("Review at the end of keeping"), self.tr("Propose"),
                   {"decision": what, "until": until, "reason": why}, deed,
                   self.tr("Two people decide. The program destroys nothing."))

    def join_review(self) -> None:
        """Join the decision of the first person."""
        waiting = self._page.page().waiting
        if waiting is not None:
            try:
                reviews.confirm(self._context.database, self._context.actor, waiting.id)
            except RefusedError as refusal:
                self._page.refuse(refusal)

    def _open(self, title: str, act: str, fields: dict[str, Field],
              deed: Callable[[], object], note: str = "") -> None:
        self.form = FileForm(self._page, title, act, fields, deed, note)
        self.form.open()
