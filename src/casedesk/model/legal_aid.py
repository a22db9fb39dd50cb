"""Legal aid: a worker sent to an agency, or helped by the union, and what came back."""

from datetime import date, datetime

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from casedesk.model.base import Base, Travelling
from casedesk.rules.dates import now


class Agency(Travelling, Base):
    """An office that a worker is referred to (法律援助机构), with what the slip says of it."""

    __tablename__ = "agency"

    name: Mapped[str] = mapped_column(index=True)
    kind: Mapped[str] = mapped_column(default="agency")  # code table agency_kinds
    address: Mapped[str] = mapped_column(default="")
    contact: Mapped[str] = mapped_column(default="")
    phone: Mapped[str] = mapped_column(default="")
    hours: Mapped[str] = mapped_column(default="")
    towns: Mapped[str] = mapped_column(default="")  # codes of 镇街 it serves, comma between; "" all
    note: Mapped[str] = mapped_column(default="")
    retired_on: Mapped[date | None]


class Referral(Base):
    """A worker's legal aid: by an agency (track G), or by the union itself (track U)."""

    __tablename__ = "referral"
    __table_args__ = (
        Index("ix_referral_sent", "sent_on", "case_id"),
        Index("ix_referral_receipt", "receipt_on", "result"),
        Index("ix_referral_decided", "decided_on", "decision", "case_id"),
        Index("ix_referral_concluded", "concluded_on", "outcome", "case_id"),
    )

    case_id: Mapped[int] = mapped_column(ForeignKey("case_file.id"), unique=True)
    track: Mapped[str] = mapped_column(default="G")  # G agency, U union
    dispute_case_id: Mapped[int | None] = mapped_column(ForeignKey("case_file.id"), index=True)
    consultation_id: Mapped[int | None] = mapped_column(ForeignKey("consultation.id"), index=True)
    visit_id: Mapped[int | None] = mapped_column(ForeignKey("visit.id"), index=True)
    source: Mapped[str] = mapped_column(default="self")  # whoever sent the worker: always 本人
    # the matter
    matter: Mapped[str] = mapped_column(default="")  # code table aid_matters
    ground: Mapped[str] = mapped_column(default="")  # 31-1 … 33, code table aid_grounds
    exemption: Mapped[str] = mapped_column(default="")  # 32-1 …, 42-1 …, code table aid_exemptions
    exemption_proof: Mapped[str] = mapped_column(default="")
    union_scope: Mapped[str] = mapped_column(default="")  # track U, code table union_scopes
    aid_form: Mapped[str] = mapped_column(default="")  # 援助形式 (§22), code table aid_forms
    stage: Mapped[str] = mapped_column(default="")  # 争议所处阶段, code table aid_stages
    authority: Mapped[str] = mapped_column(default="")  # 处理机关
    authority_number: Mapped[str] = mapped_column(default="")
    jurisdiction: Mapped[str] = mapped_column(default="")  # §38, code table jurisdiction_bases
    summary: Mapped[str] = mapped_column(default="")  # 案情摘要, at most 300 characters
    done_so_far: Mapped[str] = mapped_column(default="")  # 已做工作
    amount_fen: Mapped[int | None]
    people: Mapped[int] = mapped_column(default=1)
    needs: Mapped[str] = mapped_column(default="")  # §45 assistance needed
    traits: Mapped[str] = mapped_column(default="")  # code table aid_traits, comma between
    known_on: Mapped[date | None]  # 知道或应当知道权利被侵害之日
    employed_until: Mapped[date | None]
    award_on: Mapped[date | None]  # 裁决书收到日
    hearing_on: Mapped[date | None]
    limitation_on: Mapped[date | None]  # computed, or the day a paper names
    urgent: Mapped[bool] = mapped_column(default=False)  # §44
    urgent_reason: Mapped[str] = mapped_column(default="")
    opinion: Mapped[str] = mapped_column(default="")  # 初审意见
    # the applicant's agent (§40)
    agent_name: Mapped[str] = mapped_column(default="")
    agent_id_number: Mapped[str] = mapped_column(default="")
    agent_relation: Mapped[str] = mapped_column(default="")
    agent_phone: Mapped[str] = mapped_column(default="")
    # the road
    agency_id: Mapped[int | None] = mapped_column(ForeignKey("agency.id"), index=True)
    agency: Mapped[str] = mapped_column(default="")  # its name when the slip was made
    registered_on: Mapped[date | None] = mapped_column(index=True)
    ready_on: Mapped[date | None]
    sent_on: Mapped[date | None]
    sent_how: Mapped[str] = mapped_column(default="")  # code table sending_ways
    receipt_on: Mapped[date | None]  # the day the agency received the papers
    result: Mapped[str] = mapped_column(default="")  # as the receipt words it
    acceptance_number: Mapped[str] = mapped_column(default="")
    decision: Mapped[str] = mapped_column(default="")  # granted refused deemed_withdrawn early
    decision_number: Mapped[str] = mapped_column(default="")
    decided_on: Mapped[date | None]
    decision_received_on: Mapped[date | None]
    objection_until: Mapped[date | None]  # as the decision says
    supplement_until: Mapped[date | None]  # as the notice says
    assigned_on: Mapped[date | None] = mapped_column(index=True)
    concluded_on: Mapped[date | None]
    outcome: Mapped[str] = mapped_column(default="")  # code table aid_outcomes
    outcome_paper: Mapped[str] = mapped_column(default="")  # 文书名称文号
    claimed_fen: Mapped[int | None]
    obtained_fen: Mapped[int | None]
    realised: Mapped[str] = mapped_column(default="")  # 兑现情况
    termination_ground: Mapped[str] = mapped_column(default="")  # 48-1 … 48-8
    informed_on: Mapped[date | None]  # the worker was told the outcome
    informed_how: Mapped[str] = mapped_column(default="")
    informed_by: Mapped[str] = mapped_column(default="")
    feedback_on: Mapped[date | None]  # L10 came back
    no_feedback: Mapped[bool] = mapped_column(default=False)  # 机构未反馈, after three chases
    archived_on: Mapped[date | None]


class AidMeans(Base):
    """What the worker states of income and property (经济困难状况说明表)."""

    __tablename__ = "aid_means"

    case_id: Mapped[int] = mapped_column(ForeignKey("case_file.id"), unique=True)
    stated_on: Mapped[date]
    household: Mapped[int] = mapped_column(default=1)  # 共同生活家庭成员, the worker included
    wages_fen: Mapped[int | None]  # of the household, the six months before
    business_fen: Mapped[int | None]
    property_fen: Mapped[int | None]
    transfer_fen: Mapped[int | None]
    expenses: Mapped[str] = mapped_column(default="")  # 大额支出: illness, accident, study
    spending_fen: Mapped[int | None]  # monthly spending a head, for the second test
    flats: Mapped[int | None]
    flat_area: Mapped[str] = mapped_column(default="")  # m²
    vehicles: Mapped[str] = mapped_column(default="")
    savings_fen: Mapped[int | None]
    business_assets: Mapped[str] = mapped_column(default="")
    remarks: Mapped[str] = mapped_column(default="")
    filled_by: Mapped[str] = mapped_column(default="")  # 代填人


class AidRelative(Base):
    """One member of the household on that statement."""

    __tablename__ = "aid_relative"

    case_id: Mapped[int] = mapped_column(ForeignKey("case_file.id"), index=True)
    seq: Mapped[int] = mapped_column(default=1)
    name: Mapped[str]
    relation: Mapped[str] = mapped_column(default="")
    age: Mapped[int | None]
    id_number: Mapped[str] = mapped_column(default="")
    workplace: Mapped[str] = mapped_column(default="")
    income_fen: Mapped[int | None]  # a month


class AidMaterial(Base):
    """One paper handed in (L4), the kind of data in it, and whether it goes to the agency."""

    __tablename__ = "aid_material"

    case_id: Mapped[int] = mapped_column(ForeignKey("case_file.id"), index=True)
    seq: Mapped[int] = mapped_column(default=1)
    name: Mapped[str]
    original: Mapped[bool] = mapped_column(default=False)
    copies: Mapped[int] = mapped_column(default=1)
    pages: Mapped[int] = mapped_column(default=1)
    data_type: Mapped[str] = mapped_column(default="identity")  # code table consent_types
    attachment_id: Mapped[int | None] = mapped_column(ForeignKey("attachment.id"))
    goes: Mapped[bool] = mapped_column(default=True)  # to be sent on
    received_on: Mapped[date | None]
    remark: Mapped[str] = mapped_column(default="")


class AidConsent(Base):
    """The worker's separate consent to one receiver and these kinds of data (L5; PIPL 23, 29)."""

    __tablename__ = "aid_consent"

    case_id: Mapped[int] = mapped_column(ForeignKey("case_file.id"), index=True)
    agency_id: Mapped[int | None] = mapped_column(ForeignKey("agency.id"))
    receiver: Mapped[str]  # its name on the paper
    types: Mapped[str]  # code table consent_types, comma between
    sensitive: Mapped[bool] = mapped_column(default=False)  # the separate tick
    way: Mapped[str] = mapped_column(default="")  # how it is handed over
    signed_on: Mapped[date]
    document_id: Mapped[int | None] = mapped_column(ForeignKey("document.id"))
    withdrawn_on: Mapped[date | None]
    recorded_at: Mapped[datetime] = mapped_column(default=now)
    recorded_by: Mapped[int]


class AidReceipt(Base):
    """What an agency's receipt said (the lower half of L6), as it came back."""

    __tablename__ = "aid_receipt"

    case_id: Mapped[int] = mapped_column(ForeignKey("case_file.id"), index=True)
    received_on: Mapped[date]  # by the agency
    back_on: Mapped[date]  # at this desk
    receiver: Mapped[str] = mapped_column(default="")
    outcome: Mapped[str]  # accepted incomplete not_competent other
    missing: Mapped[str] = mapped_column(default="")
    missing_until: Mapped[date | None]
    suggested: Mapped[str] = mapped_column(default="")  # the agency that would be competent
    other: Mapped[str] = mapped_column(default="")
    acceptance_number: Mapped[str] = mapped_column(default="")
    contact: Mapped[str] = mapped_column(default="")
    decision_expected_on: Mapped[date | None]
    recorded_at: Mapped[datetime] = mapped_column(default=now)
    recorded_by: Mapped[int]


class AidChase(Base):
    """One reminder to an agency that has not answered (L7)."""

    __tablename__ = "aid_chase"

    case_id: Mapped[int] = mapped_column(ForeignKey("case_file.id"), index=True)
    seq: Mapped[int]
    about: Mapped[str] = mapped_column(default="receipt")  # receipt feedback
    on: Mapped[date]
    how: Mapped[str] = mapped_column(default="letter")  # letter telephone
    note: Mapped[str] = mapped_column(default="")
    recorded_by: Mapped[int]


class AidAssignment(Base):
    """Who acts for the worker, from when to when, and why it changed."""

    __tablename__ = "aid_assignment"

    case_id: Mapped[int] = mapped_column(ForeignKey("case_file.id"), index=True)
    assigned_on: Mapped[date]
    lawyer_id: Mapped[int | None] = mapped_column(ForeignKey("lawyer.id"), index=True)
    lawyer: Mapped[str]
    firm: Mapped[str] = mapped_column(default="")
    phone: Mapped[str] = mapped_column(default="")
    letter_number: Mapped[str] = mapped_column(default="")  # 指派通知书 or 委派函
    ended_on: Mapped[date | None]
    end_reason: Mapped[str] = mapped_column(default="")


class AidApproval(Base):
    """One step of the union's own approval chain (track U)."""

    __tablename__ = "aid_approval"

    case_id: Mapped[int] = mapped_column(ForeignKey("case_file.id"), index=True)
    seq: Mapped[int]
    step: Mapped[str]  # code of the chain: station department leader …
    approved: Mapped[bool]
    opinion: Mapped[str] = mapped_column(default="")
    by_name: Mapped[str] = mapped_column(default="")  # who signed, who may not be a user here
    on: Mapped[date]
    recorded_by: Mapped[int]


class AidSatisfaction(Base):
    """What the worker says afterwards (L11): five marks of 1 to 5, and words."""

    __tablename__ = "aid_satisfaction"

    case_id: Mapped[int] = mapped_column(ForeignKey("case_file.id"), index=True)
    on: Mapped[date] = mapped_column(index=True)
    how: Mapped[str] = mapped_column(default="")
    by_name: Mapped[str] = mapped_column(default="")
    reached: Mapped[bool] = mapped_column(default=True)
    timely: Mapped[int | None]
    attitude: Mapped[int | None]
    skill: Mapped[int | None]
    understood: Mapped[int | None]
    free: Mapped[bool | None]  # False: money was taken, which is a complaint (§20)
    overall: Mapped[int | None]
    words: Mapped[str] = mapped_column(default="")
    anonymous: Mapped[bool] = mapped_column(default=False)
