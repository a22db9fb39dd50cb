"""A dispute case as its documents state it: everything they may say."""

from dataclasses import dataclass, field
from datetime import date, datetime

from casedesk.casework.forms_book.facts_agreement import AgreementFacts
from casedesk.casework.forms_book.facts_collective import RosterFacts
from casedesk.casework.forms_book.facts_organisation import OrganisationFacts, StaffFacts
from casedesk.casework.forms_book.facts_parties import AgentFacts, PartyFacts, WorkerFacts
from casedesk.rules import money


@dataclass(frozen=True)
class ClaimFacts:
    """One request of the applicant (诉求)."""

    number: int
    text: str
    matter: str = ""  # 争议类型
    amount_fen: int | None = None
    agreed_fen: int | None = None

    @property
    def brief(self) -> str:
        """One line: the request and its amount."""
        if self.amount_fen is None:
            return f"{self.number}. {self.text}"
        return f"{self.number}. {self.text}（{money.plain(self.amount_fen)}元）"


@dataclass(frozen=True)
class EvidenceFacts:
    """One line of the list of evidence."""

    number: int
    name: str
    original: str = ""  # 原件, 复印件
    pages: int | None = None
    proves: str = ""
    source: str = ""


@dataclass(frozen=True)
class DisputeFacts:
    """A dispute case from application to end: everything its documents may say."""

    organisation: OrganisationFacts
    case_number: str = ""
    cause: str = ""  # 案由
    dispute_type: str = ""
    source: str = ""
    applied_at: datetime | None = None
    oral: bool = False
    applicants: tuple[PartyFacts, ...] = ()
    respondents: tuple[PartyFacts, ...] = ()
    third_parties: tuple[PartyFacts, ...] = ()
    claims: tuple[ClaimFacts, ...] = ()
    statement: str = ""  # 事实与理由, 争议的主要事实
    post: str = ""
    hired: str = ""  # 入职时间, as far as it is known: 2022年3月
    contract_term: str = ""  # 合同期限
    wage: str = ""  # 工资标准
    evidence: tuple[EvidenceFacts, ...] = ()
    workers: tuple[WorkerFacts, ...] = ()
    worker_count: int | None = None
    collective: bool = False  # 劳动者十人以上并有共同请求 (调仲法§7)
    consulted_on: date | None = None  # 征询对方
    consulted_result: str = ""
    in_scope: tuple[str, ...] = ()  # what was ticked on examining jurisdiction and scope
    handler: StaffFacts | None = None
    handler_opinion: str = ""
    mediators: tuple[StaffFacts, ...] = ()
    recorder: StaffFacts | None = None
    decided: str = ""  # 受理, 不予受理
    accepted_on: date | None = None
    law_due_on: date | None = None  # M-LAW15
    due_on: date | None = None  # M-END
    extended_to: date | None = None
    extension_reason: str = ""
    closed_on: date | None = None
    refusal_reason: str = ""  # 一 … 六
    refusal_note: str = ""
    refusal_other: str = ""  # what 其他 is
    failure_reason: str = ""  # one of the five of F13
    failure_note: str = ""
    withdrawn: bool = False
    agreement: AgreementFacts | None = None
    remarks: str = ""
    roster: RosterFacts = field(default_factory=RosterFacts)

    @property
    def applicant(self) -> PartyFacts | None:
        """The first applicant."""
        return self.applicants[0] if self.applicants else None

    @property
    def respondent(self) -> PartyFacts | None:
        """The first respondent."""
        return self.respondents[0] if self.respondents else None

    @property
    def applicant_names(self) -> str:
        """Every applicant, or the first and 等N人 where a roster or more than three stand."""
        listed = self.roster.count or 0
        if self.applicants and listed > len(self.applicants):
            return f"{self.applicants[0].name}等{listed}人"
        return _together(self.applicants)

    @property
    def respondent_names(self) -> str:
        """Every respondent, or the first and 等N方 where there are more than three."""
        return _together(self.respondents)

    @property
    def parties(self) -> tuple[PartyFacts, ...]:
        """Applicants, respondents, third parties."""
        return self.applicants + self.respondents + self.third_parties

    @property
    def applicant_agents(self) -> tuple[AgentFacts, ...]:
        """Who acts for the applicants."""
        return tuple(agent for party in self.applicants for agent in party.agents)

    @property
    def respondent_agents(self) -> tuple[AgentFacts, ...]:
        """Who acts for the respondents."""
        return tuple(agent for party in self.respondents for agent in party.agents)

    @property
    def agents(self) -> tuple[AgentFacts, ...]:
        """Everyone who acts for a party."""
        return self.applicant_agents + self.respondent_agents

    @property
    def mediator(self) -> StaffFacts | None:
        """The mediator who leads."""
        return self.mediators[0] if self.mediators else None

    @property
    def mediator_names(self) -> str:
        """Every mediator."""
        return "、".join(each.name for each in self.mediators)

    @property
    def mediator_phone(self) -> str:
        """The mediator's telephone, else the organisation's."""
        own = self.mediator.phone if self.mediator else ""
        return own or self.organisation.phone

    @property
    def several(self) -> tuple[WorkerFacts, ...]:
        """The workers, when they are more than one and a roster is annexed."""
        return self.workers if len(self.workers) > 1 else ()

    @property
    def listed(self) -> int | None:
        """How many workers the annexed roster lists."""
        return len(self.several) or None

    @property
    def listed_fen(self) -> int | None:
        """The sum of the amounts on the annexed roster, in fen."""
        amounts = [each.amount_fen for each in self.several if each.amount_fen is not None]
        return sum(amounts) if amounts else None

    @property
    def claimed_fen(self) -> int | None:
        """The sum of every amount claimed, in fen."""
        amounts = [c.amount_fen for c in self.claims if c.amount_fen is not None]
        return sum(amounts) if amounts else None

    @property
    def kept_until(self) -> date | None:
        """The day mediation must end: the agreed extension, else the term of 17号令§29."""
        return self.extended_to or self.due_on


def _together(parties: tuple[PartyFacts, ...]) -> str:
    if len(parties) <= 3:
        return "、".join(each.name for each in parties)
    unit = "方" if any(each.employer for each in parties) else "人"
    return f"{parties[0].name}等{len(parties)}{unit}"
