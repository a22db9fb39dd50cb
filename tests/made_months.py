"""Months of invented work, row by row: what summaries are counted from and checked against."""

from collections import defaultdict
from datetime import date, datetime, timedelta
from random import Random

from sqlalchemy import insert

from casedesk.model import (
    AidReceipt,
    AidSatisfaction,
    Base,
    CaseFile,
    Claim,
    Consultation,
    Deadline,
    Dispute,
    DutyShift,
    Employer,
    Event,
    FollowUp,
    Instalment,
    Lawyer,
    Letter,
    Payment,
    Person,
    Proceeding,
    Referral,
    Transfer,
    Visit,
)
from tests.made_aid import AidMonths

MATTERS = ("0101", "0201", "0204", "0301", "0403", "0501", "0501", "0501", "0502", "0508", "0699")
CLOSINGS = ("11",) * 10 + ("12", "13", "14", "15", "21", "21", "22", "23", "41", "51")
CHANNELS = ("visit",) * 7 + ("call", "call", "web", "letter")
BESIDE = ("arbitration_review", "judicial_confirmation", "payment_order", "arbitration",
          "inspection", "legal_aid")
RESULTS = ("", "已出具", "不予受理", "驳回")
PEOPLE = 40
_ORDER = (Person, Employer, CaseFile, Dispute, Claim, Instalment, Payment, Proceeding, Referral,
          Visit, Letter, Transfer, Deadline, FollowUp, Lawyer, DutyShift, Consultation,
          AidReceipt, AidSatisfaction, Event)


class Months:
    """The rows of a time, by table; `put` writes them to a centre."""

    def __init__(self, seed: int, first: date, last: date, people: int = PEOPLE) -> None:
        self.random, self.first, self.last = Random(seed), first, last
        self.calling = Random(seed + 2)
        self.sending = Random(seed + 1)  # its own, that letters move nothing else
        self.span = (last - first).days
        self.aid = AidMonths(self, seed + 3)
        self.tables: dict[type[Base], list[dict]] = defaultdict(list)
        for number in range(1, people + 1):
            self.add(Person, id=number, uid=f"p{number}", site_id=1, name=f"工人{number}",
                     created_at=datetime(2020, 1, 1), **self.aid.person())
            self.add(Employer, id=number, uid=f"e{number}", site_id=1, name=f"单位{number}",
                     created_at=datetime(2020, 1, 1), **self.aid.place())
        self.people = people

    def add(self, table: type[Base], **row: object) -> dict:
        row.setdefault("id", len(self.tables[table]) + 1)
        self.tables[table].append(row)
        return row

    def day(self) -> date:
        return self.first + timedelta(days=self.random.randint(0, self.span))

    def work(self, cases: int) -> "Months":
        for number in range(cases):
            self.dispute()
            if number % 3 == 0:
                self.visit()
                self.transfer()
            if number % 5 == 0:
                self.letter()
            if number % 4 == 0:
                self.follow_up()
            if number % 8 == 0:
                self.referral()
            if number % 2 == 0:
                self.aid.consultation()
            if number % 40 == 0:
                self.aid.shift()
        return self

    def put(self, session: object) -> None:
        for table in _ORDER:
            rows = self.tables[table]
            for start in range(0, len(rows), 5000):
                session.execute(insert(table.__table__), rows[start:start + 5000])

    def file(self, kind: str, opened: date, closed: date | None = None) -> dict:
        number = len(self.tables[CaseFile]) + 1
        return self.add(
            CaseFile, id=number, uid=f"c{number}", site_id=1, created_at=datetime(2020, 1, 1),
            number=f"中工调字〔{opened.year}〕{number}号", kind=kind, state="closed",
            title=f"工人{number} 与 单位{number}", person_id=self.random.randint(1, self.people),
            employer_id=self.random.randint(1, self.people), opened_on=opened, closed_on=closed)

    def dispute(self) -> None:
        pick = self.random
        registered = self.day()
        fate = pick.random()
        accepted = registered + timedelta(days=pick.randint(0, 3)) if fate > 0.08 else None
        ended = accepted and accepted + timedelta(days=pick.randint(0, 40))
        closed = ended if ended and ended <= self.last and fate > 0.1 else None
        closing = pick.choice(CLOSINGS) if closed else None
        agreed = closed if closing in ("11", "12", "13") else None
        workers = pick.choice((1, 1, 1, 1, 2, 3, 12, 30))
        file = self.file("dispute", registered, closed)
        row = self.add(
            Dispute, case_id=file["id"], matter=pick.choice(MATTERS), source="1",
            registered_on=registered, accepted_on=accepted, closed_on=closed,
            applied_at=datetime.combine(registered, datetime.min.time()),
            refused_on=registered if fate < 0.04 else None, agreed_on=agreed,
            closing_kind=closing, workers=workers, women=pick.randint(0, workers),
            migrants=pick.randint(0, workers), collective=workers >= 10,
            end_due=accepted + timedelta(days=pick.choice((15, 15, 30))) if accepted else None)
        if row["end_due"] and pick.random() < 0.1:
            row["end_due"] = None
        for seq in range(1, pick.choice((2, 2, 3))):
            self.claim(row, seq)
        if agreed:
            self.promises(row)
        if pick.random() < 0.2 and closed:
            self.beside(row)

    def claim(self, dispute: dict, seq: int) -> None:
        pick = self.random
        asked = pick.choice((None, pick.randint(1, 9_000_000)))
        agreed = asked // 2 if asked and dispute["agreed_on"] else None
        self.add(Claim, case_id=dispute["case_id"], seq=seq, matter=dispute["matter"],
                 amount_fen=asked, agreed_fen=agreed)

    def promises(self, dispute: dict) -> None:
        pick = self.random
        for seq in range(1, pick.randint(1, 4)):
            due = dispute["agreed_on"] + timedelta(days=30 * seq - 25)
            amount = pick.randint(0, 500_000)
            row = self.add(Instalment, case_id=dispute["case_id"], seq=seq, due_on=due,
                           amount_fen=amount)
            if amount and pick.random() < 0.7:
                self.add(Payment, case_id=dispute["case_id"], recorded_by=1,
                         instalment_id=pick.choice((row["id"], None)),
                         paid_on=due + timedelta(days=pick.randint(-5, 20)),
                         amount_fen=pick.choice((amount, max(1, amount // 2))))

    def beside(self, dispute: dict) -> None:
        pick, applied = self.random, dispute["closed_on"]
        decided = applied + timedelta(days=12) if pick.random() < 0.6 else None
        self.add(Proceeding, case_id=dispute["case_id"], kind=pick.choice(BESIDE),
                 applied_on=applied, decided_on=decided, result=pick.choice(RESULTS))

    def referral(self) -> None:
        pick, sent = self.random, self.day()
        file = self.file("referral", sent)
        receipt = sent + timedelta(days=9) if pick.random() < 0.7 else None
        decided = pick.choice(("granted", "refused")) if receipt else ""
        row = self.add(Referral, case_id=file["id"], sent_on=sent, receipt_on=receipt,
                       decision=decided, decided_on=receipt)
        self.aid.referral(row)

    def visit(self) -> None:
        pick = self.random
        number = len(self.tables[Visit]) + 1
        at = datetime.combine(self.day(), datetime.min.time()) + timedelta(
            minutes=pick.randint(0, 1439))
        state = pick.choice(("open", "advised", "case"))
        self.add(Visit, uid=f"v{number}", site_id=1, created_at=at, number=f"访{number}",
                 arrived_at=at, channel=pick.choice(CHANNELS), party_size=pick.randint(1, 5),
                 person_id=pick.randint(1, self.people), matter=pick.choice(MATTERS), state=state,
                 ended_at=at + timedelta(hours=2) if state != "open" else None)

    def letter(self) -> None:
        pick, number = self.sending, len(self.tables[Letter]) + 1
        issued = self.first + timedelta(days=pick.randint(0, self.span))
        due = issued + timedelta(days=21) if pick.random() < 0.8 else None
        self.add(Letter, uid=f"l{number}", site_id=1, created_at=datetime(2020, 1, 1),
                 kind=pick.choice(("reminder", "opinion", "suggestion")), number=f"函{number}",
                 employer_id=pick.randint(1, self.people), reply_days=15, issued_on=issued,
                 reply_due_on=due, state="delivered",
                 replied_on=due if due and pick.random() < 0.6 else None,
                 voided_on=issued if pick.random() < 0.1 else None)

    def transfer(self) -> None:
        pick, number = self.sending, len(self.tables[Transfer]) + 1
        if pick.random() < 0.5:
            self.add(Transfer, uid=f"t{number}", site_id=1, created_at=datetime(2020, 1, 1),
                     office="inspection", number=f"转{number}", state="sent",
                     visit_id=len(self.tables[Visit]),
                     sent_on=self.first + timedelta(days=pick.randint(0, self.span)),
                     voided_on=self.first if pick.random() < 0.1 else None)

    def follow_up(self) -> None:
        """A clock of a follow-up that is due, and perhaps the call that met it."""
        pick, case_id = self.calling, len(self.tables[CaseFile])
        due = self.first + timedelta(days=pick.randint(0, self.span))
        state = pick.choice(("running", "met", "missed", "replaced"))
        self.add(Deadline, case_id=case_id, rule=pick.choice(("V-1", "V-2", "F-ARC")),
                 due_on=due, state=state, started_at=datetime(2020, 1, 1),
                 ended_on=None if state == "running" else due)
        reached = pick.random() < 0.8
        self.add(FollowUp, uid=f"u{len(self.tables[FollowUp]) + 1}", site_id=1,
                 created_at=datetime(2020, 1, 1), case_id=case_id, method="phone",
                 called_at=datetime.combine(due, datetime.min.time()) + timedelta(hours=9),
                 person="工人", caller="林晓", reached=reached,
                 service=pick.choice(("1", "2", "3", "4")) if reached else "")
