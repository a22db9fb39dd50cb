"""A month of legal aid, from the figures of the summary, frozen or as they now count."""

from sqlalchemy.orm import Session

from casedesk.casework.forms_book.facts_aid_month import (
    AidAcrossFacts,
    AidFigureFacts,
    AidMonthFacts,
)
from casedesk.casework.forms_book.gather import organisation
from casedesk.casework.reports import Line, Month, Table, aid_tables, in_session


def aid_month(session: Session, month: str) -> AidMonthFacts:
    """Return a month ('2026-11'). Refuses `report_month`, `report_future`, `report_formula`."""
    made = in_session(session, month)
    period = made.period
    whole, towns, trades, matters = made.tables[aid_tables.FIRST - 1:]
    return AidMonthFacts(
        organisation(session, period.last), f"{month[:4]}年{int(month[5:])}月", period.first,
        period.last, "已定稿" if made.frozen else "未定稿", _relations(made), _adjusted(made),
        tuple(_figure(line) for line in whole.lines),
        *(_across(table) for table in (towns, trades, matters)))


def _figure(line: Line) -> AidFigureFacts:
    return AidFigureFacts("　" * line.depth + line.zh, *(cell.text for cell in line.cells))


def _across(table: Table) -> tuple[AidAcrossFacts, ...]:
    return tuple(AidAcrossFacts(line.zh, *(cell.text for cell in line.cells))
                 for line in table.lines)


def _relations(made: Month) -> str:
    failed = [check.zh for check in made.checks if not check.holds]
    return f"不符：{'；'.join(failed)}" if failed else f"共{len(made.checks)}项，全部相符"


def _adjusted(made: Month) -> str:
    told = [each for each in made.adjustments
            if made.figures[each.code].indicator.group == aid_tables.GROUP]
    return "；".join(f"{each.month} {each.zh} 已报{each.reported}，现为{each.now}"
                    for each in told)
