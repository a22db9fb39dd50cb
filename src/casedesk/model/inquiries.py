"""Inquiries: a person is asked, and what was said is written down and signed."""

from datetime import datetime

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from casedesk.model.base import Base, Travelling


class Inquiry(Travelling, Base):
    """An inquiry of one person (调查笔录)."""

    __tablename__ = "inquiry"

    case_id: Mapped[int] = mapped_column(ForeignKey("case_file.id"), index=True)
    begun_at: Mapped[datetime]
    ended_at: Mapped[datetime | None]
    place: Mapped[str]
    investigators: Mapped[str]  # the two, "、" between
    recorder: Mapped[str] = mapped_column(default="")
    name: Mapped[str]  # 被调查人
    sex: Mapped[str] = mapped_column(default="")
    age: Mapped[int | None]
    id_number: Mapped[str] = mapped_column(default="")
    firm: Mapped[str] = mapped_column(default="")
    post: Mapped[str] = mapped_column(default="")
    phone: Mapped[str] = mapped_column(default="")
    relation: Mapped[str] = mapped_column(default="")  # 与当事人关系
    closing: Mapped[str] = mapped_column(default="")
    read_by: Mapped[str] = mapped_column(default="")  # code table reading_ways
    signed: Mapped[bool] = mapped_column(default=False)
    unsigned_reason: Mapped[str] = mapped_column(default="")


class InquiryLine(Base):
    """One question and what was answered."""

    __tablename__ = "inquiry_line"

    inquiry_id: Mapped[int] = mapped_column(ForeignKey("inquiry.id"), index=True)
    seq: Mapped[int]
    question: Mapped[str] = mapped_column(default="")
    answer: Mapped[str] = mapped_column(default="")
