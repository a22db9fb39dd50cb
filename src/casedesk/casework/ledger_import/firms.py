"""The employers of a ledger: each found by 统一社会信用代码, else by name, or added."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from casedesk.casework.employers import tidy
from casedesk.casework.ledger_import.bulk import among, chunks, put, put_known, table
from casedesk.casework.ledger_import.rows import LedgerRow
from casedesk.model import Actor, Employer, EmployerName, new_uid, now
from casedesk.rules import grams
from casedesk.store import audit, search

Key = tuple[str, str]  # name, code
_FILLED = ("uscc", "industry", "town")


class Register:
    """The employers that the centre has and those that the ledger adds, while it is imported."""

    def __init__(self, session: Session, rows: Sequence[LedgerRow]) -> None:
        self.session = session
        self.by_code: dict[str, dict[str, Any]] = {}
        self.by_name: dict[str, dict[str, Any]] = {}
        self.fresh: list[dict[str, Any]] = []
        self._load(rows)

    def _load(self, rows: Sequence[LedgerRow]) -> None:
        e = table(Employer).c
        wanted = select(e.id, e.name, *(e[name] for name in _FILLED)).order_by(e.id)
        codes = {row.uscc for row in rows if row.uscc}
        names = {tidy(row.employer) for row in rows if row.employer}
        for column, values in ((e.uscc, codes), (e.name, names)):
            for part in chunks(sorted(values)):
                for found in self.session.execute(wanted.where(among(column, part))):
                    self._keep(dict(found._mapping) | {"names": set(), "added": {}})

    def _keep(self, record: dict[str, Any]) -> None:
        if record["uscc"]:
            record = self.by_code.setdefault(record["uscc"], record)
        self.by_name.setdefault(record["name"], record)

    def place(self, row: LedgerRow) -> Key | None:
        """Take in what a row says of its employer; return the key that `number` knows it by."""
        if not row.employer and not row.uscc:
            return None
        name = tidy(row.employer) or row.uscc
        record = self.by_code.get(row.uscc) if row.uscc else None
        record = record or self._namesake(name, row.uscc)
        if record is None:
            record = {"id": None, "name": name, "uscc": row.uscc, "industry": "", "town": "",
                      "names": set(), "added": {}, "uid": new_uid()}
            self.fresh.append(record)
            self._keep(record)
        if record["name"] != name:
            record["names"].add(name)
        for field in _FILLED:
            if not record[field] and getattr(row, field):
                record[field] = record["added"][field] = getattr(row, field)
        if record["uscc"]:
            self.by_code.setdefault(record["uscc"], record)
        return name, row.uscc

    def _namesake(self, name: str, code: str) -> dict[str, Any] | None:
        record = self.by_name.get(name)
        if record and code and record["uscc"] and record["uscc"] != code:
            return None  # two companies of one name
        return record

    def number(self, key: Key | None) -> int | None:
        """Return the number of the employer that `place` put under a key."""
        if key is None:
            return None
        name, code = key
        record = self.by_code.get(code) or self.by_name[name]
        return int(record["id"])

    def name(self, key: Key | None) -> str:
        """Return how that employer is called in the centre's records."""
        if key is None:
            return ""
        return str((self.by_code.get(key[1]) or self.by_name[key[0]])["name"])

    @property
    def added(self) -> list[int]:
        """The numbers of the employers that the ledger added."""
        return [int(record["id"]) for record in self.fresh]

    def write(self, actor: Actor) -> None:
        """Add the new employers, complete the known ones, and make all of them findable."""
        fixed = {"site_id": actor.site_id, "created_by": actor.staff_id, "created_at": now()}
        ids = put_known(self.session, Employer, [
            {name: record[name] for name in ("uid", "name", *_FILLED)} | fixed
            for record in self.fresh])
        for record in self.fresh:
            record["id"] = ids[record["uid"]]
        records = {id(each): each for each in (*self.by_code.values(), *self.by_name.values())}
        found = [self._finish(record) for record in records.values()]
        search.index_all(self.session, [each for each in found if each])

    def _finish(self, record: dict[str, Any]) -> search.Indexed | None:
        """Complete a record; return how it is to be found from now on, if that changed."""
        new = "uid" in record
        if record["added"] and not new:
            employers = table(Employer)
            self.session.execute(update(employers).where(
                employers.c.id == record["id"]).values(record["added"]))
        names = self._other_names(record)
        if not (new or record["added"] or names):
            return None
        others = self.session.scalars(select(EmployerName.name).where(
            EmployerName.employer_id == record["id"])).all() if names or not new else []
        if not new:
            audit.record(
                self.session, "employer.change", "employer", record["id"], record["added"])
        return search.Indexed("employer", record["id"], grams.of_employer(
            [record["name"], *others], record["uscc"]))

    def _other_names(self, record: dict[str, Any]) -> set[str]:
        if not record["names"]:
            return set()
        have = set(self.session.scalars(select(EmployerName.name).where(
            EmployerName.employer_id == record["id"])))
        names: set[str] = record["names"] - have
        if names:
            put(self.session, EmployerName, [
                {"employer_id": record["id"], "name": name} for name in sorted(names)])
        return names
