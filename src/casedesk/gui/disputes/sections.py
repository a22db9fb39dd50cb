"""The sections of a case, in the order of their row: one line adds one."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from casedesk.casework.disputes.heading import CaseHeading
from casedesk.gui import pages


def _always(_: CaseHeading) -> bool:
    return True


def _whole(case: CaseHeading) -> bool:
    return case.whole


@dataclass(frozen=True)
class Section:
    """A section: `page` is the kind of page in gui.pages that the key of the case opens.

    `when` tells whether the case has it; a section whose page is not there is left out.
    """

    code: str
    title: str
    page: str
    when: Callable[[CaseHeading], bool] = _always

    def words(self) -> str:
        """Its title in the language in force."""
        return QCoreApplication.translate("sections", self.title)


SECTIONS: tuple[Section, ...] = (
    Section("case", str(QT_TRANSLATE_NOOP("sections", "Record")), "case"),
    Section("dispute", str(QT_TRANSLATE_NOOP("sections", "Parties, claims")), "dispute", _whole),
    Section("proceedings", str(QT_TRANSLATE_NOOP("sections", "Proceedings")), "proceedings",
            _whole),
    Section("clocks", str(QT_TRANSLATE_NOOP("sections", "Deadlines")), "clocks", _whole),
    Section("records", str(QT_TRANSLATE_NOOP("sections", "Mediation")), "records", _whole),
    Section("performance", str(QT_TRANSLATE_NOOP("sections", "Agreement")), "performance", _whole),
    Section("members", str(QT_TRANSLATE_NOOP("sections", "Roster")), "members",
            lambda case: case.whole and case.workers > 1),
    Section("papers", str(QT_TRANSLATE_NOOP("sections", "Papers")), "papers", _whole),
    Section("file", str(QT_TRANSLATE_NOOP("sections", "File")), "file", _whole),
)


def sections_of(case: CaseHeading, actor: object) -> list[Section]:
    """Return the sections of this case that this colleague may open."""
    return [section for section in SECTIONS
            if pages.known(section.page) and section.when(case)
            and pages.page_kind(section.page).open_to(actor)]
