"""The strip on top of every page of a dispute: parties, road, next deadline, sections."""

from casedesk.casework.disputes import heading as headings
from casedesk.casework.disputes.heading import CaseHeading
from casedesk.gui import when
from casedesk.gui.disputes import road, words
from casedesk.gui.disputes.case_strip import CaseStrip, Head, Place
from casedesk.gui.disputes.sections import sections_of
from casedesk.gui.theme import Tone


class CaseHeader(CaseStrip):
    """The strip of a dispute."""

    tables = frozenset({"case_file", "dispute", "deadline", "event"})

    def heading(self) -> CaseHeading:
        """What it shows."""
        return self._heading

    def read(self) -> None:
        """Read the case."""
        self._heading = headings.heading(
            self._context.database, self._context.actor, self._case_id)

    def show_as(self) -> Head:
        """Say state, risk and number of workers beside the parties."""
        case = self._heading
        badges = (("state", words.state(case.state), words.state_tone(case.state)),
                  ("risk", *words.risk(case.risk)), ("many", self._many(), Tone.PLAIN))
        places = [Place(section.code, section.words(), section.page)
                  for section in sections_of(case, self._context.actor)]
        return Head(case.title, self._subtitle(), badges, road.stations(case), case.clock, places)

    def _subtitle(self) -> str:
        case = self._heading
        told = [case.number, words.matter(case.matter)]
        told.append(self.tr("handled by {}").format(case.handler) if case.handler
                    else self.tr("no handler yet"))
        if case.closed_on:
            told.append(self.tr("closed {}").format(when.day(case.closed_on)))
        elif case.accepted_on:
            told.append(self.tr("accepted {}").format(when.day(case.accepted_on)))
        else:
            told.append(self.tr("applied {}").format(when.day(case.opened_on)))
        return " · ".join(told)

    def _many(self) -> str:
        case = self._heading
        if case.collective:
            return self.tr("collective, {} workers").format(case.workers)
        return self.tr("{} workers").format(case.workers) if case.workers > 1 else ""
