"""Forms: 1,000 in a batch against reportlab's canvas drawing the same cells by hand.

Both draw the same text at the same places with the same fonts, rules and square code; the
form engine also fills, breaks and measures. Run: python tests/bench/bench_forms.py
"""

import gc
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from io import BytesIO

from reportlab.graphics import renderPDF
from reportlab.graphics.barcode.qr import QrCodeWidget
from reportlab.graphics.shapes import Drawing
from reportlab.pdfgen.canvas import Canvas

from casedesk.casework.forms_book.facts import (
    EmployerFacts,
    OrganisationFacts,
    PersonFacts,
    VisitFacts,
)
from casedesk.printing.drawing import Print, draw
from casedesk.printing.forms import form
from casedesk.printing.page import Document, Mark, write

COUNT = 1000
ORGANISATION = OrganisationFacts("西区彩虹社区职工服务中心", "西区彩虹社区劳动争议调解委员会")


def visit(number: int) -> VisitFacts:
    """A visit unlike the others: name, numbers, words and amount."""
    names = "张会娟李国强王小梅陈志远林晓东黄秀英周文彬"
    name = names[number % 18:number % 18 + 3]
    return VisitFacts(
        ORGANISATION,
        PersonFacts(name, "女", "汉族", None, 20 + number % 40, "居民身份证",
                    f"4420001986031{number:05d}", f"1382677{number:04d}",
                    f"中山市横栏镇长安北路{number}号", "本市",
                    f"中山市横栏镇长安北路{number}号3栋502", "装配", "是"),
        EmployerFacts(f"中山市第{number}恒盛灯饰有限公司", industry="制造业", town="横栏镇"),
        number=f"中工访字〔2026〕第{number:04d}号", visited_at=datetime(2026, 11, 20, 14, 1),
        method="来访", people=1, post="装配", hired="2022年3月", employment="全日制（固定期限）",
        categories=("调解申请",), dispute_type="拖欠、克扣工资", workers=1,
        amount_fen=1240000 + number * 700,
        matter=f"自2026年8月起未足额发放工资，至10月共欠{12400 + number * 7}元，10月31日口头辞退。"
               f"要求支付拖欠工资和经济补偿，已第{number}次催要。",
        materials="工资条3页（复印件）；微信记录打印件4页", opinions=("受理调解申请",),
        receptionist="王敏")


def by_engine(count: int, numbered: bool = False) -> list[Document]:
    """Fill and lay out `count` forms; only a numbered one has its square code."""
    template = form("F01")
    how = Print(made_at=datetime(2026, 11, 20, 14, 5), operator="王敏", audit_code="7QK2-M9XD-4TRA")
    if numbered:
        return [draw(template, facts, replace(how, number=facts.number))
                for facts in map(visit, range(count))]
    return [draw(template, replace(facts, number=""), how) for facts in map(visit, range(count))]


def by_hand(documents: list[Document]) -> bytes:
    """Draw what the engine laid out, mark by mark, with the calls a person would write."""
    out = BytesIO()
    first = documents[0].paper
    canvas = Canvas(out, pagesize=(first.width, first.height), pageCompression=1, invariant=1,
                    initialFontName="NotoSerifSC-Regular")
    for document in documents:
        for page in document.pages:
            for piece, x, y in page:
                for mark in piece.marks:
                    _raw(canvas, mark, x + mark.x, document.paper.height - y - mark.y,
                         x, document.paper.height - y)
            canvas.showPage()
    canvas.save()
    return out.getvalue()


def _raw(canvas: Canvas, mark: Mark, x: float, y: float, left: float, top: float) -> None:
    if mark.kind == "text":
        canvas.setFont(mark.font, mark.a)
        canvas.drawString(x, y, mark.text, charSpace=max(mark.b, 0))
    elif mark.kind == "line":
        canvas.setLineWidth(mark.c)
        canvas.line(x, y, left + mark.a, top - mark.b)
    elif mark.kind in ("box", "ticked"):
        canvas.setLineWidth(mark.a * 0.07)
        canvas.rect(x, y, mark.a * 0.82, mark.a * 0.82)
        if mark.kind == "ticked":
            canvas.lines([(x, y + 4, x + 3, y), (x + 3, y, x + 8, y + 8)])
    elif mark.kind == "qr":
        drawing = Drawing(mark.a, mark.a)
        drawing.add(QrCodeWidget(mark.text, barLevel="M", barWidth=mark.a, barHeight=mark.a))
        renderPDF.draw(drawing, canvas, x, y - mark.a)


def timed(work: Callable[[], object]) -> float:
    """Return the seconds a piece of work takes."""
    gc.collect()
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def main(count: int = COUNT) -> dict[str, float]:
    """Print the ratios; return them by name."""
    by_hand(by_engine(30, True))
    write(by_engine(30))  # both warm: fonts read, templates read
    ratios = {}
    for name, each, many, numbered in (
            ("batch", False, count, False), ("batch with square codes", False, count // 5, True),
            ("a file each", True, count // 10, False)):
        documents = by_engine(many, numbered)
        raw = timed(lambda: _hands(documents, each))  # noqa: B023
        engine = timed(lambda: _engine(many, numbered, each))  # noqa: B023
        ratios[name] = engine / raw
        print(f"{name}: {many} forms, {many / engine:.0f} a second, by hand {many / raw:.0f}; "
              f"ratio {engine / raw:.2f} (hold 1.50)")
    return ratios


def _hands(documents: list[Document], each: bool) -> None:
    for part in [[one] for one in documents] if each else [documents]:
        by_hand(part)


def _engine(count: int, numbered: bool, each: bool) -> None:
    documents = by_engine(count, numbered)
    for part in [[one] for one in documents] if each else [documents]:
        write(part)


if __name__ == "__main__":
    main()
