"""A centre to practise on, and the main job done without a window."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from casedesk.cli.answers import as_json, file_for, give

if TYPE_CHECKING:
    from casedesk.casework.practice.example import Example
    from casedesk.model import Actor
    from casedesk.store import Database


@click.command("practice", help="建立练习中心，并列出可以登录的人。")
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
@click.option("--cases", type=click.IntRange(0, 2_000_000), help="案件数量。")
@as_json
def practice_command(folder: Path, cases: int | None, json: bool) -> None:
    """Make a practice centre and tell who works there; its passwords are no secret."""
    from casedesk.casework import practice
    from casedesk.printing import practised

    wanted = practice.DEFAULT if cases is None else cases
    with click.progressbar(length=wanted, file=sys.stderr) as bar:
        made = practice.make(folder, wanted, tell=lambda done: bar.update(done - bar.pos),
                             then=practised.papers)
    users = [{"name": user.name, "role": user.role, "password": user.password}
             for user in made.users]
    lines = [f"练习中心：{made.folder}（{made.cases} 件）"]
    lines += [f"{user['name']}\t{user['role']}\t{user['password']}" for user in users]
    give({"users": users}, lines, json)


@click.command("demo", help="不开窗口做一遍主要工作：登记一件来访，办成案件，打印文书和当月汇总。")
@click.option("--out", type=click.Path(path_type=Path, file_okay=False),
              default=Path("casedesk-demo"), help="写到哪个文件夹。")
@as_json
def demo_command(out: Path, json: bool) -> None:
    """Do the main job in a practice centre of its own, and tell where the papers lie."""
    import tempfile

    from casedesk.casework import practice
    from casedesk.casework.practice import example
    from casedesk.model import now
    from casedesk.store import opening

    with tempfile.TemporaryDirectory(prefix="casedesk-") as place:
        made = practice.make(Path(place) / "centre", 80)
        head = made.user("supervisor")
        database, actor = opening.open_centre(made.folder, head.name, head.password)
        try:
            entered = example.enter(database, practice.actors_of(database), now().date())
            papers = _papers(database, actor, entered, out)
        finally:
            database.close()
    lines = [f"已在练习中心登记 {entered.case_number}，文书和当月汇总写在 {out.resolve()}"]
    lines += [f"{paper['file']}\t{paper['title']}" for paper in papers]
    give({"folder": str(out.resolve()), "case": entered.case_number, "papers": papers}, lines, json)


def _papers(database: "Database", actor: "Actor", entered: "Example",
            out: Path) -> list[dict[str, str]]:
    """Print what a case needs from the counter to its agreement, then the month."""
    from casedesk.cli.paper import workbook
    from casedesk.model import now
    from casedesk.printing import forms, issue
    from casedesk.printing import month as paper

    visit, case = issue.Subject(visit_id=entered.visit_id), issue.Subject(entered.case_id)
    found = []
    for code in ("F01", "F02", "F03", "F04", "F04b", "F22", "F12"):
        with file_for(out / f"{code}.pdf") as write:
            subject = visit if code == "F01" else case
            write(issue.print_form(database, actor, code, subject).pdf)
        found.append({"file": f"{code}.pdf", "title": forms.form(code).title})
    month = f"{now():%Y-%m}"
    for ending, data in (("pdf", paper.issue(database, actor, month)),
                         ("xlsx", workbook(database, actor, month))):
        with file_for(out / f"month-{month}.{ending}") as write:
            write(data)
        found.append({"file": f"month-{month}.{ending}", "title": "当月汇总"})
    return found
