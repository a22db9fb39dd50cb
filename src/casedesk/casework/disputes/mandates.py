"""Who acts for a party: mandates with their powers, certificates of legal representatives."""

from dataclasses import dataclass, field, replace
from datetime import date

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from casedesk.casework import timeline
from casedesk.casework.disputes import record_rows
from casedesk.casework.staff import Verb
from casedesk.errors import RefusedError
from casedesk.model import Actor, CaseFile, Employer, LegalPersonProof, Mandate, Party
from casedesk.rules import codes
from casedesk.store import Database

KIND, PROOF = "mandate", "proof"
MOST = 2  # agents of one mandate (民事诉讼法 §61)


@dataclass
class AgentEntry:
    """An agent; one who takes part already is named by `party_id`."""

    party_id: int | None = None
    name: str = ""
    sex: str = ""
    id_number: str = ""
    firm: str = ""
    relation: str = ""
    phone: str = ""


@dataclass
class MandateEntry:
    """A mandate: who gives it, to whom, for what, how long."""

    id: int | None = None
    case_id: int = 0
    principal_id: int | None = None
    agents: list[AgentEntry] = field(default_factory=list)
    authority: str = ""
    powers: list[str] = field(default_factory=list)
    begins_on: date | None = None
    ends_on: date | None = None
    signed_on: date | None = None
    papers: list[str] = field(default_factory=list)
    revoked_on: date | None = None
    revoked_reason: str = ""


@dataclass
class ProofEntry:
    """A certificate of who the legal representative of an employer is."""

    id: int | None = None
    case_id: int = 0
    party_id: int | None = None
    name: str = ""
    sex: str = ""
    post: str = ""
    id_number: str = ""
    phone: str = ""
    principal: bool = False
    certified_on: date | None = None


def record(database: Database, actor: Actor, entry: MandateEntry) -> int:
    """Put a mandate on record; its agents join the case. Return its number.

    Special authority names its powers: "全权代理" alone counts as general (民诉解释 §89).
    Refuses `record_missing`, `record_future`, `record_party`, `mandate_nobody`, `mandate_many`,
    `mandate_powers`, `mandate_ends`, `mandate_revoked`, the `id_*` and `phone_*` codes,
    `record_unknown`, `not_allowed`.
    """
    record_rows.required(entry, "principal_id", "authority", "signed_on")
    record_rows.not_future(entry, "signed_on", "revoked_on")
    named = [each for each in entry.agents if each.name.strip()]
    _check(entry, named)
    with database.writing(actor) as session:
        case = record_rows.case_of(session, actor, entry.case_id)
        principal = record_rows.party(session, case.id, entry.principal_id)
        agents = [_join(session, case, principal, each, entry) for each in named]
        row = record_rows.opened(session, Mandate, actor, case, entry.id)
        special = entry.authority == "special"
        record_rows.put(row, replace(entry, powers=[], papers=[]))
        row.powers = ",".join(entry.powers) if special else ""
        row.papers, row.principal = ",".join(entry.papers), principal.name
        row.agent_id, row.second_id = [*(each.id for each in agents), None][:MOST]
        session.add(row)
        session.flush()
        names = "、".join(each.name for each in agents)
        told = f"{principal.name}委托{names}，{codes.label('authorities', entry.authority)}"
        if row.revoked_on:
            told = f"{principal.name}解除对{names}的委托：{row.revoked_reason}"
        record_rows.enter(session, actor, case, KIND, row.id, told,
                          "、".join(codes.labels("special_powers", row.powers)))
        record_rows.settle(session, actor, case, KIND, entry.id)
        return row.id


def certify(database: Database, actor: Actor, entry: ProofEntry) -> int:
    """Put on record who the legal representative is; the employer's record is filled from it.

    Refuses `record_missing`, `record_future`, `record_party`, `proof_person`, the `id_*` and
    `phone_*` codes, `record_unknown`, `not_allowed`.
    """
    record_rows.required(entry, "party_id", "name", "post", "certified_on")
    record_rows.not_future(entry, "certified_on")
    record_rows.numbers(entry)
    with database.writing(actor) as session:
        case = record_rows.case_of(session, actor, entry.case_id)
        party = record_rows.party(session, case.id, entry.party_id)
        if party.person_id:
            raise RefusedError("proof_person", "party_id", name=party.name)
        row = record_rows.opened(session, LegalPersonProof, actor, case, entry.id)
        record_rows.put(row, entry)
        row.party = party.name
        session.add(row)
        employer = session.get(Employer, party.employer_id) if party.employer_id else None
        if employer is not None:
            employer.legal_representative, employer.legal_post = row.name, row.post
        session.flush()
        record_rows.enter(session, actor, case, PROOF, row.id,
                          f"{party.name}法定代表人身份证明：{row.name}（{row.post}）")
        record_rows.settle(session, actor, case, PROOF, entry.id)
        return row.id


def entry_of(database: Database, actor: Actor, mandate_id: int) -> MandateEntry:
    """Return a mandate as an entry. Refuses `record_unknown`, `not_allowed`."""
    with database.reading() as session:
        row = session.get(Mandate, mandate_id)
        if row is None:
            raise RefusedError("record_unknown")
        timeline.case_for(session, actor, row.case_id, Verb.READ)
        entry: MandateEntry = record_rows.read(MandateEntry, row)
        entry.powers = [code for code in row.powers.split(",") if code]
        entry.papers = [code for code in row.papers.split(",") if code]
        entry.agents = [_agent(each) for each in agents_of(session, row)]
        return entry


def proof_of(database: Database, actor: Actor, proof_id: int) -> ProofEntry:
    """Return a certificate as an entry. Refuses `record_unknown`, `not_allowed`."""
    with database.reading() as session:
        row = session.get(LegalPersonProof, proof_id)
        if row is None:
            raise RefusedError("record_unknown")
        timeline.case_for(session, actor, row.case_id, Verb.READ)
        entry: ProofEntry = record_rows.read(ProofEntry, row)
        return entry


def agents_of(session: Session, row: Mandate) -> list[Party]:
    """Return the one or two whom a mandate names."""
    found = [session.get(Party, number) for number in (row.agent_id, row.second_id) if number]
    return [each for each in found if each is not None]


def _agent(row: Party) -> AgentEntry:
    return AgentEntry(row.id, row.name, row.sex, row.id_number, row.firm, row.relation, row.phone)


def _check(entry: MandateEntry, named: list[AgentEntry]) -> None:
    if not named:
        raise RefusedError("mandate_nobody", "agents")
    if len(named) > MOST:
        raise RefusedError("mandate_many", "agents", most=MOST)
    for each in named:
        record_rows.numbers(each)
    if entry.authority == "special" and not entry.powers:
        raise RefusedError("mandate_powers", "powers")
    if entry.begins_on and entry.ends_on and entry.ends_on < entry.begins_on:
        raise RefusedError("mandate_ends", "ends_on")
    if entry.revoked_on and not entry.revoked_reason.strip():
        raise RefusedError("mandate_revoked", "revoked_reason")


def _join(session: Session, case: CaseFile, principal: Party, each: AgentEntry,
          entry: MandateEntry) -> Party:
    """Return the agent as one of those who take part in the case, with the authority given."""
    row = session.get(Party, each.party_id) if each.party_id else None
    if row is None or row.case_id != case.id or row.role != "agent":
        last = session.scalar(select(func.max(Party.seq)).where(Party.case_id == case.id)) or 0
        row = Party(case_id=case.id, side=principal.side, role="agent", seq=last + 1)
        session.add(row)
    row.represents_id, row.side = principal.id, principal.side
    row.authority = "" if entry.revoked_on else entry.authority
    for name in ("name", "sex", "id_number", "firm", "relation", "phone"):
        setattr(row, name, getattr(each, name).strip())
    session.flush()
    return row
