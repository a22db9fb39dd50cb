"""How a colleague likes her own screen: columns of a list and their widths, her phrases."""

import json
from typing import Any

from sqlalchemy import delete, select
from sqlalchemy.dialects.sqlite import insert

from casedesk.model import Actor, OwnChoice
from casedesk.store import Database


def read(database: Database, actor: Actor, name: str) -> Any:
    """Return what this colleague has kept under `name`, plain values; None of what she has not."""
    with database.reading() as session:
        text = session.scalars(select(OwnChoice.value).where(
            OwnChoice.staff_id == actor.staff_id, OwnChoice.name == name)).one_or_none()
    return None if text is None else json.loads(text)


def keep(database: Database, actor: Actor, name: str, value: Any) -> None:
    """Keep it, encrypted as everything is. No record of anybody changes: it is not audited."""
    row = insert(OwnChoice).values(
        staff_id=actor.staff_id, name=name, value=json.dumps(value, ensure_ascii=False))
    with database.writing(actor) as session:
        session.execute(row.on_conflict_do_update(
            index_elements=["staff_id", "name"], set_={"value": row.excluded.value}))


def drop(database: Database, actor: Actor, name: str) -> None:
    """Go back to how the program brings it."""
    with database.writing(actor) as session:
        session.execute(delete(OwnChoice).where(
            OwnChoice.staff_id == actor.staff_id, OwnChoice.name == name))
