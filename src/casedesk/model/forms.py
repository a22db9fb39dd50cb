"""The wording a form had when it was printed, kept so that a reprint is the same paper."""

from datetime import datetime

from sqlalchemy.orm import Mapped, mapped_column

from casedesk.model.base import Base
from casedesk.rules.dates import now


class FormVersion(Base):
    """A template as it stood when something was first printed from it."""

    __tablename__ = "form_version"

    digest: Mapped[str] = mapped_column(unique=True)  # BLAKE2b-128 of the source
    form: Mapped[str]
    version: Mapped[str]
    source: Mapped[str]  # the template, as JSON
    kept_at: Mapped[datetime] = mapped_column(default=now)
