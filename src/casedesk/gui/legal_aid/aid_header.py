"""The strip on top of every page of a matter of legal aid: worker, road, limitation, sections."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from casedesk.casework.legal_aid import page as matters
from casedesk.casework.legal_aid import workflow
from casedesk.casework.legal_aid.page import AidHeading
from casedesk.gui import pages, when
from casedesk.gui.disputes.case_strip import CaseStrip, Head, Place
from casedesk.gui.legal_aid import words
from casedesk.gui.pieces import stepper
from casedesk.gui.pieces.stepper import Station
from casedesk.gui.theme import Tone
from casedesk.rules import dates

_SECTIONS = (  # page, its name, only for whoever may read the whole
    ("aid", QT_TRANSLATE_NOOP("aid", "Record"), False),
    ("referral", QT_TRANSLATE_NOOP("aid", "Agency, matter, consent"), True),
    ("satisfaction", QT_TRANSLATE_NOOP("aid", "Follow-up"), True),
)
_FOLLOWED_UP = ("assigned", "terminated", "concluded", "feedback", "archived")


class AidHeader(CaseStrip):
    """The strip of a matter of legal aid; the limitation stands in words beside the state."""

    tables = frozenset({"case_file", "referral", "deadline", "event"})

    def heading(self) -> AidHeading:
        """What it shows."""
        return self._heading

    def read(self) -> None:
        """Read the matter."""
        self._heading = matters.heading(
            self._context.database, self._context.actor, self._case_id)

    def show_as(self) -> Head:
        """Say state, urgency and limitation beside the worker and the employer."""
        aid, open_ = self._heading, self._heading.closed_on is None
        limitation, tone = words.limitation(
            aid.limitation_on, dates.today(), aid.limitation_tone) if open_ else ("", Tone.PLAIN)
        badges = (
            ("state", words.state(aid.state), words.state_tone(aid.state)),
            ("track", self.tr("the union's own aid") if aid.track == workflow.UNION else "",
             Tone.PLAIN),
            ("urgent", self.tr("urgent, article 44") if aid.urgent and open_ else "",
             Tone.DANGER),
            ("limitation", limitation if tone is not Tone.PLAIN else "", tone))
        return Head(aid.title, self._subtitle(limitation), badges, self._stations(), aid.clock,
                    self._places())

    def _subtitle(self, limitation: str) -> str:
        aid = self._heading
        told = [aid.number, words.matter(aid.matter), aid.agency,
                self.tr("handled by {}").format(aid.handler) if aid.handler
                else self.tr("no handler yet")]
        if aid.closed_on:
            told.append(self.tr("closed {}").format(when.day(aid.closed_on)))
        else:
            told.append(self.tr("registered {}").format(when.day(aid.opened_on)))
            told.append(limitation)
        return " · ".join(filter(None, told))

    def _stations(self) -> list[Station]:
        return [Station(words.step(step.code, step.on),
                        stepper.Place.HERE if step.current else
                        stepper.Place.BEHIND if step.done else stepper.Place.AHEAD)
                for step in self._heading.road]

    def _places(self) -> list[Place]:
        aid = self._heading
        return [Place(page, QCoreApplication.translate("aid", str(name)), page)
                for page, name, whole in _SECTIONS
                if (aid.whole or not whole) and pages.known(page)
                and (page != "satisfaction" or aid.state in _FOLLOWED_UP)
                and pages.page_kind(page).open_to(self._context.actor)]
