"""The parts of a labour dispute: acts, parties, claims, agreement, instalments, proceedings."""

from datetime import date, datetime

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from casedesk.model.base import Base
from casedesk.rules.dates import now


class Dispute(Base):
    """A mediation case; the dates are those of the recorded acts."""

    __tablename__ = "dispute"
    __table_args__ = (
        # covering: the month's figures are counted without touching the rows themselves
        Index("ix_dispute_accepted", "accepted_on", "closed_on", "closing_kind", "matter",
              "workers", "women", "migrants", "collective", "end_due", "case_id"),
        Index("ix_dispute_closed", "closed_on", "closing_kind", "accepted_on", "end_due",
              "matter", "case_id"),
        Index("ix_dispute_registered", "registered_on", "workers", "matter", "case_id"),
        Index("ix_dispute_refused", "refused_on", "matter", "case_id"),
        Index("ix_dispute_agreed", "agreed_on", "matter", "case_id"),
    )

    case_id: Mapped[int] = mapped_column(ForeignKey("case_file.id"), unique=True)
    visit_id: Mapped[int | None] = mapped_column(ForeignKey("visit.id"), index=True)
    matter: Mapped[str] = mapped_column(index=True)  # 主要争议类型, code table matters
    source: Mapped[str] = mapped_column(default="1")  # 案件来源
    registered_on: Mapped[date]  # 登记日期
    applied_at: Mapped[datetime | None] = mapped_column(index=True)  # 收到申请, to the minute
    oral: Mapped[bool] = mapped_column(default=False)
    solicited_on: Mapped[date | None]  # the other party was asked
    consent_on: Mapped[date | None]  # the other party agreed to mediate
    accepted_on: Mapped[date | None]
    refused_on: Mapped[date | None]
    refusal_ground: Mapped[str] = mapped_column(default="")  # code table refusal_grounds
    refusal_reason: Mapped[str] = mapped_column(default="")
    failure_ground: Mapped[str] = mapped_column(default="")  # code table failure_grounds
    end_due: Mapped[date | None]  # M-END, with every extension
    extended_on: Mapped[date | None]
    agreed_on: Mapped[date | None]
    settlement: Mapped[str] = mapped_column(default="")  # 和解协议, what was settled on withdrawal
    withdrawal_ground: Mapped[str] = mapped_column(default="")  # code table withdrawal_grounds
    closing_kind: Mapped[str | None]  # 结案方式, code table closing_kinds
    closed_on: Mapped[date | None]
    mediator_id: Mapped[int | None] = mapped_column(ForeignKey("staff.id"), index=True)
    mediator_name: Mapped[str] = mapped_column(default="")
    recorder_name: Mapped[str] = mapped_column(default="")
    workers: Mapped[int] = mapped_column(default=1)  # 涉及劳动者人数
    women: Mapped[int] = mapped_column(default=0)
    migrants: Mapped[int] = mapped_column(default=0)
    collective: Mapped[bool] = mapped_column(default=False)  # >= 10 workers, one claim (§7)
    facts: Mapped[str] = mapped_column(default="")  # 事实与理由
    evidence: Mapped[str] = mapped_column(default="")
    hired_on: Mapped[str] = mapped_column(default="")
    job: Mapped[str] = mapped_column(default="")
    contract_term: Mapped[str] = mapped_column(default="")
    wage_standard: Mapped[str] = mapped_column(default="")
    employment_form: Mapped[str] = mapped_column(default="")
    known_on: Mapped[date | None]  # 知道或应当知道权利被侵害之日
    employed_until: Mapped[date | None]
    investigation: Mapped[str] = mapped_column(default="")  # 征询、审查 opinion of the handler
    summary: Mapped[str] = mapped_column(default="")  # 调解情况及意见


class Party(Base):
    """Somebody who takes part: applicant, respondent, agent, representative."""

    __tablename__ = "party"

    case_id: Mapped[int] = mapped_column(ForeignKey("case_file.id"), index=True)
    side: Mapped[str]  # applicant respondent
    role: Mapped[str] = mapped_column(default="party")  # party agent representative
    seq: Mapped[int] = mapped_column(default=1)
    person_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"), index=True)
    employer_id: Mapped[int | None] = mapped_column(ForeignKey("employer.id"), index=True)
    dispatch: Mapped[str] = mapped_column(default="")  # "agency" 派遣单位, "user" 用工单位
    represents_id: Mapped[int | None] = mapped_column(ForeignKey("party.id"))
    name: Mapped[str] = mapped_column(default="")  # an agent who is nobody's record
    sex: Mapped[str] = mapped_column(default="")
    id_number: Mapped[str] = mapped_column(default="")
    firm: Mapped[str] = mapped_column(default="")
    relation: Mapped[str] = mapped_column(default="")
    authority: Mapped[str] = mapped_column(default="")  # general special
    phone: Mapped[str] = mapped_column(default="")
    service_address: Mapped[str] = mapped_column(default="")


class Claim(Base):
    """One claim with its amount: asked, agreed, performed."""

    __tablename__ = "claim"
    __table_args__ = (
        Index("ix_claim_case", "case_id", "amount_fen", "agreed_fen"),
    )

    case_id: Mapped[int] = mapped_column(ForeignKey("case_file.id"))
    seq: Mapped[int] = mapped_column(default=1)
    matter: Mapped[str]
    wording: Mapped[str] = mapped_column(default="")
    amount_fen: Mapped[int | None]
    agreed_fen: Mapped[int | None]


class Agreement(Base):
    """A mediation agreement; it takes effect on the last required signature or seal (§14)."""

    __tablename__ = "agreement"

    case_id: Mapped[int] = mapped_column(ForeignKey("case_file.id"), unique=True)
    form: Mapped[str] = mapped_column(default="written")  # written oral
    terms: Mapped[str] = mapped_column(default="")  # the items, one a line
    relation_state: Mapped[str] = mapped_column(default="")  # 劳动关系状态
    insurance: Mapped[str] = mapped_column(default="")  # 社保/离职证明
    liability: Mapped[str] = mapped_column(default="")  # 逾期责任
    others: Mapped[str] = mapped_column(default="")
    copies: Mapped[int] = mapped_column(default=3)
    applicant_signed_on: Mapped[date | None]
    respondent_signed_on: Mapped[date | None]
    mediator_signed_on: Mapped[date | None]
    sealed_on: Mapped[date | None]
    effective_on: Mapped[date | None] = mapped_column(index=True)


class Instalment(Base):
    """One payment that was promised, and when."""

    __tablename__ = "instalment"
    __table_args__ = (
        Index("ix_instalment_due", "due_on", "case_id", "amount_fen"),
        Index("ix_instalment_case", "case_id", "due_on", "amount_fen"),
    )

    case_id: Mapped[int] = mapped_column(ForeignKey("case_file.id"))
    seq: Mapped[int] = mapped_column(default=1)
    debtor: Mapped[str] = mapped_column(default="")
    content: Mapped[str] = mapped_column(default="")  # what is paid or done
    due_on: Mapped[date | None]
    amount_fen: Mapped[int] = mapped_column(default=0)
    method: Mapped[str] = mapped_column(default="")
    account_name: Mapped[str] = mapped_column(default="")
    bank: Mapped[str] = mapped_column(default="")
    account: Mapped[str] = mapped_column(default="")


class Payment(Base):
    """Money that arrived (到账); a mistake is taken back by a counter-entry, never deleted."""

    __tablename__ = "payment"
    __table_args__ = (
        Index("ix_payment_paid", "paid_on", "amount_fen", "case_id"),
        Index("ix_payment_case", "case_id", "paid_on", "amount_fen"),
    )

    case_id: Mapped[int] = mapped_column(ForeignKey("case_file.id"))
    instalment_id: Mapped[int | None] = mapped_column(ForeignKey("instalment.id"), index=True)
    paid_on: Mapped[date]
    amount_fen: Mapped[int]  # less than nought: takes an earlier entry back
    method: Mapped[str] = mapped_column(default="")
    voucher: Mapped[str] = mapped_column(default="")
    attachment_id: Mapped[int | None] = mapped_column(ForeignKey("attachment.id"))
    corrects_id: Mapped[int | None] = mapped_column(ForeignKey("payment.id"))
    reason: Mapped[str] = mapped_column(default="")  # why it takes an entry back
    recorded_at: Mapped[datetime] = mapped_column(default=now)
    recorded_by: Mapped[int]


class Proceeding(Base):
    """What runs beside a case: 仲裁审查, 司法确认, 支付令, 转仲裁, 转监察, 法律援助."""

    __tablename__ = "proceeding"
    __table_args__ = (
        Index("ix_proceeding_applied", "applied_on", "kind"),
        Index("ix_proceeding_decided", "decided_on", "kind", "result"),
    )

    case_id: Mapped[int] = mapped_column(ForeignKey("case_file.id"), index=True)
    kind: Mapped[str]  # arbitration_review judicial_confirmation payment_order arbitration …
    state: Mapped[str] = mapped_column(default="applied")
    institution: Mapped[str] = mapped_column(default="")
    number: Mapped[str] = mapped_column(default="")
    applied_on: Mapped[date | None]
    decided_on: Mapped[date | None]
    result: Mapped[str] = mapped_column(default="")  # in words, as the figures read them
    accepted_on: Mapped[date | None]
    served_on: Mapped[date | None]  # the other party got the application, or the order
    hearing_on: Mapped[date | None]
    received_on: Mapped[date | None]  # the parties got the decision
    effective_on: Mapped[date | None]
    amount_fen: Mapped[int | None]  # asked for by a payment order, or awarded
    final: Mapped[bool | None]  # 终局裁决 (调仲法 §47)
    contact: Mapped[str] = mapped_column(default="")  # 承办人, 援助律师
    paper_number: Mapped[str] = mapped_column(default="")  # of the decision
    ended: Mapped[bool] = mapped_column(default=False)


class Interruption(Base):
    """What made the limitation run anew or stand still (调仲法 §27, 17号令 §31)."""

    __tablename__ = "interruption"

    case_id: Mapped[int] = mapped_column(ForeignKey("case_file.id"), index=True)
    day: Mapped[date]
    until: Mapped[date | None]  # the end of a suspension
    kind: Mapped[str]
    note: Mapped[str] = mapped_column(default="")
    by_act: Mapped[bool] = mapped_column(default=False)  # an act of the case brought it about
    corrects_id: Mapped[int | None] = mapped_column(ForeignKey("interruption.id"))
    withdrawn: Mapped[bool] = mapped_column(default=False)  # a correction that takes it back
    recorded_at: Mapped[datetime] = mapped_column(default=now)
    recorded_by_name: Mapped[str] = mapped_column(default="")
