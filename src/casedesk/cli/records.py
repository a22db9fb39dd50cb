"""Records in and found: ledgers imported, people and cases looked up."""

from dataclasses import asdict
from datetime import date
from pathlib import Path

import click

from casedesk.cli.answers import as_json, give
from casedesk.cli.centre import in_centre, signed_in


@click.command("import", help="导入台账（xlsx、csv）。认不出的行逐行说明，其余一次导入。")
@click.argument("file", type=click.Path(path_type=Path))
@in_centre
@click.option("--dry-run", is_flag=True, help="只核对，不写入。")
@as_json
def import_command(file: Path, centre: Path, user: str, dry_run: bool, json: bool) -> None:
    """Import a ledger: its accepted rows in one step, the others told by sheet row."""
    from casedesk.exchange import ledger

    staged = ledger.read(file)
    with signed_in(centre, user) as (database, actor):
        work = ledger.expected if dry_run else ledger.import_staged
        report = work(database, actor, staged)
    rejected = [asdict(each) for each in report.rejected]
    lines = [f"共 {report.rows} 行，可导入 {report.accepted} 行；"
             f"新增人员 {report.people}，新增案件 {report.cases}"
             + ("（仅核对，没有写入）" if dry_run else "")]
    if report.known:
        lines.append(f"以前导入过 {len(report.known)} 行，未重复")
    lines += [f"第 {each.row} 行 {each.text}" for each in report.rejected]
    give({"rows": report.rows, "accepted": report.accepted, "people": report.people,
          "cases": report.cases, "rejected": rejected}, lines, json)


@click.command("search", help="查人员、单位、案件、来访、函书：汉字、首字母、号码后几位、编号。")
@click.argument("text")
@in_centre
@as_json
def search_command(text: str, centre: Path, user: str, json: bool) -> None:
    """Find what the words fit; numbers are shown by their last digits only."""
    from casedesk.casework import finding

    with signed_in(centre, user) as (database, actor):
        found = finding.find(database, actor, text)
    lines = [f"人员\t{one.name}\t*{one.id_tail}\t*{one.phone_tail}" for one in found.people]
    lines += [f"单位\t{one.name}\t{one.uscc}" for one in found.employers]
    lines += [f"案件\t{one.number}\t{one.title}" for one in found.cases]
    lines += [f"来访\t{one.number}\t{one.person}" for one in found.visits]
    lines += [f"函书\t{one.number}\t{one.addressee}" for one in found.letters]
    answer = {kind: [_plain(asdict(one)) for one in getattr(found, kind)]
              for kind in ("people", "employers", "cases", "visits", "letters")}
    give(answer, lines or ["没有找到"], json)


def _plain(row: dict[str, object]) -> dict[str, object]:
    return {name: value.isoformat() if isinstance(value, date) else value
            for name, value in row.items()}
