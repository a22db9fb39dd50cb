"""The rows that could not be imported, given back as a sheet to mend and import again."""

from pathlib import Path

from casedesk.exchange import xlsx
from casedesk.exchange.columns import added_heading
from casedesk.exchange.staging import Line, Staged


def write_rejected(staged: Staged, target: Path) -> int:
    """Write the rejected rows under the ledger's own headings; return how many there are.

    The row of the sheet and the reason stand in front. A cell that was mended stands as mended.
    Raises OSError when the file cannot be written.
    """
    lines = staged.rejected
    columns = [xlsx.Column(added_heading("row"), "number"),
               xlsx.Column(added_heading("reason"), width=48)]
    columns += [xlsx.Column(column.heading, "id") for column in staged.heading.columns]
    year = f"{staged.heading.year}年" if staged.heading.year else ""
    in_wan = any(column.unit == 10_000 and "万元" not in column.heading
                 for column in staged.heading.columns)
    xlsx.write_table(target, f"{year}{staged.ledger.zh}", columns,
                     (_cells(staged, line) for line in lines),
                     notes=["金额单位：万元"] if in_wan else [])
    return len(lines)


def _cells(staged: Staged, line: Line) -> list[xlsx.Value]:
    reasons = "\n".join(problem.text for problem in line.problems)
    cells = [line.shown(column.field) if column.field else line.others.get(column.heading, "")
             for column in staged.heading.columns]
    return [line.row, reasons, *cells]
