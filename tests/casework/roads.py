"""Ways that tests take a dispute along its road; the office's clock stands still meanwhile."""

from datetime import date

from sqlalchemy import select

from casedesk.casework.disputes import acts, agreement
from casedesk.casework.disputes import page as case_page
from casedesk.casework.disputes.acts import Act
from casedesk.casework.disputes.agreement import AgreementEntry, InstalmentEntry
from casedesk.model import CaseFile, Deadline

DAY = date(2026, 9, 21)  # a Monday; scenario S1 was accepted a week before
MEDIATION_ENDS = date(2026, 9, 29)
EFFECT = date(2026, 10, 14)  # scenario S1: the last signature


def do(database, actor, case_id, action, **more):
    acts.perform(database, actor, Act(case_id=case_id, action=action, **more))


def state(database, case_id):
    with database.reading() as session:
        return session.get_one(CaseFile, case_id).state


def clock_of(database, case_id, rule):
    """The latest clock of a rule."""
    with database.reading() as session:
        return session.scalars(select(Deadline).where(
            Deadline.case_id == case_id, Deadline.rule == rule)
            .order_by(Deadline.id.desc())).first()


def signed(day):
    return {"applicant_signed_on": day, "respondent_signed_on": day, "mediator_signed_on": day,
            "sealed_on": day}


def keep_terms(database, actor, case_id, *days, fen=1_240_000):
    """Write terms; the sum is promised in as many parts as days are named."""
    claim = case_page.page(database, actor, case_id).claims[0]
    parts = [InstalmentEntry("工资", day, fen // len(days)) for day in days]
    agreement.save(database, actor, case_id, AgreementEntry(
        terms="一、被申请人支付工资12,400.00元。", agreed={claim.id: fen}, instalments=parts))


def agree(database, actor, case_id, on, *days):
    """Begin mediation and agree on a day, to be paid on these days."""
    if state(database, case_id) == "accepted":
        do(database, actor, case_id, "mediate", on=on)
    keep_terms(database, actor, case_id, *(days or (on,)))
    do(database, actor, case_id, "agree", **signed(on))


TO_STATE = {  # how a case comes to stand at a state
    "applied": (),
    "solicit": (("solicit", {}),),
    "rejected": (("refuse", {"refusal_ground": "2"}),),
    "accepted": (("accept", {"consent_on": DAY}),),
    "investigate": (("accept", {"consent_on": DAY}), ("investigate", {"people": "王敏、陈志"})),
    "mediate": (("accept", {"consent_on": DAY}), ("mediate", {})),
    "agreed": (("accept", {"consent_on": DAY}), ("mediate", {}), ("terms", {}),
               ("agree", signed(DAY))),
    "failed": (("accept", {"consent_on": DAY}), ("fail", {"failure_ground": "declined"})),
    "expired": (("accept", {"consent_on": DAY}), ("later", {}), ("expire", {})),
    "withdrawn": (("withdraw", {"withdrawal_ground": "elsewhere"}),),
    "terminated": (("accept", {"consent_on": DAY}),
                   ("terminate", {"closing_kind": "51", "text": "申请人去世"})),
    "closed": (("withdraw", {"withdrawal_ground": "elsewhere"}), ("close", {})),
    "archived": (("withdraw", {"withdrawal_ground": "elsewhere"}), ("close", {}),
                 ("archive", {})),
}
