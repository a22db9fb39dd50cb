"""What stands around the figures on the sheet: who reports, to whom, by which table."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select

from casedesk.casework import settings_book
from casedesk.casework.reports.month import Month
from casedesk.casework.staff import Data, Verb, require
from casedesk.model import Actor, Site, now
from casedesk.store import Database, audit


@dataclass(frozen=True)
class Sheet:
    """The head, sign-off and foot of a summary."""

    organisation: str  # 填报单位
    phone: str
    table_number: str  # 表号
    authority: str  # 制表机关
    made_at: datetime
    operator: str
    audit_code: str
    practice: bool = False


def sheet(database: Database, actor: Actor, made: Month) -> Sheet:
    """Return what a summary is headed and signed with. Refuses `not_allowed`."""
    require(actor, Data.REPORT, Verb.READ)
    with database.reading() as session:
        site = session.scalars(select(Site).order_by(Site.id).limit(1)).one()
        told = {key: str(settings_book.value(session, key, made.period.last))
                for key in ("report_table_number", "report_authority")}
        code = audit.code_of(audit.head(session)[1])
    return Sheet(site.name, site.phone, told["report_table_number"], told["report_authority"],
                 now(), actor.name, code, site.practice)
