"""The centre's own figures and choices, each from a day on."""

import json
import tomllib
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

from sqlalchemy import bindparam, select
from sqlalchemy.orm import Session

from casedesk.casework.staff import Data, Verb, require
from casedesk.errors import RefusedError
from casedesk.model import Actor, Setting
from casedesk.paths import resource
from casedesk.store import Database, audit


@dataclass(frozen=True)
class Shipped:
    """A setting as the program ships it: what it is called, why it is so, what may be entered."""

    key: str
    zh: str
    en: str
    value: Any
    effective_from: date
    basis: str
    unit: str = ""
    unit_en: str = ""
    least: int | None = None
    most: int | None = None
    choices: tuple[str, ...] = ()


@dataclass(frozen=True)
class SettingRow:
    """A setting on a day: what holds, since when, and what the centre entered for later days."""

    key: str
    zh: str
    en: str
    value: Any
    since: date
    own: bool  # the centre entered it; False: as the program ships it
    basis: str
    unit: str
    unit_en: str
    choices: tuple[str, ...]
    later: tuple[tuple[date, Any], ...]


@cache
def _shipped() -> dict[str, list[tuple[date, Any]]]:
    found: dict[str, list[tuple[date, Any]]] = {}
    for each in sorted(specs(), key=lambda each: each.effective_from):
        found.setdefault(each.key, []).append((each.effective_from, each.value))
    return found


@cache
def specs() -> tuple[Shipped, ...]:
    """Return every version of every setting, as resources/rules/settings.toml has them."""
    rows = tomllib.loads(resource("rules/settings.toml").read_text("utf-8"))["setting"]
    return tuple(Shipped(**row | {"choices": tuple(row.get("choices", ()))}) for row in rows)


_OWN = select(Setting.value).where(  # made once: it is asked many times a page
    Setting.key == bindparam("key"), Setting.effective_from <= bindparam("on"),
).order_by(Setting.effective_from.desc()).limit(1)


def value(session: Session, key: str, on: date) -> Any:
    """Return what holds for `key` on a day: the centre's own, else what the program ships."""
    own = session.execute(_OWN, {"key": key, "on": on}).scalar()
    if own is not None:
        return json.loads(own)
    return [shipped for day, shipped in _shipped()[key] if day <= on][-1]


def listing(session: Session, on: date) -> list[SettingRow]:
    """Return every setting as it holds on a day, in the order of the shipped file."""
    s = Setting
    own: dict[str, list[tuple[date, Any]]] = {}
    for row in session.execute(
            select(s.key, s.effective_from, s.value).order_by(s.effective_from)):
        own.setdefault(row.key, []).append((row.effective_from, json.loads(row.value)))
    return [_row(spec, own.get(spec.key, []), on) for spec in _latest(on)]


def book(database: Database, actor: Actor, on: date) -> list[SettingRow]:
    """Return every setting as it holds on a day, for who may see them. Refuses `not_allowed`."""
    require(actor, Data.SETTING, Verb.SEE)
    with database.reading() as session:
        return listing(session, on)


def change(database: Database, actor: Actor, key: str, new: Any, effective_from: date) -> None:
    """Set `key` from a day on.

    Refuses `unknown_setting`, `setting_kind`, `setting_range`, `setting_choice`, `not_allowed`.
    """
    require(actor, Data.SETTING, Verb.CHANGE)
    if key not in _shipped():
        raise RefusedError("unknown_setting", key=key)
    _check(max((spec for spec in specs() if spec.key == key),
               key=lambda spec: spec.effective_from), new)
    with database.writing(actor) as session:
        row = session.scalars(select(Setting).where(
            Setting.key == key, Setting.effective_from == effective_from)).one_or_none()
        row = row or Setting(key=key, effective_from=effective_from)
        row.value, row.set_by = json.dumps(new, ensure_ascii=False), actor.staff_id
        session.add(row)
        session.flush()
        audit.record(session, "setting.change", "setting", row.id, [key])


def _check(spec: Shipped, new: Any) -> None:
    if type(new) is not type(spec.value):
        raise RefusedError("setting_kind", "value", key=spec.zh)
    if isinstance(new, int) and not (
            (spec.least is None or new >= spec.least) and (spec.most is None or new <= spec.most)):
        raise RefusedError("setting_range", "value", key=spec.zh, least=spec.least, most=spec.most)
    if spec.choices and new not in spec.choices:
        raise RefusedError("setting_choice", "value", key=spec.zh)


def _latest(on: date) -> list[Shipped]:
    """The versions in force on a day, one a key, in the order of the shipped file."""
    found: dict[str, Shipped] = {}
    for spec in specs():
        if spec.effective_from <= on and (
                spec.key not in found or found[spec.key].effective_from <= spec.effective_from):
            found[spec.key] = spec
    return list(found.values())


def _row(spec: Shipped, own: list[tuple[date, Any]], on: date) -> SettingRow:
    holds = [(day, value) for day, value in own if day <= on]
    since, value = holds[-1] if holds else (spec.effective_from, spec.value)
    later = tuple((day, value) for day, value in own if day > on)
    return SettingRow(spec.key, spec.zh, spec.en, value, since, bool(holds), spec.basis,
                      spec.unit, spec.unit_en, spec.choices, later)
