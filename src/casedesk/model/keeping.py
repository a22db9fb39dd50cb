"""What the program keeps beside the office's records: drafts, the trail, its own state."""

from datetime import datetime

from sqlalchemy import DDL, ForeignKey, UniqueConstraint, event
from sqlalchemy.orm import Mapped, mapped_column

from casedesk.model.base import Base
from casedesk.rules.dates import now


class Draft(Base):
    """What a member of staff has typed and not yet saved."""

    __tablename__ = "draft"
    __table_args__ = (UniqueConstraint("staff_id", "kind", "key"),)

    staff_id: Mapped[int] = mapped_column(ForeignKey("staff.id"))
    kind: Mapped[str]
    key: Mapped[str]
    payload: Mapped[str]  # JSON
    saved_at: Mapped[datetime] = mapped_column(default=now)


class AuditEntry(Base):
    """Who did what to which record; each entry holds the digest of the one before it."""

    __tablename__ = "audit_entry"

    at: Mapped[datetime]
    staff_id: Mapped[int | None]  # none: the program itself
    verb: Mapped[str]
    subject: Mapped[str]  # a table, or what was opened, printed, exported
    subject_id: Mapped[int] = mapped_column(index=True)
    fields: Mapped[str] = mapped_column(default="[]")  # JSON: names of fields, never their content
    reason: Mapped[str] = mapped_column(default="")
    previous: Mapped[str]  # hex
    digest: Mapped[str]  # hex, keyed


class StoreState(Base):
    """What the store must remember inside the encrypted file: its keys, the head of the trail."""

    __tablename__ = "store_state"

    name: Mapped[str] = mapped_column(unique=True)
    value: Mapped[str]


class StoredFile(Base):
    """An encrypted file beside the database, so that a missing one is noticed."""

    __tablename__ = "stored_file"

    name: Mapped[str] = mapped_column(unique=True)  # keyed hash of the content, hex
    size: Mapped[int]  # bytes before encryption
    added_at: Mapped[datetime] = mapped_column(default=now)


for _verb in ("update", "delete"):
    event.listen(
        AuditEntry.__table__,
        "after_create",
        DDL(  # type: ignore[no-untyped-call]
            f"CREATE TRIGGER audit_entry_no_{_verb} BEFORE {_verb.upper()} ON audit_entry "
            "BEGIN SELECT RAISE(ABORT, 'the audit trail is only added to'); END"
        ).execute_if(dialect="sqlite"),
    )
