"""The four lists of a worker's page: cases, visits, consents, who looked."""

from PySide6.QtCore import QCoreApplication

from casedesk.casework import people
from casedesk.casework.people import PersonPage
from casedesk.errors import RefusedError
from casedesk.gui.language import language
from casedesk.gui.page import Context
from casedesk.gui.people import person_lists
from casedesk.ui.person_page import Ui_PersonPage


class PersonTables:
    """Fills the lists; who may not know who looked is told so in the empty list."""

    def __init__(self, ui: Ui_PersonPage, context: Context) -> None:
        self._ui, self._context = ui, context
        for card, table in ((ui.casesCard, ui.cases), (ui.visitsCard, ui.visits),
                            (ui.consentsCard, ui.consents), (ui.readersCard, ui.readers)):
            card.fill(table)
        ui.cases.wear(person_lists.cases_model())
        ui.visits.wear(person_lists.visits_model())
        ui.consents.wear(person_lists.consents_model())
        ui.readers.wear(person_lists.readers_model())

    def show(self, facts: PersonPage) -> None:
        """Show the lists of this worker."""
        ui = self._ui
        ui.cases.put(list(facts.cases))
        ui.visits.put(list(facts.visits))
        ui.consents.put(list(facts.consents))
        ui.cases.empty.say(QCoreApplication.translate("people", "No case yet."))
        ui.visits.empty.say(QCoreApplication.translate("people", "No visit yet."))
        ui.consents.empty.say(QCoreApplication.translate("people", "Nothing was agreed to yet."))
        try:
            trail = people.readers(self._context.database, self._context.actor, facts.id)
            ui.readers.empty.say(QCoreApplication.translate("people", "Nobody looked yet."))
        except RefusedError as refusal:
            trail = []
            ui.readers.empty.say(refusal.sentence(language()))
        ui.readers.put(trail)
