"""The table of pages: one line adds a page to the program."""

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from casedesk.gui.page import Context, Page
from casedesk.gui.theme import Tone

Factory = Callable[[Context, object], Page]


@dataclass(frozen=True)
class PageKind:
    """A kind of page.

    `section` 1… sets it into that part of the rail; 0 is the page of one record, opened by its key.
    `data` and `verb` are the right that its reader needs (casework.staff).
    `place` is module:Class, loaded when the page is first opened.
    """

    code: str
    title: str
    icon: str
    place: str
    section: int = 0
    shortcut: str = ""
    accent: Tone = Tone.PLAIN
    data: str = ""
    verb: str = "see"
    draft: str = ""  # the kind of the drafts that its pages keep
    found: bool = False  # opened by name from Ctrl+K although it is not in the rail

    def words(self) -> str:
        """Its title in the language in force."""
        return QCoreApplication.translate("pages", self.title)

    def make(self, context: Context, key: object) -> Page:
        """Load the module and make the page."""
        module, name = self.place.split(":")
        page: Page = getattr(import_module(module), name)(context, key)
        return page

    def open_to(self, actor: object) -> bool:
        """Whether this colleague may read it."""
        from casedesk.casework.staff import Data, Verb, allows
        from casedesk.model import Actor

        assert isinstance(actor, Actor)
        return not self.data or allows(actor, Data(self.data), Verb(self.verb), own=True)


PAGES: tuple[PageKind, ...] = (
    PageKind("desk", str(QT_TRANSLATE_NOOP("pages", "Today")), "today",
             "casedesk.gui.desk.desk_page:DeskPage", 1, "Ctrl+1"),
    PageKind("people", str(QT_TRANSLATE_NOOP("pages", "People")), "group",
             "casedesk.gui.people.people_page:PeoplePage", 1, "Ctrl+2", data="person"),
    PageKind("intake", str(QT_TRANSLATE_NOOP("pages", "Register a visit")), "person_add",
             "casedesk.gui.visits.intake_page:IntakePage", data="person", verb="add",
             draft="visit"),
    PageKind("person", str(QT_TRANSLATE_NOOP("pages", "Worker")), "person",
             "casedesk.gui.people.person_page:PersonPage", data="person"),
    PageKind("employer", str(QT_TRANSLATE_NOOP("pages", "Employer")), "apartment",
             "casedesk.gui.people.employer_page:EmployerPage", data="person"),
    PageKind("cases", str(QT_TRANSLATE_NOOP("pages", "Labour disputes")), "balance",
             "casedesk.gui.disputes.list_page:ListPage", 2, "Ctrl+3", Tone.DISPUTES, data="case"),
    PageKind("case", str(QT_TRANSLATE_NOOP("pages", "Case")), "balance",
             "casedesk.gui.disputes.case_page:CasePage", data="case", draft="note"),
    PageKind("act", str(QT_TRANSLATE_NOOP("pages", "Act")), "balance",
             "casedesk.gui.disputes.act_page:ActPage", data="case", draft="act"),
    PageKind("members", str(QT_TRANSLATE_NOOP("pages", "Roster")), "groups",
             "casedesk.gui.collective.members_page:MembersPage", data="case", draft="roster"),
    PageKind("alert", str(QT_TRANSLATE_NOOP("pages", "Alert")), "sos",
             "casedesk.gui.collective.alert_page:AlertPage", data="case", verb="add",
             draft="alert", found=True),
    PageKind("dispute", str(QT_TRANSLATE_NOOP("pages", "Facts, parties and claims")), "balance",
             "casedesk.gui.disputes.particulars_page:ParticularsPage", data="case",
             draft="dispute"),
    PageKind("agreement", str(QT_TRANSLATE_NOOP("pages", "Agreement")), "handshake",
             "casedesk.gui.disputes.agreement_page:AgreementPage", data="case",
             draft="agreement"),
    PageKind("proceedings", str(QT_TRANSLATE_NOOP("pages", "Proceedings")), "balance",
             "casedesk.gui.disputes.proceedings_page:ProceedingsPage", data="case", verb="read",
             draft="proceeding"),
    PageKind("clocks", str(QT_TRANSLATE_NOOP("pages", "Deadlines")), "today",
             "casedesk.gui.disputes.clocks_page:ClocksPage", data="case", verb="read",
             draft="clocks"),
    PageKind("performance", str(QT_TRANSLATE_NOOP("pages", "Performance")), "handshake",
             "casedesk.gui.disputes.performance_page:PerformancePage", data="case", verb="read",
             draft="payment"),
    PageKind("calculator", str(QT_TRANSLATE_NOOP("pages", "Claim calculator")), "payments",
             "casedesk.gui.calculator.calculator_page:CalculatorPage", data="case",
             draft="calculation", found=True),
    PageKind("papers", str(QT_TRANSLATE_NOOP("pages", "Papers")), "description",
             "casedesk.gui.disputes.papers_page:PapersPage", data="case", verb="read"),
    PageKind("file", str(QT_TRANSLATE_NOOP("pages", "File")), "folder_open",
             "casedesk.gui.disputes.file_page:FilePage", data="case", verb="read"),
    PageKind("archive", str(QT_TRANSLATE_NOOP("pages", "Files and archive")), "inbox",
             "casedesk.gui.disputes.archive_page:ArchivePage", 2, data="case", verb="read"),
    PageKind("aids", str(QT_TRANSLATE_NOOP("pages", "Legal aid")), "gavel",
             "casedesk.gui.legal_aid.aids_page:AidsPage", 2, "Ctrl+4", Tone.AID, data="case"),
    PageKind("receipt", str(QT_TRANSLATE_NOOP("pages", "Record a receipt")), "qr_code",
             "casedesk.gui.legal_aid.receipt_page:ReceiptPage", data="case", verb="change",
             draft="receipt", found=True),
    PageKind("chases", str(QT_TRANSLATE_NOOP("pages", "Slips to chase")), "call",
             "casedesk.gui.legal_aid.chases_page:ChasesPage", data="case", found=True),
    PageKind("letters", str(QT_TRANSLATE_NOOP("pages", "Letters")), "mail",
             "casedesk.gui.letters.letters_page:LettersPage", 2, data="letter"),
    PageKind("letter", str(QT_TRANSLATE_NOOP("pages", "Letter of supervision")), "mail",
             "casedesk.gui.letters.letter_page:LetterPage", data="letter", draft="letter"),
    PageKind("transfer", str(QT_TRANSLATE_NOOP("pages", "Transfer")), "mail",
             "casedesk.gui.letters.transfer_page:TransferPage", data="letter",
             draft="transfer"),
    PageKind("answer", str(QT_TRANSLATE_NOOP("pages", "Answer")), "forum",
             "casedesk.gui.letters.answer_page:AnswerPage", data="person", draft="answer"),
    PageKind("records", str(QT_TRANSLATE_NOOP("pages", "Mediation and inquiry")), "forum",
             "casedesk.gui.records.records_page:RecordsPage", data="case"),
    PageKind("record", str(QT_TRANSLATE_NOOP("pages", "Record of a case")), "forum",
             "casedesk.gui.records.record_page:RecordPage", data="case", draft="record"),
    PageKind("service", str(QT_TRANSLATE_NOOP("pages", "Service of papers")), "mail",
             "casedesk.gui.records.service_page:ServicePage", data="case", draft="service"),
    PageKind("advices", str(QT_TRANSLATE_NOOP("pages", "Consultations")), "forum",
             "casedesk.gui.legal_aid.advices_page:AdvicesPage", accent=Tone.AID, data="case",
             found=True),
    PageKind("advice", str(QT_TRANSLATE_NOOP("pages", "Log a consultation")), "forum",
             "casedesk.gui.legal_aid.advice_page:AdvicePage", accent=Tone.AID, data="person",
             verb="add", draft="advice", found=True),
    PageKind("duty", str(QT_TRANSLATE_NOOP("pages", "Duty")), "calendar_month",
             "casedesk.gui.legal_aid.duty_page:DutyPage", accent=Tone.AID, data="case",
             draft="duty", found=True),
    PageKind("lawyers", str(QT_TRANSLATE_NOOP("pages", "Lawyers")), "assignment_ind",
             "casedesk.gui.legal_aid.lawyers_page:LawyersPage", accent=Tone.AID, data="case",
             found=True),
    PageKind("lawyer", str(QT_TRANSLATE_NOOP("pages", "Lawyer")), "assignment_ind",
             "casedesk.gui.legal_aid.lawyer_page:LawyerPage", accent=Tone.AID, data="case",
             draft="lawyer"),
    PageKind("agencies", str(QT_TRANSLATE_NOOP("pages", "Agencies")), "apartment",
             "casedesk.gui.legal_aid.agencies_page:AgenciesPage", accent=Tone.AID, data="case",
             draft="agency", found=True),
    PageKind("aid", str(QT_TRANSLATE_NOOP("pages", "Matter of legal aid")), "gavel",
             "casedesk.gui.legal_aid.aid_page:AidPage", accent=Tone.AID, data="case",
             draft="aid_note"),
    PageKind("referral", str(QT_TRANSLATE_NOOP("pages", "Register legal aid")), "gavel",
             "casedesk.gui.legal_aid.referral_page:ReferralPage", accent=Tone.AID, data="case",
             verb="add", draft="referral", found=True),
    PageKind("aid_papers", str(QT_TRANSLATE_NOOP("pages", "Papers of legal aid")), "description",
             "casedesk.gui.legal_aid.aid_papers_page:AidPapersPage", accent=Tone.AID,
             data="case", verb="read"),
    PageKind("aid_file", str(QT_TRANSLATE_NOOP("pages", "File of legal aid")), "folder_open",
             "casedesk.gui.legal_aid.aid_file_page:AidFilePage", accent=Tone.AID,
             data="case", verb="read"),
    PageKind("aid_act", str(QT_TRANSLATE_NOOP("pages", "Act of legal aid")), "gavel",
             "casedesk.gui.legal_aid.act_page:AidActPage", accent=Tone.AID, data="case",
             draft="aid_act"),
    PageKind("satisfaction", str(QT_TRANSLATE_NOOP("pages", "Follow-up with the worker")),
             "forum", "casedesk.gui.legal_aid.satisfaction_page:SatisfactionPage",
             accent=Tone.AID, data="case", verb="read", draft="satisfaction"),
    PageKind("clients", str(QT_TRANSLATE_NOOP("pages", "Counselling")), "psychology",
             "casedesk.gui.counselling.clients_page:ClientsPage", 2, "Ctrl+5", Tone.COUNSELLING,
             data="note", verb="read"),
    PageKind("week", str(QT_TRANSLATE_NOOP("pages", "Appointments")), "event",
             "casedesk.gui.counselling.week_page:WeekPage", 2, "Ctrl+6", Tone.COUNSELLING,
             data="appointment"),
    PageKind("supervision", str(QT_TRANSLATE_NOOP("pages", "Supervision")), "psychology",
             "casedesk.gui.counselling.supervision_page:SupervisionPage", data="note",
             verb="read", found=True),
    PageKind("supervision_log", str(QT_TRANSLATE_NOOP("pages", "Supervision log")), "psychology",
             "casedesk.gui.counselling.supervision_log_page:SupervisionLogPage", data="note",
             verb="add", draft="counselling_supervision", found=True),
    PageKind("activities", str(QT_TRANSLATE_NOOP("pages", "Groups and lectures")), "groups",
             "casedesk.gui.counselling.activities_page:ActivitiesPage", accent=Tone.COUNSELLING,
             data="activity", found=True),
    PageKind("activity", str(QT_TRANSLATE_NOOP("pages", "Group or lecture")), "groups",
             "casedesk.gui.counselling.activity_page:ActivityPage", accent=Tone.COUNSELLING,
             data="activity", draft="activity"),
    PageKind("counsellors", str(QT_TRANSLATE_NOOP("pages", "Counsellors")), "assignment_ind",
             "casedesk.gui.counselling.counsellors_page:CounsellorsPage",
             accent=Tone.COUNSELLING, data="register", found=True),
    PageKind("counsellor", str(QT_TRANSLATE_NOOP("pages", "Counsellor")), "assignment_ind",
             "casedesk.gui.counselling.counsellor_page:CounsellorPage",
             accent=Tone.COUNSELLING, data="register", draft="counsellor"),
    PageKind("client", str(QT_TRANSLATE_NOOP("pages", "Client")), "psychology",
             "casedesk.gui.counselling.client_page:ClientPage", data="note", verb="read"),
    PageKind("session", str(QT_TRANSLATE_NOOP("pages", "Session")), "psychology",
             "casedesk.gui.counselling.session_page:SessionPage", data="note", verb="read",
             draft="counselling_note"),
    PageKind("scales", str(QT_TRANSLATE_NOOP("pages", "Scales")), "psychology",
             "casedesk.gui.counselling.scales_page:ScalesPage", data="note", verb="read"),
    PageKind("scale", str(QT_TRANSLATE_NOOP("pages", "Scale being filled in")), "psychology",
             "casedesk.gui.counselling.scale_page:ScalePage", data="note", verb="read",
             draft="counselling_scale"),
    PageKind("client_papers", str(QT_TRANSLATE_NOOP("pages", "Papers of a client")),
             "description", "casedesk.gui.counselling.papers_page:ClientPapersPage", data="note",
             verb="read"),
    PageKind("new_client", str(QT_TRANSLATE_NOOP("pages", "New client")), "psychology",
             "casedesk.gui.counselling.new_client_page:NewClientPage", data="note", verb="add",
             draft="counselling_client"),
    PageKind("new_round", str(QT_TRANSLATE_NOOP("pages", "Coming again")), "psychology",
             "casedesk.gui.counselling.new_round_page:NewRoundPage", data="note", verb="add",
             draft="counselling_round"),
    PageKind("client_identity", str(QT_TRANSLATE_NOOP("pages", "Identity sheet")), "psychology",
             "casedesk.gui.counselling.sheet_page:IdentitySheet", data="note", verb="read",
             draft="counselling_identity"),
    PageKind("client_intake", str(QT_TRANSLATE_NOOP("pages", "Intake")), "psychology",
             "casedesk.gui.counselling.sheet_page:IntakeSheet", data="note", verb="read",
             draft="counselling_intake"),
    PageKind("client_risk", str(QT_TRANSLATE_NOOP("pages", "Risk and crisis")), "psychology",
             "casedesk.gui.counselling.risk_page:RiskPage", data="note", verb="read"),
    PageKind("client_assess", str(QT_TRANSLATE_NOOP("pages", "Risk assessment")), "psychology",
             "casedesk.gui.counselling.assess_page:AssessPage", data="note", verb="read",
             draft="counselling_risk"),
    PageKind("client_plan", str(QT_TRANSLATE_NOOP("pages", "Safety plan")), "psychology",
             "casedesk.gui.counselling.crisis_sheets:PlanSheet", data="note", verb="read",
             draft="counselling_plan"),
    PageKind("client_crisis", str(QT_TRANSLATE_NOOP("pages", "Crisis record")), "psychology",
             "casedesk.gui.counselling.crisis_sheets:CrisisSheet", data="note", verb="read",
             draft="counselling_crisis"),
    PageKind("client_hospital", str(QT_TRANSLATE_NOOP("pages", "Advice to see a hospital")),
             "psychology", "casedesk.gui.counselling.crisis_sheets:HospitalSheet", data="note",
             verb="read", draft="counselling_hospital"),
    PageKind("demands", str(QT_TRANSLATE_NOOP("pages", "Demands of authorities")), "gavel",
             "casedesk.gui.counselling.demands_page:DemandsPage", data="demand", found=True),
    PageKind("demand", str(QT_TRANSLATE_NOOP("pages", "Demand of an authority")), "gavel",
             "casedesk.gui.counselling.demand_sheet:DemandSheet", data="demand", verb="add",
             draft="counselling_demand"),
    PageKind("client_closing", str(QT_TRANSLATE_NOOP("pages", "Closing")), "psychology",
             "casedesk.gui.counselling.closing_page:ClosingPage", accent=Tone.COUNSELLING,
             data="note", verb="read", draft="counselling_closing"),
    PageKind("counselling_figures", str(QT_TRANSLATE_NOOP("pages", "Figures of counselling")),
             "bar_chart", "casedesk.gui.counselling.figures_page:CounsellingFiguresPage",
             accent=Tone.COUNSELLING, data="figures", found=True),
    PageKind("destruction", str(QT_TRANSLATE_NOOP("pages", "Destruction after retention")),
             "delete", "casedesk.gui.counselling.destruction_page:DestructionPage",
             accent=Tone.COUNSELLING, data="destruction", found=True),
    PageKind("reports", str(QT_TRANSLATE_NOOP("pages", "Reports")), "bar_chart",
             "casedesk.gui.reports.reports_page:ReportsPage", 3, "Ctrl+7", data="report",
             verb="read"),
    PageKind("import", str(QT_TRANSLATE_NOOP("pages", "Import a ledger")), "upload_file",
             "casedesk.gui.importing.import_page:ImportPage", 3, data="case", verb="import",
             draft="import"),
    PageKind("settings", str(QT_TRANSLATE_NOOP("pages", "Settings")), "settings",
             "casedesk.gui.settings.settings_page:SettingsPage", 3, "Ctrl+8"),
)

DIALOGS: dict[str, str] = {  # act of a key → module:Class of a dialog made with (context, parent)
    "search": "casedesk.gui.search.palette:Palette",
}


def page_kind(code: str) -> PageKind:
    """The kind of this code."""
    return next(kind for kind in PAGES if kind.code == code)


def known(code: str) -> bool:
    """Whether there is a page of this code."""
    return any(kind.code == code for kind in PAGES)


def of_draft(kind: str) -> PageKind | None:
    """The kind of page that goes on with a draft."""
    return next((page for page in PAGES if kind and page.draft == kind), None)
