"""What printing a set does behind the window: which papers, what they ask, how they look."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from casedesk.casework import case_label
from casedesk.errors import RefusedError
from casedesk.gui.page import Context
from casedesk.printing import run, sets
from casedesk.printing.issue import Question
from casedesk.printing.preview import Pages
from casedesk.printing.run import Left, Order
from casedesk.printing.sets import Line, PrintSet, Shared

MOST_CASES = 100  # at a time; a longer list is filtered first
MOST_SEEN = 60  # papers drawn to be looked at; all are printed


@dataclass(frozen=True)
class Seen:
    """The papers as they would be: their pages, where each begins, those that would be refused."""

    pages: Pages | None
    starts: Mapping[str, int]  # line → page, from 0
    left: tuple[tuple[str, Left], ...]

    def close(self) -> None:
        """Let the pictures go."""
        if self.pages is not None:
            self.pages.close()


def offered(context: Context, case_ids: Sequence[int]) -> tuple[tuple[PrintSet, ...], str, str]:
    """Return the print sets, the one meant by the first case, and what is printed: its parties."""
    folder = context.database.folder
    case = case_label.label(context.database, context.actor, case_ids[0])
    return sets.sets(folder, case.kind), sets.meant(folder, case.state, case.kind), case.title


def lines(context: Context, case_ids: Sequence[int], code: str) -> list[Line]:
    """Return the papers of a set for each of the cases, in their order.

    Of several cases those that this colleague may not print of are left out.
    """
    found = []
    for case_id in case_ids:
        try:
            of_case = sets.lines(context.database, context.actor, case_id, code)
        except RefusedError as refusal:
            if refusal.code != "not_allowed" or len(case_ids) == 1:
                raise
            continue
        if len(case_ids) > 1:
            number = case_label.label(context.database, context.actor, case_id).number
            of_case = [replace(line, id=f"{case_id}/{line.id}", matter=number) for line in of_case]
        found += of_case
    return found


def asked(context: Context, chosen: Sequence[Line]) -> list[Shared]:
    """Return what these papers ask, each question once."""
    return sets.questions(context.database, context.actor, chosen)


def as_questions(shared: Sequence[Shared]) -> tuple[Question, ...]:
    """Return them as the fields want them, known by their key."""
    return tuple(replace(each.question, ask=replace(each.question.ask, name=each.key))
                 for each in shared)


def order(line: Line, shared: Sequence[Shared], said: Mapping[str, Any]) -> Order:
    """Return the order for one paper with its share of the answers."""
    return Order(line.code, line.subject, line.title, line.addressee,
                 sets.answers_for(line, shared, said), first=line.first)


def see(context: Context, orders: Sequence[tuple[str, Order]]) -> Seen:
    """Draw the papers as they would be printed; nothing is numbered or recorded."""
    looked = orders[:MOST_SEEN]
    names = {id(each): line for line, each in looked}
    shown = run.rehearse(context.database, context.actor, [each for _, each in looked])
    return Seen(Pages(shown.pdf) if shown.pdf else None,
                {names[id(each)]: start for each, start in shown.starts},
                tuple((names[id(each.order)], each) for each in shown.left))
