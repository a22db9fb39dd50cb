"""Risk and crisis in the windows: asked by keyboard, done at once, told to nobody by mistake."""

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit

from casedesk.casework.counselling import (
    assessments,
    clients,
    consents,
    crisis,
    disclosures,
    hospital,
    reports,
    risk,
    safety_plan,
)
from casedesk.casework.counselling.risk import RiskEntry
from casedesk.rules.risk import Screen
from casedesk.store import drafts
from tests.casework import counselling_room as room
from tests.conftest import PASSWORD
from tests.gui import counselling_window as windows
from tests.gui.counselling_window import day, made, office, opened, window

__all__ = ["day", "made", "window"]

SAID = "他说已经写好了遗书"
KEY = Qt.Key


def in_crisis(window, case, grade=4):
    risk.assess(*office(window), RiskEntry(
        case, None, Screen(under_way="yes"), grade, "已服药"))


def press(qtbot, button):
    button.setFocus()
    qtbot.keyClick(button, KEY.Key_Space)
    for _ in range(5):
        QApplication.processEvents()


def test_the_screen_is_answered_and_graded_with_the_keyboard_alone(qtbot, window, day):
    case = day[1]["case"]
    page = opened(window, "client_risk", case)
    qtbot.keyClick(page, KEY.Key_Return, Qt.KeyboardModifier.ControlModifier)
    page = window.shell.current()
    assert type(page).__name__ == "AssessPage"
    page.setFocus()
    for key in "nyy":  # under way, better dead, thoughts: what hangs on it is asked next
        qtbot.keyClick(QApplication.focusWidget(), key)
    assert QApplication.focusWidget() is page.form.editor("thoughts_strength")
    qtbot.keyClicks(QApplication.focusWidget(), "6")
    qtbot.keyClick(QApplication.focusWidget(), KEY.Key_Return)
    qtbot.keyClick(QApplication.focusWidget(), KEY.Key_Return)
    for key in "yyy":  # method, plan, means
        qtbot.keyClick(QApplication.focusWidget(), key)
    assert page.grade.code() == "3"  # raised by the answers
    qtbot.keyClick(page, KEY.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert page.basis.is_wrong()  # no grounds yet
    page.basis.setFocus()
    qtbot.keyClicks(page.basis.edit, "plan and means")
    qtbot.keyClick(page.basis.edit, KEY.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert type(window.shell.current()).__name__ == "RiskPage"
    row = assessments.latest(*office(window), case)
    assert (row.grade, row.proposed, row.screen.thoughts_strength) == (3, 3, 6)
    assert (row.screen.under_way, row.screen.means) == ("no", "yes")


def test_the_grade_is_lowered_with_a_reason_and_the_supervisors_password_alone(
        qtbot, window, day):
    case = day[1]["case"]
    page = opened(window, "client_assess", case)
    page.form.restore({"method": "yes"})
    assert page.grade.code() == "2"
    assert page.below.isHidden()
    page.grade.choose("1")
    assert not page.below.isHidden()
    page.basis.put("逐项澄清")
    page.submit()
    assert page.below.is_wrong()
    page.below.put("方法是两年前的念头")
    page.cosigner.choose(room.THIRD)
    page.password.put("不是这个口令1")
    page.submit()
    assert page.password.is_wrong()
    assert page.password.text() == ""
    page.password.put(PASSWORD)
    page.submit()
    row = assessments.latest(*office(window), case)
    assert (row.grade, row.proposed, row.cosigned_by) == (1, 2, room.THIRD)


def test_what_is_typed_is_kept_sealed_and_a_lock_wipes_it(qtbot, window, day):
    _, ids = day
    page = opened(window, "client_assess", ids["case"])
    page.form.restore({"preparation": "yes", "trigger": SAID})
    page.basis.put(SAID)
    fields = page.findChildren(QPlainTextEdit) + page.findChildren(QLineEdit)
    assert page.keep_draft()
    row, = drafts.mine(*office(window))
    assert (row.kind, row.key) == ("counselling_risk", str(ids["case"]))
    window.lock()
    assert all((field.toPlainText() if isinstance(field, QPlainTextEdit) else field.text()) == ""
               for field in fields)
    windows.unlock(qtbot, window)
    page = opened(window, "client_assess", ids["case"])
    page.resume()
    assert page.basis.text() == SAID
    assert page.form.answers().trigger == SAID
    assert page.grade.code() == "3"


def test_in_danger_what_to_do_stands_first_and_is_done_with_one_key(qtbot, window, day):
    case = day[1]["case"]
    in_crisis(window, case)
    page = opened(window, "client_risk", case)
    said = windows.shown(window)
    assert all(number in said for number in ("120", "110", "12356"))
    assert page.checklist.y() == 0
    assert next(iter(page.checklist.buttons)) == "called_120_110"
    press(qtbot, page.checklist.buttons["scene_safe:now"])
    done = next(row for row in risk.of_case(*office(window), case) if row.kind == "scene_safe")
    assert (done.outcome, done.done_by) == ("done", office(window)[1].name)
    assert QApplication.focusWidget() is page.checklist.buttons["called_120_110"]  # the next
    assert "called_120_110:now" not in page.checklist.buttons  # somebody outside is told by it
    press(qtbot, page.checklist.buttons["family_told"])
    form = page._dialog
    form.submit()
    assert form.fields["recipient"].is_wrong()
    form.fields["recipient"].put("姐姐")
    form.fields["content"].put("有危险，请来陪")
    form.submit()
    told, = disclosures.of_case(*office(window), case)
    assert (told.basis, told.to, told.recipient) == ("life", "family", "姐姐")
    press(qtbot, page.checklist.buttons["victim_warned"])
    form = page._dialog
    form.fields["outcome"].choose("unreachable")
    assert form.fields["recipient"].isHidden()
    form.submit()
    assert form.fields["note"].is_wrong()


def test_a_line_is_put_down_by_enter_with_this_minute(qtbot, window, day):
    case = day[1]["case"]
    page = opened(window, "client_risk", case)
    assert page.minute.isHidden()
    in_crisis(window, case)
    QApplication.processEvents()
    assert not page.minute.isHidden()
    page.acts()["note"]()
    page.minute.what.put("锁好窗，陪在身边")
    qtbot.keyClick(page.minute.what.edit, KEY.Key_Return)
    QApplication.processEvents()
    record = crisis.of_case(*office(window), case)[0]
    assert [line.what for line in record.minutes] == ["锁好窗，陪在身边"]
    assert page.minute.what.text() == ""
    assert "锁好窗，陪在身边" in windows.shown(window)
    sheet = opened(window, "client_crisis", case)
    sheet.finish()
    assert sheet.form.fields()["danger"].is_wrong()
    for name in ("danger", "measures", "ending"):
        sheet.form.fields()[name].put("…")
    sheet.finish()
    assert crisis.of_case(*office(window), case)[0].written_at is not None
    assert type(window.shell.current()).__name__ == "RiskPage"


def test_whom_to_call_is_shown_by_two_without_consent_and_for_half_a_minute(qtbot, window, day):
    _, ids = day
    database, actor = office(window)
    client = next(row.id for row in clients.mine(database, actor) if row.case_id == ids["case"])
    who = clients.identity(database, actor, client)
    who.emergency_name, who.emergency_phone = "白母", "13900139000"
    clients.change_identity(database, actor, client, who)
    page = opened(window, "client_risk", ids["case"])
    assert not page.call.button.isEnabled()  # no danger, no consent
    in_crisis(window, ids["case"])
    QApplication.processEvents()
    press(qtbot, page.call.button)
    form = page.call._form
    form.fields["reason"].put("人在宿舍楼顶，电话不通")
    form.fields["other"].choose(room.THIRD)
    form.fields["password"].put(PASSWORD)
    page.call._clock.setInterval(300)
    form.submit()
    QApplication.processEvents()
    assert "13900139000" in windows.shown(window) or "139 0013 9000" in windows.shown(window)
    assert room.CLIENT not in window.windowTitle()
    qtbot.waitUntil(lambda: not page.call.is_open(), timeout=3000)
    QApplication.processEvents()
    assert "白母" not in windows.shown(window)
    consents.answer(database, actor, client, "emergency", True)
    QApplication.processEvents()
    press(qtbot, page.call.button)
    assert page.call.is_open()


def test_the_employer_is_offered_under_section_28_alone(window, day):
    case = day[1]["case"]
    in_crisis(window, case)
    page = opened(window, "client_risk", case)
    page.disclose()
    form = page._dialog
    to = form.fields["to"].edit
    codes = [to.itemData(at) for at in range(to.count())]
    assert "employer" not in codes
    assert form.fields["law28_reason"].isHidden()
    form.fields["basis"].choose("workplace")
    assert form.fields["to"].code() == "employer"
    form.fields["recipient"].put("厂保安")
    form.fields["content"].put("三楼有人持刀")
    form.submit()
    assert form.fields["law28_reason"].is_wrong()
    form.fields["law28_reason"].put("正在车间，无法先等公安")
    form.submit()
    assert disclosures.of_case(*office(window), case)[0].to == "employer"


def test_plan_advice_and_receipt_are_typed_and_refused_in_words(window, day):
    case = day[1]["case"]
    sheet = opened(window, "client_plan", case)
    for name in safety_plan.STEPS:
        sheet.form.fields()[name].put("…")
    sheet.form.fields()["places"].put("")
    for name in ("client_signed_on", "counsellor_signed_on"):
        sheet.form.fields()[name].put(f"{date.today():%Y-%m-%d}")
    sheet.submit()
    assert sheet.form.fields()["places"].is_wrong()
    sheet.form.fields()["places"].put("公园")
    sheet.submit()
    assert safety_plan.latest(*office(window), case).signed
    sheet = opened(window, "client_hospital", case)
    assert "第三人民医院" in sheet.form.fields()["institution"].text()
    sheet.form.fields()["reasons"].put("诊断为抑郁症")
    sheet.submit()
    assert sheet.form.fields()["reasons"].is_wrong()
    sheet.form.fields()["reasons"].put("两周少眠，多次哭泣")
    sheet.form.widget("answer").choose("referral")
    sheet.form.widget("kinds").choose("identity", "risk")
    sheet.submit()
    row = hospital.of_case(*office(window), case)[0]
    assert (row.advice.answer, row.advice.kinds) == ("referral", "identity,risk")
    page = opened(window, "client_risk", case)
    from casedesk.gui.counselling import crisis_forms

    form = crisis_forms.receipt(page.context, page, row)
    form.submit()
    assert form.fields["went"].is_wrong()
    form.fields["went"].choose("yes")
    form.submit()
    assert hospital.of_case(*office(window), case)[0].receipt.went


def test_suspected_abuse_owes_a_report_and_its_button_reports_it(qtbot, window, day):
    case = day[1]["case"]
    page = opened(window, "client_risk", case)
    page.suspect()
    page._dialog.submit()
    assert page._dialog.fields["grounds"].is_wrong()
    page._dialog.fields["grounds"].put("手臂瘀伤，说到家里")
    page._dialog.submit()
    QApplication.processEvents()
    press(qtbot, page.checklist.buttons[reports.TASK])
    page._dialog.fields["recipient"].put("石岐派出所")
    page._dialog.fields["content"].put("年龄、伤情")
    page._dialog.submit()
    QApplication.processEvents()
    assert reports.of_case(*office(window), case)[0].reported_at is not None
    assert reports.TASK not in page.checklist.buttons
