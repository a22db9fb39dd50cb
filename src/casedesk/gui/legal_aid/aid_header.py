"""The strip on top of every page of legal aid: worker, road, limitation, sections."""

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
    ("aid", QT_TRANSLATE_NOOP("aid_matter", "Record"), False),
    ("referral", QT_TRANSLATE_NOOP("aid_matter", "Agency, matter, consent"), True),
    ("satisfaction", QT_TRANSLATE_NOOP("aid_matter", "Follow-up"), True),
    ("aid_papers", QT_TRANSLATE_NOOP("aid_matter", "Papers"), True),
    ("aid_file", QT_TRANSLATE_NOOP("aid_matter", "File"), True),
)
_FOLLOWED_UP = ("assigned", "terminated", "concluded", "feedback", "archived")


class AidHeader(CaseStrip):
    """The strip of a matter of legal aid; the limitation stands in words beside the state."""

    tables = frozenset({"case_file", "referral", "deadline", "event"})
    accent = Tone.AID

    def heading(self) -> AidHeading:
        """What it shows."""
        return self._heading

    def read(self) -> None:
        """Read the matter."""
        self._heading = matters.heading(
            self._context.database, self._context.actor, self._case_id)

    def show_as(self) -> Head:
        """Say state, urgency and limitation beside the worker and the employer."""
        aid = self._heading
        badges = (
            ("state", words.state(aid.state), words.state_tone(aid.state)),
            ("track", self.tr("the union's own aid") if aid.track == workflow.UNION else "",
             Tone.PLAIN),
            ("urgent", *self._urgency()))
        return Head(aid.title, self._subtitle(), badges, self._stations(), aid.clock,
                    self._places())

    def _urgency(self) -> tuple[str, Tone]:
        """What article 44 says of it in words: 紧急：不足七日，还剩 4 天."""
        aid = self._heading
        if aid.closed_on is not None:
            return "", Tone.PLAIN
        said, tone = words.limitation(aid.limitation_on, dates.today(), aid.limitation_tone)
        if aid.urgent and tone is Tone.DANGER:
            return self.tr("urgent: {}").format(said), tone
        if aid.urgent:
            return self.tr("urgent, article 44"), Tone.DANGER
        return (said, tone) if tone is not Tone.PLAIN else ("", tone)

    def _subtitle(self) -> str:
        aid = self._heading
        told = [aid.number, words.matter(aid.matter), aid.agency,
                self.tr("handled by {}").format(aid.handler) if aid.handler
                else self.tr("no handler yet")]
        if aid.closed_on:
            told.append(self.tr("closed {}").format(when.day(aid.closed_on)))
        else:
            told.append(self.tr("registered {}").format(when.day(aid.opened_on)))
            if not self._urgency()[0]:
                told.append(words.limitation(
                    aid.limitation_on, dates.today(), aid.limitation_tone)[0])
        return " · ".join(filter(None, told))

    def _stations(self) -> list[Station]:
        return [Station(words.step(step.code, step.on),
                        stepper.Place.HERE if step.current else
                        stepper.Place.BEHIND if step.done else stepper.Place.AHEAD)
                for step in self._heading.road]

    def _places(self) -> list[Place]:
        aid = self._heading
        return [Place(page, QCoreApplication.translate("aid_matter", str(name)), page)
                for page, name, whole in _SECTIONS
                if (aid.whole or not whole) and pages.known(page)
                and (page != "satisfaction" or aid.state in _FOLLOWED_UP)
                and pages.page_kind(page).open_to(self._context.actor)]
