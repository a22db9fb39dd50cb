"""Ledgers in: a file is read and staged, looked over and mended, then imported in one piece."""

from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from casedesk.casework.ledger_import.bulk import uncollected
from casedesk.errors import RefusedError
from casedesk.exchange.early import Early
from casedesk.exchange.header import find, rematched
from casedesk.exchange.kept import payload, restored
from casedesk.exchange.limits import Limits
from casedesk.exchange.process import read_sheets
from casedesk.exchange.staging import Staged, remap, stage
from casedesk.model import Actor
from casedesk.store import Database, drafts

__all__ = ["ImportReport", "Rejected", "Staged", "drafts_of", "expected", "import_staged", "keep",
           "other", "read", "remap", "take_up"]
if TYPE_CHECKING:
    from casedesk.casework.ledger_import import ImportCount

DRAFT = "import"


@dataclass(frozen=True)
class Rejected:
    """A fault that keeps a row out: sheet row, field, reason (a code), sentence in Chinese."""

    row: int
    field: str
    reason: str
    text: str


@dataclass(frozen=True)
class ImportReport:
    """What came of an import: `rows` in the ledger, `accepted` without a fault, and what is new.

    `people`, `employers` and `cases` are added ones: importing the same file again says 0. `known`
    rows were in before; `changed` ones among them say something else by now and were left.
    """

    rows: int
    accepted: int
    people: int
    employers: int
    cases: int
    rejected: tuple[Rejected, ...]
    known: tuple[int, ...] = ()
    changed: tuple[int, ...] = ()

    def as_json(self) -> dict[str, Any]:
        """Return the report as the command line prints it."""
        return asdict(self)


def read(
    path: Path | str, kind: str | None = None, sheet: int | None = None,
    mapping: Mapping[int, str] | None = None, progress: Callable[[int], object] | None = None,
    within: Limits | None = None,
) -> Staged:
    """Read a ledger and check its rows; nothing is written anywhere.

    `kind` ("dispute", "referral"), `sheet` (0-based) and `mapping` ({column from 1: field}) take
    the place of what is found by itself; `progress` is told rows read, and may raise to stop.
    Refused: the import_… codes of resources/refusals/exchange.toml.
    """
    path = Path(path)
    early = Early(path.name, path.stem, kind)
    with uncollected():
        sheets = read_sheets(path, progress, within, early.see)
        heading = find(sheets, kind, sheet, path.stem)
        if mapping:
            heading = rematched(heading, mapping)
        staged = early.staged(sheets, heading) or stage(sheets, heading, path.name)
    if not staged.lines:
        raise RefusedError("import_no_rows", "file")
    return staged


def other(staged: Staged, kind: str | None = None, sheet: int | None = None) -> Staged:
    """Return another sheet, or the sheet as another kind of ledger, of what was read already.

    Refused: import_no_heading, import_no_sheet, import_no_rows.
    """
    heading = find(staged.source, kind, sheet, Path(staged.file).stem)
    found = stage(staged.source, heading, staged.file)
    if not found.lines:
        raise RefusedError("import_no_rows", "sheet")
    return found


def import_staged(
    database: Database, actor: Actor, staged: Staged,
    progress: Callable[[int, int], object] = lambda done, total: None,
) -> ImportReport:
    """Import the accepted rows in one transaction; rejected ones wait to be mended.

    `progress` is told rows done of rows; what it raises undoes the import. Refuses `not_allowed`.
    """
    from casedesk.casework.ledger_import import import_rows
    from casedesk.exchange.handover import rows

    count = import_rows(database, actor, rows(staged), staged.file, progress)
    return _report(staged, count)


def expected(database: Database, actor: Actor, staged: Staged) -> ImportReport:
    """Return what `import_staged` would report now; nothing is written. Refuses `not_allowed`."""
    from casedesk.casework.ledger_import import forecast
    from casedesk.exchange.handover import rows

    count = forecast(database, actor, rows(staged))
    return _report(staged, count)


def _report(staged: Staged, count: "ImportCount") -> ImportReport:
    rejected = tuple(Rejected(line.row, problem.field, problem.reason, problem.text)
                     for line in staged.rejected for problem in line.problems)
    return ImportReport(len(staged.lines), len(staged.accepted), count.people, count.employers,
                        count.cases, rejected, count.known, count.changed)


def keep(database: Database, actor: Actor, staged: Staged) -> None:
    """Put the preview away, encrypted, with everything that was mended in it."""
    drafts.save(database, actor, DRAFT, staged.file, payload(staged))


def drafts_of(database: Database, actor: Actor) -> list[str]:
    """Return the file names of the previews that this person put away, the latest first."""
    return [row.key for row in drafts.mine(database, actor) if row.kind == DRAFT]


def take_up(database: Database, actor: Actor, file: str) -> Staged:
    """Take a preview up again. Refuses `import_missing`, `import_draft_other`."""
    kept = drafts.read(database, actor, DRAFT, file)
    if kept is None:
        raise RefusedError("import_missing", "file", name=file)
    return restored(kept)
