"""Workers and the employers they speak of."""

from datetime import date, datetime

from sqlalchemy import ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from casedesk.model.base import Base, Travelling
from casedesk.rules.dates import now


class Person(Travelling, Base):
    """A worker, known by what the worker said and showed."""

    __tablename__ = "person"

    name: Mapped[str] = mapped_column(index=True)  # as typed, NFC
    sort_name: Mapped[str] = mapped_column(default="")  # pinyin, for sorting
    former_name: Mapped[str] = mapped_column(default="")
    sex: Mapped[str] = mapped_column(default="9")  # GB/T 2261.1
    birth: Mapped[date | None]
    ethnicity: Mapped[str] = mapped_column(default="")  # GB/T 3304 code
    id_kind: Mapped[str] = mapped_column(default="")
    id_number: Mapped[str] = mapped_column(default="", index=True)  # normalised
    phone: Mapped[str] = mapped_column(default="", index=True)  # normalised
    other_phone: Mapped[str] = mapped_column(default="")
    household: Mapped[str] = mapped_column(default="")  # 户籍: code table households
    household_address: Mapped[str] = mapped_column(default="")
    address: Mapped[str] = mapped_column(default="")  # 现住址, where papers are served
    migrant_worker: Mapped[bool | None]  # 农民工, as the worker says
    union_member: Mapped[bool | None]
    note: Mapped[str] = mapped_column(default="")
    merged_into_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"), index=True)


class PersonMerge(Base):
    """Two records found to be one worker; `moved` lists what changed hands, so it can go back."""

    __tablename__ = "person_merge"

    kept_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    merged_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    moved: Mapped[str]  # JSON: table -> ids; "person" -> the fields the kept record had before
    merged_at: Mapped[datetime] = mapped_column(default=now)
    merged_by: Mapped[int]
    undone_at: Mapped[datetime | None]


class NotTheSame(Base):
    """Two people who look alike and are known to be two; never suggested again."""

    __tablename__ = "not_the_same"
    __table_args__ = (UniqueConstraint("lower_id", "higher_id"),)

    lower_id: Mapped[int] = mapped_column(ForeignKey("person.id"))
    higher_id: Mapped[int] = mapped_column(ForeignKey("person.id"))


class Employer(Travelling, Base):
    """An employer, with its 统一社会信用代码 when it has one."""

    __tablename__ = "employer"

    name: Mapped[str] = mapped_column(index=True)
    uscc: Mapped[str] = mapped_column(default="", index=True)
    registration_number: Mapped[str] = mapped_column(default="")  # the old 15 digits
    address: Mapped[str] = mapped_column(default="")
    town: Mapped[str] = mapped_column(default="", index=True)  # 镇街: code table towns
    village: Mapped[str] = mapped_column(default="")
    legal_representative: Mapped[str] = mapped_column(default="")
    legal_post: Mapped[str] = mapped_column(default="")
    contact: Mapped[str] = mapped_column(default="")
    phone: Mapped[str] = mapped_column(default="")
    industry: Mapped[str] = mapped_column(default="")  # GB/T 4754-2017 门类
    registration_type: Mapped[str] = mapped_column(default="")
    size: Mapped[str] = mapped_column(default="")
    headcount: Mapped[int | None]
    unionised: Mapped[bool | None]  # 是否建会
    risk_set: Mapped[str] = mapped_column(default="")  # what a colleague set by hand
    risk_reason: Mapped[str] = mapped_column(default="")
    risk_set_on: Mapped[date | None]
    risk_set_by: Mapped[str] = mapped_column(default="")
    merged_into_id: Mapped[int | None] = mapped_column(ForeignKey("employer.id"), index=True)


class EmployerName(Base):
    """Another name an employer goes by, or went by."""

    __tablename__ = "employer_name"

    employer_id: Mapped[int] = mapped_column(ForeignKey("employer.id"), index=True)
    name: Mapped[str]
    kind: Mapped[str] = mapped_column(default="alias")  # code table employer_names
    since: Mapped[date | None]
    until: Mapped[date | None]


class EmployerMerge(Base):
    """Two records found to be one employer; `moved` lists what changed hands."""

    __tablename__ = "employer_merge"

    kept_id: Mapped[int] = mapped_column(ForeignKey("employer.id"), index=True)
    merged_id: Mapped[int] = mapped_column(ForeignKey("employer.id"), index=True)
    moved: Mapped[str]  # JSON: table -> ids; "employer" -> filled fields; "names" -> added ids
    merged_at: Mapped[datetime] = mapped_column(default=now)
    merged_by: Mapped[int]
    undone_at: Mapped[datetime | None]


class Consent(Base):
    """Who agreed to what, when (个人信息保护法 §13, §29)."""

    __tablename__ = "consent"
    __table_args__ = (Index("ix_consent_person_purpose", "person_id", "purpose"),)

    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"))
    purpose: Mapped[str]  # "registration", "legal_aid_informed"
    given_at: Mapped[datetime] = mapped_column(default=now)
    withdrawn_at: Mapped[datetime | None]
    visit_id: Mapped[int | None] = mapped_column(ForeignKey("visit.id"), index=True)
    recorded_by: Mapped[int]
