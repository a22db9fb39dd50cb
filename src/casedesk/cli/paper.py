"""Papers: the forms, blank or of a case, and the summary of a month."""

from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

import click

from casedesk.cli.answers import as_json, file_for, give
from casedesk.cli.centre import in_centre, signed_in

if TYPE_CHECKING:
    from casedesk.model import Actor
    from casedesk.store import Database

_FILE = click.Path(path_type=Path, dir_okay=False)


@click.command("forms", help="列出全部文书：代号、名称、版本。")
@as_json
def forms_command(json: bool) -> None:
    """List the forms in force today."""
    from casedesk.printing import forms

    listed = [{"code": form.code, "title": form.title, "version": form.version}
              for form in forms.forms()]
    give(listed, ["\t".join(form.values()) for form in listed], json)


@click.command("form", help="打印文书：空白的，或某个案件的（编号并登记）。")
@click.argument("code")
@click.option("--centre", type=click.Path(path_type=Path), help="中心的文件夹。")
@click.option("--user", help="由谁登录。")
@click.option("--case", "case", help="案号。")
@click.option("--visit", "visit", help="来访编号。")
@click.option("--blank", is_flag=True, help="空白表。")
@click.option("--draft", is_flag=True, help="只出草稿，不编号、不登记。")
@click.option("--ask", "asked", metavar="名称=内容", multiple=True, help="打印时要填的内容。")
@click.option("--party", type=int, default=1, help="送达回证：第几个当事人。")
@click.option("--side", type=click.Choice(["applicant", "respondent"]), default="respondent")
@click.option("--pdf", type=_FILE, required=True, help="写到哪个文件。")
def form_command(code: str, centre: Path | None, user: str | None, case: str | None,
                 visit: str | None, blank: bool, draft: bool, asked: tuple[str, ...],
                 party: int, side: str, pdf: Path) -> None:
    """Print a form into a file; of a case it takes its number and is entered there."""
    from casedesk.printing import issue

    if (case is not None) + (visit is not None) + blank != 1:
        raise click.UsageError("请写明 --case、--visit 或 --blank 中的一个。")
    bare = blank and centre is None and user is None
    if not bare and (centre is None or user is None):
        raise click.UsageError("请写明 --centre 和 --user。")
    with file_for(pdf) as write:
        if centre is None or user is None:
            write(issue.render(code))
            return
        with signed_in(centre, user) as (database, actor):
            if blank:
                write(issue.blank(database, code))
                return
            from casedesk.casework import by_number

            subject = issue.Subject(
                by_number.case(database, actor, case) if case is not None else None,
                by_number.visit(database, actor, visit) if visit is not None else None,
                side, party - 1)
            filled = _answers(code, asked)
            if draft:
                write(issue.draft(database, actor, code, subject, filled))
                return
            printed = issue.print_form(database, actor, code, subject, filled)
            write(printed.pdf)
    click.echo(f"{printed.number}\t{pdf}".strip())


def _answers(code: str, asked: tuple[str, ...]) -> dict[str, object]:
    """What was given by --ask, by name; several choices stand with 、 between."""
    from casedesk.printing import forms

    kinds = {ask.name: ask.kind for ask in forms.form(code).asks}
    found: dict[str, object] = {}
    for each in asked:
        name, _, text = each.partition("=")
        found[name] = text.split("、") if kinds.get(name) == "choices" else text
    return found


def workbook(database: "Database", actor: "Actor", month: str) -> bytes:
    """The summary of a month as .xlsx."""
    from casedesk.exchange import month_xlsx

    made = BytesIO()
    month_xlsx.export(database, actor, month, made)
    return made.getvalue()


@click.command("report", help="某月的汇总，例如：report 2026-09")
@click.argument("month", metavar="YYYY-MM")
@in_centre
@click.option("--pdf", type=_FILE, help="写成 PDF。")
@click.option("--xlsx", type=_FILE, help="写成 Excel。")
@as_json
def report_command(month: str, centre: Path, user: str, pdf: Path | None, xlsx: Path | None,
                   json: bool) -> None:
    """Count a month, check its identities, and write the summary where asked."""
    from casedesk.casework import reports

    with signed_in(centre, user) as (database, actor):
        made = reports.month(database, actor, month)
        if pdf is not None:
            from casedesk.printing import month as paper

            with file_for(pdf) as write:
                write(paper.issue(database, actor, month))
        if xlsx is not None:
            with file_for(xlsx) as write:
                write(workbook(database, actor, month))
    whole = reports.as_json(made)
    names = reports.catalogue()
    lines = [f"{code}\t{names[code].zh}\t{figure}" for code, figure in whole["figures"].items()]
    lines += [f"{'✓' if check['holds'] else '✗'}\t{check['text']}\t"
              f"{check['left']} = {check['right']}" for check in whole["checks"]]
    give({name: whole[name] for name in ("period", "figures", "checks")}, lines, json)
