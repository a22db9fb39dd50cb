"""The file of a matter of legal aid: its papers in the order of L17, bound and archived."""

from casedesk.gui.disputes.file_page import FilePage
from casedesk.gui.legal_aid.aid_header import AidHeader
from casedesk.gui.theme import Tone


class AidFilePage(FilePage):
    """As the file of a dispute; it is archived from feedback, when the loop is closed."""

    accent = Tone.AID
    section = "aid_file"
    strip = AidHeader
