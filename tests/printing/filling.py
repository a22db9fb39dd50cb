"""Facts of any kind: empty, full, and with everything too long; made by what their fields are."""

from collections.abc import Iterator
from dataclasses import MISSING, fields, is_dataclass, replace
from datetime import date, datetime
from types import UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

RARE = "𬭚䶮㛃𠮷"
DAY, MOMENT = date(2026, 11, 20), datetime(2026, 11, 20, 14, 5)
LONG = ("申请人于二〇二二年三月一日入职，双方签订“固定期限”劳动合同（期限五年）；"
        "月工资6,500.00元。")
LONG = (LONG * 50)[:2000]
TEXTS = (  # what people write at length
    "text", "note", "statement", "content", "reason", "opinion", "facts", "matter", "result",
    "summary", "course", "answer", "question", "remark", "demand", "cause", "basis", "measure",
    "situation", "detail", "explanation", "view", "dispute", "scheme", "plan", "process", "issue",
    "evidence", "investigation", "advice", "handling", "condition", "circumstances", "outcome")
WORDS = {  # by what the name of a field ends in
    "phone": "0760-88551235", "mobile": "13826774412", "address": "中山市横栏镇茂辉工业区8号",
    "place": "第一调解室", "number": "中工调字〔2026〕第0179号",
    "reference": "中工调字〔2026〕第0179号", "id_number": "442000198603124425",
    "uscc": "91442000MA4W2B7K3P", "name": "张会娟", "names": "张会娟、李国强", "sex": "女",
    "email": "zhanghj@example.com",
    "account": "6222021911004084412",
    "bank": "中国工商银行中山横栏支行", "postcode": "528478", "role": "申请人"}
PARTIES = 14
ROWS = 20
EITHER = {"person", "employer"}  # a party is one or the other
_EMPTY = (None, "", (), 0, False)


def emptied(kind: type, organisation: Any) -> Any:
    """The facts of which nothing is known but where they were written."""
    hints, given = get_type_hints(kind), {}
    for each in fields(kind):
        hint = _bare(hints[each.name])
        if hint is type(organisation):
            given[each.name] = organisation
        elif each.default is MISSING and each.default_factory is MISSING:
            given[each.name] = _nothing(hint, hint is not hints[each.name], organisation)
    return kind(**given)


def _nothing(hint: Any, optional: bool, organisation: Any) -> Any:
    if is_dataclass(hint) and not optional:
        return emptied(hint, organisation)
    if optional:
        return None
    always = {str: "", date: DAY, datetime: MOMENT}  # a record has its day
    return () if get_origin(hint) is tuple else always[hint] if hint in always else hint(0)


def filled(facts: Any) -> Any:
    """The same facts with every field said that was not."""
    hints, given = get_type_hints(type(facts)), {}
    for each in fields(facts):
        value = getattr(facts, each.name)
        if each.name in EITHER and any(getattr(facts, other, None) for other in EITHER):
            given[each.name] = filled(value) if value else None
        elif each.name != "practice":
            given[each.name] = _said(hints[each.name], each.name, value)
    return replace(facts, **given)


def _said(hint: Any, name: str, value: Any) -> Any:
    hint = _bare(hint)
    if get_origin(hint) is tuple:
        inner = get_args(hint)[0]
        if value:
            return tuple(filled(each) if is_dataclass(each) else each for each in value)
        return (_said(inner, name, None),) * 2
    if is_dataclass(hint):
        return filled(value if value is not None else emptied(hint, None))
    if value not in _EMPTY or (value is not None and hint is bool):
        return value
    return {str: _words(name), int: 3, bool: True, date: DAY, datetime: MOMENT}[hint]


def _words(name: str) -> str:
    for ending in sorted(WORDS, key=len, reverse=True):
        if name == ending or name.endswith(f"_{ending}"):
            return WORDS[ending]
    return "双方对年限的计算有分歧，愿意继续协商。" if is_text(name) else "已核对"


def is_text(name: str) -> bool:
    """Whether people write at length here."""
    return any(name == each or name.endswith(f"_{each}") or name == f"{each}s" for each in TEXTS)


def stretched(facts: Any, room: int = 2000) -> Any:
    """The same facts with 2,000 characters where people write at length, and long lists."""
    hints, given = get_type_hints(type(facts)), {}
    for each in fields(facts):
        value, hint = getattr(facts, each.name), _bare(hints[each.name])
        if hint is bool and each.name != "practice":
            given[each.name] = True
        elif isinstance(value, str) and value and is_text(each.name):
            given[each.name] = value if len(value) > room / 2 else LONG[:room]
        elif isinstance(value, str) and each.name == "name" and RARE not in value:
            given[each.name] = value + RARE
        elif get_origin(hint) is tuple and value and is_dataclass(value[0]):
            given[each.name] = _many(value)
        elif is_dataclass(value) and not isinstance(value, type):
            given[each.name] = value if each.name == "organisation" else stretched(value, room)
    return replace(facts, **given)


def _many(value: tuple[Any, ...]) -> tuple[Any, ...]:
    """The list made long, each of its members numbered on."""
    count = max(len(value), PARTIES if hasattr(value[0], "brief") else ROWS)
    members = [stretched(value[place % len(value)], 120) for place in range(count)]
    if isinstance(getattr(members[0], "number", None), int):
        members = [replace(member, number=place) for place, member in enumerate(members, 1)]
    return tuple(members)


def unsaid(*samples: Any) -> set[str]:
    """The fields, as Class.field, that no facts within these samples say."""
    seen: dict[str, bool] = {}
    for sample in samples:
        for facts in _within(sample):
            for each in fields(facts):
                name = f"{type(facts).__name__}.{each.name}"
                seen[name] = seen.get(name, False) or getattr(facts, each.name) not in _EMPTY
    return {name for name, said in seen.items() if not said}


def _within(facts: Any) -> Iterator[Any]:
    yield facts
    for each in fields(facts):
        value = getattr(facts, each.name)
        for inner in value if isinstance(value, tuple) else (value,):
            if is_dataclass(inner) and not isinstance(inner, type):
                yield from _within(inner)


def _bare(hint: Any) -> Any:
    if get_origin(hint) in (Union, UnionType):
        return next(each for each in get_args(hint) if each is not type(None))
    return hint


def answered(template: Any, required: bool = False, proposed: bool = True) -> dict[str, Any]:
    """An answer to everything a form asks, or to what it insists on, or does not know itself."""
    said = {"text": "详见笔录", "date": DAY, "datetime": MOMENT, "number": 2, "party": 0}
    found = {}
    for ask in template.asks:
        if (required and not ask.required) or (ask.default and not proposed):
            continue
        found[ask.name] = ask.options[:1] if ask.kind == "choices" else (
            ask.options[0] if ask.kind == "choice" else said[ask.kind])
    return found
