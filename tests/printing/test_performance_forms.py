"""The forms of a broken agreement, printed of a real case: filled from it to the last figure."""

from datetime import date, datetime

import pytest
from reading import sound, words

from casedesk.casework import calculator
from casedesk.casework.calculator import ItemEntry
from casedesk.casework.disputes import acts, agreement, keeping_promises, page, payments
from casedesk.casework.disputes.acts import Act
from casedesk.casework.disputes.agreement import (
    AgreementEntry,
    InstalmentEntry,
    ObligationEntry,
)
from casedesk.casework.disputes.keeping_promises import UrgingEntry
from casedesk.casework.disputes.payments import PaymentEntry
from casedesk.casework.forms_book.subject import Subject
from casedesk.errors import RefusedError
from casedesk.printing.issue import print_form, reprint

FIRM = "中山市恒盛灯饰有限公司"


@pytest.fixture
def broken(database, mediator, case_id, clock):
    """Agreed on 9 November, printed; 7,000 due on the 20th, 2,000 of it paid; today the 25th."""
    claim = page.page(database, mediator, case_id).claims[0]
    agreement.save(database, mediator, case_id, AgreementEntry(
        terms="一、公司分两期支付工资12,400元。", agreed={claim.id: 1_240_000},
        instalments=[InstalmentEntry("第一期工资", date(2026, 11, 20), 700_000, debtor=FIRM),
                     InstalmentEntry("第二期工资", date(2026, 12, 31), 540_000, debtor=FIRM)],
        obligations=[ObligationEntry("出具离职证明", date(2026, 12, 31), FIRM)]))
    acts.perform(database, mediator, Act(case_id, "mediate"))
    day = date(2026, 11, 9)
    acts.perform(database, mediator, Act(
        case_id, "agree", applicant_signed_on=day, respondent_signed_on=day,
        mediator_signed_on=day, sealed_on=day))
    print_form(database, mediator, "F12", Subject(case_id=case_id))
    clock.move_to(datetime(2026, 11, 25, 2, 0))
    payments.pay(database, mediator, case_id, PaymentEntry(
        None, date(2026, 11, 18), 200_000, "银行转账", "回单3021"))
    return case_id


def printed(database, mediator, code, case_id, tmp_path, **asked):
    made = print_form(database, mediator, code, Subject(case_id=case_id), asked)
    sound(made.pdf, tmp_path)
    return made, words(made.pdf, tmp_path)


def test_the_agreement_states_acts_promised_without_an_amount(
        database, mediator, broken, tmp_path):
    _, said = printed(database, mediator, "F12", broken, tmp_path)
    assert "出具离职证明" in said
    assert "以上款项合计人民币壹万贰仟肆佰元整（￥12,400.00）" in said


def test_review_is_asked_for_by_both_until_its_day(database, mediator, broken, tmp_path):
    _, said = printed(database, mediator, "F16", broken, tmp_path)
    for expected in ("申请人：张会娟", f"申请人：{FIRM}", "中工调协字〔2026〕第0001号",
                     "（至2026年11月24日）", "中山市劳动人事争议仲裁委员会",
                     "公司分两期支付工资12,400元", "并制作仲裁调解书"):
        assert expected in said


def test_confirmation_is_asked_for_with_the_certificate_of_mediation(
        database, mediator, broken, tmp_path):
    _, said = printed(database, mediator, "F17", broken, tmp_path)
    for expected in ("依法裁定", "（至2026年12月9日）", "中山市第一人民法院"):
        assert expected in said
    made, said = printed(database, mediator, "F17b", broken, tmp_path)
    assert made.number == "中工调证字〔2026〕第0001号"
    for expected in (made.number, "乡镇（街道）劳动争议调解组织", "〔2018〕12号",
                     "由调解员林晓主持", "特此证明"):
        assert expected in said


def test_a_payment_order_asks_for_what_is_overdue_and_unpaid(
        database, mediator, broken, tmp_path):
    _, said = printed(database, mediator, "F18", broken, tmp_path)
    for expected in ("督促给付拖欠、克扣工资人民币伍仟元整（￥5,000.00）",
                     "约定履行期限至2026年11月20日",
                     "已付人民币贰仟元整（￥2,000.00）", "逾期未付人民币伍仟元整（￥5,000.00）",
                     "申请费由被申请人负担"):
        assert expected in said
    _, other = printed(database, mediator, "F18", broken, tmp_path, court="中山市第二人民法院")
    assert "中山市第二人民法院" in other


def test_an_urging_has_its_number_and_the_register_of_what_was_kept(
        database, mediator, broken, tmp_path):
    urging = keeping_promises.urge(database, mediator, broken, UrgingEntry(
        FIRM, date(2026, 11, 25), 7))
    made = print_form(database, mediator, "F24", Subject(case_id=broken, record_id=urging))
    said = words(made.pdf, tmp_path)
    assert made.number == "中工调督字〔2026〕第0001号"
    for expected in (made.number, "第一期工资", "回单3021", "逾期", "出具离职证明", "待履行",
                     "尚未履行人民币壹万零肆佰元整", "起7日内履行", f"{FIRM}：", "2026年11月25日"):
        assert expected in said
    again = reprint(database, mediator, made.document_id)
    assert (again.number, again.printing) == (made.number, 2)


def test_the_sheet_of_the_calculator_lists_items_and_their_sum(
        database, mediator, broken, tmp_path):
    with pytest.raises(RefusedError) as refusal:
        print_form(database, mediator, "JS", Subject(case_id=broken))
    assert refusal.value.code == "form_record"
    number = calculator.keep(database, mediator, broken, [
        ItemEntry("severance", {"hired": "2019-03-15", "left": "2026-09-30", "wages": "6500"}),
        ItemEntry("notice", {"last_month": "6200"})], "按工资条")
    made = print_form(database, mediator, "JS", Subject(case_id=broken, record_id=number))
    said = words(made.pdf, tmp_path)
    for expected in ("6,500.00×8个月=52,000.00元", "工作7年6个月15日", "劳动合同法第四十七条",
                     "仅供参考", "合计：人民币伍万捌仟贰佰元整（￥58,200.00）",
                     "按工资条", "计算人：林晓"):
        assert expected in said
