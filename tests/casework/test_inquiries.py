from dataclasses import replace
from datetime import datetime

import pytest

from casedesk.casework.disputes import beginnings, inquiries, records
from casedesk.casework.disputes.inquiries import LineEntry
from casedesk.errors import RefusedError


@pytest.fixture
def entry(database, mediator, s1):
    found = beginnings.inquiry(database, mediator, s1)
    return replace(found, begun_at=datetime(2026, 9, 14, 9), ended_at=datetime(2026, 9, 14, 9, 40),
                   investigators="林晓 何丽", name="王勇", id_number="11010519491231002X",
                   firm="恒盛灯饰", post="车间主任", phone="13800138000", relation="被申请人员工",
                   lines=[*found.lines[:1], LineEntry("工资何时停发？", "八月起。"), LineEntry()])


def test_an_inquiry_begins_with_its_opening_question(entry):
    assert "现就" in entry.lines[0].question
    assert entry.lines[0].question.endswith("你是否听清？是否申请回避？")
    assert entry.closing == "以上笔录我看过（已向我宣读），与我说的一致。"


def test_every_question_and_answer_is_kept_in_order(database, mediator, entry):
    number = inquiries.record(database, mediator, entry)
    kept = inquiries.entry_of(database, mediator, number)
    assert [line.answer for line in kept.lines] == ["听清了，不申请回避。", "八月起。"]
    assert (kept.age, kept.investigators) == (76, "林晓、何丽")
    row = records.listing(database, mediator, entry.case_id)[0]
    assert (row.title, row.text) == ("王勇", "问答 2 条 · 调查人 林晓、何丽")
    kept.lines = kept.lines[1:]
    assert inquiries.record(database, mediator, kept) == number
    assert len(inquiries.entry_of(database, mediator, number).lines) == 1


def test_what_lacks_is_named_and_nothing_kept(database, mediator, entry):
    for more, code in (
            ({"investigators": "林晓、林晓"}, "inquiry_alone"), ({"name": ""}, "record_missing"),
            ({"place": ""}, "record_missing"), ({"begun_at": None}, "record_missing"),
            ({"begun_at": datetime(2026, 9, 15)}, "record_future"),
            ({"ended_at": datetime(2026, 9, 14, 8)}, "inquiry_ends"),
            ({"lines": []}, "inquiry_empty"),
            ({"lines": [LineEntry("问了", "")]}, "inquiry_answer"),
            ({"signed": False}, "inquiry_unsigned"),
            ({"id_number": "442000199901010018"}, "id_checksum"),
            ({"phone": "1380013800"}, "phone_length"), ({"id": 99}, "record_unknown")):
        with pytest.raises(RefusedError) as refused:
            inquiries.record(database, mediator, replace(entry, **more))
        assert refused.value.code == code, more
    assert records.listing(database, mediator, entry.case_id) == ()
