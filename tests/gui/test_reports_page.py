from datetime import date, datetime

import pytest
import time_machine
from PySide6.QtCore import Qt

from casedesk.casework import reports, visits
from casedesk.casework.disputes import acts
from casedesk.casework.disputes.acts import Act
from casedesk.casework.legal_aid import consultations
from casedesk.casework.legal_aid.consultations import ConsultationEntry
from casedesk.gui.changes import Changes
from casedesk.gui.page import Context
from casedesk.gui.print.print_dialog import PrintDialog
from casedesk.gui.reports.reports_page import ReportsPage
from tests.samples import at, unpaid_wages


@pytest.fixture
def october(database, mediator):
    """One case accepted in October; the office writes the 3rd of November."""
    with time_machine.travel(at("2026-10-12"), tick=False) as clock:
        case_id = visits.record(database, mediator, unpaid_wages(), then="case").case_id
        acts.perform(database, mediator, Act(case_id, "accept", consent_on=date(2026, 10, 12)))
        clock.move_to(at("2026-11-03"))
        yield case_id


@pytest.fixture
def opened():
    """What the page asked to open."""
    return []


@pytest.fixture
def page(qtbot, database, supervisor, october, opened):
    page = ReportsPage(Context(
        database, supervisor, Changes(database),
        open=lambda code, key=None, **wish: opened.append((code, key)),
        tell=lambda sentence, undo=None: None, back=lambda: None))
    qtbot.addWidget(page)
    page.show()
    qtbot.waitUntil(lambda: page.paper.pages() > 0, timeout=20_000)
    return page


def line_of(page, code):
    return next(n for n, line in enumerate(page.figures.model().rows) if line.code == code)


def test_the_month_before_is_shown_with_its_paper(page):
    assert page.month == "2026-10"
    assert page.figures.model().cell(line_of(page, "I02"), 2).text == "1"
    assert page.remarks.text() == page.shown.described


def test_a_number_lists_what_it_counts_and_enter_opens_it(qtbot, page, october, opened):
    page.figures.setCurrentIndex(page.figures.model().index(line_of(page, "I02"), 2))
    qtbot.keyClick(page.figures, Qt.Key.Key_Return)
    assert [row.case_id for row in page.rows.model().rows] == [october]
    page.rows.setCurrentIndex(page.rows.model().index(0, 0))
    qtbot.keyClick(page.rows, Qt.Key.Key_Return)
    assert opened == [("case", october)]
    assert page.escape()
    assert not page.ui.rowsCard.isVisible()


def test_a_month_signed_off_keeps_its_words_and_cannot_be_changed(qtbot, page, supervisor):
    page.remarks.put("十月平稳。")
    page.submit()
    qtbot.waitUntil(lambda: page.shown.frozen is not None, timeout=20_000)
    assert not page.sign.isVisible()
    assert not page.remarks.isEnabled()
    made = reports.month(page.context.database, supervisor, "2026-10")
    assert made.remarks == "十月平稳。"


def test_a_month_that_runs_cannot_be_signed_off(qtbot, page):
    page._go("2026-11")
    qtbot.waitUntil(lambda: page.shown.period.month == "2026-11", timeout=20_000)
    assert not page.sign.isEnabled()
    assert not page.after.isEnabled()


def test_paper_and_workbook_are_written(qtbot, page, tmp_path):
    page.out.write_paper(tmp_path / "m.pdf")
    page.out.write_workbook(tmp_path / "m.xlsx")
    qtbot.waitUntil(lambda: (tmp_path / "m.xlsx").exists() and (tmp_path / "m.pdf").exists(),
                    timeout=20_000)
    assert (tmp_path / "m.pdf").read_bytes().startswith(b"%PDF")


def test_a_file_that_cannot_be_written_is_said_in_the_window(qtbot, page, tmp_path):
    page.out.write_paper(tmp_path / "nowhere" / "m.pdf")
    qtbot.waitUntil(lambda: bool(page.ui.message.sentence()), timeout=20_000)
    assert "m.pdf" in page.ui.message.sentence()


def test_legal_aid_has_its_tables_and_its_sheet_of_the_month(qtbot, page, database, mediator,
                                                             opened):
    number = consultations.log(database, mediator, ConsultationEntry(
        at=datetime(2026, 10, 20, 9, 0), called="李女士", anonymous=True, matter="wages",
        town="442000110", summary="欠薪", answer="可以申请仲裁", informed=True,
        handling=("answered",)))
    page.reload()
    qtbot.waitUntil(lambda: page.shown.figures["A01"].now.rows == 1, timeout=20_000)
    page.parts.choose(["5"])
    page.figures.show_part(page.shown, "5")
    page.figures.setCurrentIndex(page.figures.model().index(0, 1))
    qtbot.keyClick(page.figures, Qt.Key.Key_Return)
    assert [row.consultation_id for row in page.rows.model().rows] == [number]
    assert page.rows.model().cell(0, 2).text in ("劳动报酬", "Wages")
    page.rows.setCurrentIndex(page.rows.model().index(0, 0))
    qtbot.keyClick(page.rows, Qt.Key.Key_Return)
    assert opened[-1] == ("advice", number)
    page.print_aid()
    dialog = next(each for each in page.children() if isinstance(each, PrintDialog))
    qtbot.waitUntil(lambda: dialog.forms.current() is not None, timeout=20_000)
    assert dialog.forms.current().id == "L16"
    assert dialog.forms.current().fillable
    dialog.close()
