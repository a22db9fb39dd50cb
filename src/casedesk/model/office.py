"""What the office keeps in order: numbers, settings, the calendar, reported months, imports."""

from datetime import date, datetime

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from casedesk.model.base import Base
from casedesk.rules.dates import now


class IssuedNumber(Base):
    """A document number, taken once: a voided one stays listed and is never used again."""

    __tablename__ = "issued_number"
    __table_args__ = (UniqueConstraint("site_id", "series", "year", "seq"),)

    site_id: Mapped[int] = mapped_column(default=1)
    series: Mapped[str]
    year: Mapped[int]
    seq: Mapped[int]
    number: Mapped[str] = mapped_column(index=True)
    issued_at: Mapped[datetime] = mapped_column(default=now)
    issued_by: Mapped[int | None]
    voided_at: Mapped[datetime | None]
    void_reason: Mapped[str] = mapped_column(default="")


class Setting(Base):
    """A figure or choice of the centre's own, from a day on."""

    __tablename__ = "setting"
    __table_args__ = (UniqueConstraint("key", "effective_from"),)

    key: Mapped[str]
    effective_from: Mapped[date]
    value: Mapped[str]  # JSON
    set_at: Mapped[datetime] = mapped_column(default=now)
    set_by: Mapped[int | None]


class Holiday(Base):
    """A day of the calendar that the centre entered itself."""

    __tablename__ = "holiday"

    day: Mapped[date] = mapped_column(unique=True)
    kind: Mapped[str]  # off work
    name: Mapped[str] = mapped_column(default="")


class OfficialYear(Base):
    """A year whose State Council arrangement the centre has entered."""

    __tablename__ = "official_year"

    year: Mapped[int] = mapped_column(unique=True)
    notice: Mapped[str] = mapped_column(default="")  # 国办通知文号


class Period(Base):
    """A reported month, frozen with its figures and the rows they counted."""

    __tablename__ = "period"

    month: Mapped[str] = mapped_column(unique=True)  # "2026-09"
    figures: Mapped[str]  # JSON: indicator -> value
    rows: Mapped[str]  # JSON: indicator -> keys of the rows
    remarks: Mapped[str] = mapped_column(default="")  # 情况说明
    frozen_at: Mapped[datetime] = mapped_column(default=now)
    frozen_by: Mapped[int] = mapped_column(ForeignKey("staff.id"))


class ImportedRow(Base):
    """A row of somebody's ledger that is already in; the same row adds nothing again."""

    __tablename__ = "imported_row"

    source_hash: Mapped[str] = mapped_column(unique=True)
    content_hash: Mapped[str] = mapped_column(default="")  # tells a row that was filled in since
    file_name: Mapped[str] = mapped_column(default="")
    sheet_row: Mapped[int]
    case_id: Mapped[int] = mapped_column(ForeignKey("case_file.id"), index=True)
    imported_at: Mapped[datetime] = mapped_column(default=now)
