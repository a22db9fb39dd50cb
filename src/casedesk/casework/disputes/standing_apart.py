"""Whether a mediator stands apart from the parties: no party, no relative, not of the employer."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from casedesk.errors import RefusedError
from casedesk.model import (
    CaseFile,
    ConflictCheck,
    Declaration,
    Employer,
    Party,
    Person,
    Recusal,
    Staff,
    now,
)
from casedesk.rules import codes, names


def require(session: Session, case: CaseFile, staff: Staff, reason: str) -> None:
    """Refuse who must stand back (回避); a likeness of names passes with a reason.

    Refuses `mediator_recused`, `mediator_conflict` (who it is with), `mediator_likeness`.
    """
    if session.scalar(select(Recusal.id).where(
            Recusal.case_id == case.id, Recusal.staff_id == staff.id).limit(1)):
        raise RefusedError("mediator_recused", "mediator", name=staff.name)
    certain, alike = ties(session, case.id, staff)
    check = session.scalars(select(ConflictCheck).where(
        ConflictCheck.case_id == case.id, ConflictCheck.staff_id == staff.id)
        .order_by(ConflictCheck.id.desc()).limit(1)).first()
    if certain or (check and check.result == "confirmed"):
        found = "、".join(certain) or (check.reason if check else "")
        raise RefusedError("mediator_conflict", "mediator", name=staff.name, ties=found)
    reviewed = check is not None and check.result in ("none", "possible")
    if alike and not reviewed and not reason.strip():
        raise RefusedError("mediator_likeness", "conflict_reason", name=staff.name,
                           ties="、".join(alike))


def ties(session: Session, case_id: int, staff: Staff) -> tuple[list[str], list[str]]:
    """Return what binds a member of staff to a case: what is certain, and mere likeness."""
    certain: list[str] = []
    alike: list[str] = []
    around = _around(session, case_id)
    for who, name, phone, _ in around:
        if name and names.normalise(name) == names.normalise(staff.name):
            (certain if phone and phone == staff.phone else alike).append(f"{who}{name}")
    today = now().date()
    for said in session.scalars(select(Declaration).where(
            Declaration.staff_id == staff.id, Declaration.withdrawn_at.is_(None))):
        if (said.since and said.since > today) or (said.until and said.until < today):
            continue
        for who, name, phone, number in around:
            kind = codes.label("declaration_kinds", said.kind)
            told = f"{who}{name}（{kind}{said.relation}）"
            if (number and number == said.id_number) or (phone and phone == said.phone):
                certain.append(told)
            elif name and names.normalise(name) == names.normalise(said.name):
                (certain if number is None else alike).append(told)
    return list(dict.fromkeys(certain)), list(dict.fromkeys(alike))


def _around(session: Session, case_id: int) -> list[tuple[str, str, str, str | None]]:
    """Everybody in a case: who, name, telephone, ID number (None: an employer by its name)."""
    found: list[tuple[str, str, str, str | None]] = []
    for party in session.scalars(select(Party).where(Party.case_id == case_id)):
        who = {"applicant": "申请人", "respondent": "被申请人"}[party.side]
        who += "" if party.role == "party" else "的代理人、代表人"
        person = session.get(Person, party.person_id) if party.person_id else None
        employer = session.get(Employer, party.employer_id) if party.employer_id else None
        if person:
            found.append((who, person.name, person.phone, person.id_number or ""))
        elif employer:
            found.append((who, employer.name, employer.phone, employer.uscc or None))
            found += [(f"{who}的{post}", name, "", "") for post, name in (
                ("法定代表人", employer.legal_representative), ("联系人", employer.contact))
                if name]
        else:
            found.append((who, party.name, party.phone, party.id_number))
    return found
