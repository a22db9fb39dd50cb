"""The papers of risk are printed from the page of risk: those there are, the crisis first."""

import shutil

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from casedesk.casework.counselling import hospital, risk, safety_plan
from casedesk.casework.counselling.hospital import AdviceEntry
from casedesk.casework.counselling.risk import RiskEntry
from casedesk.casework.counselling.safety_plan import STEPS, SafetyPlanEntry
from casedesk.gui.print.print_dialog import PrintDialog
from casedesk.rules.risk import Screen
from tests.casework import counselling_room as room
from tests.gui import counselling_window as windows

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture(scope="module")
def made(founded, tmp_path_factory):
    folder = tmp_path_factory.mktemp("papers") / "centre"
    return folder, windows.filled(founded, folder)


@pytest.fixture
def window(qtbot, made, tmp_path):
    return windows.sign_in(qtbot, shutil.copytree(made[0], tmp_path / "centre"), "counsellor")


def shown(qtbot, window):
    dialog = window.findChildren(PrintDialog)[-1]
    qtbot.waitUntil(lambda: dialog.ui.preview.pages() > 0, timeout=20_000)
    return dialog, "".join(dialog.sight.pages.text(0).split())


def test_ctrl_p_prints_what_the_case_has_and_a_card_its_own(qtbot, window, made):
    case = made[1]["case"]
    database, actor = window.shell.context.database, window.shell.context.actor
    window.shell.open("client_risk", case)
    page = window.shell.current()
    assert not page.print_.isVisible()  # there is nothing to print
    risk.assess(database, actor, RiskEntry(
        case, None, Screen(under_way="yes"), 4, "已服药"))
    safety_plan.keep(database, actor, SafetyPlanEntry(case, **dict.fromkeys(STEPS, "出门走走")))
    hospital.advise(database, actor, AdviceEntry(
        case, institution="中山市第三人民医院", reasons="睡眠三小时", answer="alone"))
    QApplication.processEvents()
    assert page.print_.isVisible()
    qtbot.keyClick(page, Qt.Key.Key_P, CTRL)
    dialog, told = shown(qtbot, window)
    assert [row.id for row in dialog.forms._forms.rows][:4] == ["P8", "P6", "P7", "P9"]
    assert "危机干预记录" in told
    assert room.CLIENT not in told
    assert not dialog.ui.save.isVisible()  # a sealed paper is never a file
    dialog.reject()
    QApplication.processEvents()
    page.print_now("P9")
    dialog, told = shown(qtbot, window)
    assert "本建议不是医学诊断" in told
    dialog.reject()
    window.close()


def test_the_page_fits_a_narrow_window_in_both_languages(qtbot, window, made):
    from casedesk.gui import language
    from tests.gui.test_room import cut_off

    case = made[1]["case"]
    database, actor = window.shell.context.database, window.shell.context.actor
    risk.assess(database, actor, RiskEntry(case, None, Screen(under_way="yes"), 4, "已服药"))
    window.shell.open("client_risk", case)
    for name in ("en", "zh"):
        language.use(name)
        for size in ((1366, 768), (1093, 614)):
            window.resize(*size)
            QApplication.processEvents()
            assert (window.width(), window.height()) == size, name
            qtbot.waitUntil(lambda: list(cut_off(window)) == [], timeout=3_000)
    window.close()
