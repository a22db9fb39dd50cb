"""Many workers in one case: the roster, its members and their money; the alert upwards."""

from datetime import date, datetime

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from casedesk.model.base import Base, Travelling
from casedesk.rules.dates import now


class Roster(Base):
    """The workers' side of a case as a list (调仲法 §7); a case of one worker has none."""

    __tablename__ = "roster"

    case_id: Mapped[int] = mapped_column(ForeignKey("case_file.id"), unique=True)
    common_claim: Mapped[bool] = mapped_column(default=True)  # 有共同请求
    elected_on: Mapped[date | None]  # 推举代表人


class Member(Travelling, Base):
    """A worker on the roster of a case: what is asked, agreed and signed; money in fen."""

    __tablename__ = "member"
    __table_args__ = (Index("ix_member_case", "case_id", "seq"),)

    case_id: Mapped[int] = mapped_column(ForeignKey("case_file.id"))
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    seq: Mapped[int] = mapped_column(default=1)
    hired_on: Mapped[str] = mapped_column(default="")  # as far as it is known: "2022-03"
    job: Mapped[str] = mapped_column(default="")
    wage_fen: Mapped[int | None]  # 月工资
    amount_fen: Mapped[int | None]  # 请求金额, all items together
    agreed_fen: Mapped[int | None]
    consent: Mapped[str] = mapped_column(default="")  # yes, no: to the agreement as proposed
    consent_on: Mapped[date | None]
    consent_how: Mapped[str] = mapped_column(default="")  # code table consent_ways
    signed_on: Mapped[date | None]  # the agreement or its annexed roster
    left_on: Mapped[date | None]  # 退出
    left_reason: Mapped[str] = mapped_column(default="")
    bank: Mapped[str] = mapped_column(default="")
    account: Mapped[str] = mapped_column(default="")
    note: Mapped[str] = mapped_column(default="")


class MemberItem(Base):
    """What a member asks under one head: arrears, overtime, severance …"""

    __tablename__ = "member_item"

    case_id: Mapped[int] = mapped_column(ForeignKey("case_file.id"), index=True)
    member_id: Mapped[int] = mapped_column(ForeignKey("member.id"), index=True)
    matter: Mapped[str]  # code table matters
    amount_fen: Mapped[int]


class MemberPayment(Base):
    """A member's part of money that arrived; the parts of a payment are the payment."""

    __tablename__ = "member_payment"

    case_id: Mapped[int] = mapped_column(ForeignKey("case_file.id"), index=True)
    member_id: Mapped[int] = mapped_column(ForeignKey("member.id"), index=True)
    payment_id: Mapped[int] = mapped_column(ForeignKey("payment.id"), index=True)
    amount_fen: Mapped[int]


class Alert(Travelling, Base):
    """A collective dispute or grave arrears as it is reported upwards (F29)."""

    __tablename__ = "alert"
    __table_args__ = (Index("ix_alert_state", "state", "due_at"),)

    number: Mapped[str] = mapped_column(unique=True)
    case_id: Mapped[int | None] = mapped_column(ForeignKey("case_file.id"), index=True)
    visit_id: Mapped[int | None] = mapped_column(ForeignKey("visit.id"), index=True)
    employer_id: Mapped[int | None] = mapped_column(ForeignKey("employer.id"), index=True)
    state: Mapped[str] = mapped_column(default="open")  # open reported closed
    level: Mapped[str]  # red orange yellow
    level_reason: Mapped[str] = mapped_column(default="")  # why it is not the one the rule names
    known_at: Mapped[datetime]  # 知悉
    happened_at: Mapped[datetime | None]
    due_at: Mapped[datetime | None]  # G-RPT
    city_due_at: Mapped[datetime | None]  # G-RPT+, where the level goes to the city
    reported_at: Mapped[datetime | None]
    city_reported_at: Mapped[datetime | None]
    town: Mapped[str] = mapped_column(default="")
    place: Mapped[str] = mapped_column(default="")
    headcount: Mapped[int | None]  # 职工总数
    people: Mapped[int]  # 涉及人数
    present: Mapped[int | None]  # 参与人数
    arrears_months: Mapped[int | None]
    amount_fen: Mapped[int | None]
    cause: Mapped[str] = mapped_column(default="")
    demands: Mapped[str] = mapped_column(default="")
    signs: Mapped[str] = mapped_column(default="")  # codes of alert_signs, with commas
    contacts: Mapped[str] = mapped_column(default="")  # 代表人及电话, one a line
    measures: Mapped[str] = mapped_column(default="")
    coordination: Mapped[str] = mapped_column(default="")
    recipients: Mapped[str] = mapped_column(default="")  # codes of alert_recipients
    reporter_name: Mapped[str] = mapped_column(default="")
    reviewer_name: Mapped[str] = mapped_column(default="")
    closed_on: Mapped[date | None]
    outcome: Mapped[str] = mapped_column(default="")


class AlertReport(Base):
    """One report of an alert: the first, and every one that follows (续报)."""

    __tablename__ = "alert_report"

    alert_id: Mapped[int] = mapped_column(ForeignKey("alert.id"), index=True)
    seq: Mapped[int]  # 0 the first, then 续报 1, 2 …
    at: Mapped[datetime] = mapped_column(default=now)
    level: Mapped[str]
    people: Mapped[int]
    recipients: Mapped[str] = mapped_column(default="")
    text: Mapped[str] = mapped_column(default="")  # what is new since the last
    recorded_by: Mapped[int] = mapped_column(ForeignKey("staff.id"))
    recorded_at: Mapped[datetime] = mapped_column(default=now)
