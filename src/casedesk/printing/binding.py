"""Binding the file: cover, index, papers with page numbers, note and back cover as PDF."""

import gc
from collections.abc import Callable, Sequence
from dataclasses import replace
from hashlib import blake2b
from io import BytesIO
from typing import Any

from casedesk.casework.forms_book import originals
from casedesk.casework.forms_book.facts_file import FileFacts
from casedesk.casework.forms_book.gather_file import line
from casedesk.casework.forms_book.originals import Original
from casedesk.casework.volumes import binding, planning
from casedesk.casework.volumes.binding import BookMade
from casedesk.casework.volumes.planning import BindEntry, Plan, Segment, Sheet
from casedesk.errors import RefusedError
from casedesk.model import Actor, now
from casedesk.printing import forms, scan_pages
from casedesk.printing.drawing import Print, draw, drawn
from casedesk.printing.page import write
from casedesk.printing.preview import PDFIUM
from casedesk.store import Database, attachments

_DISPUTE, _LEGAL_AID = ("F27", "F28", "F28b"), ("L17", "L17b", "L17c")

Step = Callable[[int, int], object]


def bind(database: Database, actor: Actor, case_id: int, entry: BindEntry,
         step: Step = lambda done, total: None) -> int:
    """Bind the file of a case: draw each 册, keep it encrypted, record it; returns the binding.

    `step(done, total)` is told after every page; what it raises stops the work and nothing is
    recorded. Refuses what planning.plan() and keep() do, `no_glyph`, `picture_unreadable`,
    `pdf_unreadable`, `attachment_missing`, `attachment_damaged`.
    """
    plan = planning.plan(database, actor, case_id, entry)
    made: list[BookMade] = []
    press = _Press(database, actor, plan, step)
    for seq in range(1, len(plan.books) + 1):
        pdf, sheets = press.book(seq)
        made.append(binding.store(database, pdf, sheets))
        del pdf
        gc.collect()  # 册 are large: one is let go before the next is begun
    return binding.keep(database, actor, plan, entry, made)


def preview(database: Database, actor: Actor, case_id: int, entry: BindEntry,
            book: int = 1) -> bytes:
    """Return a 册 as it would be bound; nothing is kept. Refuses as bind() does."""
    plan = planning.plan(database, actor, case_id, entry)
    return _Press(database, actor, plan, lambda done, total: None).book(book)[0]


def paper(database: Database, actor: Actor, case_id: int, paper_id: int) -> bytes:
    """Return one paper of the file as PDF, as it would lie in the bound file.

    Refuses `paper_unknown`, `pdf_unreadable`, `picture_unreadable`, `attachment_missing`,
    `attachment_damaged`, `not_allowed`.
    """
    plan = planning.of_one(database, actor, case_id, paper_id)
    return _Press(database, actor, plan, lambda done, total: None).alone(plan.books[0][0])


class _Press:
    """Draws the 册 of a plan, one after another."""

    def __init__(self, database: Database, actor: Actor, plan: Plan, step: Step) -> None:
        self.database, self.actor, self.plan, self.step = database, actor, plan, step
        self.done = 0
        self.redrawn: list[str] = []  # papers whose bytes are no longer those first printed

    def book(self, seq: int) -> tuple[bytes, int]:
        """Return a 册 as PDF, and how many pages the PDF has."""
        from pypdfium2 import PdfDocument

        segments = self.plan.books[seq - 1]
        facts = self._facts(seq, segments)
        with PDFIUM:
            bound: Any = PdfDocument.new()
        try:
            cover, index, last = _LEGAL_AID if facts.aid else _DISPUTE
            for code in (cover, index):
                self._append(bound, self._leading(code, facts))
            for segment in segments:
                self._lay_in(bound, segment)
            note = facts
            if self.redrawn:
                said = f"按留存内容重新生成：{'、'.join(self.redrawn)}。"
                note = replace(facts, situation=f"{facts.situation}\n{said}")
            self._append(bound, self._leading(last, note))
            with PDFIUM:
                bound.new_page(*scan_pages.A4).close()  # 封底
                out = BytesIO()
                bound.save(out)
                return out.getvalue(), len(bound)
        finally:
            with PDFIUM:
                bound.close()

    def alone(self, segment: Segment) -> bytes:
        """Return a paper without cover and index."""
        from pypdfium2 import PdfDocument

        with PDFIUM:
            bound: Any = PdfDocument.new()
        try:
            self._lay_in(bound, segment)
            with PDFIUM:
                out = BytesIO()
                bound.save(out)
                return out.getvalue()
        finally:
            with PDFIUM:
                bound.close()

    def _facts(self, seq: int, segments: Sequence[Segment]) -> FileFacts:
        before = sum(len(book) for book in self.plan.books[:seq - 1]) + len(self.plan.earlier)
        lines = [line(number, segment.paper, segment.first, segment.last,
                      "续" if segment.goes_on else "")
                 for number, segment in enumerate(segments, before + 1)]
        earlier = self.plan.earlier if seq == 1 else ()
        return replace(
            self.plan.facts, book=seq, lines=(*earlier, *lines),
            first_page=segments[0].first, last_page=segments[-1].last,
            pages=segments[-1].last - segments[0].first + 1)

    def _leading(self, code: str, facts: FileFacts) -> bytes:
        template = forms.form(code, self.database.folder)
        return write([draw(template, facts, Print(made_at=now(), operator=self.actor.name))])

    def _lay_in(self, bound: Any, segment: Segment) -> None:
        paper = segment.paper
        if paper.kind == "form" and paper.document_id:
            self._sheets(bound, self._original(paper.document_id, paper.title),
                         segment.sheets, "")
            return
        title = paper.title
        at = 0
        while at < len(segment.sheets):
            owner = _owner(segment.sheets[at])
            after = at
            while after < len(segment.sheets) and _owner(segment.sheets[after]) == owner:
                after += 1
            stored, kind = self.plan.files[owner]
            data = attachments.read(self.database, stored)
            if kind == "application/pdf":
                self._sheets(bound, data, segment.sheets[at:after], title)
            else:
                for sheet in segment.sheets[at:after]:
                    self._picture(bound, data, sheet, title)
                    self._tell()
            title, at = "", after

    def _original(self, document_id: int, title: str) -> bytes:
        """Return a form as it was printed: from the facts and the wording kept with it."""
        with self.database.reading() as session:
            held = originals.original(session, self.actor, document_id)
        pdf = _redrawn(held)
        if blake2b(pdf, digest_size=32).hexdigest() != held.digest:
            self.redrawn.append(title)  # the program that draws has changed, not what it says
        return pdf

    def _append(self, bound: Any, pdf: bytes) -> None:
        from pypdfium2 import PdfDocument

        with PDFIUM:
            source = PdfDocument(pdf)
            bound.import_pages(source)
            source.close()

    def _picture(self, bound: Any, data: bytes, sheet: Sheet, title: str) -> None:
        """Lay a picture in as a page of its own, with its number and an unseen title."""
        from pypdfium2 import PdfDocument, PdfImage, PdfMatrix

        assert sheet.leaf is not None
        made = scan_pages.placed(data, sheet.leaf.turn, title or "scan", self.plan.dpi)
        stamped = scan_pages.stamps([sheet.number], title)
        with PDFIUM:
            page = bound.new_page(*made.sheet)
            image = PdfImage.new(bound)
            image.load_jpeg(BytesIO(made.jpeg), inline=True)
            image.set_matrix(PdfMatrix(*made.matrix))
            page.insert_obj(image)
            marks = PdfDocument(stamped)
            if sheet.number:
                _stamp(bound, page, marks, 0, scan_pages.stamp_place(sheet.number, *made.sheet))
            if title:
                _stamp(bound, page, marks, 1, (4.0, made.sheet[1] / 2))
            page.gen_content()
            page.close()
            marks.close()

    def _sheets(self, bound: Any, pdf: bytes, sheets: Sequence[Sheet], title: str) -> None:
        """Lay pages of a PDF in, turned, each with its number in the corner."""
        from pypdfium2 import PdfDocument, PdfiumError

        stamped = scan_pages.stamps([sheet.number for sheet in sheets], title)
        with PDFIUM:
            try:
                source = PdfDocument(pdf)
            except PdfiumError as error:
                raise RefusedError("pdf_unreadable") from error
            marks = PdfDocument(stamped)
            first = len(bound)
            bound.import_pages(source, [sheet.page for sheet in sheets])
            for at, sheet in enumerate(sheets):
                page = bound[first + at]
                if sheet.leaf and sheet.leaf.turn:
                    page.set_rotation((page.get_rotation() + sheet.leaf.turn) % 360)
                seen = _seen_size(page)
                if sheet.number:
                    _stamp(bound, page, marks, at, scan_pages.stamp_place(sheet.number, *seen))
                if title and not at:
                    _stamp(bound, page, marks, len(sheets), (4.0, seen[1] / 2))
                page.gen_content()
                page.close()
            marks.close()
            source.close()
        for _ in sheets:
            self._tell()

    def _tell(self) -> None:
        self.done += 1
        self.step(self.done, self.plan.sheets)


def _redrawn(held: Original) -> bytes:
    template, stamp = forms.kept(held.kept.source), held.stamp
    how = Print(stamp.number if template.series else "", stamp.made_at, stamp.operator,
                stamp.audit_code, stamp.copies, stamp.printing, asked=held.kept.asked)
    return write(drawn(template, held.kept.facts, how))


def _owner(sheet: Sheet) -> int:
    return sheet.leaf.attachment_id if sheet.leaf else 0


def _seen_size(page: Any) -> tuple[float, float]:
    """Return width and height of a page as it is looked at."""
    left, low, right, top = page.get_cropbox()
    wide, high = right - left, top - low
    return (high, wide) if page.get_rotation() % 180 else (wide, high)


def _stamp(bound: Any, page: Any, marks: Any, at: int, place: tuple[float, float]) -> None:
    """Lay a stamp over a page, upright as the page is looked at."""
    from pypdfium2 import PdfMatrix

    left, low, right, top = page.get_cropbox()
    wide, high = right - left, top - low
    x, y = place
    matrix = {
        0: (1, 0, 0, 1, x, y), 90: (0, 1, -1, 0, wide - y, x),
        180: (-1, 0, 0, -1, wide - x, high - y), 270: (0, -1, 1, 0, y, high - x),
    }[page.get_rotation()]
    seal = marks.page_as_xobject(at, bound).as_pageobject()
    seal.set_matrix(PdfMatrix(*matrix[:4], matrix[4] + left, matrix[5] + low))
    page.insert_obj(seal)
