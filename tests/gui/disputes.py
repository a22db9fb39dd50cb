"""Cases that the tests of the dispute's windows begin with."""

from datetime import date

from casedesk.casework import visits
from casedesk.casework.disputes import acts, agreement
from casedesk.casework.disputes import page as cases
from casedesk.casework.disputes.acts import Act
from casedesk.casework.disputes.agreement import AgreementEntry, InstalmentEntry
from tests.samples import unpaid_wages


def applied(database, actor, **more):
    """A case of unpaid wages, applied for today."""
    return visits.record(database, actor, unpaid_wages(**more), then="case").case_id


def in_mediation(database, mediator, **more):
    """The same, accepted and in mediation."""
    case_id = applied(database, mediator, **more)
    acts.perform(database, mediator, Act(case_id, "accept", consent_on=date.today()))
    acts.perform(database, mediator, Act(case_id, "mediate"))
    return case_id


def keep_terms(database, mediator, case_id, instalments=((None, 1_240_000),)):
    """Write terms of 12,400 yuan in these instalments: day and fen."""
    claim = cases.page(database, mediator, case_id).claims[0]
    agreement.save(database, mediator, case_id, AgreementEntry(
        terms="被申请人支付工资12,400.00元。", agreed={claim.id: 1_240_000},
        instalments=[InstalmentEntry("工资", day or date.today(), fen)
                     for day, fen in instalments]))


def agreed(database, mediator, **more):
    """The same, with a signed agreement."""
    case_id, today = in_mediation(database, mediator, **more), date.today()
    keep_terms(database, mediator, case_id)
    acts.perform(database, mediator, Act(
        case_id, "agree", applicant_signed_on=today, respondent_signed_on=today,
        mediator_signed_on=today, sealed_on=today))
    return case_id
