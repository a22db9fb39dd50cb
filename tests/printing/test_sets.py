"""Print sets: what applies, what was printed, asked once, drawn together, stopped without gaps."""

import os
from dataclasses import fields, replace
from datetime import date

import pytest
from reading import words
from sqlalchemy import func, select

from casedesk.casework.disputes import record
from casedesk.casework.disputes.record import PartyEntry
from casedesk.casework.forms_book.subject import Subject
from casedesk.errors import RefusedError
from casedesk.model import AuditEntry, Document, IssuedNumber, Site
from casedesk.printing import run, sets
from casedesk.printing.forms import SETS, form, shipped
from casedesk.printing.issue import print_form
from casedesk.printing.run import Order
from casedesk.store import audit

FOUNDED_ONLY = {"F12", "F16", "F17", "F17b", "F18"}  # 调仲法§14–16, 办案规则§74, 民诉法§205


def orders(lines, shared=(), said=None):
    return [Order(line.code, line.subject, line.title, line.addressee,
                  sets.answers_for(line, shared, said or {})) for line in lines]


@pytest.fixture
def two_firms(database, mediator, case_id):
    """The case with a second respondent: the agency that sent the worker."""
    entry = record.entry_of(database, mediator, case_id)
    entry.parties.append(PartyEntry(side="respondent", name="中山市聚才劳务派遣有限公司",
                                    dispatch="agency"))
    record.change(database, mediator, case_id, entry)
    return case_id


def test_the_sets_name_forms_that_there_are():
    known = {each.code: each for each in shipped()}
    assert [each.title for each in sets.sets(kind="dispute")] == [
        "受理套", "达成套", "不成套", "归档套"]
    found = sets.sets()
    assert {each.kind for each in found} == {"dispute", "referral"}
    for each in found:
        assert each.english
        for member in each.members:
            if member.code in known and member.each in ("applicants", "respondents", "parties"):
                template = known[member.code]
                asks = [ask for ask in template.asks if ask.kind == "party"]
                asks += [each for each in fields(template.facts) if each.name == "recipient"]
                assert asks, f"{member.code} does not ask for whom it is"


def test_a_set_says_what_applies_for_whom_and_what_was_printed(database, mediator, two_firms):
    lines = {line.id: line for line in sets.lines(database, mediator, two_firms, "acceptance")}
    assert lines["F04b:respondent:0"].addressee == "中山市恒盛灯饰有限公司"
    assert lines["F04b:respondent:1"].addressee == "中山市聚才劳务派遣有限公司"
    assert lines["F05"].why == "未决定不予受理"
    assert not lines["F05"].ticked
    assert {id_.split(":")[1] for id_ in lines if id_.startswith("F22")} == {
        "applicant", "respondent"}
    for line in (lines["F04"], lines["F04b:respondent:1"]):
        print_form(database, mediator, line.code, line.subject, line.asked)
    after = {line.id: line for line in sets.lines(database, mediator, two_firms, "acceptance")}
    assert (after["F04"].printed, after["F04"].ticked) == (1, False)
    assert (after["F04b:respondent:1"].printed, after["F04b:respondent:0"].printed) == (1, 0)
    assert after["F04b:respondent:0"].ticked


def test_the_set_of_a_step_is_the_one_meant():
    assert [sets.meant(None, state) for state in ("applied", "agreed", "failed", "closed")] == [
        "acceptance", "agreement", "failure", "filing"]


def test_what_several_papers_ask_is_asked_once_and_remembered(
        database, mediator, two_firms, tmp_path):
    chosen = [line for line in sets.lines(database, mediator, two_firms, "acceptance")
              if line.code in ("F04", "F04b")]
    shared = sets.questions(database, mediator, chosen)
    by_name = {each.question.ask.name: each for each in shared}
    assert [each.question.ask.name for each in shared].count("issued_on") == 1
    assert len(by_name["issued_on"].asked_by) == 3
    assert "addressee" not in by_name
    said = {by_name["application_copies"].key: 2, by_name["issued_on"].key: date(2026, 11, 10)}
    printed = run.run(database, mediator, orders(chosen, shared, said), lambda order, made: None)
    texts = [words(each.pdf, tmp_path) for each in printed.printed]
    assert all("2026年11月10日" in text for text in texts)
    assert sum("附申请书副本2份" in text for text in texts) == 2
    assert texts[-1].split("：")[0].endswith("中山市聚才劳务派遣有限公司")
    again = sets.questions(database, mediator, chosen)
    proposed = {each.question.ask.name: each.question.proposed for each in again}
    assert proposed["application_copies"] == 2
    assert proposed["issued_on"] == date(2026, 11, 9)  # a day is not remembered


def test_a_rehearsal_shows_what_would_be_printed_and_writes_nothing(
        database, mediator, two_firms, tmp_path):
    chosen = [line for line in sets.lines(database, mediator, two_firms, "acceptance")
              if line.open and line.code in ("F03", "F04", "F04b", "F22")]
    before = _counted(database)
    shown = run.rehearse(database, mediator, orders(chosen))
    assert _counted(database) == before
    assert audit.verify(database).ok
    assert [order.code for order, _ in shown.starts] == [line.code for line in chosen]
    pages = [words(shown.pdf, tmp_path, start + 1) for _, start in shown.starts]
    assert all("草稿" in page for page in pages)
    receipts = [page for page, line in zip(pages, chosen, strict=True) if line.code == "F22"]
    assert all("通知书" in page for page in receipts)  # as if those before it were printed
    printed = run.run(database, mediator, orders(chosen), lambda order, made: None)
    assert len(printed.printed) == len(chosen)
    joined = words(run.in_one(printed.printed), tmp_path)
    assert "草稿" not in joined
    for each in printed.printed:
        assert each.number in joined
    with database.reading() as session:
        assert session.scalar(select(func.count()).select_from(Document)) == len(chosen)


def test_thirty_seven_workers_of_a_roster_each_have_a_receipt(
        database, mediator, case_id, tmp_path):
    from casedesk.casework.collective import taking
    from casedesk.exchange import roster
    from tests.casework.rosters import roster as made

    assert not [line for line in sets.lines(database, mediator, case_id, "agreement")
                if "member" in line.id]
    taking.take_in(database, mediator, case_id, roster.from_text(made(37)).lines)
    notice = print_form(database, mediator, "F13", Subject(case_id))
    chosen = [line for line in sets.lines(database, mediator, case_id, "agreement")
              if line.id.startswith("F22:member:")]
    assert len(chosen) == 37
    told = []
    found = run.run(database, mediator, orders(chosen), lambda order, made: None,
                    lambda done, total: told.append((done, total)) or True)
    assert [each.number[-5:-1] for each in found.printed] == [f"{n:04d}" for n in range(1, 38)]
    assert told[0] == (0, 37)
    assert told[-1] == (37, 37)
    text = words(run.in_one(found.printed), tmp_path)
    assert text.count(notice.number) == 37
    assert all(line.addressee in text for line in chosen)
    after = sets.lines(database, mediator, case_id, "agreement")
    assert all(line.printed for line in after if line.id.startswith("F22:member:"))


def test_stopping_keeps_what_was_printed_and_leaves_no_gap(database, mediator, case_id):
    wanted = [Order("F04", Subject(case_id), "受理通知书")] * 6
    calls = []

    def going(done, total):
        calls.append((done, total))
        return len(calls) < 6  # the sixth call comes when the third paper is drawn

    stopped = run.run(database, mediator, wanted, lambda order, made: None, going)
    assert stopped.stopped
    assert [each.number for each in stopped.printed] == [
        "中工调受字〔2026〕第0001号", "中工调受字〔2026〕第0002号"]
    after = run.run(database, mediator, wanted[:1], lambda order, made: None)
    assert after.printed[0].number == "中工调受字〔2026〕第0003号"
    assert _numbers(database) == [1, 2, 3]
    assert audit.verify(database).ok


def test_one_refused_paper_leaves_the_others_alone(database, mediator, case_id):
    with database.writing(None) as session:
        session.scalars(select(Site)).one().nature = ""
    wanted = [Order(code, Subject(case_id), form(code).title) for code in ("F04", "F12", "F13")]
    found = run.run(database, mediator, wanted, lambda order, made: None)
    assert [each.number.split("〔")[0] for each in found.printed] == ["中工调受字", "中工调终字"]
    assert [(each.order.code, each.refusal.code) for each in found.left] == [
        ("F12", "form_nature")]


def test_a_printer_that_refuses_ends_the_run_and_the_paper_is_named(database, mediator, case_id):
    wanted = [Order("F04", Subject(case_id), "受理通知书")] * 3

    def hand(order, made):
        if made.number.endswith("0002号"):
            raise RefusedError("print_failed", printer="HP", fault="缺纸")

    found = run.run(database, mediator, wanted, hand)
    assert found.unsent.refusal.code == "print_failed"
    assert len(found.printed) == 2
    assert _numbers(database) == [1, 2]


def test_a_receipt_with_nothing_to_serve_is_not_printed(database, mediator, case_id):
    found = run.run(database, mediator, [
        Order("F22", Subject(case_id, side="applicant"), "送达回证", "张会娟")],
        lambda order, made: None)
    assert [each.refusal.code for each in found.left] == ["form_nothing_served"]
    assert "张会娟" in found.left[0].refusal.sentence("zh")


@pytest.mark.parametrize(("code", "expected"), [
    ("agreement", {"F12", "F16", "F17", "F22"}), ("failure", {"F13", "F22"}),
    ("filing", {"F27", "F28", "F28b"})])
def test_a_whole_set_is_printed_of_a_real_case(
        database, mediator, organisation, clock, tmp_path, code, expected):
    from tests.gui.disputes import agreed, in_mediation

    made = agreed if code != "failure" else in_mediation
    case_id = made(database, mediator)
    wanted = [replace(line, ticked=True)
              for line in sets.lines(database, mediator, case_id, code) if line.open]
    shared = sets.questions(database, mediator, wanted)
    said = {each.key: each.question.ask.options[0] for each in shared
            if each.question.ask.required and each.question.proposed in (None, "", ())}
    done = run.run(database, mediator, orders(wanted, shared, said), lambda order, made: None)
    assert [(each.order.code, each.refusal.code) for each in done.left] == []
    assert expected <= {line.code for line in wanted}
    text = words(run.in_one(done.printed), tmp_path)
    for each in done.printed:
        assert each.number in text
    again = sets.lines(database, mediator, case_id, code)
    assert all(line.printed == 1 for line in again if line.code in expected)


def test_what_the_organisation_lacks_is_said_on_the_line(database, mediator, case_id):
    with database.writing(None) as session:
        session.scalars(select(Site)).one().founding_number = ""
    lines = {line.id: line for line in sets.lines(database, mediator, case_id, "agreement")}
    assert lines["F12"].refusal.code == "form_unfounded"
    assert not lines["F12"].ticked


@pytest.mark.parametrize("nature", ["enterprise", "grassroots", "township", "other", ""])
@pytest.mark.parametrize("code", [each.code for each in shipped()])
def test_which_forms_an_organisation_may_issue(code, nature):
    from paper_facts import ORGANISATION

    from casedesk.printing.drawing import refusal_of

    for founded in ("中西司〔2018〕12号", ""):
        refusal = refusal_of(form(code), replace(
            ORGANISATION, nature=nature, founding_number=founded))
        wrong = nature in ("other", "")
        expected = None if code not in FOUNDED_ONLY or (not wrong and founded) else (
            "form_standing" if wrong and not founded else
            "form_nature" if wrong else "form_unfounded")
        assert (refusal.code if refusal else None) == expected
        if refusal:
            assert form(code).title in refusal.sentence("zh")


def test_a_centres_own_sets_replace_those_shipped_and_a_fault_is_named(tmp_path):
    (tmp_path / "forms").mkdir()
    own = tmp_path / "forms" / SETS
    own.write_text("""[[set]]
code = "one"
title = "一套"
english = "One"
states = ["applied"]
form = [{code = "F04", each = "nobody"}]
""", "utf-8")
    with pytest.raises(RefusedError) as refusal:
        sets.sets(tmp_path)
    assert refusal.value.code == "template_faulty"
    assert "nobody" in str(refusal.value)
    own.write_text(own.read_text("utf-8").replace("nobody", "respondents"), "utf-8")
    os.utime(own, (1, 1))
    assert [each.title for each in sets.sets(tmp_path, "dispute")] == ["一套"]
    assert sets.sets(tmp_path, "referral") == sets.sets(kind="referral")


def _counted(database):
    with database.reading() as session:
        return [session.scalar(select(func.count()).select_from(table))
                for table in (Document, IssuedNumber, AuditEntry)]


def _numbers(database):
    with database.reading() as session:
        return list(session.scalars(select(IssuedNumber.seq).where(
            IssuedNumber.series == "acceptance").order_by(IssuedNumber.seq)))
