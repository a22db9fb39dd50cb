"""The summary of a centre that began with its old ledgers says what the ledgers add up to."""

import json
from datetime import datetime
from pathlib import Path

import pytest
import time_machine

from casedesk.casework import reports
from casedesk.exchange import ledger
from casedesk.printing import month as paper
from tests.exchange.test_import import mend_all
from tests.exchange.test_ledgers import DISPUTES, REFERRALS

LEDGERS = Path(__file__).parents[1] / "data" / "ledgers"
TRUTH = json.loads((LEDGERS / "truth.json").read_text("utf-8"))["disputes.xlsx"]


@pytest.fixture
def imported(database, supervisor):
    with time_machine.travel(datetime(2026, 11, 22, 2, 0), tick=False):
        staged = ledger.read(LEDGERS / DISPUTES)
        mend_all(staged)
        ledger.import_staged(database, supervisor, staged)
        ledger.import_staged(database, supervisor, ledger.read(LEDGERS / REFERRALS))
        yield database


def test_every_month_registers_what_the_ledger_did_and_its_relations_hold(imported, supervisor):
    for month, truth in TRUTH["monthly"].items():
        made = reports.month(imported, supervisor, month)
        figures = reports.as_json(made)["figures"]
        assert (figures["I02a"], figures["I02c"]) == (truth["registered"], truth["workers"])
        assert [check for check in made.checks if not check.holds] == [], month


def test_september_of_the_ledger_is_printed_with_52_applications_of_87_workers(
        imported, supervisor):
    made = reports.month(imported, supervisor, "2026-09")
    lines = {line.code: [cell.text for cell in line.cells] for line in made.tables[0].lines}
    assert lines["I02a"][:2] == ["件", "52"]
    assert lines["I02c"][:2] == ["人", "87"]
    assert made.described.startswith("本月收到申请52件")
    assert paper.preview(imported, supervisor, "2026-09").startswith(b"%PDF")


def test_the_year_s_agreements_are_those_of_the_ledger(imported, supervisor):
    made = reports.month(imported, supervisor, "2026-11")
    assert made.figures["I14"].to_date.amount == round(TRUTH["agreed_total"] * 100)
    closed = made.figures["I03"].to_date.rows + made.figures["I02b"].to_date.rows
    assert closed == sum(TRUTH["results"].values()) - TRUTH["results"][""]
    assert made.figures["I05"].to_date.rows == TRUTH["results"]["达成协议"]
    assert made.figures["I18a"].to_date.rows == TRUTH["results"]["转仲裁"]
    assert made.figures["I18f"].to_date.rows == TRUTH["results"]["转法律援助"]
