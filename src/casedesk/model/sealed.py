"""What is sealed: revisions, the keys to each, and the public keys of those who signed."""

from datetime import datetime

from sqlalchemy import DDL, ForeignKey, Index, UniqueConstraint, event
from sqlalchemy.orm import Mapped, mapped_column

from casedesk.model.base import Base
from casedesk.rules.dates import now


class SealedRecord(Base):
    """One revision of something confidential: ciphertext, its author and signature."""

    __tablename__ = "sealed_record"
    __table_args__ = (
        UniqueConstraint("subject", "kind", "revision"),
        Index("ix_sealed_record_subject", "subject", "kind"),
    )

    uid: Mapped[str] = mapped_column(unique=True)
    subject: Mapped[str]  # uid of the client, session, scale result … it belongs to
    kind: Mapped[str]  # identity session process scale risk plan crisis closing follow_up …
    revision: Mapped[int] = mapped_column(default=1)
    author_uid: Mapped[str] = mapped_column(index=True)
    sealed_at: Mapped[datetime] = mapped_column(default=now)
    body: Mapped[bytes]  # nonce ‖ XChaCha20-Poly1305 under the record's own key
    signature: Mapped[bytes]  # Ed25519 of the author over context and ciphertext hash
    destroyed_at: Mapped[datetime | None]  # body and keys are gone, the row says it was there


class SealedKey(Base):
    """A record's key, sealed to one who may open it."""

    __tablename__ = "sealed_key"
    __table_args__ = (UniqueConstraint("record_id", "recipient"),)

    record_id: Mapped[int] = mapped_column(ForeignKey("sealed_record.id"), index=True)
    recipient: Mapped[str] = mapped_column(index=True)  # uid of staff, or "escrow" (sheet B)
    key: Mapped[bytes]
    under: Mapped[str] = mapped_column(default="")  # which public key it is sealed to
    given_at: Mapped[datetime] = mapped_column(default=now)
    until: Mapped[datetime | None]  # break-glass: taken back after 24 hours


class SigningKey(Base):
    """A colleague's public keys as they were from a day on: old signatures stay provable."""

    __tablename__ = "signing_key"
    __table_args__ = (UniqueConstraint("staff_uid", "sign_public"),)

    staff_uid: Mapped[str] = mapped_column(index=True)
    sign_public: Mapped[str]  # hex
    box_public: Mapped[str]
    since: Mapped[datetime] = mapped_column(default=now)


for _verb in ("UPDATE", "DELETE"):
    _when = "WHEN OLD.destroyed_at IS NOT NULL OR NEW.destroyed_at IS NULL " \
        if _verb == "UPDATE" else ""
    event.listen(SealedRecord.__table__, "after_create", DDL(  # type: ignore[no-untyped-call]
        f"CREATE TRIGGER sealed_record_no_{_verb.lower()} BEFORE {_verb} ON sealed_record "
        f"{_when}BEGIN SELECT RAISE(ABORT, 'a sealed record is never changed'); END",
    ).execute_if(dialect="sqlite"))
