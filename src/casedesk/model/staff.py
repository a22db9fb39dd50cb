"""The centre and the people who work in it."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from sqlalchemy.orm import Mapped, mapped_column

from casedesk.model.base import Base, new_uid


class Role(StrEnum):
    """What a member of staff may do; the table of rights is casework.staff.roles."""

    COUNTER = "counter"
    MEDIATOR = "mediator"
    COUNSELLOR = "counsellor"
    SUPERVISOR = "supervisor"
    ADMIN = "admin"
    CITY = "city"


@dataclass(frozen=True)
class Actor:
    """The member of staff who is signed in and acts."""

    staff_id: int
    uid: str
    name: str
    role: Role
    site_id: int


class Site(Base):
    """A worker-service centre, and the mediation organisation it works as."""

    __tablename__ = "site"

    uid: Mapped[str] = mapped_column(default=new_uid, unique=True)
    name: Mapped[str]
    organisation: Mapped[str] = mapped_column(default="")  # 调解组织全称, as it stands on paper
    nature: Mapped[str] = mapped_column(default="")  # 性质, code table natures
    founding_number: Mapped[str] = mapped_column(default="")  # 设立文号
    prefix: Mapped[str] = mapped_column(default="中工")  # 机关代字 of every document number
    address: Mapped[str] = mapped_column(default="")
    phone: Mapped[str] = mapped_column(default="")
    practice: Mapped[bool] = mapped_column(default=False)  # a practice centre: paper says 演示


class Staff(Base):
    """A member of staff."""

    __tablename__ = "staff"

    uid: Mapped[str] = mapped_column(default=new_uid, unique=True)
    site_id: Mapped[int] = mapped_column(default=1)
    name: Mapped[str] = mapped_column(unique=True)
    role: Mapped[Role]
    grade: Mapped[str] = mapped_column(default="")  # 3级9档, as "2-1"
    certificate: Mapped[str] = mapped_column(default="")  # 调解员证
    certificate_until: Mapped[date | None]
    phone: Mapped[str] = mapped_column(default="")
    active: Mapped[bool] = mapped_column(default=True)
