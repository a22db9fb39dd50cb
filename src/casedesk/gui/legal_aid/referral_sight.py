"""What the four steps show besides what is typed: the agencies to choose, and what follows."""

from PySide6.QtCore import QObject

from casedesk.casework.disputes.page import mediators
from casedesk.casework.legal_aid import agencies, outlook
from casedesk.casework.legal_aid.agencies import AgencyRow
from casedesk.casework.papers import ScanRow
from casedesk.errors import RefusedError
from casedesk.gui.legal_aid.consent_panel import ConsentPanel
from casedesk.gui.legal_aid.referral_form import ReferralForm
from casedesk.gui.legal_aid.referral_frame import ReferralFrame
from casedesk.gui.page import Context
from casedesk.gui.records.fields import Choices
from casedesk.gui.theme import Tone


class ReferralSight(QObject):
    """Reads the form as far as it can be read and says what that means."""

    def __init__(self, context: Context, frame: ReferralFrame, form: ReferralForm,
                 consent: ConsentPanel) -> None:
        super().__init__(consent)
        self._context, self._frame, self._form = context, frame, form
        self._consent, self._town = consent, ""
        self._scans: tuple[ScanRow, ...] = ()
        self.agencies: list[AgencyRow] = []
        form.who.moved.connect(self._move)

    def offer(self, scans: tuple[ScanRow, ...] = ()) -> None:
        """Offer the agencies, those of the employer's town first, and the scans on file."""
        database, actor = self._context.database, self._context.actor
        self._scans = scans
        self.agencies = agencies.listing(database, actor, town=self._town)
        self._form.offer(Choices(
            mediators=tuple(mediators(database)),
            agencies=tuple((row.id, row.name) for row in self.agencies),
            scans=tuple((scan.id, scan.name) for scan in scans)))

    def look(self) -> None:
        """Say what follows from what is typed."""
        try:
            seen = outlook.of_entry(
                self._context.database, self._context.actor, self._form.glance())
        except RefusedError:
            return
        self._frame.outlook.show_outlook(seen)
        self._count_summary(seen.summary_most)
        self._say_agency()
        self._consent.say_papers(self._form.materials())

    def _count_summary(self, most: int) -> None:
        field = self._form.fields()["summary"]
        have = len(str(self._form.matter.payload()["summary"]))
        if have > most or (have and not field.is_wrong()):
            field.say(f"{have} / {most}", Tone.DANGER if have > most else None)

    def _say_agency(self) -> None:
        """Where the agency is and when it is open, under its name."""
        field = self._form.fields()["agency_id"]
        chosen = self._form.agency.payload()["agency_id"]
        row = next((row for row in self.agencies if str(row.id) == chosen), None)
        if row is not None and not field.is_wrong():
            field.say(" · ".join(filter(None, (row.address, row.contact, row.phone, row.hours))))

    def _move(self, town: str) -> None:
        if town != self._town:
            self._town = town
            self.offer(self._scans)
