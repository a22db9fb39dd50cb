"""The summary on paper says what the figures say, line by line, and shows whether it is final."""

import re
import subprocess
from dataclasses import replace
from datetime import date, datetime

import pytest
import time_machine

from casedesk.casework import reports
from casedesk.casework.staff import Verb
from casedesk.errors import RefusedError
from casedesk.model import AuditEntry, Dispute, Site
from casedesk.printing import month as paper
from casedesk.printing import month_chart
from casedesk.printing.page import overflowing
from tests.made_months import Months


@pytest.fixture
def office(database):
    with database.writing(None) as session:
        Months(3, date(2025, 6, 1), date(2026, 11, 20)).work(400).put(session)
        session.get_one(Site, 1).phone = "0760-88551235"
    with time_machine.travel(datetime(2026, 11, 22, 2, 0), tick=False):
        yield database


def text_of(pdf: bytes, tmp_path, layout: bool = True) -> list[str]:
    """The words of each page, as copied out of the PDF."""
    (tmp_path / "month.pdf").write_bytes(pdf)
    command = ["pdftotext", *(["-layout"] if layout else []), str(tmp_path / "month.pdf"), "-"]
    text = subprocess.run(command, capture_output=True, check=True, encoding="utf-8").stdout
    return text.split("\f")[:-1]


def test_every_line_of_every_table_stands_on_the_paper_with_its_figures(
        office, supervisor, tmp_path):
    made = reports.month(office, supervisor, "2026-09")
    pages = text_of(paper.preview(office, supervisor, "2026-09"), tmp_path)
    text = re.sub(r"[ \u3000]+", " ", "\n".join(pages))
    for line in (*made.tables[0].lines, *made.tables[3].lines):
        cells = " ".join(re.escape(cell.text) for cell in line.cells)
        assert re.search(rf"{re.escape(line.zh)} {cells}", text), line.zh
    for table in made.tables:
        whole = table.lines[-1]
        if not whole.whole:
            continue
        assert " ".join(("合计", *(cell.text for cell in whole.cells))) in text, table.zh
    flat = "".join("".join(pages).split())
    for check in made.checks:
        assert "".join(check.zh.split())[:7] in flat, check.code
        assert check.code in flat
    for figure in made.figures.values():
        assert "".join(figure.indicator.definition.split()) in flat, figure.code


def test_head_sign_off_and_foot_are_complete_on_the_sheet(office, supervisor, tmp_path):
    made = reports.month(office, supervisor, "2026-09")
    sheet = reports.sheet(office, supervisor, made)
    pages = text_of(paper.month_pdf(made, sheet), tmp_path, layout=False)
    first = pages[0].replace("\u3000", " ")
    for words in (
            "工会职工服务中心工作月报表", "填报单位：西区彩虹社区职工服务中心",
            "报告期：2026年9月（2026年9月1日至2026年9月30日）", "表号：中工服1表",
            "制表机关：中山市总工会", "计量单位：件、人、万元", "单位负责人：", "审核人：",
            "填表人：", "联系电话：0760-88551235", "填报日期：2026年11月22日",
            "近十二个月新收与已结", "情况说明", f"审计码 {sheet.audit_code}", supervisor.name):
        assert words in first, words
    for number, page in enumerate(pages, 1):
        flat = "".join(page.split())
        assert f"第{number}页" in flat
        assert f"共{len(pages)}页" in flat
    assert sum("单位负责人：" in page for page in pages) == 4  # each of the tables is signed


def test_nothing_leaves_its_cell_or_the_margins(office, supervisor):
    made = reports.month(office, supervisor, "2026-09")
    sheet = reports.sheet(office, supervisor, made)
    assert overflowing(paper.document(made, sheet)) == []
    assert len(paper.document(made, sheet).pages) == 12


def test_it_is_a_draft_until_it_is_frozen(office, supervisor, tmp_path):
    draft = text_of(paper.preview(office, supervisor, "2026-09"), tmp_path, layout=False)
    assert all("草" in page and "稿" in page for page in draft)
    reports.freeze(office, supervisor, "2026-09", "本月平稳，无苗头。")
    final = text_of(paper.preview(office, supervisor, "2026-09"), tmp_path, layout=False)
    assert not any("草" in page or "稿" in page for page in final)
    assert "本月平稳，无苗头。" in final[0]


def test_a_practice_centre_says_so_on_every_page(office, supervisor, tmp_path):
    reports.freeze(office, supervisor, "2026-09")
    made = reports.month(office, supervisor, "2026-09")
    sheet = replace(reports.sheet(office, supervisor, made), practice=True)
    pages = text_of(paper.month_pdf(made, sheet), tmp_path, layout=False)
    assert all("演" in page and "示" in page for page in pages)


def test_given_remarks_take_the_place_of_those_reckoned_and_long_ones_go_on(
        office, supervisor, tmp_path):
    words = "横栏镇灯饰企业欠薪苗头增多，建议下月走访不少于四次。" * 40
    pages = text_of(paper.preview(office, supervisor, "2026-09", words), tmp_path, layout=False)
    assert "（转续页）" in pages[0]
    assert "情况说明（续）" in pages[-1]
    whole = "".join("".join(pages).split())
    assert whole.count("建议下月走访") + whole.count("建议下月走\n访") >= 38


def test_a_character_no_font_has_stops_the_paper_by_name(office, supervisor):
    with pytest.raises(RefusedError) as refused:
        paper.preview(office, supervisor, "2026-09", "见\U000e0200附件")
    assert refused.value.code == "no_glyph"
    assert "U+E0200" in str(refused.value)


def test_what_changed_in_a_reported_month_is_printed_under_the_next(
        office, supervisor, tmp_path):
    reports.freeze(office, supervisor, "2026-08")
    with office.writing(None) as session:
        row = next(row for row in session.query(Dispute)
                   if row.accepted_on and f"{row.accepted_on:%Y-%m}" == "2026-08")
        row.workers += 4
    text = "\n".join(text_of(paper.preview(office, supervisor, "2026-09"), tmp_path))
    assert "附2 对已报月份的补报调整" in re.sub(r"[ \u3000]+", " ", text)
    assert re.search(r"2026-08\s+涉及劳动者\s+人\s+\d+\s+\d+\s+\+4", text)


def test_a_relation_that_fails_is_said_on_the_first_page(office, supervisor, tmp_path):
    with office.writing(None) as session:
        row = session.get_one(Dispute, 1)
        row.accepted_on, row.closed_on, row.closing_kind = (
            date(2026, 9, 20), date(2026, 8, 1), "11")
    first = text_of(paper.preview(office, supervisor, "2026-09"), tmp_path, layout=False)[0]
    assert "）不符；" in "".join(first.split())


def test_printing_is_entered_in_the_audit_trail_and_needs_the_right(office, supervisor, actors):
    assert paper.issue(office, supervisor, "2026-09").startswith(b"%PDF")
    with pytest.raises(RefusedError):
        paper.issue(office, actors["counter"], "2026-09")
    with office.reading() as session:
        told = [row.verb for row in session.query(AuditEntry)]
    assert told.count(f"report.{Verb.PRINT}") == 1


def test_the_chart_draws_a_bar_for_every_month_as_high_as_its_figure(office, supervisor):
    made = reports.month(office, supervisor, "2026-09")
    chart = month_chart.drawing(made.series, 240, 140)
    bars = [shape for shape in chart.contents if type(shape).__name__ == "Rect"][:24]
    values = [value for point in made.series for value in (point.accepted, point.closed)]
    unit = bars[0].height / values[0]
    assert [round(bar.height / unit) for bar in bars] == values
    assert max(bar.y + bar.height for bar in bars) <= 140


@pytest.mark.parametrize(("most", "shown"), [
    (0, (1, 1)), (1, (1, 1)), (4, (1, 4)), (5, (2, 6)), (17, (5, 20)), (20, (5, 20)),
    (21, (10, 30)), (90, (50, 100)), (3400, (1000, 4000)),
])
def test_the_scale_of_the_chart_is_round_and_reaches_the_highest_bar(most, shown):
    assert month_chart.scale(most) == shown
