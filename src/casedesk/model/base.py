"""What every table has in common."""

from datetime import datetime
from secrets import token_bytes
from time import time_ns
from uuid import UUID

from sqlalchemy import MetaData
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

from casedesk.rules.dates import now


def new_uid() -> str:
    """Return a UUIDv7: unique between sites, and in the order of making (RFC 9562 §5.7)."""
    milliseconds = time_ns() // 1_000_000
    value = milliseconds << 80 | int.from_bytes(token_bytes(10))
    value = value & ~(0xF << 76) | 0x7 << 76
    return str(UUID(int=value & ~(0x3 << 62) | 0x2 << 62))


class Base(DeclarativeBase):
    """A row with a number of its own."""

    metadata = MetaData(naming_convention={
        "ix": "ix_%(column_0_label)s", "uq": "uq_%(table_name)s_%(column_0_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s", "pk": "pk_%(table_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
    })

    id: Mapped[int] = mapped_column(primary_key=True)


class Travelling:
    """What may be carried to another site: known by a uid and the site it was made at."""

    uid: Mapped[str] = mapped_column(default=new_uid, unique=True)
    site_id: Mapped[int] = mapped_column(default=1)
    created_at: Mapped[datetime] = mapped_column(default=now)
    created_by: Mapped[int | None]
