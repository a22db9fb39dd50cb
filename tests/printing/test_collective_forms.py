"""F20, F29 and the roster of F12, printed from the records of a real case."""

import re
from datetime import date

import pytest
from reading import words

from casedesk.casework import alerts
from casedesk.casework.alerts import AlertEntry, ReportEntry
from casedesk.casework.collective import agreeing, representatives, taking
from casedesk.casework.collective import members as roster
from casedesk.casework.collective.agreeing import BatchEntry, ConsentEntry, Due
from casedesk.casework.collective.amounts import Rule
from casedesk.casework.employers import EmployerEntry
from casedesk.casework.forms_book.subject import Subject
from casedesk.errors import RefusedError
from casedesk.exchange import roster as reader
from casedesk.model import now
from casedesk.printing import issue
from tests.casework.rosters import roster as made
from tests.casework.rosters import worker


@pytest.fixture
def members(database, mediator, case_id):
    """A roster of so many, three of them elected."""
    def make(count):
        taking.take_in(database, mediator, case_id, reader.from_text(made(count)).lines)
        ids = [row.id for row in roster.page(database, mediator, case_id).members]
        representatives.elect(database, mediator, case_id, ids[:3], date(2026, 11, 8))
        return ids

    return make


def printed(database, actor, code, subject):
    return issue.print_form(database, actor, code, subject).pdf


def test_f20_is_refused_without_three_to_five_representatives(
        database, mediator, case_id):
    with pytest.raises(RefusedError, match="还没有名册"):
        printed(database, mediator, "F20", Subject(case_id))
    taking.take_in(database, mediator, case_id, reader.from_text(made(12)).lines)
    with pytest.raises(RefusedError, match="代表人应为 3 至 5 人，现为 0 人"):
        printed(database, mediator, "F20", Subject(case_id))


@pytest.mark.parametrize("count", [37, 300])
def test_f20_lists_everybody_under_a_header_that_stands_on_every_page(
        database, mediator, case_id, members, tmp_path, count):
    members(count)
    pdf = printed(database, mediator, "F20", Subject(case_id))
    text = words(pdf, tmp_path)
    pages = int(re.search(r"第1页共(\d+)页", text)[1])
    assert f"我等{count}人与中山市恒盛灯饰有限公司因" in text
    assert "现推举" + "、".join(worker(n)["name"] for n in (1, 2, 3)) + "为代表人" in text
    for place in range(1, count + 1):
        assert worker(place)["id_number"] in text
    assert text.count("请求金额（元）") == pages
    assert f"合计{count}人" in text.replace(" ", "")


def test_the_agreement_names_the_representatives_and_annexes_who_takes_part(
        database, mediator, case_id, members, tmp_path):
    ids = members(37)
    agreeing.consent(database, mediator, case_id, ConsentEntry([ids[36]], "no", how="person"))
    agreeing.agree(database, mediator, case_id, BatchEntry(
        Rule("same", "5,000"), "按名册支付工资。", [Due(date(2026, 12, 31))]))
    text = words(printed(database, mediator, "F12", Subject(case_id)), tmp_path)
    assert "申请人一方共37名劳动者" in text
    assert text.count("申请人代表人：") == 3
    annex = text[text.index("附：劳动者名册"):]
    assert annex.count("5,000.00") == 36
    assert worker(37)["id_number"] not in annex
    assert "180,000.00" in annex


def test_f29_says_what_is_asked_and_the_reports_before(
        database, mediator, case_id, members, tmp_path, clock):
    members(37)
    entry = alerts.begin(database, mediator, case_id=case_id)
    entry.signs, entry.measures = ["stoppage"], "已到现场劝导"
    alert_id = alerts.record(database, mediator, entry)
    alerts.report(database, mediator, ReportEntry(alert_id))
    alerts.report(database, mediator, ReportEntry(alert_id, text="又有五人到场", people=42))
    pdf = printed(database, mediator, "F29", Subject(case_id, record_id=alert_id))
    text = words(pdf, tmp_path)
    for said in ("中工预字〔2026〕第0001号", "☑橙色", "☑停工", "已到现场劝导", "又有五人到场",
                 "☑市总工会", "□公安部门", "42人", "首报", "何建国"):
        assert said in text, said


def test_an_alert_of_its_own_is_printed_by_its_employer(database, mediator, tmp_path):
    alert_id = alerts.record(database, mediator, AlertEntry(
        employer=EmployerEntry(name="中山市美盛家具有限公司"), people=60, cause="欠薪",
        known_at=now()))
    page = alerts.page(database, mediator, alert_id)
    text = words(printed(database, mediator, "F29", Subject(
        employer_id=page.employer_id, record_id=alert_id)), tmp_path)
    assert "☑红色" in text
    assert "首次报告" in text
