"""Conflicts of interest: who is to be appointed against everybody in the matter (律师法 §39).

Compared are normalised names, ID numbers, credit codes and telephones. The check reads people,
employers, parties and what staff declare of themselves, and nothing else: that somebody was
counselled is never looked at.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from sqlalchemy import select
from sqlalchemy.orm import Session

from casedesk.casework.employers.records import tidy
from casedesk.model import CaseFile, Declaration, Employer, EmployerName, Party, Person, Staff, now
from casedesk.rules import codes, names

RESULTS = ("none", "possible", "confirmed")  # the gravest last
LIKE = 88  # of 100: how alike the cores of two employers' names must be to be shown
_SHORTEST = 3  # characters of a core that can be compared by likeness
_CORE = re.compile(r"^(?:广东省?|中山市?)+|(?:股份|责任|有限|公司|集团|个体|商行|厂|店)+$|[（）]")


@dataclass(frozen=True)
class Somebody:
    """A person or an employer in a matter, or who is to be appointed to it."""

    role: str  # as the hit says it: 申请人, 被申请人的法定代表人, 调解员 …
    name: str
    id_number: str = ""  # of a person; the credit code of an employer
    phone: str = ""
    firm: bool = False
    others: tuple[str, ...] = ()  # former names, aliases


@dataclass(frozen=True)
class Tie:
    """What the one to be appointed is bound by: a relative, an advised or former employer."""

    kind: str  # code table declaration_kinds
    with_: Somebody
    relation: str = ""
    current: bool = True


@dataclass(frozen=True)
class Subjects:
    """Who is to be appointed, who is in the matter, and what binds the one to anybody.

    What staff declared is read by `staff_id`; a lawyer's register gives its own `ties`.
    """

    candidate: Somebody
    matter: tuple[Somebody, ...]
    staff_id: int | None = None
    ties: tuple[Tie, ...] = field(default=())
    case_id: int | None = None  # the matter itself is not among the others


@dataclass(frozen=True)
class Hit:
    """One thing that speaks against the appointment."""

    code: str  # same_person, same_name, same_phone, relative, adviser, acted_for …
    sure: bool
    role: str  # who in the matter
    name: str
    relation: str = ""

    def words(self, language: str = "zh") -> str:
        """The hit in one line."""
        said = codes.label("conflict_hits", self.code, language)
        who = f"{self.role}{self.name}" if language == "zh" else f"{self.name}"
        more = f"（{self.relation}）" if self.relation else ""
        return f"{who}：{said}{more}" if language == "zh" else f"{who}: {said} {self.relation}"


@dataclass(frozen=True)
class Conflict:
    """What a check found: none, possible or confirmed."""

    result: str
    hits: tuple[Hit, ...] = ()

    def words(self, language: str = "zh") -> str:
        """Every hit, the sure ones first."""
        return ("；" if language == "zh" else "; ").join(hit.words(language) for hit in self.hits)


def check(session: Session, subjects: Subjects) -> Conflict:
    """Compare who is to be appointed with everybody in the matter; writes nothing."""
    hits = [*_themselves(subjects)]
    for tie in (*subjects.ties, *declared(session, subjects.staff_id)):
        hits += _bound(tie, subjects.matter)
    hits += _acted(session, subjects)
    found = tuple(sorted(dict.fromkeys(hits), key=lambda hit: not hit.sure))
    if not found:
        return Conflict("none")
    return Conflict("confirmed" if found[0].sure else "possible", found)


def declared(session: Session, staff_id: int | None) -> list[Tie]:
    """Return what a member of staff declared and did not withdraw."""
    if staff_id is None:
        return []
    today = now().date()
    return [Tie(row.kind, Somebody(
        "", row.name, row.id_number, row.phone, firm=row.kind != "relative"), row.relation,
        current=row.until is None or row.until >= today)
        for row in session.scalars(select(Declaration).where(
            Declaration.staff_id == staff_id, Declaration.withdrawn_at.is_(None)))
        if row.since is None or row.since <= today]


def of_staff(staff: Staff, role: str = "调解员") -> Somebody:
    """Return a member of staff as the one to be appointed."""
    return Somebody(role, staff.name, phone=staff.phone)


def in_case(session: Session, case_id: int) -> tuple[Somebody, ...]:
    """Return everybody in a case: parties, agents, and who stands for an employer."""
    found: list[Somebody] = []
    for party in session.scalars(select(Party).where(Party.case_id == case_id)):
        role = {"applicant": "申请人", "respondent": "被申请人"}.get(party.side, "")
        if party.role != "party":
            found.append(Somebody(f"{role}的代理人、代表人", party.name, party.id_number,
                                  party.phone))
            if party.firm.strip():
                found.append(Somebody(f"{role}代理人的单位", party.firm, firm=True))
            continue
        person = session.get(Person, party.person_id) if party.person_id else None
        employer = session.get(Employer, party.employer_id) if party.employer_id else None
        if employer is not None:
            found += firm_and_heads(session, employer, role)
        elif person is not None:
            found += person_twice(person, role)
        else:  # an employer of whom there is only the name, or a person
            firm = party.side == "respondent" and not party.id_number
            found.append(Somebody(role, party.name, party.id_number, party.phone, firm))
    return tuple(found)


def person_twice(person: Person, role: str) -> list[Somebody]:
    """Return a worker, with each telephone."""
    others = (person.former_name,) if person.former_name else ()
    phones = list(filter(None, (person.phone, person.other_phone))) or [""]
    return [Somebody(role, person.name, person.id_number, phone, others=others)
            for phone in phones]


def firm_and_heads(session: Session, employer: Employer, role: str) -> list[Somebody]:
    """Return an employer by all its names, its legal representative and its contact."""
    others = tuple(session.scalars(select(EmployerName.name).where(
        EmployerName.employer_id == employer.id)))
    found = [Somebody(role, employer.name, employer.uscc, employer.phone, True, others)]
    if employer.legal_representative.strip():
        found.append(Somebody(f"{role}的法定代表人", employer.legal_representative))
    if employer.contact.strip():
        found.append(Somebody(f"{role}的联系人", employer.contact, phone=employer.phone))
    return found


def _themselves(subjects: Subjects) -> Iterable[Hit]:
    """Whether who is to be appointed is somebody in the matter."""
    one = subjects.candidate
    for other in subjects.matter:
        if other.firm:
            continue
        same = _same_person(one, other)
        if same:
            yield Hit("same_person" if same == "sure" else "same_name" if _named(one, other)
                      else "same_phone", same == "sure", other.role, other.name)


def _bound(tie: Tie, matter: Iterable[Somebody]) -> Iterable[Hit]:
    """Whether a tie is to somebody in the matter."""
    for other in matter:
        same = _same_firm(tie.with_, other) if other.firm and tie.with_.firm else \
            _same_person(tie.with_, other) if not other.firm else ""
        if same:
            sure = same == "sure" and tie.current and tie.kind not in ("former_employer",
                                                                       "interest")
            yield Hit(tie.kind, sure, other.role, other.name, tie.relation)


def _acted(session: Session, subjects: Subjects) -> Iterable[Hit]:
    """Whether who is to be appointed acts for one of these in another matter that is open."""
    p, c = Party, CaseFile
    wanted = {names.normalise(each.name): each for each in subjects.matter if each.name}
    rows = session.execute(
        select(p.case_id, p.side, p.name, p.id_number, p.phone)
        .join(c, c.id == p.case_id)
        .where(p.role != "party", p.name == subjects.candidate.name, c.closed_on.is_(None),
               p.case_id != (subjects.case_id or 0))).all()
    for case_id, side, name, id_number, phone in rows:
        same = _same_person(subjects.candidate, Somebody("", name, id_number, phone))
        for party in session.scalars(select(p.name).where(
                p.case_id == case_id, p.side == side, p.role == "party")):
            other = wanted.get(names.normalise(party))
            if same and other is not None:
                yield Hit("acted_for", same == "sure", other.role, other.name)


def _same_person(one: Somebody, other: Somebody) -> str:
    """'sure' by ID number, or name and telephone; 'like' by one of them; '' for two people."""
    if one.id_number and other.id_number:
        return "sure" if one.id_number == other.id_number else ""
    named, called = _named(one, other), bool(one.phone) and one.phone == other.phone
    if named and called:
        return "sure"
    return "like" if named or called else ""


def _named(one: Somebody, other: Somebody) -> bool:
    own = {names.normalise(name) for name in (one.name, *one.others) if name.strip()}
    return bool(own & {names.normalise(name) for name in (other.name, *other.others)
                       if name.strip()})


def _same_firm(one: Somebody, other: Somebody) -> str:
    """'sure' by credit code, or any full name; 'like' where the cores of the names are alike."""
    if one.id_number and other.id_number:
        return "sure" if one.id_number == other.id_number else ""
    mine = {tidy(name) for name in (one.name, *one.others) if name.strip()}
    theirs = {tidy(name) for name in (other.name, *other.others) if name.strip()}
    if mine & theirs:
        return "sure"
    cores = [(core(a), core(b)) for a in mine for b in theirs]
    return "like" if any(_alike(a, b) for a, b in cores) else ""


def core(name: str) -> str:
    """Return what tells an employer's name from others: 恒盛灯饰 of 中山市恒盛灯饰有限公司."""
    text, before = tidy(name), ""
    while text != before:
        before, text = text, _CORE.sub("", text)
    return text


def _alike(one: str, other: str) -> bool:
    if min(len(one), len(other)) < _SHORTEST:
        return bool(one) and one == other
    from rapidfuzz import fuzz

    return one in other or other in one or fuzz.ratio(one, other) >= LIKE


__all__ = ["RESULTS", "Conflict", "Hit", "Somebody", "Subjects", "Tie", "check", "core",
           "declared", "firm_and_heads", "in_case", "of_staff", "person_twice"]
