"""The file of a case (卷宗): its papers in order, what was bound, where it lies, who lent it."""

from datetime import date, datetime

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from casedesk.model.base import Base, Travelling
from casedesk.rules.dates import now


class FilePaper(Travelling, Base):
    """One paper of the file: a printed form, scanned pages, or the signed scan of a form."""

    __tablename__ = "file_paper"
    __table_args__ = (Index("ix_file_paper_case", "case_id", "part", "position"),)

    case_id: Mapped[int] = mapped_column(ForeignKey("case_file.id"))
    part: Mapped[str]  # code table file_parts: its place in the order of the index
    position: Mapped[int] = mapped_column(default=0)  # within the part
    document_id: Mapped[int | None] = mapped_column(ForeignKey("document.id"), index=True)
    title: Mapped[str] = mapped_column(default="")  # 题名
    reference: Mapped[str] = mapped_column(default="")  # 文号
    author: Mapped[str] = mapped_column(default="")  # 责任者
    dated: Mapped[date | None]
    remark: Mapped[str] = mapped_column(default="")
    # scanned pages in order, as JSON: attachment, page, turn, blank, out; "" for a printed form
    leaves: Mapped[str] = mapped_column(default="")
    removed_at: Mapped[datetime | None]
    remove_reason: Mapped[str] = mapped_column(default="")


class Binding(Travelling, Base):
    """The file as it was bound on a day: never changed; binding again makes another one."""

    __tablename__ = "binding"
    __table_args__ = (Index("ix_binding_case", "case_id", "number"),)

    case_id: Mapped[int] = mapped_column(ForeignKey("case_file.id"))
    number: Mapped[int]  # 1, 2 … of the case
    kind: Mapped[str] = mapped_column(default="main")  # main, supplement 补充卷
    first_page: Mapped[int] = mapped_column(default=1)
    last_page: Mapped[int]
    books: Mapped[int]  # 共几册
    situation: Mapped[str] = mapped_column(default="")  # 本卷情况说明
    checker: Mapped[str] = mapped_column(default="")  # 检查人
    reason: Mapped[str] = mapped_column(default="")  # why it was bound anew after archiving
    bound_at: Mapped[datetime] = mapped_column(default=now)
    bound_by: Mapped[int] = mapped_column(ForeignKey("staff.id"))
    bound_by_name: Mapped[str] = mapped_column(default="")  # 立卷人


class BoundBook(Base):
    """One 册 of a bound file: a PDF, kept encrypted beside the database."""

    __tablename__ = "bound_book"

    binding_id: Mapped[int] = mapped_column(ForeignKey("binding.id"), index=True)
    seq: Mapped[int]  # 第几册
    first_page: Mapped[int]
    last_page: Mapped[int]
    sheets: Mapped[int]  # pages of the PDF: with cover, index, 备考表 and blank pages
    stored: Mapped[str]  # its name in the attachments folder
    size: Mapped[int]  # bytes
    digest: Mapped[str]  # BLAKE2b-256 of the PDF


class BoundPaper(Base):
    """One line of the index (卷内目录) of a bound file."""

    __tablename__ = "bound_paper"

    binding_id: Mapped[int] = mapped_column(ForeignKey("binding.id"), index=True)
    book: Mapped[int]
    number: Mapped[int]  # 序号
    paper_id: Mapped[int] = mapped_column(ForeignKey("file_paper.id"), index=True)
    part: Mapped[str]
    title: Mapped[str]
    reference: Mapped[str] = mapped_column(default="")
    author: Mapped[str] = mapped_column(default="")
    dated: Mapped[date | None]
    first_page: Mapped[int]
    last_page: Mapped[int]
    remark: Mapped[str] = mapped_column(default="")


class ArchiveRecord(Travelling, Base):
    """Where an archived file lies and how long it is kept."""

    __tablename__ = "archive_record"
    __table_args__ = (
        Index("ix_archive_record_box", "box", "file_number"),
        Index("ix_archive_record_expires", "expires_on"),
    )

    case_id: Mapped[int] = mapped_column(ForeignKey("case_file.id"), unique=True)
    fonds: Mapped[str] = mapped_column(default="")  # 全宗号
    catalogue: Mapped[str] = mapped_column(default="")  # 目录号
    file_number: Mapped[str] = mapped_column(default="")  # 案卷号
    box: Mapped[str] = mapped_column(default="")  # 盒号
    shelf: Mapped[str] = mapped_column(default="")  # 柜架位置
    retention: Mapped[str]  # code table retentions: 10, 30, permanent
    archived_on: Mapped[date]
    expires_on: Mapped[date | None]  # none: kept for ever
    archived_by: Mapped[int] = mapped_column(ForeignKey("staff.id"))
    archived_by_name: Mapped[str] = mapped_column(default="")
    note: Mapped[str] = mapped_column(default="")


class FileLoan(Base):
    """Somebody read or borrowed an archived file (调阅)."""

    __tablename__ = "file_loan"
    __table_args__ = (Index("ix_file_loan_out", "returned_on", "due_on"),)

    case_id: Mapped[int] = mapped_column(ForeignKey("case_file.id"), index=True)
    borrower: Mapped[str]
    unit: Mapped[str] = mapped_column(default="")
    purpose: Mapped[str]
    way: Mapped[str] = mapped_column(default="read")  # read 现场查阅, copy 复制, lend 借出
    approved_by: Mapped[str] = mapped_column(default="")
    lent_on: Mapped[date]
    due_on: Mapped[date | None]
    returned_on: Mapped[date | None]
    condition: Mapped[str] = mapped_column(default="")  # 归还情况
    recorded_by: Mapped[int] = mapped_column(ForeignKey("staff.id"))
    recorded_at: Mapped[datetime] = mapped_column(default=now)


class FileReview(Base):
    """What was decided about a file whose time is over; nothing is destroyed by the program."""

    __tablename__ = "file_review"

    case_id: Mapped[int] = mapped_column(ForeignKey("case_file.id"), index=True)
    decision: Mapped[str]  # extend 延长保管, permanent 转永久, destroy 同意销毁
    until: Mapped[date | None]  # the new day, when it is extended
    reason: Mapped[str]
    first_by: Mapped[int] = mapped_column(ForeignKey("staff.id"))
    first_name: Mapped[str]
    first_at: Mapped[datetime] = mapped_column(default=now)
    second_by: Mapped[int | None] = mapped_column(ForeignKey("staff.id"))  # nobody decides alone
    second_name: Mapped[str] = mapped_column(default="")
    second_at: Mapped[datetime | None]
