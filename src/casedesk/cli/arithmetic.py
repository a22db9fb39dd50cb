"""What can be reckoned without a centre: deadlines, numbers, amounts in words."""

from datetime import date, datetime

import click

from casedesk.cli.answers import as_json, give, tell_refusal


@click.command("deadline", help="按期限规则计算到期日，例如：deadline M-LAW15 2026-09-10")
@click.argument("rule")
@click.argument("start", metavar="DATE")
@as_json
def deadline_command(rule: str, start: str, json: bool) -> None:
    """Compute the last day of a rule; for a rule agreed by the parties DATE is the agreed day."""
    from casedesk.rules import deadlines
    from casedesk.rules.calendar import Calendar

    first = _start(rule, start)
    law = deadlines.rule(rule, first)
    agreed = first if law.unit == "agreed" else None
    due = deadlines.compute(law, first, Calendar.seed(), agreed=agreed)
    last = due.at.isoformat(timespec="minutes") if due.at else due.due.isoformat()
    answer = {
        "raw": due.raw.isoformat() if due.raw else None,
        "due": last,
        "provisional": due.provisional,
        "why": due.why,
    }
    give(answer, [f"{law.title}：{last}", due.why, law.basis], json)


def _start(code: str, text: str) -> date:
    """The day, with its time where the rule counts hours."""
    from casedesk.errors import RefusedError
    from casedesk.rules import dates, deadlines

    versions = deadlines.catalogue().get(code, ())
    if any(version.unit == "hour" for version in versions):
        try:
            at: datetime = dates.parse_time(text.replace("T", " "), dates.today())
        except RefusedError:
            return dates.parse(text, dates.today())  # a day alone: the rule says what it lacks
        return at
    return dates.parse(text, dates.today())


@click.command("check", help="核对证件号码、统一社会信用代码或电话号码。")
@click.argument("kind", type=click.Choice(["id", "uscc", "phone"]))
@click.argument("text")
@as_json
def check_command(kind: str, text: str, json: bool) -> None:
    """Say whether a number can be right; an answer of "no" is an answer, so it ends with 0."""
    from casedesk.rules import checks, identity, phones, uscc

    found: checks.Check | identity.IdCheck
    if kind == "id":
        found = identity.check(text)
    else:
        found = uscc.check(text) if kind == "uscc" else phones.check(text)
    said = "号码有效" if found.valid else tell_refusal(found.reason)
    lines = [said, found.normalised] if found.valid else [said]
    if found.valid and found.warning:
        lines.append(tell_refusal(found.warning))
    give({"valid": found.valid, "reason": found.reason}, lines, json)


@click.command("amount", help="把金额写成大写。")
@click.argument("text", metavar="AMOUNT")
@as_json
def amount_command(text: str, json: bool) -> None:
    """Write an amount of yuan in words, as papers need it."""
    from casedesk.rules import money

    fen = money.parse(text)
    give({"fen": fen, "words": money.words(fen)}, [money.words(fen)], json)
