"""The facts of a printed form as JSON and back: what a reprint states is what was stated."""

from collections.abc import Sequence
from dataclasses import fields, is_dataclass
from datetime import date, datetime
from types import UnionType
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints

Kind = TypeVar("Kind")


def freeze(facts: Any) -> Any:
    """Return facts as values of JSON; what stands at its default is left out."""
    if is_dataclass(facts) and not isinstance(facts, type):
        return {each.name: freeze(value) for each in fields(facts)
                if (value := getattr(facts, each.name)) != each.default}
    if isinstance(facts, Sequence) and not isinstance(facts, str):
        return [freeze(each) for each in facts]
    if isinstance(facts, date):
        return facts.isoformat()
    return facts


def thaw(kind: type[Kind], values: dict[str, Any]) -> Kind:
    """Return facts from what freeze() made; fields that no longer exist are passed over."""
    hints = get_type_hints(kind)
    return kind(**{name: _value(hints[name], value)
                   for name, value in values.items() if name in hints})


def _value(hint: Any, value: Any) -> Any:
    if get_origin(hint) in (Union, UnionType):
        if value is None:
            return None
        hint = next(each for each in get_args(hint) if each is not type(None))
    if get_origin(hint) is tuple:
        return tuple(_value(get_args(hint)[0], each) for each in value)
    if hint is datetime or hint is date:
        return hint.fromisoformat(value)
    return thaw(hint, value) if is_dataclass(hint) and isinstance(hint, type) else value
