"""What a case keeps of its parties: evidence, rights told, mandates, follow-up visits."""

from datetime import date, datetime

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from casedesk.model.base import Base, Travelling


class Evidence(Travelling, Base):
    """One piece of evidence that was handed in (证据材料), and given back."""

    __tablename__ = "evidence"

    case_id: Mapped[int] = mapped_column(ForeignKey("case_file.id"), index=True)
    seq: Mapped[int] = mapped_column(default=1)
    name: Mapped[str]
    original: Mapped[bool] = mapped_column(default=False)  # 原件; otherwise 复印件
    pages: Mapped[int | None]
    proves: Mapped[str] = mapped_column(default="")
    source: Mapped[str] = mapped_column(default="")  # where the submitter has it from
    side: Mapped[str] = mapped_column(default="")
    party_id: Mapped[int | None] = mapped_column(
        ForeignKey("party.id", ondelete="SET NULL"), index=True)
    submitter: Mapped[str]
    receiver: Mapped[str]
    received_on: Mapped[date]
    returned_on: Mapped[date | None]
    returned_to: Mapped[str] = mapped_column(default="")
    attachment_id: Mapped[int | None] = mapped_column(  # its scan
        ForeignKey("attachment.id"), index=True)


class RightsNotice(Travelling, Base):
    """A party was told its rights and duties, and said whether it will mediate."""

    __tablename__ = "rights_notice"

    case_id: Mapped[int] = mapped_column(ForeignKey("case_file.id"), index=True)
    party_id: Mapped[int | None] = mapped_column(
        ForeignKey("party.id", ondelete="SET NULL"), index=True)
    party: Mapped[str]
    told_at: Mapped[datetime]
    listener: Mapped[str] = mapped_column(default="")  # who heard it, where not the party
    manner: Mapped[str] = mapped_column(default="written")  # code table telling_ways
    teller: Mapped[str] = mapped_column(default="")
    signed: Mapped[bool] = mapped_column(default=False)
    unsigned_reason: Mapped[str] = mapped_column(default="")
    willing: Mapped[str] = mapped_column(default="")  # code table willingness
    willing_on: Mapped[date | None]
    willing_reason: Mapped[str] = mapped_column(default="")
    recusal: Mapped[str] = mapped_column(default="")  # code table recusal_answers
    recusal_reason: Mapped[str] = mapped_column(default="")
    wants_public: Mapped[bool] = mapped_column(default=False)


class Mandate(Travelling, Base):
    """An authority in writing (授权委托): who acts for a party, for what, how long."""

    __tablename__ = "mandate"

    case_id: Mapped[int] = mapped_column(ForeignKey("case_file.id"), index=True)
    principal_id: Mapped[int | None] = mapped_column(
        ForeignKey("party.id", ondelete="SET NULL"), index=True)
    principal: Mapped[str]
    agent_id: Mapped[int | None] = mapped_column(
        ForeignKey("party.id", ondelete="SET NULL"), index=True)
    second_id: Mapped[int | None] = mapped_column(
        ForeignKey("party.id", ondelete="SET NULL"), index=True)
    authority: Mapped[str]  # code table authorities
    powers: Mapped[str] = mapped_column(default="")  # code table special_powers
    begins_on: Mapped[date | None]
    ends_on: Mapped[date | None]  # empty: until mediation of the case ends
    signed_on: Mapped[date]
    papers: Mapped[str] = mapped_column(default="")  # code table mandate_papers
    revoked_on: Mapped[date | None]
    revoked_reason: Mapped[str] = mapped_column(default="")


class LegalPersonProof(Travelling, Base):
    """An employer certifies who its legal representative is (法定代表人身份证明)."""

    __tablename__ = "legal_person_proof"

    case_id: Mapped[int] = mapped_column(ForeignKey("case_file.id"), index=True)
    party_id: Mapped[int | None] = mapped_column(
        ForeignKey("party.id", ondelete="SET NULL"), index=True)
    party: Mapped[str]
    name: Mapped[str]
    sex: Mapped[str] = mapped_column(default="")
    post: Mapped[str]
    id_number: Mapped[str] = mapped_column(default="")
    phone: Mapped[str] = mapped_column(default="")
    principal: Mapped[bool] = mapped_column(default=False)  # 主要负责人, no legal representative
    certified_on: Mapped[date]


class FollowUp(Travelling, Base):
    """A follow-up (回访): whether it was kept, how content they are, what is new."""

    __tablename__ = "follow_up"
    __table_args__ = (
        Index("ix_follow_up_day", "called_at", "reached", "service", "case_id"),
    )

    case_id: Mapped[int] = mapped_column(ForeignKey("case_file.id"), index=True)
    called_at: Mapped[datetime]
    method: Mapped[str]  # code table follow_up_methods
    party_id: Mapped[int | None] = mapped_column(
        ForeignKey("party.id", ondelete="SET NULL"), index=True)
    person: Mapped[str]  # 回访对象
    phone: Mapped[str] = mapped_column(default="")
    caller: Mapped[str]
    reached: Mapped[bool] = mapped_column(default=True)
    performance: Mapped[str] = mapped_column(default="")  # code table performances
    outcome: Mapped[str] = mapped_column(default="")  # content with the result: satisfactions
    service: Mapped[str] = mapped_column(default="")  # content with the service: satisfactions
    new_trouble: Mapped[str] = mapped_column(default="")
    dispute_again: Mapped[bool] = mapped_column(default=False)
    retaliation: Mapped[bool] = mapped_column(default=False)
    advice: Mapped[str] = mapped_column(default="")  # 意见建议
    handling: Mapped[str] = mapped_column(default="")  # 处理
    signed: Mapped[bool] = mapped_column(default=False)
