"""One agreement for many: amounts by a rule, consents, signatures, and the money in parts."""

from datetime import date

import pytest
from sqlalchemy import func, select

from casedesk.casework.collective import (
    agreeing,
    amounts,
    mending,
    paying,
    representatives,
    serving,
    taking,
)
from casedesk.casework.collective import members as roster
from casedesk.casework.collective.agreeing import BatchEntry, ConsentEntry, Due
from casedesk.casework.collective.amounts import Rule
from casedesk.casework.collective.mending import Leaving
from casedesk.casework.collective.paying import BatchPayment
from casedesk.casework.disputes import acts, payments
from casedesk.casework.disputes.acts import Act
from casedesk.casework.forms_book.subject import Subject
from casedesk.errors import RefusedError
from casedesk.exchange import roster as reader
from casedesk.model import (
    Agreement,
    Claim,
    Instalment,
    MemberPayment,
    Payment,
    Service,
    Site,
)
from casedesk.printing import issue
from tests.casework.rosters import roster as made
from tests.casework.rosters import worker
from tests.samples import at

TERMS = "被申请人按附后名册向37名申请人支付拖欠工资。"


@pytest.fixture
def collective(database, mediator, s1):
    """Twelve workers in a case that was accepted."""
    taking.take_in(database, mediator, s1, reader.from_text(made(12)).lines)
    return s1


def rows(database, mediator, case_id):
    return roster.page(database, mediator, case_id).members


def batch(**rule):
    return BatchEntry(Rule(**rule), TERMS, [Due(date(2026, 10, 15), "60"),
                                            Due(date(2026, 11, 15), "40")])


def agree_and_sign(database, mediator, case_id, clock, besides=()):
    """Agree on 80 per cent, have all sign but `besides`, who agree by telephone."""
    found = agreeing.agree(database, mediator, case_id, batch(figure="80"))
    ids = list(found.by_member)
    agreeing.sign(database, mediator, case_id, [each for each in ids if each not in besides],
                  date(2026, 9, 14))
    if besides:
        agreeing.consent(database, mediator, case_id, ConsentEntry(list(besides), how="phone"))
    return ids


SIGNED = {name: date(2026, 9, 15) for name in (
    "applicant_signed_on", "respondent_signed_on", "mediator_signed_on", "sealed_on")}


def test_a_share_of_the_claim_is_rounded_for_each_and_makes_claims_and_instalments(
        database, mediator, collective):
    found = agreeing.agree(database, mediator, collective, batch(figure="33.3"))
    members = rows(database, mediator, collective)
    assert [row.agreed_fen for row in members] == [
        (row.amount_fen * 333 + 500) // 1000 for row in members]
    with database.reading() as session:
        claimed = session.scalar(select(func.sum(Claim.agreed_fen)))
        promised = session.execute(select(Instalment.amount_fen, Instalment.content).order_by(
            Instalment.seq)).all()
        assert session.scalar(select(Agreement.terms)) == TERMS
    assert claimed == found.total_fen == sum(row.amount_fen for row in promised)
    assert promised[0].amount_fen == (found.total_fen * 60 + 50) // 100


@pytest.mark.parametrize(("rule", "first"), [
    ({"kind": "same", "figure": "3,000元"}, 300_000),
    ({"kind": "share", "figure": "50%"}, 400_525),
    ({"kind": "months", "figure": "1.5个月"}, 780_000),
])
def test_the_rules_of_the_amounts(database, mediator, collective, rule, first):
    found = amounts.preview(database, mediator, collective, Rule(**rule))
    assert next(iter(found.by_member.values())) == first
    assert not any(row.agreed_fen for row in rows(database, mediator, collective))


def test_a_column_is_pasted_in_the_order_of_the_roster_or_beside_names_and_numbers(
        database, mediator, collective):
    plain = "协议金额\n" + "\n".join(f"{1000 + n}.00" for n in range(12))
    found = amounts.preview(database, mediator, collective, Rule("column", column=plain))
    assert list(found.by_member.values()) == [100_000 + n * 100 for n in range(12)]
    named = f"{worker(2)['name']}\t2000\n{worker(1)['id_number']}\t1,500.50\n"
    found = amounts.preview(database, mediator, collective, Rule("column", column=named))
    ids = [row.id for row in rows(database, mediator, collective)]
    assert found.by_member == {ids[1]: 200_000, ids[0]: 150_050}


@pytest.mark.parametrize(("rule", "said"), [
    (Rule("column", column="100\n200"), "粘贴了 2 个金额，参加协议的有 12 人"),
    (Rule("column", column="某某某\t100"), "名册里没有这一行的人"),
    (Rule("column", column=" "), "还没有粘贴金额"),
    (Rule("share", "120"), "不能用"),
    (Rule("same", "许多"), "金额"),
])
def test_amounts_that_make_no_sense_are_refused_in_words(
        database, mediator, collective, rule, said):
    with pytest.raises(RefusedError, match=said):
        agreeing.agree(database, mediator, collective, BatchEntry(rule, TERMS, [
            Due(date(2026, 10, 15))]))
    assert not any(row.agreed_fen for row in rows(database, mediator, collective))


def test_months_of_wages_need_the_wages(database, mediator, collective):
    mending.put(database, mediator, rows(database, mediator, collective)[2].id, "wage", "")
    with pytest.raises(RefusedError, match=worker(3)["name"]):
        amounts.preview(database, mediator, collective, Rule("months", "2"))


def test_parts_that_do_not_make_the_whole_are_refused(database, mediator, collective):
    entry = batch(figure="80")
    entry.dues[1].percent = "30"
    with pytest.raises(RefusedError, match="合计应为 100%"):
        agreeing.agree(database, mediator, collective, entry)


def test_the_agreement_takes_effect_only_when_each_member_signed_or_consented(
        database, mediator, collective, clock):
    ids = [row.id for row in rows(database, mediator, collective)]
    act = Act(collective, "agree", **SIGNED)
    agreeing.agree(database, mediator, collective, batch(figure="80", member_ids=ids[:11]))
    clock.move_to(at("2026-09-15"))
    with pytest.raises(RefusedError, match=f"没有表示不同意：{worker(12)['name']}"):
        acts.perform(database, mediator, act)
    agreeing.consent(database, mediator, collective, ConsentEntry([ids[11]], "no"))
    with pytest.raises(RefusedError, match="须经被代表的当事人同意"):
        acts.perform(database, mediator, act)
    agreeing.sign(database, mediator, collective, ids[:10], date(2026, 9, 15))
    agreeing.consent(database, mediator, collective, ConsentEntry([ids[10]], how="phone"))
    acts.perform(database, mediator, act)
    page = roster.page(database, mediator, collective)
    assert (page.sums.signed, page.sums.consented, page.sums.refused) == (10, 1, 1)
    assert page.effective_on == date(2026, 9, 15)
    with pytest.raises(RefusedError, match="名册不能再改"):
        mending.leave(database, mediator, collective, Leaving([ids[0]], "误列", mistake=True))
    with pytest.raises(RefusedError, match="名册不能再改"):
        mending.put(database, mediator, ids[0], "amount", "1")


def test_who_says_no_gets_nothing_and_the_claims_follow(database, mediator, collective):
    found = agreeing.agree(database, mediator, collective, batch(kind="same", figure="1000"))
    first = next(iter(found.by_member))
    agreeing.consent(database, mediator, collective, ConsentEntry([first], "no", how="person"))
    with database.reading() as session:
        assert session.scalar(select(func.sum(Claim.agreed_fen))) == 1_100_000
    with pytest.raises(RefusedError, match="还没有协议金额"):
        agreeing.sign(database, mediator, collective, [first], date(2026, 9, 14))


def test_money_for_members_is_the_money_of_the_case(database, mediator, collective, clock):
    ids = agree_and_sign(database, mediator, collective, clock)
    clock.move_to(at("2026-09-15"))
    acts.perform(database, mediator, Act(collective, "agree", **SIGNED))
    clock.move_to(at("2026-10-16"))
    members = rows(database, mediator, collective)
    whole = sum(row.agreed_fen for row in members)
    arrived = paying.pay(database, mediator, collective,
                         BatchPayment(ids[:9], date(2026, 10, 16)))
    assert arrived == sum(row.agreed_fen for row in members[:9])
    with pytest.raises(RefusedError, match=r"还应得 0\.00 元"):
        paying.pay(database, mediator, collective,
                   BatchPayment([ids[0]], date(2026, 10, 16), {ids[0]: 1}))
    paying.pay(database, mediator, collective, BatchPayment(
        paid_on=date(2026, 10, 16), parts={ids[9]: 100}))
    with database.reading() as session:
        assert session.scalar(select(func.sum(Payment.amount_fen))) == arrived + 100
        for payment, fen in session.execute(select(Payment.id, Payment.amount_fen)):
            assert session.scalar(select(func.sum(MemberPayment.amount_fen)).where(
                MemberPayment.payment_id == payment)) == fen
    page = roster.page(database, mediator, collective)
    assert page.sums.paid_fen == arrived + 100
    paying.pay(database, mediator, collective, BatchPayment(ids, date(2026, 10, 16)))
    assert roster.page(database, mediator, collective).sums.paid_fen == whole


def test_money_taken_back_is_owed_again(database, mediator, collective, clock):
    ids = agree_and_sign(database, mediator, collective, clock)
    clock.move_to(at("2026-09-15"))
    acts.perform(database, mediator, Act(collective, "agree", **SIGNED))
    paying.pay(database, mediator, collective, BatchPayment([ids[0]], date(2026, 9, 15)))
    with database.reading() as session:
        payment = session.scalars(select(Payment.id)).one()
    payments.take_back(database, mediator, payment, "转错账")
    assert roster.page(database, mediator, collective).sums.paid_fen == 0


def test_papers_are_served_on_the_representatives_or_on_those_chosen_once(
        database, mediator, collective):
    ids = [row.id for row in rows(database, mediator, collective)]
    with pytest.raises(RefusedError, match="还没有代表人"):
        serving.plan(database, mediator, collective, [])
    representatives.elect(database, mediator, collective, ids[:3])
    with pytest.raises(RefusedError, match="还没有打印过"):
        serving.plan(database, mediator, collective, [])
    with database.writing(None) as session:
        site = session.scalars(select(Site)).one()
        site.organisation, site.nature = "西区彩虹社区劳动争议调解委员会", "township"
        site.founding_number = "〔2018〕12号"
    issue.print_form(database, mediator, "F04", Subject(collective))
    found = serving.plan(database, mediator, collective, [])
    assert [each.name for each in found] == [worker(n)["name"] for n in (1, 2, 3)]
    serving.plan(database, mediator, collective, ids)
    serving.plan(database, mediator, collective, ids)
    with database.reading() as session:
        planned = session.scalars(select(Service.recipient).where(
            Service.form == "F04", Service.side == "applicant")).all()
    assert sorted(set(planned)) == sorted(
        {"张会娟", *(worker(n)["name"] for n in range(1, 13))})
    assert len(planned) == 13
    printed = issue.print_form(database, mediator, "F22", Subject(
        collective, side="member", party=found[1].place))
    assert printed.number
