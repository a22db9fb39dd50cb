"""What the search knows of each record: a line by rank, and its grams beside it."""

from sqlalchemy import DDL, UniqueConstraint, event
from sqlalchemy.orm import Mapped

from casedesk.model.base import Base

GRAMS = "search_gram"


class SearchEntry(Base):
    """A record that can be found. Its id is its rank: the later it came, the higher.

    The grams stand in the full-text table `search_gram` under the same number, which makes newest
    first the engine's own order; ordering by a date would read every match.
    """

    __tablename__ = "search_entry"
    __table_args__ = (UniqueConstraint("kind", "subject_id"),)

    kind: Mapped[str]  # person employer case visit
    subject_id: Mapped[int]
    text: Mapped[str]  # whole names and numbers, for the second look at a long query


# Contentless: the grams are kept as an index alone. The ascii tokenizer leaves every character
# beyond ASCII in its word, also those newer than the engine's own table of letters.
event.listen(SearchEntry.__table__, "after_create", DDL(  # type: ignore[no-untyped-call]
    f"CREATE VIRTUAL TABLE {GRAMS} USING fts5(grams, content='', contentless_delete=1, "
    "detail=none, tokenize='ascii')").execute_if(dialect="sqlite"))
event.listen(SearchEntry.__table__, "before_drop", DDL(  # type: ignore[no-untyped-call]
    f"DROP TABLE IF EXISTS {GRAMS}").execute_if(dialect="sqlite"))
