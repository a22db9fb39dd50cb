"""What a member of staff has arranged for herself: columns of lists, phrases of her own."""

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from casedesk.model.base import Base


class OwnChoice(Base):
    """One thing a colleague arranged her own way; nobody else's screen changes with it."""

    __tablename__ = "own_choice"
    __table_args__ = (UniqueConstraint("staff_id", "name"),)

    staff_id: Mapped[int] = mapped_column(ForeignKey("staff.id"))
    name: Mapped[str]  # "list.disputes", "phrases"
    value: Mapped[str]  # JSON
