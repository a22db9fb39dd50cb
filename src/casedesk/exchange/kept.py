"""A staged ledger put away as a draft and taken up again: the sheet as read, the mends."""

from dataclasses import asdict
from typing import Any

from casedesk.errors import RefusedError
from casedesk.exchange.header import Column, Heading
from casedesk.exchange.process import Sheet
from casedesk.exchange.staging import Staged, stage

_SHAPE = 1


def payload(staged: Staged) -> dict[str, Any]:
    """Return what the draft keeps (plain JSON); only the ledger's own sheet, not the others."""
    mended = {str(line.row): {name: line.shown(name) for name in line.mended}
              for line in staged.lines if line.mended}
    return {
        "shape": _SHAPE, "file": staged.file, "heading": asdict(staged.heading),
        "sheet": asdict(staged.source[staged.heading.sheet]), "mended": mended,
    }


def restored(kept: dict[str, Any]) -> Staged:
    """Return the ledger as it was put away, checked anew. Refuses `import_draft_other`."""
    if kept.get("shape") != _SHAPE:
        raise RefusedError("import_draft_other", "file")
    sheet = Sheet(**kept["sheet"])
    sheet.rows = [(number, cells) for number, cells in sheet.rows]
    sheet.merged = [(a, b, c, d) for a, b, c, d in sheet.merged]
    head = kept["heading"] | {"sheet": 0}
    heading = Heading(**head | {"columns": tuple(Column(**each) for each in head["columns"])})
    staged = stage([sheet], heading, kept["file"])
    for row, cells in kept["mended"].items():
        for name, text in cells.items():
            staged.mend(int(row), name, text)
    return staged
