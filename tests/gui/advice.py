"""What the tests of consultations begin with: one on record, fields filled at once."""

from casedesk.casework.legal_aid import consultations
from casedesk.casework.legal_aid.consultations import ConsultationEntry


def asked(database, actor, **more):
    """Log a consultation about wages."""
    return consultations.log(database, actor, ConsultationEntry(**{
        "called": "张女士", "matter": "wages", "answer": "可以申请调解", "informed": True,
        "summary": "欠薪两个月", "handling": ("answered",)} | more))


def put(page, **texts):
    """Put texts into the fields of the page."""
    for name, text in texts.items():
        page.form.quick.widget(name).put(text)
