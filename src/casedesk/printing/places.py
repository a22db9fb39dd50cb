"""The places of a template: {applicant.name}, {due_on:date}, checked when it loads.

    {path}            the value; a line to write on where it is not known
    {path:format}     written in a way of printing.formats: date, numerals, minutes, money, sum …
    {path|无}         what stands where the value is not known
    {path~8}          the gap is 8 em wide, {path~0}: none  {_path~8}  underlined, value or gap
    {?path}           a box, ticked when true         {?path=调解}  ticked when it is that word
    {rule~10}         a line of 10 em to sign on
    [，电话{phone}]    left out when every place inside it is not known
    **text** __text__ bold, underlined
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache
from types import UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

from casedesk.errors import CasedeskError
from casedesk.printing.fonts import BOX, RULE, TICKED, clean, family
from casedesk.printing.formats import FORMATS
from casedesk.printing.text import Span

WHOLE = 16  # em: a gap up to this long is not parted by the end of a line
GAP = 6  # em: the line for a value that is not known, in running text


class TemplateError(CasedeskError):
    """A template names something that does not exist, or is not written as templates are."""


@dataclass(frozen=True)
class Literal:
    """Words of the template itself."""

    span: Span


@dataclass(frozen=True)
class Place:
    """Where a value goes."""

    path: tuple[str, ...]
    form: str = ""
    fallback: str | None = None
    gap: int = 0
    bold: bool = False
    underline: bool = False
    box: bool = False
    wanted: str = ""
    none: bool = False  # nothing stands where it is not known


@dataclass(frozen=True)
class Group:
    """Words that are left out when none of their values is known."""

    nodes: tuple["Node", ...]


Node = Literal | Place | Group
_TOKEN = re.compile(r"\*\*|__|\[|\]|\{([^{}]*)\}")
_PLACE = re.compile(r"(?P<mark>[_?]?)(?P<path>[a-z_][a-z0-9_.]*)(?::(?P<form>[a-z_]+))?"
                    r"(?:=(?P<wanted>[^~|]+))?(?:~(?P<gap>\d+))?(?:\|(?P<fallback>.*))?")


def parse(text: str) -> tuple[Node, ...]:
    """Read the words of a template. Raises TemplateError where they cannot be read."""
    stack: list[list[Node]] = [[]]
    bold = underline = False
    at = 0
    for token in _TOKEN.finditer(text):
        if token.start() > at:
            stack[-1].append(Literal(Span(text[at:token.start()], bold, underline)))
        at = token.end()
        word = token.group()
        if word == "**":
            bold = not bold
        elif word == "__":
            underline = not underline
        elif word == "[":
            stack.append([])
        elif word == "]":
            if len(stack) != 2:
                raise TemplateError(f"']' without '[', or one inside another: {text!r}")
            stack[-2].append(Group(tuple(stack.pop())))
        elif word.startswith("{rule~"):
            stack[-1].append(Literal(Span(RULE * int(word[6:-1]))))
        else:
            stack[-1].append(_place(token.group(1), bold, underline))
    if at < len(text):
        stack[-1].append(Literal(Span(text[at:], bold, underline)))
    if any(mark in each.span.text for each in stack[0] if isinstance(each, Literal)
           for mark in "{}"):
        raise TemplateError(f"a brace is not closed: {text!r}")
    if len(stack) > 1 or bold or underline:
        raise TemplateError(f"'[', '**' or '__' is not closed: {text!r}")
    return tuple(stack[0])


def _place(text: str, bold: bool, underline: bool) -> Place:
    found = _PLACE.fullmatch(text)
    if not found:
        raise TemplateError(f"not a place: {{{text}}}")
    form = found["form"] or ""
    if form not in FORMATS:
        raise TemplateError(f"no such format: {{{text}}}")
    return Place(
        tuple(found["path"].split(".")), form, found["fallback"], int(found["gap"] or 0),
        bold, underline or found["mark"] == "_", found["mark"] == "?", found["wanted"] or "",
        found["gap"] == "0")


@dataclass
class Scope:
    """What the places of one paper stand for; facts of None make a blank form."""

    facts: Any
    names: dict[str, Any]
    missing: dict[str, None] = field(default_factory=dict)  # characters no font has
    shrink: float = 0.0  # points by which the type of tables is smaller

    @property
    def blank(self) -> bool:
        """Whether nothing is filled in."""
        return self.facts is None

    def value(self, path: tuple[str, ...]) -> Any:
        """Return what a path leads to; None where any step is not known."""
        found = self.names[path[0]] if path[0] in self.names else getattr(
            self.facts, path[0], None)
        for step in path[1:]:
            if found is None:
                return None
            found = getattr(found, step)
        return found

    def holds(self, condition: "Condition") -> bool:
        """Whether a condition holds; on a blank form every one does, but of its 联."""
        if self.blank and condition.path != ("leaf",):
            return True
        value = self.value(condition.path)
        true = matches(value, condition.wanted) if condition.wanted else bool(value)
        return true != condition.negated

    def inner(self, item: Any) -> "Scope":
        """Return the scope of one item of a list."""
        return Scope(self.facts, self.names | {"item": item}, self.missing, self.shrink)

    def text(self, value: str) -> str:
        """Return a value's text as it can be drawn; note what cannot be."""
        value = clean(value)
        self.missing.update(dict.fromkeys(family("serif").unknown(value)))
        return value


@dataclass(frozen=True)
class Condition:
    """When a part is shown: 'path', '!path', 'path=word'."""

    path: tuple[str, ...]
    wanted: str = ""
    negated: bool = False


def condition(text: str) -> Condition:
    """Read a condition."""
    path, _, wanted = text.lstrip("!").partition("=")
    return Condition(tuple(path.split(".")), wanted, text.startswith("!"))


def matches(value: Any, wanted: str) -> bool:
    """Whether a value is the word, or holds it."""
    if isinstance(value, tuple):
        return wanted in value
    return str(value) == wanted if value is not None else False


def fill(nodes: Sequence[Node], scope: Scope, ruled: bool = True) -> tuple[Span, ...]:
    """Return the spans of a text; `ruled` draws a line where a value is not known."""
    spans: list[Span] = []
    for node in nodes:
        if isinstance(node, Literal):
            spans.append(node.span)
        elif isinstance(node, Place):
            spans.append(_filled(node, scope, ruled))
        elif scope.blank or any(known(place, scope) for place in _within(node)):
            spans += fill(node.nodes, scope, ruled)
    return tuple(span for span in spans if span.text)


def _within(group: Group) -> list[Place]:
    return [node for node in group.nodes if isinstance(node, Place)]


def known(place: Place, scope: Scope) -> bool:
    """Whether there is something to write in a place."""
    value = scope.value(place.path)
    return value is not None and value != "" and value != ()


def _filled(place: Place, scope: Scope, ruled: bool) -> Span:
    style = Span("", place.bold, place.underline)
    if place.box:
        value = scope.value(place.path)
        ticked = matches(value, place.wanted) if place.wanted else bool(value)
        return style._replace(text=TICKED if ticked else BOX, underline=False)
    if known(place, scope):
        text = scope.text(FORMATS[place.form].write(scope.value(place.path)))
        if place.underline and place.gap > len(text):
            side = "　" * max(1, (place.gap - len(text)) // 2)
            text = side + text + side
        return style._replace(text=text, whole=FORMATS[place.form].whole)
    if place.none:
        return style
    if place.fallback is not None and not scope.blank:
        return style._replace(text=place.fallback)
    form = FORMATS[place.form]
    own = form.gap if ruled else form.narrow or form.gap
    gap = RULE * place.gap or own or (RULE * GAP if ruled else "")
    return style._replace(text=gap, underline=False, whole=len(gap) <= WHOLE)


# ── checking ────────────────────────────────────────────────────────────────────────────────


@cache
def _members(kind: type) -> dict[str, Any]:
    found = dict(get_type_hints(kind))
    for base in reversed(kind.__mro__):
        for name, member in vars(base).items():
            if isinstance(member, property) and member.fget:
                found[name] = get_type_hints(member.fget)["return"]
    return found


def _bare(kind: Any) -> Any:
    """Strip None from a type."""
    if get_origin(kind) in (Union, UnionType):
        rest = [each for each in get_args(kind) if each is not type(None)]
        return rest[0] if len(rest) == 1 else kind
    return kind


def kind_of(path: tuple[str, ...], facts: type, names: dict[str, Any]) -> Any:
    """Return the type a path leads to. Raises TemplateError for a name that does not exist."""
    kind: Any = facts
    for number, step in enumerate(path):
        if number == 0 and step in names:
            kind = names[step]
        elif isinstance(kind, type) and step in _members(kind):
            kind = _members(kind)[step]
        else:
            owner = getattr(kind, "__name__", str(kind))
            raise TemplateError(f"{owner} has no '{step}': {'.'.join(path)}")
        kind = _bare(kind)
    return kind


def element_of(path: tuple[str, ...], facts: type, names: dict[str, Any]) -> Any:
    """Return the type of a list's items. Raises TemplateError when it is no list."""
    kind = kind_of(path, facts, names)
    if get_origin(kind) is not tuple:
        raise TemplateError(f"not a list: {'.'.join(path)}")
    return _bare(get_args(kind)[0])


def check(nodes: Sequence[Node], facts: type, names: dict[str, Any]) -> None:
    """Raise TemplateError unless every place exists and its format fits it."""
    for node in nodes:
        if isinstance(node, Group):
            check(node.nodes, facts, names)
        elif isinstance(node, Place):
            _check_place(node, facts, names)


def _check_place(place: Place, facts: type, names: dict[str, Any]) -> None:
    kind = kind_of(place.path, facts, names)
    if place.box:
        return
    form = FORMATS[place.form]
    many = get_origin(kind) is tuple
    kind = _bare(get_args(kind)[0]) if many else kind
    fits = isinstance(kind, type) and issubclass(kind, form.takes) and not (
        kind is bool and bool not in form.takes)
    if many != form.many or not fits:
        raise TemplateError(f"'{place.form}' cannot write {'.'.join(place.path)}")
