"""Forms of a real centre: numbered, recorded, reprinted, or refused with nothing written."""

from datetime import date

import pytest
from paper_facts import RARE
from reading import sound, words
from sqlalchemy import func, select, text

from casedesk.casework import visits
from casedesk.casework.disputes import agreement, page, record
from casedesk.casework.disputes.agreement import AgreementEntry, InstalmentEntry
from casedesk.casework.employers import EmployerEntry
from casedesk.casework.forms_book import documents, gather_dispute, snapshot
from casedesk.casework.forms_book.facts import DisputeFacts
from casedesk.casework.forms_book.subject import Subject
from casedesk.casework.people import PersonEntry
from casedesk.errors import RefusedError
from casedesk.model import Document, Event, IssuedNumber, Site
from casedesk.paths import resource
from casedesk.printing.issue import blank, draft, print_form, reprint
from casedesk.store import audit
from tests.samples import unpaid_wages


def counted(database):
    """What printing may add to: documents, numbers, timeline, audit trail."""
    with database.reading() as session:
        return [session.scalar(select(func.count()).select_from(table))
                for table in (Document, IssuedNumber, Event, text("audit_entry"), text(
                    "form_version"))]


def test_a_visit_is_printed_under_its_own_number(database, counter, clock, tmp_path):
    saved = visits.record(database, counter, unpaid_wages(), then="open")
    printed = print_form(database, counter, "F01", Subject(visit_id=saved.visit_id))
    sound(printed.pdf, tmp_path)
    said = words(printed.pdf, tmp_path)
    assert printed.number.startswith("中工访字〔2026〕第")
    for expected in (printed.number, "张会娟", "442000198603124425", "13826774412", "横栏镇",
                     "中山市恒盛灯饰有限公司", "12,400.00", "自8月起未足额发放工资", "☑来访"):
        assert expected in said


def test_the_road_prints_each_form_with_a_number_of_its_series(
        database, mediator, case_id, tmp_path):
    for code, head in (("F02", "中工申字"), ("F03", "中工调字"), ("F04", "中工调受字"),
                       ("F04b", "中工调受字"), ("F05", "中工调不受字"), ("F12", "中工调协字"),
                       ("F13", "中工调终字"), ("F22", "中工调送字")):
        printed = print_form(database, mediator, code, Subject(case_id=case_id))
        assert printed.number.startswith(f"{head}〔2026〕第000"), code
        assert "至2026年11月24日" in words(printed.pdf, tmp_path) or code not in ("F04", "F04b")
    with database.reading() as session:
        numbers = session.scalars(select(IssuedNumber.number).where(
            IssuedNumber.series == "acceptance").order_by(IssuedNumber.seq)).all()
        titles = session.scalars(select(Event.title).where(Event.kind == "document")).all()
    assert numbers == ["中工调受字〔2026〕第0001号", "中工调受字〔2026〕第0002号"]
    assert any("参加调解通知书" in title for title in titles)
    assert audit.verify(database).ok


def test_the_service_receipt_lists_what_was_printed_for_its_recipient(
        database, mediator, case_id, tmp_path):
    print_form(database, mediator, "F02", Subject(case_id=case_id))
    notice = print_form(database, mediator, "F04b", Subject(case_id=case_id))
    print_form(database, mediator, "F04", Subject(case_id=case_id))
    receipt = print_form(database, mediator, "F22", Subject(case_id=case_id))
    said = words(receipt.pdf, tmp_path)
    assert notice.number in said
    assert "劳动争议调解申请书副本" in said
    assert "受理通知书" not in said.replace("参加调解通知书", "")
    later = print_form(database, mediator, "F13", Subject(case_id=case_id))
    said = words(print_form(database, mediator, "F22", Subject(case_id=case_id)).pdf, tmp_path)
    assert later.number in said
    assert notice.number not in said


def test_a_draft_writes_nothing_and_takes_no_number(database, mediator, case_id, tmp_path):
    before = counted(database)
    said = words(draft(database, mediator, "F12", Subject(case_id=case_id)), tmp_path)
    assert "草稿" in said
    assert counted(database) == before


def test_a_reprint_states_what_was_stated_and_says_so(database, mediator, case_id, tmp_path):
    first = print_form(database, mediator, "F04", Subject(case_id=case_id))
    entry = record.entry_of(database, mediator, case_id)
    entry.matter = "0508"
    entry.claims[0].matter = "0508"
    record.change(database, mediator, case_id, entry)
    own = database.folder / "forms"
    own.mkdir()
    shipped = resource("forms/F04.toml").read_text("utf-8")
    (own / "F04.toml").write_text(shipped.replace("受理通知书", "受理调解通知书"), "utf-8")
    again = reprint(database, mediator, first.document_id)
    said = words(again.pdf, tmp_path)
    assert (again.number, again.printing) == (first.number, 2)
    assert "第2次打印" in said
    assert "第2次打印" not in words(first.pdf, tmp_path)
    assert "拖欠" in said
    assert "受理调解通知书" not in said
    fresh = words(print_form(database, mediator, "F04", Subject(case_id=case_id)).pdf, tmp_path)
    assert "受理调解通知书" in fresh


def test_a_character_without_a_glyph_takes_no_number(database, mediator, clock, organisation):
    entry = unpaid_wages(person=PersonEntry(name="张\ue000娟", phone="13826774412"))
    case_id = visits.record(database, mediator, entry, then="case").case_id
    before = counted(database)
    with pytest.raises(RefusedError) as refusal:
        print_form(database, mediator, "F04", Subject(case_id=case_id))
    assert refusal.value.code == "no_glyph"
    assert counted(database) == before


def test_rare_names_print_from_the_database(database, mediator, clock, organisation, tmp_path):
    entry = unpaid_wages(person=PersonEntry(name=RARE, phone="13826774412"))
    case_id = visits.record(database, mediator, entry, then="case").case_id
    said = words(print_form(database, mediator, "F04", Subject(case_id=case_id)).pdf, tmp_path)
    assert f"{RARE}：" in said


def test_an_organisation_without_standing_prints_no_agreement(database, mediator, case_id):
    with database.writing(None) as session:
        session.scalars(select(Site)).one().nature = ""
    before = counted(database)
    for attempt in (print_form, draft):
        with pytest.raises(RefusedError) as refusal:
            attempt(database, mediator, "F12", Subject(case_id=case_id))
        assert refusal.value.code == "form_nature"
    with pytest.raises(RefusedError):
        blank(database, "F12")
    assert counted(database) == before
    assert print_form(database, mediator, "F04", Subject(case_id=case_id)).number


def test_rights_subjects_and_copies_are_checked(database, actors, mediator, case_id):
    before = counted(database)
    for actor, code, subject, copies, refused in (
            (actors["counsellor"], "F04", Subject(case_id=case_id), None, "not_allowed"),
            (actors["admin"], "F04", Subject(case_id=case_id), None, "not_allowed"),
            (mediator, "F01", Subject(case_id=case_id), None, "form_subject"),
            (mediator, "F04", Subject(case_id=999), None, "case_unknown"),
            (mediator, "F22", Subject(case_id=case_id, party=5), None, "form_party"),
            (mediator, "F04", Subject(case_id=case_id), 100, "copies_count"),
            (mediator, "F15", Subject(case_id=case_id), None, "asked_missing")):
        with pytest.raises(RefusedError) as refusal:
            print_form(database, actor, code, subject, copies=copies)
        assert refusal.value.code == refused
        assert refusal.value.sentence("zh")
        assert refusal.value.sentence("en")
    assert counted(database) == before


def test_a_voided_paper_is_not_printed_again(database, mediator, case_id):
    printed = print_form(database, mediator, "F04", Subject(case_id=case_id))
    documents.void(database, mediator, printed.document_id, "日期写错")
    with pytest.raises(RefusedError) as refusal:
        reprint(database, mediator, printed.document_id)
    assert refusal.value.code == "document_voided"
    with database.reading() as session:
        assert session.get(Document, printed.document_id).void_reason == "日期写错"


def test_an_agreement_prints_its_terms_and_payments(database, mediator, case_id, tmp_path):
    claim = page.page(database, mediator, case_id).claims[0]
    agreement.save(database, mediator, case_id, AgreementEntry(
        terms="1. 被申请人支付申请人工资12,400.00元。\n二、被申请人出具收入证明。",
        relation_state="双方劳动关系于2026年10月31日解除。", agreed={claim.id: 1240000},
        instalments=[InstalmentEntry("工资", date(2026, 11, 30), 620000, debtor="恒盛灯饰"),
                     InstalmentEntry("工资", date(2026, 12, 31), 620000, debtor="恒盛灯饰")]))
    said = words(print_form(database, mediator, "F12", Subject(case_id=case_id)).pdf, tmp_path)
    for expected in ("一、被申请人支付申请人工资12,400.00元。", "二、被申请人出具收入证明。",
                     "三、双方劳动关系于2026年10月31日解除。", "6,200.00", "2026年12月31日",
                     "以上款项合计人民币壹万贰仟肆佰元整（￥12,400.00）"):
        assert expected in said


def test_dispatch_has_two_respondents(database, mediator, case_id, tmp_path):
    entry = record.entry_of(database, mediator, case_id)
    entry.parties.append(record.PartyEntry(
        side="respondent", employer=EmployerEntry(name="中山市聚才劳务派遣有限公司"),
        dispatch="agency"))
    record.change(database, mediator, case_id, entry)
    printed = print_form(database, mediator, "F04b", Subject(case_id=case_id), {"addressee": 1})
    said = words(printed.pdf, tmp_path)
    assert "中山市聚才劳务派遣有限公司：" in said
    with database.reading() as session:
        assert session.get(Document, printed.document_id).subject == "中山市聚才劳务派遣有限公司"
    assert printed.copies == 3


def test_facts_come_back_from_their_snapshot(database, mediator, case_id):
    with database.reading() as session:
        facts = gather_dispute.dispute(session, case_id)
    assert snapshot.thaw(DisputeFacts, snapshot.freeze(facts)) == facts


def test_a_blank_form_bears_the_centres_name(database, organisation, tmp_path):
    said = words(blank(database, "F12"), tmp_path)
    assert "西区彩虹社区劳动争议调解委员会" in said
    assert "张会娟" not in said
