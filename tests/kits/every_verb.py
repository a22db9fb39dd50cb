"""Whatever the verbs of counselling tell somebody who knows every number of a client."""

import dataclasses
import importlib
import inspect
import pkgutil
from collections.abc import Iterable, Sequence
from datetime import date, datetime
from typing import get_origin

from casedesk.casework import counselling
from casedesk.casework.counselling import clients, notes
from casedesk.casework.counselling import scale_results as scales
from casedesk.errors import RefusedError
from casedesk.store.keyring_file import Unlocked
from tests.casework.sealed_day import PLANTED
from tests.kits.key_table import START


def read_by_windows(database, actor, day):
    """The kinds that the verbs behind the windows of a client show."""
    ways = {"identity": (clients.identity, day.client_id), "intake": (clients.intake, day.case_id),
            "session": (notes.of_case, day.case_id), "scale": (scales.of_case, day.case_id),
            "process": (notes.process_of, day.session_id)}
    told = set()
    for verb, key in ways.values():
        try:
            text = str(verb(database, actor, key))
        except RefusedError:
            continue
        told |= {kind for kind, words in PLANTED.items() if words in text}
        told |= {"scale"} if verb is scales.of_case and "total=21" in text else set()
    return told


def read_by_verbs(database, actor, day):
    """The kinds whose words come back from any verb of counselling, with every known number."""
    told = set()
    for verb in _verbs():
        taken = list(inspect.signature(verb).parameters.values())[2:]
        values = [_value(each, day, database) for each in taken if each.kind != each.KEYWORD_ONLY]
        named = {each.name: _value(each, day, database) for each in taken
                 if each.kind == each.KEYWORD_ONLY}
        try:
            answer = verb(database, actor, *values, **named)
        except RefusedError as refused:
            answer = refused.sentence("zh")
        told |= {kind for kind, words in PLANTED.items() if words in str(answer)}
    return told


def _verbs():
    for found in pkgutil.iter_modules(counselling.__path__):
        module = importlib.import_module(f"{counselling.__name__}.{found.name}")
        for name, verb in inspect.getmembers(module, inspect.isfunction):
            taken = list(inspect.signature(verb).parameters)
            if verb.__module__ == module.__name__ and not name.startswith("_") \
                    and taken[:2] == ["database", "actor"]:
                yield verb


def _value(parameter, day, database):
    """Something to fill a value in with: the client's own numbers, where one is asked for."""
    known = {"client_id": day.client_id, "case_id": day.case_id, "session_id": day.session_id,
             "code": day.code, "reason": "想看一看里面写了什么", "kind": "identity"}
    if parameter.name in known:
        return known[parameter.name]
    kind = parameter.annotation
    if kind is Unlocked:
        return database.unlocked
    if dataclasses.is_dataclass(kind):
        names = {each.name for each in dataclasses.fields(kind)}
        return kind(**{name: known[name] for name in names & {"case_id", "session_id"}})
    if get_origin(kind) in (list, tuple, Iterable, Sequence):
        return []
    some = {int: 1, str: "C", bool: True, date: START.date(), datetime: START}
    return some.get(kind, None if parameter.default is parameter.empty else parameter.default)
