"""The lines of the palette: what was found, by section, with what tells namesakes apart."""

from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from casedesk.casework.disputes import workflow
from casedesk.casework.finding import Found
from casedesk.casework.legal_aid import workflow as aid_workflow
from casedesk.gui import when
from casedesk.gui.language import language
from casedesk.gui.legal_aid import words as aid
from casedesk.gui.opening import PAGES
from casedesk.gui.people import words as people
from casedesk.gui.search.commands import Command
from casedesk.gui.theme import Tone
from casedesk.rules import codes, marks
from casedesk.rules.marks import Span

EACH = 6  # lines of a kind while several kinds were found


@dataclass(frozen=True)
class Line:
    """One line; a heading has no kind. `marks` and `marks_beside` show why it was found."""

    kind: str  # "" person employer case aid visit letter command
    id: int = 0
    text: str = ""
    beside: str = ""
    badge: str = ""
    tone: Tone = Tone.PLAIN
    icon: str = ""
    marks: tuple[Span, ...] = ()
    marks_beside: tuple[Span, ...] = ()
    command: Command | None = None


def _say(text: object) -> str:
    return QCoreApplication.translate("palette", str(text))


def lines(found: Found, commands: list[Command], query: str, *, spoken: bool) -> list[Line]:
    """Return headings and lines; `spoken` when readings may be used for the marks."""
    sections = (
        (_say(QT_TRANSLATE_NOOP("palette", "People")), _people(found)),
        (_say(QT_TRANSLATE_NOOP("palette", "Employers")), _employers(found)),
        (_say(QT_TRANSLATE_NOOP("palette", "Cases")), _cases(found)),
        (_say(QT_TRANSLATE_NOOP("palette", "Visits")), _visits(found)),
        (_say(QT_TRANSLATE_NOOP("palette", "Letters")), _letters(found)),
        (_say(QT_TRANSLATE_NOOP("palette", "Commands")), _commands(commands)),
    )
    alone = sum(bool(rows) for _, rows in sections[:5]) <= 1
    made: list[Line] = []
    for heading, rows in sections:
        if rows:
            made.append(Line("", text=heading))
            kept = rows if alone or rows[0].kind == "command" else rows[:EACH]
            made += [_marked(row, query, spoken=spoken) for row in kept]
    return made


def _marked(line: Line, query: str, *, spoken: bool) -> Line:
    if not query.strip():
        return line
    by_sound = spoken and line.kind in ("person", *PAGES.values(), "visit")
    return Line(line.kind, line.id, line.text, line.beside, line.badge, line.tone, line.icon,
                tuple(marks.spans(line.text, query, spoken=by_sound)),
                tuple(marks.spans(line.beside, query)), line.command)


def _people(found: Found) -> list[Line]:
    said = QT_TRANSLATE_NOOP("palette", "{} open")
    return [Line("person", p.id, p.name, people.about(p.sex, p.birth, p.id_tail, p.phone_tail),
                 _say(said).format(p.open_cases) if p.open_cases else "", Tone.DISPUTES, "person")
            for p in found.people]


def _employers(found: Found) -> list[Line]:
    return [Line("employer", e.id, e.name, people.joined(
        (e.uscc, codes.label("towns", e.town, language()))), icon="apartment")
        for e in found.employers]


def _cases(found: Found) -> list[Line]:
    made = []
    for c in found.cases:
        is_aid = c.kind == "referral"
        runs = c.state in (aid_workflow.OPEN if is_aid else (*workflow.OPEN, *workflow.ENDED))
        due = when.day(c.next_due, "weekday") if runs else ""
        matter = aid.matter(c.matter) if is_aid else people.matter(c.matter)
        state, tone = aid.of_case(c.kind, c.state)
        made.append(Line(
            PAGES.get(c.kind, "case"), c.id, c.title, people.joined((c.number, matter, due)),
            state, tone or Tone.PLAIN, "gavel" if is_aid else "balance"))
    return made


def _visits(found: Found) -> list[Line]:
    return [Line("visit", v.id, v.person, people.joined((v.number, when.moment(v.arrived_at))),
                 icon="door_open") for v in found.visits]


def _letters(found: Found) -> list[Line]:
    return [Line("letter", each.id, each.number, people.joined((
        codes.label("letter_kinds", each.kind, language()), each.addressee, each.subject)),
        codes.label("letter_states", each.state, language()), Tone.PLAIN, "mail")
        for each in found.letters]


def _commands(commands: list[Command]) -> list[Line]:
    return [Line("command", text=command.words, badge=command.keys,
                 icon=command.icon or "chevron_right", command=command) for command in commands]
