"""The service of papers: every paper that is to reach somebody, and how and when it did."""

from datetime import date, datetime

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from casedesk.model.base import Base, Travelling


class Service(Travelling, Base):
    """One paper for one recipient (送达); a receipt F22 lists all that go together."""

    __tablename__ = "service"
    __table_args__ = (
        Index("ix_service_case", "case_id", "result"),
        Index("ix_service_result", "result", "case_id"),
    )

    case_id: Mapped[int | None] = mapped_column(ForeignKey("case_file.id"))
    visit_id: Mapped[int | None] = mapped_column(ForeignKey("visit.id"), index=True)
    letter_id: Mapped[int | None] = mapped_column(index=True)  # a letter of 一函两书
    document_id: Mapped[int | None] = mapped_column(ForeignKey("document.id"), index=True)
    receipt_id: Mapped[int | None] = mapped_column(  # the F22 that lists it
        ForeignKey("document.id"), index=True)
    form: Mapped[str] = mapped_column(default="")  # F04 …; empty for a paper made elsewhere
    number: Mapped[str] = mapped_column(default="")
    title: Mapped[str]
    copies: Mapped[int] = mapped_column(default=1)
    party_id: Mapped[int | None] = mapped_column(
        ForeignKey("party.id", ondelete="SET NULL"), index=True)
    side: Mapped[str] = mapped_column(default="")  # applicant respondent
    recipient: Mapped[str]
    address: Mapped[str] = mapped_column(default="")
    phone: Mapped[str] = mapped_column(default="")
    method: Mapped[str] = mapped_column(default="")  # code table service_methods
    tracking: Mapped[str] = mapped_column(default="")  # 邮寄单号, or the electronic address
    place: Mapped[str] = mapped_column(default="")
    sent_at: Mapped[datetime | None]  # handed to the post, sent, published
    received_at: Mapped[datetime | None]  # 签收, to the hour
    served_on: Mapped[date | None]  # the day it counts as served (民诉法 §87–95)
    receiver: Mapped[str] = mapped_column(default="")  # who signed
    relation: Mapped[str] = mapped_column(default="")  # code table receiver_relations
    result: Mapped[str] = mapped_column(default="pending")  # code table service_results
    reason: Mapped[str] = mapped_column(default="")  # why refused or undeliverable
    witness: Mapped[str] = mapped_column(default="")
    filmed: Mapped[bool] = mapped_column(default=False)  # photographed or filmed (§89)
    servers: Mapped[str] = mapped_column(default="")  # the two who served, "、" between
    note: Mapped[str] = mapped_column(default="")


class ServiceAddress(Travelling, Base):
    """Where and how a party wants papers served (送达地址及方式确认); the latest one holds."""

    __tablename__ = "service_address"

    case_id: Mapped[int] = mapped_column(ForeignKey("case_file.id"), index=True)
    party_id: Mapped[int | None] = mapped_column(
        ForeignKey("party.id", ondelete="SET NULL"), index=True)
    party: Mapped[str]
    receiver: Mapped[str]
    address: Mapped[str]
    postcode: Mapped[str] = mapped_column(default="")
    phone: Mapped[str] = mapped_column(default="")
    electronic: Mapped[bool] = mapped_column(default=False)  # agrees to electronic service (§90)
    channel: Mapped[str] = mapped_column(default="")  # code table electronic_channels
    channel_address: Mapped[str] = mapped_column(default="")
    confirmed_on: Mapped[date]
    signed: Mapped[bool] = mapped_column(default=False)
    note: Mapped[str] = mapped_column(default="")
