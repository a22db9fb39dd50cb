"""A centre to practise on, and the main job done without a window."""

import sys
from pathlib import Path

import click

from casedesk.cli.answers import as_json, give


@click.command("practice", help="建立练习中心，并列出可以登录的人。")
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
@click.option("--cases", type=click.IntRange(0, 2_000_000), help="案件数量。")
@as_json
def practice_command(folder: Path, cases: int | None, json: bool) -> None:
    """Make a practice centre and tell who works there; its passwords are no secret."""
    from casedesk.casework import practice

    wanted = practice.DEFAULT if cases is None else cases
    with click.progressbar(length=wanted, file=sys.stderr) as bar:
        made = practice.make(folder, wanted, tell=lambda done: bar.update(done - bar.pos))
    users = [{"name": user.name, "role": user.role, "password": user.password}
             for user in made.users]
    lines = [f"练习中心：{made.folder}（{made.cases} 件）"]
    lines += [f"{user['name']}\t{user['role']}\t{user['password']}" for user in users]
    give({"users": users}, lines, json)
