"""A form drawn: template and facts become pages, with number, copies, code and watermark."""

import re
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from typing import Any

from casedesk.casework.forms_book.facts import Facts, OrganisationFacts
from casedesk.errors import RefusedError
from casedesk.printing.blocks import Masthead
from casedesk.printing.fonts import clean, named
from casedesk.printing.formats import count
from casedesk.printing.page import Block, Document, Frame, compose, parted
from casedesk.printing.places import Scope, fill
from casedesk.printing.template import Ask, Template
from casedesk.printing.text import plain
from casedesk.rules import codes, numbers

DRAFT, PRACTICE, VOID, LOOK = "草稿", "演示", "作废", "仅供查看"


@dataclass(frozen=True)
class Print:
    """What a printing adds to the facts: number, time, hand, copies, what was asked."""

    number: str = ""
    made_at: datetime | None = None
    operator: str = ""
    audit_code: str = ""
    copies: int | None = None  # None: as the template says
    printing: int = 1
    draft: bool = False
    asked: dict[str, Any] = field(default_factory=dict)
    organisation: OrganisationFacts | None = None  # heads a blank form
    mark: str = ""  # what stands across the page instead of 草稿
    leaf: int = 0  # which 联 of a form that has several


def copies_of(template: Template, facts: Facts | None) -> int:
    """Return how many copies the form needs: its own, and one for each of the parties it names."""
    if facts is None:
        return template.base + len(template.per)
    scope = Scope(facts, {})
    return template.base + sum(len(scope.value(path) or ()) for path in template.per)


def refusal_of(template: Template, organisation: OrganisationFacts) -> RefusedError | None:
    """Return why the organisation may not issue a form, everything that is missing at once.

    `form_nature`, `form_unfounded`, `form_standing` (both). The effect of an agreement depends on
    what the organisation is (调仲法§10, 解释(一)§51–52, 民诉法§205).
    """
    strange = bool(template.natures) and organisation.nature not in template.natures
    unfounded = template.founded and not organisation.founding_number.strip()
    if not strange and not unfounded:
        return None
    code = "form_standing" if strange and unfounded else (
        "form_nature" if strange else "form_unfounded")
    return RefusedError(
        code, form=template.title,
        nature=codes.label("natures", organisation.nature) or "未填写",
        natures="、".join(codes.label("natures", code) for code in template.natures))


def require_allowed(template: Template, organisation: OrganisationFacts) -> None:
    """Refuse a form the organisation may not issue, as `refusal_of` says."""
    refusal = refusal_of(template, organisation)
    if refusal is not None:
        raise refusal


def answers(template: Template, facts: Facts | None, asked: dict[str, Any]) -> dict[str, Any]:
    """Return what was asked at the printer, with its defaults. Refuses `asked_missing`, `asked`."""
    unknown = asked.keys() - {ask.name for ask in template.asks}
    if unknown:
        raise RefusedError("asked", label="、".join(sorted(unknown)), text="")
    if facts is None:
        return {ask.name: None for ask in template.asks}
    found = {}
    for ask in template.asks:
        value = asked.get(ask.name)
        if value in (None, "", ()) and ask.default:
            value = Scope(facts, {}).value(tuple(ask.default.split(".")))
        elif value not in (None, "", ()):
            value = _answer(ask, value, facts)
        if ask.kind == "party" and value in (None, ""):
            listed = Scope(facts, {}).value(tuple(ask.of.split("."))) or ()
            value = listed[0] if listed else None
        if ask.required and value in (None, "", ()):
            raise RefusedError("asked_missing", ask.name, label=ask.label)
        found[ask.name] = value
    return found


def _answer(ask: Ask, value: Any, facts: Facts) -> Any:
    """Return an answer as its kind has it; what was kept as JSON is read back."""
    try:
        if ask.kind == "party":
            return Scope(facts, {}).value(tuple(ask.of.split(".")))[int(value)]
        if ask.kind == "date" and isinstance(value, str):
            return date.fromisoformat(value)
        if ask.kind == "datetime" and isinstance(value, str):
            return datetime.fromisoformat(value)
        if ask.kind == "number":
            return int(value)
        if ask.kind == "choices":
            value = tuple(value)
        if ask.options and not set(value if ask.kind == "choices" else (value,)) <= {*ask.options}:
            raise ValueError(value)
    except (ValueError, IndexError, TypeError):
        raise RefusedError("asked", ask.name, label=ask.label, text=str(value)) from None
    return value


def draw(template: Template, facts: Facts | None, how: Print) -> Document:
    """Lay a form out; facts of None give the blank form. Refuses `no_glyph` and `asked…`."""
    organisation = facts.organisation if facts else how.organisation
    number = how.number or _number(template, facts, organisation, how.draft)
    copies = how.copies or copies_of(template, facts)
    scope = Scope(facts, {
        **answers(template, facts, how.asked), "number": number,
        "operator": how.operator if facts else None, "organisation": organisation,
        "made_at": how.made_at if facts else None,
        "copies": copies if facts else None,
        "leaf": template.leaves[how.leaf] if template.leaves else None,
    })
    blocks = _blocks(template, scope, number, how)
    if scope.missing:
        raise RefusedError("no_glyph", characters=named("".join(scope.missing)))
    title = _title(template, scope)
    practice = bool(organisation and organisation.practice)
    frame = Frame(
        title=f"{title} {number}".strip() if facts else title,
        running=_running(template, scope, facts),
        foot_left=_foot_left(template, copies, facts), foot_right=_foot_right(how, facts),
        watermark=_watermark(template, scope, how, practice),
        made_at=how.made_at,
        every_page=fill(template.every_page, scope))
    document = compose(parted(blocks), template.paper, frame)
    for shrink in template.shrink:
        if len(document.pages) == 1:
            break
        smaller = _blocks(template, replace(scope, shrink=shrink), number, how)
        tried = compose(parted(smaller), template.paper, frame)
        document = tried if len(tried.pages) < len(document.pages) else document
    return document


def _watermark(template: Template, scope: Scope, how: Print, practice: bool) -> str:
    """Return what stands across each page: what the paper is not yet, and the form's own words."""
    stands = (how.mark or DRAFT) if how.draft else PRACTICE if practice else ""
    own = "" if scope.blank else clean(plain(fill(template.watermark, scope, ruled=False)))
    return "　".join(part for part in (stands, own) if part)


def _blocks(template: Template, scope: Scope, number: str, how: Print) -> list[Block]:
    blocks: list[Block] = [_head(template, scope, number, how)]
    for spec in template.specs:
        blocks += spec.build(scope)
    return blocks


def drawn(template: Template, facts: Facts | None, how: Print) -> list[Document]:
    """Lay out every 联 of a form, each a document of its own. Refuses as draw() does."""
    return [draw(template, facts, replace(how, leaf=leaf))
            for leaf in range(max(len(template.leaves), 1))]


def _number(template: Template, facts: Facts | None, organisation: OrganisationFacts | None,
            draft: bool) -> str:
    """Return the number the paper bears before one is issued: another's, or gaps to write it."""
    if facts is not None and not template.series:
        return plain(fill(template.number, Scope(facts, {}), ruled=False))
    if facts is not None and draft:
        return "（草稿，未编号）"
    if not template.series:
        return ""
    series = numbers.series()[template.series]
    pattern = re.sub(r"\{seq[^}]*\}", "　　　　", series.pattern)
    return pattern.format(office=organisation.prefix if organisation else "　　",
                          mark=series.mark, year="　　　　")


def _head(template: Template, scope: Scope, number: str, how: Print) -> Masthead:
    qr = ""
    if how.number or (not scope.blank and not template.series and number and not how.draft):
        qr = plain(fill(template.square, scope, ruled=False)) if template.square else (
            f"{number} {how.audit_code}".strip())
    organisation = clean(plain(fill(template.organisation, scope, ruled=False)))
    return Masthead(
        organisation, _title(template, scope), fill(template.left, scope),
        fill(template.right, scope), qr, template.legal,
        unnamed=bool(template.organisation) and not organisation)


def _title(template: Template, scope: Scope) -> str:
    """Return the title as it stands on the paper; the form's own where it is not yet decided."""
    return clean(plain(fill(template.headline, scope, ruled=False))).strip() or template.title


def _running(template: Template, scope: Scope, facts: Facts | None) -> str:
    reference = plain(fill(template.reference, scope, ruled=False)) if facts else ""
    return " · ".join(part for part in (reference, _title(template, scope), "续页") if part)


def _foot_left(template: Template, copies: int, facts: Facts | None) -> str:
    collective = getattr(facts, "collective", False) and template.retention_collective
    sheets = count(copies * max(len(template.leaves), 1))
    kept = f"一式{sheets}份　保管期限{collective or template.retention}"
    return f"{kept}　{template.code}（{template.version}版）"


def _foot_right(how: Print, facts: Facts | None) -> str:
    if facts is None:
        return "空白表"
    parts = [f"{how.made_at:%Y-%m-%d %H:%M}" if how.made_at else "", clean(how.operator),
             f"审计码 {how.audit_code}" if how.audit_code else "",
             f"第{how.printing}次打印" if how.printing > 1 else ""]
    return "　".join(part for part in parts if part)
