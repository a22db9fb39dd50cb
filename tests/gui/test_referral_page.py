"""The four steps of legal aid: what is typed, what follows from it, what is refused and where."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from casedesk.casework.legal_aid import agencies, beginnings, record
from casedesk.casework.legal_aid import page as matters
from casedesk.casework.legal_aid.agencies import AgencyEntry
from casedesk.gui.pieces.badge import Badge
from casedesk.gui.pieces.button import Button
from casedesk.gui.pieces.entry_line import EntryLine
from casedesk.model import CaseFile, Person
from casedesk.rules import dates
from casedesk.store import drafts
from tests.casework import aid_office as office
from tests.gui.desks import CONTROL, ENTER, Hands, button, count, desk, nameless, texts
from tests.gui.disputes import in_mediation
from tests.gui.referrals import opened
from tests.gui.test_room import cut_off

ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def hands(qtbot):
    return Hands(qtbot)


@pytest.fixture
def shell(qtbot, database, mediator):
    return desk(qtbot, database, mediator)


def agency(database, actor, name="中山市法律援助处", **more):
    return agencies.save(database, actor, AgencyEntry(name=name, address="东区中山三路", **more))


def put(form, **values):
    for name, value in values.items():
        field = form.widget(name)
        if hasattr(field, "put"):
            field.put(value)
        else:
            field.choose(value)
        field.changed.emit()


def seen(page):
    page.sight.look()
    QApplication.processEvents()
    badges = [badge.text() for badge in page.frame.outlook.findChildren(Badge)
              if badge.isVisible()]
    return "\n".join([texts(page.frame.outlook), *badges])


def test_a_migrant_workers_wages_are_registered_by_the_keyboard_alone(
        shell, hands, database, mediator):
    office.worker(database, mediator)
    agency(database, mediator)
    page = opened(shell)
    assert page.form.agency.payload()["agency_id"]  # the only agency stands there already
    put(page.form.agency, jurisdiction="authority")
    hands.press(ENTER, CONTROL)
    assert page.form.who.lines["person"].edit.hasFocus()
    page.form.who._person.choose(1, "张会娟")
    page.form.who.lines["employer"].put("中山市恒盛灯饰有限公司")
    put(page.form.matter, matter="wages", aid_form="arbitration", exemption="42-3",
        exemption_proof="居住证", summary="自8月起未足额发放工资。")
    assert page.form.matter.payload()["ground"] == "31-5"  # follows from the matter
    assert "免予核查（第四十二条第（三）项）" in seen(page)
    assert page.form.means.isHidden()  # no income is asked for
    hands.press(Qt.Key.Key_3, ALT)
    page.form.quick["id_card"].click()
    hands.press(ENTER, CONTROL)
    case_id = shell.trail.here()[1]
    entry = record.read(database, mediator, case_id)
    assert (entry.matter, entry.ground, entry.exemption) == ("wages", "31-5", "42-3")
    assert [(row.name, row.data_type) for row in entry.materials] == [("身份证", "identity")]
    assert matters.page(database, mediator, case_id).employer == "中山市恒盛灯饰有限公司"
    page = shell.current()
    assert page._step == "consent"
    assert "本人还没有签署向中山市法律援助处提供个人信息的同意书" in {
        line.text() for line in page.frame.needs.findChildren(EntryLine)}


def test_the_economic_test_is_said_at_once_and_never_as_a_decision(shell, database, mediator):
    agency(database, mediator)
    page = opened(shell)
    page.go("matter")
    put(page.form.matter, matter="severance", ground="31-9")
    assert not page.form.means.isHidden()
    put(page.form.means, household="3", wages_fen="42000")
    said = seen(page)
    assert "月人均可支配收入 2,333.33 元，低于标准 2,592.00 元（待机构核查）" in said
    assert "由受理机构核查决定" in said
    assert "符合法律援助条件" not in said
    put(page.form.means, wages_fen="60000")
    assert "高于标准" in seen(page)


def test_income_typed_as_text_is_refused_at_its_field_and_stays_there(
        shell, hands, database, mediator):
    case_id = office.registered(database, mediator, exemption="", exemption_proof="")
    page = opened(shell, case_id)
    page.go("matter")
    put(page.form.means, wages_fen="三千多")
    page.go("papers")
    page.save()
    field = page.form.fields()["wages_fen"]
    assert page._step == "matter"
    assert field.is_wrong()
    assert field.text() == "三千多"
    assert record.read(database, mediator, case_id).means is None


def test_fewer_than_seven_days_are_said_in_words_and_the_slip_may_go_at_once(
        shell, database, mediator):
    agency(database, mediator)
    page = opened(shell)
    put(page.form.matter, matter="severance",
        known_on=(dates.today() - timedelta(days=361)).isoformat())
    said = seen(page)
    assert "不足七日" in said
    assert "第四十四条" in said
    put(page.form.matter, known_on=(dates.today() - timedelta(days=350)).isoformat())
    assert "不足七日" not in seen(page)


def test_an_agency_without_recorded_jurisdiction_leads_to_that_field(
        shell, hands, database, mediator):
    case_id = office.registered(database, mediator, jurisdiction="")
    office.consented(database, mediator, case_id)
    page = opened(shell, case_id)
    lines = {line.text(): line for line in page.frame.needs.findChildren(EntryLine)}
    missing = next(text for text in lines if "为什么有管辖权" in text)
    page.go("papers")
    lines[missing].click()
    assert page._step == "agency"
    assert page.form.agency.widget("jurisdiction").isAncestorOf(QApplication.focusWidget())


def test_agencies_of_the_employers_town_stand_first(shell, database, mediator):
    agency(database, mediator, "阿坝法律援助工作站", towns=("442000999",))
    agency(database, mediator, "中山市横栏镇法律援助工作站", towns=("442000110",))
    employer = office.employer(database, mediator)
    page = opened(shell)
    page.form.who._employer.choose(employer)
    assert page.sight.agencies[0].name == "中山市横栏镇法律援助工作站"


def test_what_is_on_record_of_a_dispute_is_not_typed_again(shell, database, mediator):
    case_id = in_mediation(database, mediator)
    agency(database, mediator)
    page = opened(shell, dispute=case_id)
    begun = beginnings.of_dispute(database, mediator, case_id)
    assert page.form.who.lines["person"].text() == "张会娟"
    assert page.form.who.lines["employer"].text() == "中山市恒盛灯饰有限公司"
    assert page.form.matter.payload()["matter"] == begun.matter == "wages"
    put(page.form.agency, jurisdiction="authority")
    put(page.form.matter, aid_form="arbitration")
    page.save()
    made = shell.trail.here()[1]
    assert record.read(database, mediator, made).dispute_case_id == case_id
    shell.open("case", case_id)
    linked = {line.text(): line for line in shell.current().side.linked.findChildren(EntryLine)}
    next(line for line in linked.values()
         if "中工援转" in line.under()).click()
    assert shell.trail.here() == ("aid", made)
    back = {line.text(): line for line in shell.current().side.about.findChildren(EntryLine)}
    next(line for line in back.values() if line.under() == "来源争议案件").click()
    assert shell.trail.here() == ("case", case_id)


def test_a_worker_who_came_unnamed_is_written_down_here(shell, database, mediator):
    agency(database, mediator)
    page = opened(shell)
    page.form.who.lines["person"].put("陈大文")
    assert not page.form.who.lines["id_number"].isHidden()
    page.form.who.lines["id_number"].put("442000198603124421")
    put(page.form.matter, matter="wages")
    page.save()
    field = page.form.who.lines["id_number"]
    assert field.is_wrong()  # the last digit is not right
    assert page._step == "matter"
    assert count(database, CaseFile) == 0
    field.put("442000198603124425")
    page.save()
    assert count(database, CaseFile) == 1
    assert count(database, Person) == 1


def test_what_is_typed_is_kept_as_a_draft_and_taken_up_again(shell, database, mediator):
    agency(database, mediator)
    page = opened(shell)
    page.form.who.lines["person"].put("陈大文")
    put(page.form.matter, matter="injury", summary="上班时受伤。")
    page.form.add_paper("injury")
    assert page.keep_draft()
    kept = drafts.read(database, mediator, "referral", "new")
    assert kept is not None
    page._show_entry(record.ReferralEntry())
    page.restore(kept)
    assert page.form.who.lines["person"].text() == "陈大文"
    assert page.form.matter.payload()["summary"] == "上班时受伤。"
    assert page.form.materials()[0].data_type == "injury"
    page.save()
    assert drafts.read(database, mediator, "referral", "new") is None


def test_a_second_beginning_does_not_write_over_the_first(shell, database, mediator):
    agency(database, mediator)
    person = office.worker(database, mediator)
    page = opened(shell)
    put(page.form.matter, summary="还没有写完。")
    opened(shell, person=person)
    assert page.form.matter.payload()["summary"] == "还没有写完。"
    button(page.message(), "重新开始").click()
    assert page.form.who.lines["person"].text() == "张会娟"
    assert page.form.matter.payload()["summary"] == ""


def test_a_summary_longer_than_the_slip_is_counted_and_refused(shell, database, mediator):
    case_id = office.registered(database, mediator)
    page = opened(shell, case_id)
    put(page.form.matter, summary="欠" * 320)
    page.sight.look()
    assert page.form.fields()["summary"].hint_text() == "320 / 300"
    page.go("papers")
    page.save()
    assert page._step == "matter"
    assert "300" in page.message().sentence()


@pytest.mark.parametrize("size", [(1366, 768), (1093, 614)])
def test_every_step_is_named_and_nothing_is_cut_off(shell, qtbot, database, mediator, size):
    case_id = office.registered(database, mediator, exemption="", exemption_proof="")
    office.consented(database, mediator, case_id)
    shell.resize(*size)
    page = opened(shell, case_id)
    for step in ("agency", "matter", "papers", "consent"):
        page.go(step)
        qtbot.wait(1)
        assert nameless(page) == []
        assert cut_off(page) == []
    assert [b.text() for b in page.findChildren(Button) if b.isVisible() and not b.text()
            and not b.accessibleName()] == []
