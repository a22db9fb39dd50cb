"""The papers of a matter of legal aid: what was printed, and the sets still to print."""

from casedesk.gui.disputes.papers_page import PapersPage
from casedesk.gui.legal_aid.aid_header import AidHeader


class AidPapersPage(PapersPage):
    """As the papers of a dispute: Ctrl+P prints the set of this step."""

    tables = frozenset({"document", "case_file", "referral"})
    section = "aid_papers"
    strip = AidHeader
