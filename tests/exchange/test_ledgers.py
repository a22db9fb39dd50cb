"""The two ledgers give the numbers of truth.json.

What truth.json counts, found out from the files:
- rows: every record, rejected ones too; subtotals, blank lines, titles and signatures are none.
- reject: the sheet row of each fault, one reason a row.
- monthly: all 480 records by the month of 登记日期 (registered) and the sum of 涉及人数 (workers).
- results: all 480 records by the words of 处理结果.
- agreed_total: 协议金额 of all 480 records.
- people: different ID numbers among the 462 accepted records.
- claim_total: 诉求金额 of all 480 records before 18 of them were written in 万 with four places.
  The sheet has lost what was below one yuan in those 18, so the total is reached within half a
  yuan for each; to the fen the sheet's own cells add up to 6,914,494.48.
"""

import json
from collections import defaultdict

import pytest

from casedesk.exchange.ledger import read

DISPUTES, REFERRALS = "劳动争议调解台账2026.xlsx", "法律援助转介登记2026.csv"


@pytest.fixture(scope="module")
def staged():
    from pathlib import Path

    return read(Path(__file__).parents[1] / "data" / "ledgers" / DISPUTES)


@pytest.fixture
def truth(ledgers):
    return json.loads((ledgers / "truth.json").read_text("utf-8"))["disputes.xlsx"]


def test_every_record_is_a_row_and_nothing_else_is(staged, truth):
    assert staged.figures().rows == truth["rows"]
    assert [words for _, words in staged.skipped] == [
        *(f"{month}月小计" for month in range(1, 10)), "合计", "制表人：        审核人："]


def test_faults_are_listed_by_sheet_row_and_reason(staged, truth):
    found = defaultdict(list)
    for line in staged.rejected:
        for problem in line.problems:
            found[problem.reason].append(line.row)
    assert found == truth["reject"]


def test_months_count_every_record_and_its_workers(staged, truth):
    months = {month: {"registered": found.registered, "workers": found.workers}
              for month, found in staged.figures().months.items()}
    assert months == truth["monthly"]


def test_people_are_the_different_ones_of_the_accepted_rows(staged, truth):
    assert staged.figures().people == truth["people"]


def test_results_are_counted_as_the_ledger_words_them(staged, truth):
    assert dict(staged.figures().results) == truth["results"]


def test_agreed_amounts_add_up_to_the_fen(staged, truth):
    assert staged.figures().agreed_fen == round(truth["agreed_total"] * 100)


def test_claims_add_up_to_what_the_sheet_still_says(staged, truth):
    rounded = [line for line in staged.lines if "万" in line.shown("claim")]
    assert len(rounded) == 18
    total = staged.figures().claim_fen
    assert total == 691449448
    assert abs(total - round(truth["claim_total"] * 100)) <= 50 * len(rounded)


def test_a_fault_is_told_in_chinese_beside_its_cell(staged):
    problem = staged.line(262).problems[0]
    assert (problem.field, problem.reason) == ("id_number", "id_lost_digits")
    assert "末几位已经丢失" in problem.text


def test_the_heading_and_every_column_are_found_by_themselves(staged):
    assert (staged.ledger.kind, staged.heading.row, staged.heading.year) == ("dispute", 3, 2026)
    assert all(column.field for column in staged.heading.columns)


def test_rare_and_minority_names_stay_as_typed(staged):
    names = {line.checked.values.get("name") for line in staged.lines}
    assert {"张㛃", "陈䶮", "迪丽热巴·迪力木拉提", "买买提·吐尔逊", "白乐", "任娟"} <= names


def test_the_referral_register_is_read_from_gb18030(ledgers):
    staged = read(ledgers / REFERRALS)
    assert staged.ledger.kind == "referral"
    truth = json.loads((ledgers / "truth.json").read_text("utf-8"))["referrals.csv"]
    assert (len(staged.lines), staged.rejected) == (truth["rows"], [])
    first = staged.line(2).checked.values
    assert first["id_number"].normalised == "450103198912054883"
    assert (first["name"], first["migrant"], first["matter"]) == ("严强静", True, "0507")
    assert str(first["sent"]) == "2026-03-13"
    assert dict(staged.figures().results) == {"": 26, "给予援助": 16, "不予援助": 10, "办理中": 12}
