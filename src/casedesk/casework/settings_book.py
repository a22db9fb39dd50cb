"""The centre's own figures and choices, each from a day on."""

import json
import tomllib
from datetime import date
from functools import cache
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from casedesk.casework.staff import Data, Verb, require
from casedesk.errors import RefusedError
from casedesk.model import Actor, Setting
from casedesk.paths import resource
from casedesk.store import Database, audit


@cache
def _shipped() -> dict[str, list[tuple[date, Any]]]:
    rows = tomllib.loads(resource("rules/settings.toml").read_text("utf-8"))["setting"]
    found: dict[str, list[tuple[date, Any]]] = {}
    for row in sorted(rows, key=lambda row: row["effective_from"]):
        found.setdefault(row["key"], []).append((row["effective_from"], row["value"]))
    return found


def value(session: Session, key: str, on: date) -> Any:
    """Return what holds for `key` on a day: the centre's own, else what the program ships."""
    own = [text for day, text in _own(session).get(key, ()) if day <= on]
    if own:
        return json.loads(own[-1])
    return [shipped for day, shipped in _shipped()[key] if day <= on][-1]


def _own(session: Session) -> dict[str, list[tuple[date, str]]]:
    """The centre's own settings, few, read once a session."""
    found: dict[str, list[tuple[date, str]]] | None = session.info.get("settings")
    if found is None:
        found = {}
        for key, day, text in session.execute(_ALL):
            found.setdefault(key, []).append((day, text))
        session.info["settings"] = found
    return found


_ALL = select(Setting.key, Setting.effective_from, Setting.value).order_by(
    Setting.effective_from)


def change(database: Database, actor: Actor, key: str, new: Any, effective_from: date) -> None:
    """Set `key` from a day on. Refuses `unknown_setting`, `setting_kind`, `not_allowed`."""
    require(actor, Data.SETTING, Verb.CHANGE)
    if key not in _shipped():
        raise RefusedError("unknown_setting", key=key)
    if not isinstance(new, type(_shipped()[key][-1][1])):
        raise RefusedError("setting_kind", key=key)
    with database.writing(actor) as session:
        row = session.scalars(select(Setting).where(
            Setting.key == key, Setting.effective_from == effective_from)).one_or_none()
        row = row or Setting(key=key, effective_from=effective_from)
        row.value, row.set_by = json.dumps(new, ensure_ascii=False), actor.staff_id
        session.add(row)
        session.flush()
        session.info.pop("settings", None)
        audit.record(session, "setting.change", "setting", row.id, ["value"])
