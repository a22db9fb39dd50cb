"""Striking a result out: it no longer counts, and stays with the reason."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from casedesk.casework.counselling import scale_results
from casedesk.casework.counselling.scale_results import ResultRow
from casedesk.gui import when
from casedesk.gui.counselling.care_form import CareForm
from casedesk.gui.disputes.file_dialogs import text
from casedesk.gui.page import Context


def strike(context: Context, parent: QWidget, row: ResultRow) -> CareForm:
    """Ask why a result does not count, and strike it out."""
    translate = QCoreApplication.translate
    reason = text(translate("striking", "Reason (sealed)"), required=True)
    form = CareForm(
        parent, translate("striking", "Strike out {scale} of {day}").format(
            scale=row.scale, day=when.day(row.on)),
        translate("striking", "Strike out"), {"reason": reason},
        lambda: scale_results.strike(context.database, context.actor, row.id, reason.text()),
        translate("striking", "For a result that was entered wrongly. It counts in no change and "
                              "no course any more, and stays in the list. What its ninth item "
                              "asks for stays owed."))
    form.open()
    return form
