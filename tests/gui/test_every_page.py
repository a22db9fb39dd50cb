"""Every page, for everybody who may open it: named, reached by Tab, not cut off, in Chinese."""

import re
import shutil

import pytest
from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTableView,
    QWidget,
)
from sqlalchemy import select

from casedesk.gui import language
from casedesk.gui.pages import PAGES
from casedesk.model import Visit
from casedesk.rules import scales
from tests.gui.test_room import cut_off
from tests.gui.windows import sign_in

ROLES = ("counter", "mediator", "counsellor", "supervisor", "admin", "city")
SCREENS = {100: (1366, 768), 125: (1093, 614)}  # what 1366×768 leaves at this scale, in per cent
FURTHEST = 300  # stops of the keyboard in one window
_PROPER = re.compile(  # what stays Latin: keys, codes of forms, figures and firms, files
    r"\b(?:Ctrl|Shift|Alt|Esc|Tab|Enter|Space|Del|Home|End|PgUp|PgDn|PDF|Excel|WPS|English|xlsx|csv|QR|WHO-5|AUDIT-C|"
    r"PHQ-\d|GAD-\d|PSS-10|ISI|SOAP|DAP|"
    r"F\d{1,2}[a-z]?|I\d\d[a-z]?|[A-Z]-[A-Z0-9]+|[0-9A-Z]{18})\b")


@pytest.fixture(scope="module")
def twelve(tmp_path_factory):
    """A practice centre with cases on every stretch of the road, letters and papers."""
    from casedesk.casework import practice
    from casedesk.printing import practised

    return practice.make(tmp_path_factory.mktemp("twelve") / "centre", 12,
                         then=practised.papers).folder


@pytest.fixture
def centre(twelve, tmp_path):
    return shutil.copytree(twelve, tmp_path / "centre")


def stops(shell) -> list[tuple[str, object]]:
    """Every page that this colleague may open, each with a record it can show."""
    from casedesk.casework import employers, letters, people
    from casedesk.casework.disputes import heading as headings
    from casedesk.casework.disputes import listing
    from casedesk.casework.disputes import page as cases
    from casedesk.casework.disputes.listing import CaseFilter
    from casedesk.casework.letters import LetterFilter
    from casedesk.casework.staff import Data, Verb, allows
    from casedesk.gui.disputes.sections import sections_of
    from casedesk.gui.records.kinds import KINDS

    database, actor = shell.context.database, shell.context.actor
    mine = {kind.code for kind in PAGES if kind.open_to(actor)}
    found = [(kind.code, None) for kind in PAGES
             if kind.code in mine and (kind.section or kind.found or kind.code == "intake")]
    if "person" in mine:
        found.append(("person", people.listing(database, actor)[0].id))
        found.append(("employer", employers.listing(database, actor)[0].id))
    if "lawyer" in mine:
        found.append(("lawyer", None))
    states, acts = set(), {}
    for row in listing.listing(database, actor, CaseFilter("all")) if "case" in mine else ():
        page = cases.page(database, actor, row.id)
        if page.state in states:
            continue
        sections = sections_of(headings.heading(database, actor, row.id), actor)
        found += [(section.page, row.id) for section in sections[:None if not states else 1]]
        states.add(page.state)
        for action in page.actions:  # an act has the same window in every state
            acts.setdefault(action.code, ("act", f"{row.id}:{action.code}"))
        if allows(actor, Data.CASE, Verb.CHANGE, own=page.whole) and "agreement" not in dict(found):
            found += [("agreement", row.id), ("service", row.id), ("alert", f"case:{row.id}"),
                      ("calculator", row.id), ("transfer", f"case:{row.id}"),
                      *(("record", f"{row.id}:{kind}:") for kind in KINDS)]
    found += acts.values()
    many = [row.id for row in listing.listing(database, actor, CaseFilter("collective"))
            ] if "case" in mine else []
    if many and headings.heading(database, actor, many[0]).whole:
        found.append(("members", many[0]))
    if "letter" in mine:
        kinds = {row.state: row.id for row in letters.listing(database, actor, LetterFilter())}
        found += [("letter", number) for number in kinds.values()]
    if "answer" in mine:
        found.append(("answer", asked(database)))
    if "client" in mine:
        found += care_stops(database, actor, mine)
    return found + (aid_stops(database, actor, mine) if "aid" in mine else [])


def care_stops(database, actor, mine) -> list[tuple[str, object]]:
    """The pages of one client of the counsellor's own, and one session."""
    from casedesk.casework.counselling import clients, notes
    from casedesk.gui.counselling.sections import CASE

    cases = [row.case_id for row in clients.mine(database, actor) if row.sessions]
    if not cases:
        return []
    held = notes.of_case(database, actor, cases[0])
    return [*((section.page, cases[0]) for section in CASE if section.page in mine),
            *(("session", row.session_id) for row in held[:1]),
            *((code, cases[0]) for code in ("client_assess", "client_plan",
                                            "client_hospital") if code in mine)]


def aid_stops(database, actor, mine) -> list[tuple[str, object]]:
    """A new matter of legal aid, and the pages of one in each state there is."""
    from casedesk.casework.legal_aid import board
    from casedesk.casework.legal_aid import page as matters
    from casedesk.casework.legal_aid.board import AidFilter

    found, states, acts = [("referral", None)] if "referral" in mine else [], set(), {}
    for row in board.listing(database, actor, AidFilter("all")):
        page = matters.page(database, actor, row.id)
        if page.heading.state in states:
            continue
        states.add(page.heading.state)
        found.append(("aid", row.id))
        if page.whole:
            found += [(code, row.id) for code in ("referral", "satisfaction") if code in mine]
        for action in page.actions:  # an act has the same window in every state
            acts.setdefault(action.code, ("aid_act", f"{row.id}:{action.code}"))
    return found + list(acts.values())


def asked(database) -> int:
    """A visit that was answered at the counter."""
    with database.reading() as session:
        return session.scalars(select(Visit.id).where(Visit.case_id.is_(None))).first()


def open_all(qtbot, shell):
    """Open each of them in turn; settings one part after the other."""
    for code, key in stops(shell):
        shell.open(code, key)
        assert shell.trail.here() == (code, key)
        settle(qtbot)
        yield f"{code} {key or ''}", shell.current()
        parts = shell.current().list if code == "settings" else None
        for place in range(1, parts.model().rowCount() if parts is not None else 0):
            parts.setCurrentIndex(parts.model().index(place, 0))
            settle(qtbot)
            yield f"{code} {place}", shell.current()


def settle(qtbot) -> None:
    """Let what is read behind the window arrive."""
    from casedesk.gui import tasks

    qtbot.waitUntil(lambda: not tasks._underway, timeout=20_000)
    QApplication.processEvents()


def keyed(window) -> list[QWidget]:
    """The widgets in view that take the keyboard by Tab."""
    return [widget for widget in window.findChildren(QWidget)
            if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisibleTo(window)
            and widget.isEnabled() and not widget.objectName().startswith("qt_")]


def said(widget: QWidget) -> str:
    words = widget.accessibleName()
    return words or (widget.text() if isinstance(widget, QAbstractButton) else "")


@pytest.mark.parametrize("role", ROLES)
def test_every_page_is_named_reached_by_tab_and_in_chinese(qtbot, centre, role):
    window = sign_in(qtbot, centre, role)
    faults, seen = [], 0
    for page, shown in open_all(qtbot, window.shell):
        seen += 1
        nameless = {type(w).__name__ for w in keyed(window) if not said(w)}
        foreign = {text for text in texts(window)
                   if re.search("[A-Za-z]{2,}", _PROPER.sub("", uncredited(text)))
                   } - {str(centre)}
        faults += [(page, fault) for fault in (*nameless, *foreign, *not_reached(window, shown))]
    assert seen >= 2
    assert faults == [], "\n".join(map(str, faults))


def uncredited(text: str) -> str:
    """A text without the credit of a scale, which its licence wants as it is."""
    for each in scales.scales().values():
        for line in filter(None, (each.credit, each.citation)):
            text = text.replace(line, "")
    return text


def not_reached(window, shown) -> set[str]:
    """What takes the keyboard on a page and is not come to by Tab."""
    wanted, reached = {w for w in keyed(window) if shown.isAncestorOf(w)}, set()
    for _ in range(FURTHEST):
        reached.add(QApplication.focusWidget())
        if wanted <= reached:
            break
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    return {f"Tab: {said(w)}" for w in wanted - reached
            if not (isinstance(w, QAbstractButton) and w.autoExclusive())}


@pytest.mark.parametrize(("name", "role"), [
    ("zh", "supervisor"), ("en", "supervisor"), ("zh", "counsellor")])
def test_no_page_cuts_off_a_word_or_outgrows_the_screen(qtbot, centre, name, role):
    window = sign_in(qtbot, centre, role)
    language.use(name)
    faults = []
    for page, _ in open_all(qtbot, window.shell):
        for size in list(SCREENS.values())[name == "en":]:  # English is longest on the smallest
            window.resize(*size)
            QApplication.processEvents()
            if (window.width(), window.height()) != size:
                faults.append((page, f"{window.width()}×{window.height()}"))
            qtbot.waitUntil(lambda: True)
            faults += [(page, size, words) for words in cut_off(window)]
    assert faults == [], "\n".join(map(str, faults))


def texts(window) -> list[str]:
    """All that can be read, or heard from a reader of the screen, in the window."""
    found = []
    for widget in window.findChildren(QWidget):
        if not widget.isVisibleTo(window):
            continue
        found += [widget.accessibleName(), widget.toolTip()]
        if isinstance(widget, QLabel | QAbstractButton):
            found.append(widget.text())
        if isinstance(widget, QLineEdit | QPlainTextEdit):
            found.append(widget.placeholderText())
        if isinstance(widget, QTableView) and widget.model() is not None:
            found += shown_in(widget.model())
    return found


def shown_in(model: QAbstractItemModel) -> list[str]:
    role = Qt.ItemDataRole.DisplayRole
    columns = range(model.columnCount())
    heads = [model.headerData(n, Qt.Orientation.Horizontal, role) for n in columns]
    cells = [model.index(row, n).data(role) for row in range(model.rowCount()) for n in columns]
    return [str(text) for text in (*heads, *cells) if text]
