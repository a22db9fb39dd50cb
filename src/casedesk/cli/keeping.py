"""Backups, putting one back, and the check of everything that is kept."""

from pathlib import Path

import click

from casedesk.cli.answers import as_json, give
from casedesk.cli.centre import in_centre, password, signed_in
from casedesk.errors import RefusedError

_FOLDER = click.Path(path_type=Path)


@click.command("backup", help="做一份备份，打开核对无误才算数。")
@in_centre
@click.option("--to", "target", type=_FOLDER, help="放到哪个文件夹；不写则放在中心的 backups 里。")
@as_json
def backup_command(centre: Path, user: str, target: Path | None, json: bool) -> None:
    """Make a backup and tell where it lies."""
    from casedesk.casework import keeping

    with signed_in(centre, user) as (database, actor):
        made = keeping.back_up(database, actor, target)
    answer = {"backup": str(made.path), "made_at": made.made_at.isoformat(),
              "entries": made.entries, "bytes": made.size}
    give(answer, [f"备份已核对：{made.path}"], json)


@click.command("restore", help="把一份备份放回中心；现有的数据先另存，可以反悔。")
@click.argument("backup", type=_FOLDER)
@in_centre
@click.option("--reason", required=True, help="为什么恢复；会记入操作记录。")
@as_json
def restore_command(backup: Path, centre: Path, user: str, reason: str, json: bool) -> None:
    """Put a backup in the place of the closed centre; what stood there is kept."""
    from casedesk.casework import keeping

    done = keeping.put_back(centre, backup, user, password(), reason)
    changed = [{"table": row.table, "before": row.before, "after": row.after}
               for row in done.differences]
    kept = str(done.kept) if done.kept else None
    lines = [f"已恢复：{centre}", f"恢复前的数据另存于：{kept}" if kept else ""]
    lines += [f"{row.table}\t{row.before if row.before is not None else '—'} → {row.after}"
              for row in done.differences]
    give({"kept": kept, "entries_before": done.entries_before,
          "entries_after": done.entries_after, "differences": changed}, lines, json)


@click.command("verify", help="核对数据库、操作记录、附件和钥匙，或核对一份备份。")
@in_centre
@click.option("--backup", type=_FOLDER, help="核对这份备份，而不是中心。")
@as_json
def verify_command(centre: Path, user: str, backup: Path | None, json: bool) -> None:
    """Check everything that is kept; what does not hold ends with 2 and is named."""
    from casedesk.casework import keeping

    if backup is not None:
        report = keeping.check_backup(backup, user, password())
        faults = [*report.faults, *filter(None, [report.audit.first_fault])]
        entries = report.audit.entries
    else:
        with signed_in(centre, user) as (database, actor):
            found = keeping.check(database, actor)
        faults = [*found.faults, *filter(None, [found.audit.first_fault]),
                  *(f"{each.what} {each.name}" for each in found.attachments),
                  *([] if found.keyring_sound else ["keyring"])]
        entries = found.audit.entries
    give({"ok": not faults, "entries": entries, "faults": faults},
         [*faults, f"全部核对无误；操作记录 {entries} 条" if not faults else ""], json)
    if faults:
        raise RefusedError("not_sound", "centre", found="；".join(faults))
