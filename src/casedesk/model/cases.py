"""What disputes and referrals share: the file, its timeline, clocks, papers and scans."""

from datetime import date, datetime

from sqlalchemy import DDL, ForeignKey, Index, event
from sqlalchemy.orm import Mapped, mapped_column

from casedesk.model.base import Base, Travelling, new_uid
from casedesk.rules.dates import now


class CaseFile(Travelling, Base):
    """A file with a number: a dispute or a referral."""

    __tablename__ = "case_file"
    __table_args__ = (
        Index("ix_case_file_list", "kind", "state", "handler_id"),
        Index("ix_case_file_opened", "kind", "opened_on"),
    )

    number: Mapped[str] = mapped_column(unique=True)
    kind: Mapped[str]  # "dispute", "referral"
    state: Mapped[str]  # derived from recorded acts (casework.disputes.workflow)
    title: Mapped[str] = mapped_column(default="")  # "李娟 与 恒盛灯饰"
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    employer_id: Mapped[int | None] = mapped_column(ForeignKey("employer.id"), index=True)
    handler_id: Mapped[int | None] = mapped_column(ForeignKey("staff.id"), index=True)
    handler_name: Mapped[str] = mapped_column(default="")
    opened_on: Mapped[date]
    closed_on: Mapped[date | None]
    next_due: Mapped[date | None] = mapped_column(index=True)  # the earliest running clock
    next_step: Mapped[str] = mapped_column(default="")
    next_step_on: Mapped[date | None] = mapped_column(index=True)
    risk: Mapped[str] = mapped_column(default="")  # green yellow orange red


class Event(Base):
    """One entry of a case's timeline: never changed, only corrected by a later one."""

    __tablename__ = "event"
    __table_args__ = (Index("ix_event_case", "case_id", "at"),)

    case_id: Mapped[int] = mapped_column(ForeignKey("case_file.id"))
    at: Mapped[datetime]  # when it happened
    kind: Mapped[str]  # milestone contact note document deadline system
    action: Mapped[str] = mapped_column(default="")  # the workflow action or channel, a code
    title: Mapped[str] = mapped_column(default="")
    text: Mapped[str] = mapped_column(default="")
    from_state: Mapped[str] = mapped_column(default="")
    to_state: Mapped[str] = mapped_column(default="")
    reason: Mapped[str] = mapped_column(default="")  # why it is dated back
    next_step: Mapped[str] = mapped_column(default="")
    next_step_on: Mapped[date | None]
    minutes: Mapped[int | None]
    corrects_id: Mapped[int | None] = mapped_column(ForeignKey("event.id"))
    actor_id: Mapped[int | None] = mapped_column(ForeignKey("staff.id"))
    actor_name: Mapped[str] = mapped_column(default="")
    recorded_at: Mapped[datetime] = mapped_column(default=now)


for _verb in ("UPDATE", "DELETE"):
    event.listen(Event.__table__, "after_create", DDL(  # type: ignore[no-untyped-call]
        f"CREATE TRIGGER event_no_{_verb.lower()} BEFORE {_verb} ON event "
        "BEGIN SELECT RAISE(ABORT, 'the timeline is never changed'); END",
    ).execute_if(dialect="sqlite"))


class Deadline(Base):
    """A running clock: its rule, start, arithmetic and result."""

    __tablename__ = "deadline"
    __table_args__ = (
        Index("ix_deadline_due", "state", "due_on"),
        Index("ix_deadline_rule", "rule", "due_on", "state", "ended_on", "case_id"),
    )

    case_id: Mapped[int] = mapped_column(ForeignKey("case_file.id"), index=True)
    rule: Mapped[str]  # code of the catalogue: M-ACC …
    start_on: Mapped[date | None]  # empty where the day was agreed (M-EXT, P-DUE)
    raw_on: Mapped[date | None]
    due_on: Mapped[date | None]  # empty: runs against no day (L-1Y while employed)
    warn_on: Mapped[date | None]
    provisional: Mapped[bool] = mapped_column(default=False)
    why: Mapped[str] = mapped_column(default="")
    # running suspended met missed stopped replaced
    state: Mapped[str] = mapped_column(default="running")
    ended_on: Mapped[date | None]
    started_at: Mapped[datetime] = mapped_column(default=now)
    start_at: Mapped[datetime | None]  # where hours are counted
    due_at: Mapped[datetime | None]
    remind_on: Mapped[date | None]  # the desk begins to remind
    title: Mapped[str] = mapped_column(default="")  # of a deadline of one's own (rule OWN)
    proceeding_id: Mapped[int | None] = mapped_column(ForeignKey("proceeding.id"), index=True)


class DeadlinePause(Base):
    """A span in which a clock stood still (中止), and why."""

    __tablename__ = "deadline_pause"

    case_id: Mapped[int] = mapped_column(ForeignKey("case_file.id"), index=True)
    deadline_id: Mapped[int] = mapped_column(ForeignKey("deadline.id"), index=True)
    begins: Mapped[date]
    ends: Mapped[date | None]  # the day it runs on
    reason: Mapped[str]


class Document(Base):
    """A form that was printed: version, number, copies, hash, and the facts it stated."""

    __tablename__ = "document"

    uid: Mapped[str] = mapped_column(unique=True, default=new_uid)
    form: Mapped[str]
    version: Mapped[str]
    number: Mapped[str] = mapped_column(default="", index=True)
    case_id: Mapped[int | None] = mapped_column(ForeignKey("case_file.id"), index=True)
    visit_id: Mapped[int | None] = mapped_column(ForeignKey("visit.id"), index=True)
    employer_id: Mapped[int | None] = mapped_column(ForeignKey("employer.id"), index=True)
    # of counselling: facts, answers and digest are then sealed under `uid`
    counselling_id: Mapped[int | None] = mapped_column(
        ForeignKey("counselling_case.id"), index=True)
    record_id: Mapped[int | None]  # the meeting, letter … it states, where there are several
    subject: Mapped[str] = mapped_column(default="")  # whom it is for, where a case has several
    copies: Mapped[int] = mapped_column(default=1)
    printing: Mapped[int] = mapped_column(default=1)  # 第几次打印
    facts: Mapped[str]  # JSON of the Facts, so that a reprint is the same paper
    asked: Mapped[str] = mapped_column(default="{}")  # JSON of what was asked at the printer
    audit_code: Mapped[str] = mapped_column(default="")  # 审计码 in its foot
    digest: Mapped[str]  # BLAKE2b-256 of the PDF
    pages: Mapped[int] = mapped_column(default=1)
    printed_at: Mapped[datetime] = mapped_column(default=now)
    printed_by: Mapped[int] = mapped_column(ForeignKey("staff.id"))
    printed_by_name: Mapped[str] = mapped_column(default="")
    voided_at: Mapped[datetime | None]
    void_reason: Mapped[str] = mapped_column(default="")


class Attachment(Base):
    """A scan or photograph, kept encrypted beside the database under `stored`."""

    __tablename__ = "attachment"

    case_id: Mapped[int | None] = mapped_column(ForeignKey("case_file.id"), index=True)
    visit_id: Mapped[int | None] = mapped_column(ForeignKey("visit.id"), index=True)
    stored: Mapped[str]  # its name in the attachments folder
    name: Mapped[str]  # as the file was called
    kind: Mapped[str] = mapped_column(default="")  # "application/pdf"
    size: Mapped[int]  # bytes
    pages: Mapped[int] = mapped_column(default=0)  # 0: not a picture or PDF that can be read
    blank: Mapped[str] = mapped_column(default="")  # empty pages, from 1: "2,4"
    fault: Mapped[str] = mapped_column(default="")  # encrypted, damaged, pages: not to be bound
    note: Mapped[str] = mapped_column(default="")
    added_at: Mapped[datetime] = mapped_column(default=now)
    added_by: Mapped[int] = mapped_column(ForeignKey("staff.id"))
    removed_at: Mapped[datetime | None]
