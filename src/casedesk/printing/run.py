"""Printing many papers one after another: each has its number the moment it leaves, or none."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from sqlalchemy.orm import Session

from casedesk.casework.forms_book import documents
from casedesk.casework.forms_book.documents import Printed
from casedesk.casework.forms_book.facts import ServiceReceiptFacts
from casedesk.casework.forms_book.subject import Subject
from casedesk.errors import CasedeskError, RefusedError
from casedesk.model import Actor
from casedesk.printing.forms import form
from casedesk.printing.issue import print_in
from casedesk.printing.preview import joined
from casedesk.store import Database

Going = Callable[[int, int], bool]  # papers done, of how many; False: stop here
Hand = Callable[["Order", Printed], None]
First = Callable[[Session, Actor], Subject]


@dataclass(frozen=True)
class Order:
    """One paper to print: a form of a subject, with what was answered.

    `first` puts on record what the paper states, in the transaction that numbers it, and returns
    the subject that it is of: a reminder and its letter are there together or not at all.
    """

    code: str
    subject: Subject
    title: str = ""
    addressee: str = ""
    asked: Mapping[str, Any] = field(default_factory=dict)
    copies: int | None = None
    first: First | None = None

    @property
    def words(self) -> str:
        """The title, and whom it is for: 送达回证（恒盛灯饰）."""
        return f"{self.title}（{self.addressee}）" if self.addressee else self.title


@dataclass(frozen=True)
class Left:
    """A paper of a run that was not printed, and why."""

    order: Order
    refusal: RefusedError


@dataclass(frozen=True)
class Run:
    """What became of a run: printed, left out, on record but not handed out, stopped."""

    printed: tuple[Printed, ...] = ()
    left: tuple[Left, ...] = ()
    unsent: Left | None = None
    stopped: bool = False


class _StoppedError(CasedeskError):
    """Stopped while a paper was being drawn: its number is given back with the transaction."""


def run(database: Database, actor: Actor, orders: Sequence[Order], hand: Hand,
        going: Going = lambda done, total: True) -> Run:
    """Print the papers in their order; each is numbered, recorded and handed out before the next.

    What one paper is refused for leaves the others alone. Stopping keeps what was handed out and
    takes no number for the rest. A paper that cannot be handed out ends the run and is told.
    """
    printed: list[Printed] = []
    left: list[Left] = []
    for order in orders:
        done = len(printed) + len(left)
        try:
            made = _print(database, actor, order, partial(_go, going, done, len(orders)))
        except RefusedError as refusal:
            left.append(Left(order, refusal))
            continue
        except _StoppedError:
            return Run(tuple(printed), tuple(left), stopped=True)
        printed.append(made)
        try:
            hand(order, made)
        except RefusedError as refusal:
            return Run(tuple(printed), tuple(left), Left(order, refusal))
    going(len(orders), len(orders))
    return Run(tuple(printed), tuple(left))


def _go(going: Going, done: int, total: int) -> None:
    if not going(done, total):
        raise _StoppedError


def _print(database: Database, actor: Actor, order: Order, still: Callable[[], None]) -> Printed:
    still()
    with database.writing(actor) as session:
        printed = _one(session, actor, order, database)
        still()
    return printed


def _one(session: Session, actor: Actor, order: Order, database: Database,
         draft: bool = False) -> Printed:
    template = form(order.code, database.folder)
    subject = order.first(session, actor) if order.first else order.subject
    if template.facts is ServiceReceiptFacts:
        facts = documents.facts_for(session, actor, template, subject)
        if isinstance(facts, ServiceReceiptFacts) and not facts.documents:
            raise RefusedError("form_nothing_served", recipient=order.addressee or "受送达人")
    return print_in(session, actor, template, subject, order.asked, order.copies, draft)


@dataclass(frozen=True)
class Rehearsal:
    """The papers of a run as they would be, in one PDF, and those that would be refused."""

    pdf: bytes
    starts: tuple[tuple[Order, int], ...]  # each paper and the page it begins on, from 0
    left: tuple[Left, ...]


class _EnoughError(CasedeskError):
    """The rehearsal is over: nothing of it is kept."""


def rehearse(database: Database, actor: Actor, orders: Sequence[Order]) -> Rehearsal:
    """Return the papers as they would be printed now, marked 草稿; nothing is written.

    Each is drawn as if those before it were printed: a proof of service lists them.
    """
    pdfs: list[tuple[Order, bytes]] = []
    left: list[Left] = []
    try:
        with database.writing(actor) as session:
            for order in orders:
                try:
                    with session.begin_nested():
                        pdfs.append((order, _one(session, actor, order, database, True).pdf))
                except RefusedError as refusal:
                    left.append(Left(order, refusal))
            raise _EnoughError
    except _EnoughError:
        pass
    pdf, starts = joined([each for _, each in pdfs])
    return Rehearsal(pdf, tuple(zip([order for order, _ in pdfs], starts, strict=True)),
                     tuple(left))


def in_one(printed: Iterable[Printed]) -> bytes:
    """Return the papers of a run as one PDF."""
    return joined([each.pdf for each in printed])[0]


__all__ = ["Left", "Order", "Rehearsal", "Run", "in_one", "rehearse", "run"]
