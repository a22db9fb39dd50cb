"""What follows from a roster: how many workers, what they claim, how the case is called."""

from sqlalchemy import case as case_
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from casedesk.casework import settings_book
from casedesk.casework.disputes import naming
from casedesk.model import CaseFile, Claim, Dispute, Member, MemberItem, Person, Roster, now
from casedesk.rules import codes


def roster_of(session: Session, case_id: int) -> Roster | None:
    """Return the roster of a case; None where there is none."""
    return session.scalars(select(Roster).where(Roster.case_id == case_id)).one_or_none()


def follow(session: Session, case: CaseFile, dispute: Dispute) -> None:
    """Let the counts, the claims and the title of a case follow from its roster.

    Whoever left later still counts: the dispute was theirs too (I11). Without a roster the
    figures stay as they were typed, and only the collective mark follows from them (§7).
    """
    session.flush()
    row = session.execute(select(
        func.count(Member.id), func.sum(case_((Person.sex == "2", 1), else_=0)),
        func.sum(case_((Person.migrant_worker.is_(True), 1), else_=0)),
    ).join(Person, Person.id == Member.person_id).where(Member.case_id == case.id)).one()
    roster = roster_of(session, case.id)
    if row[0]:
        dispute.workers, dispute.women, dispute.migrants = row[0], int(row[1]), int(row[2])
        _claims(session, case, dispute)
    many = settings_book.value(session, "collective_from", now().date())
    common = roster is None or roster.common_claim
    dispute.collective = dispute.workers >= many and common
    naming.rename(session, case)
    session.flush()


def _claims(session: Session, case: CaseFile, dispute: Dispute) -> None:
    """Put each claim at the sum of what the members ask under its head.

    What they ask under no head is the main claim's. Where the roster names no heads at all, it
    is the whole, and the other claims stand without an amount.
    """
    claims = session.scalars(select(Claim).where(
        Claim.case_id == case.id).order_by(Claim.seq, Claim.id)).all()
    heads = {matter: int(fen) for matter, fen in session.execute(
        select(MemberItem.matter, func.sum(MemberItem.amount_fen)).where(
            MemberItem.case_id == case.id).group_by(MemberItem.matter))}
    total = session.scalar(select(func.sum(Member.amount_fen)).where(
        Member.case_id == case.id)) or 0
    rest = total - sum(heads.values())
    main = next((each for each in claims if each.matter == dispute.matter),
                claims[0] if claims else None)
    if main is None:
        main = Claim(case_id=case.id, matter=dispute.matter,
                     wording=codes.label("matters", dispute.matter))
        session.add(main)
    wanted = dict(heads)
    if rest or not heads:
        wanted[main.matter] = wanted.get(main.matter, 0) + rest
    for claim in {each.matter: each for each in reversed([*claims, main])}.values():
        if claim.matter in wanted:
            claim.amount_fen = wanted.pop(claim.matter)
        elif not heads:
            claim.amount_fen = None
    for seq, (matter, fen) in enumerate(wanted.items(), len(claims) + 1):
        session.add(Claim(case_id=case.id, seq=seq, matter=matter, amount_fen=fen,
                          wording=codes.label("matters", matter)))
