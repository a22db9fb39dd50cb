"""Slips of several ages for the tests of the board, the receipts and the chase list."""

from datetime import date, datetime, timedelta

import time_machine
from sqlalchemy import select

from casedesk.casework.legal_aid import agencies, conflicts, record
from casedesk.casework.legal_aid.entries import ReferralEntry
from casedesk.model import Agency, CaseFile
from tests.casework import aid_office as office


def slip(database, actor, name, days=0, until="sent", **more):
    """A matter of the worker `name`, registered so many days ago and led as far as `until`."""
    with time_machine.travel(datetime.now() - timedelta(days=days), tick=True):
        person = office.worker(database, actor, name=name, id_number="", phone="")
        with database.reading() as session:
            agency = session.scalar(select(Agency.id))
        agency = agency or agencies.save(database, actor, office.AGENCY)
        case_id = record.register(database, actor, ReferralEntry(**{
            "person_id": person, "employer_id": office.employer(database, actor),
            "matter": "wages", "ground": "31-5", "exemption": "42-3",
            "exemption_proof": "居住证", "aid_form": "arbitration", "stage": "none",
            "jurisdiction": "authority", "summary": "自8月起未足额发放工资。",
            "agency_id": agency} | more))
        if until == "registered":
            return case_id
        office.consented(database, actor, case_id)
        conflicts.screen(database, actor, case_id, "不是同一单位")
        office.do(database, actor, case_id, "ready")
        if until == "ready":
            return case_id
        office.do(database, actor, case_id, "send", how="in_person")
        return case_id


def number_of(database, case_id):
    with database.reading() as session:
        return session.get_one(CaseFile, case_id).number


def urgent():
    """The days of a worker whose claim expires in three days."""
    gone = date.today() - timedelta(days=362)
    return {"known_on": gone, "employed_until": gone}
