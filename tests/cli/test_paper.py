"""Forms and the month's summary from the command line, read back from their PDFs."""

import json
import subprocess
from pathlib import Path

import pytest

from tests.conftest import NAMES, PASSWORD

LEDGER = Path(__file__).parents[1] / "data/ledgers/劳动争议调解台账2026.xlsx"


def read(pdf: Path) -> str:
    """The text of a PDF as another program reads it, without the spaces of its layout."""
    text = subprocess.run(["pdftotext", pdf, "-"], capture_output=True, check=True).stdout
    return "".join(text.decode("utf-8").split())


@pytest.fixture
def entered(database):
    """A case led to its agreement; the centre is closed again."""
    from casedesk.casework import practice
    from casedesk.casework.practice import by_hand, example
    from casedesk.model import now

    by_hand.set_up(database)
    found = example.enter(database, practice.actors_of(database), now().date())
    database.close()
    return found


def test_the_forms_are_listed_with_code_title_and_version(call):
    told = call("forms", "--json")
    listed = {form["code"]: form for form in json.loads(told.stdout)}
    assert listed.keys() >= {
        "F01", "F02", "F02b", "F03", "F04", "F05", "F12", "F13", "F15", "F22"}
    assert listed["F12"]["title"] == "劳动争议调解协议书"
    assert all(form["version"] for form in listed.values())
    assert "F12\t劳动争议调解协议书\t" in call("forms").stdout


@pytest.mark.parametrize("code", ["F01", "F02", "F12", "F22"])
def test_a_blank_form_needs_no_centre(call, tmp_path, code):
    file = tmp_path / "new folder" / "blank.pdf"
    assert call("form", code, "--blank", "--pdf", file).exit_code == 0
    title = {f["code"]: f["title"] for f in json.loads(call("forms", "--json").stdout)}[code]
    assert title in read(file)
    assert [path.name for path in file.parent.iterdir()] == ["blank.pdf"]


def test_a_blank_form_of_a_centre_bears_its_name(at_desk, entered, tmp_path):
    at_desk("form", "F04", "--blank", "--pdf", tmp_path / "f.pdf")
    assert "练习社区劳动争议调解委员会" in read(tmp_path / "f.pdf")


def test_a_form_of_a_case_is_printed_numbered_and_entered(at_desk, entered, tmp_path):
    printed = at_desk("form", "F12", "--case", entered.case_number, "--pdf", tmp_path / "f.pdf")
    assert printed.exit_code == 0, printed.output
    number = printed.stdout.split("\t")[0]
    text = read(tmp_path / "f.pdf")
    assert number.startswith("中工调协字〔")
    assert number in text
    assert "张会娟" in text
    assert "壹万贰仟肆佰元整" in text
    again = at_desk("form", "F12", "--case", entered.case_number, "--pdf", tmp_path / "g.pdf")
    assert again.stdout.split("\t")[0] != number


def test_a_case_is_known_however_its_number_is_typed(at_desk, entered, tmp_path):
    year, seq = entered.case_number.split("〔")[1][:4], int(entered.case_number[-5:-1])
    typed = f"调字[{year}]{seq}号"
    told = at_desk("form", "F03", "--case", typed, "--draft", "--pdf", tmp_path / "f.pdf")
    assert told.exit_code == 0, told.output
    assert entered.case_number in read(tmp_path / "f.pdf")


def test_a_draft_takes_no_number(at_desk, entered, tmp_path):
    for name in ("f.pdf", "g.pdf"):
        words = ("form", "F12", "--case", entered.case_number, "--draft", "--pdf", tmp_path / name)
        assert at_desk(*words).exit_code == 0
    assert "草稿" in read(tmp_path / "f.pdf")
    printed = at_desk("form", "F12", "--case", entered.case_number, "--pdf", tmp_path / "h.pdf")
    assert "第0001号" in printed.stdout


@pytest.mark.parametrize(
    "words",
    [
        ("form", "F99", "--blank"),
        ("form", "F12"),
        ("form", "F12", "--case", "调字[2026]1号"),
        ("form", "F12", "--blank", "--case", "调字[2026]1号"),
    ],
)
def test_a_form_that_cannot_be_is_refused_and_no_file_is_left(call, tmp_path, words):
    refused = call(*words, "--pdf", tmp_path / "f.pdf")
    assert refused.exit_code == 2
    assert refused.stderr
    assert list(tmp_path.glob("*.pdf*")) == []


def test_a_form_of_an_unknown_case_is_refused(at_desk, tmp_path):
    refused = at_desk("form", "F12", "--case", "调字[2026]9999号", "--pdf", tmp_path / "f.pdf")
    assert refused.exit_code == 2
    assert "9999" in refused.stderr
    assert not (tmp_path / "f.pdf").exists()


def test_a_file_that_cannot_be_written_is_refused_before_a_number_is_taken(
        at_desk, entered, tmp_path):
    blocked = tmp_path / "a file"
    blocked.write_text("")
    words = ("form", "F12", "--case", entered.case_number, "--pdf")
    refused = at_desk(*words, blocked / "f.pdf")
    assert refused.exit_code == 2
    assert str(blocked) in refused.stderr
    assert "第0001号" in at_desk(*words, tmp_path / "f.pdf").stdout


def test_a_password_never_stands_in_what_is_printed(call, centre_folder, tmp_path):
    told = call("form", "F01", "--visit", "访字[2026]1号", "--centre", centre_folder, "--user",
                NAMES["counter"], "--pdf", tmp_path / "f.pdf", password=PASSWORD)
    assert told.exit_code == 2
    assert PASSWORD not in told.output


def test_a_month_of_the_ledger_is_told_printed_and_put_into_a_workbook(at_desk, tmp_path):
    assert at_desk("import", LEDGER).exit_code == 0
    pdf, xlsx = tmp_path / "m.pdf", tmp_path / "m.xlsx"
    told = at_desk("report", "2026-09", "--pdf", pdf, "--xlsx", xlsx, "--json")
    assert told.exit_code == 0, told.output
    answer = json.loads(told.stdout)
    assert answer.keys() == {"period", "figures", "checks"}
    assert answer["period"] == "2026-09"
    figures = answer["figures"]
    assert figures["I04"] == figures["I01"] + figures["I02"] - figures["I03"]
    assert answer["checks"]
    assert all(check["holds"] for check in answer["checks"])
    text = read(pdf)
    assert "2026年9月" in text
    assert str(figures["I02"]) in text
    from openpyxl import load_workbook

    shown = {str(cell.value) for sheet in load_workbook(xlsx) for row in sheet.rows for cell in row}
    assert str(figures["I02"]) in shown
    assert not any(value.startswith("=") for value in shown)


def test_a_month_is_told_in_words_too(at_desk):
    told = at_desk("report", "2026-09")
    assert told.exit_code == 0
    assert "I04\t期末未结\t0" in told.stdout


@pytest.mark.parametrize("month", ["2026-13", "September", "2199-01"])
def test_a_month_that_cannot_be_is_refused(at_desk, tmp_path, month):
    refused = at_desk("report", month, "--pdf", tmp_path / "m.pdf")
    assert refused.exit_code == 2
    assert refused.stderr.strip().endswith("。")
    assert list(tmp_path.glob("m.pdf*")) == []


def test_who_may_not_report_is_refused(at_desk):
    assert at_desk("report", "2026-09", role="counter").exit_code == 2


def test_the_demonstration_leads_a_case_to_paper_without_a_window(call, tmp_path):
    out = tmp_path / "demo"
    told = call("demo", "--out", out, "--json")
    assert told.exit_code == 0, told.output
    answer = json.loads(told.stdout)
    assert answer["folder"] == str(out)
    names = {paper["file"] for paper in answer["papers"]}
    assert names >= {"F01.pdf", "F02.pdf", "F03.pdf", "F04.pdf", "F12.pdf", "F22.pdf"}
    assert names == {path.name for path in out.iterdir()}
    assert answer["case"] in read(out / "F03.pdf")
    assert "张会娟" in read(out / "F12.pdf")
    for path in out.glob("*.pdf"):
        assert subprocess.run(["qpdf", "--check", path], capture_output=True).returncode == 0
    month = read(next(out.glob("month-*.pdf")))
    assert "练习社区职工服务中心" in month
