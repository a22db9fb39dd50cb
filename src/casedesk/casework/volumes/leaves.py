"""The pages of a scanned paper: which page of which file, turned, empty, taken out."""

import json
from collections.abc import Iterable
from dataclasses import dataclass, replace

WHOLE = -1  # a file that has no pages: a recording, a spreadsheet, a locked PDF


@dataclass(frozen=True)
class Leaf:
    """One page: `page` of the file from 0, `turn` clockwise in degrees, `out` taken out."""

    attachment_id: int
    page: int
    turn: int = 0
    blank: bool = False  # nothing stands on it: it bears no page number
    out: bool = False

    @property
    def bindable(self) -> bool:
        """Whether it is a page that can be bound, and was not taken out."""
        return self.page != WHOLE and not self.out

    def turned(self, by: int) -> "Leaf":
        """Return the page turned clockwise by so many degrees."""
        return replace(self, turn=(self.turn + by) % 360)


def written(leaves: Iterable[Leaf]) -> str:
    """Return pages as they are kept."""
    return json.dumps([[leaf.attachment_id, leaf.page, leaf.turn, int(leaf.blank), int(leaf.out)]
                       for leaf in leaves])


def read(text: str) -> tuple[Leaf, ...]:
    """Return pages as they were kept; none for a printed form."""
    return tuple(Leaf(owner, page, turn, bool(blank), bool(out))
                 for owner, page, turn, blank, out in json.loads(text or "[]"))


def of_file(attachment_id: int, pages: int, blank: str) -> tuple[Leaf, ...]:
    """Return the pages of a file that was added; `blank` lists the empty ones, from 1."""
    empty = {int(number) for number in blank.split(",") if number}
    return tuple(Leaf(attachment_id, page, blank=page + 1 in empty) for page in range(pages)) or (
        Leaf(attachment_id, WHOLE),)
