"""One open encrypted database: short looks, and saves that are whole or not at all."""

import re
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from sqlalchemy import Connection as Link
from sqlalchemy import create_engine, event
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session
from sqlalchemy.pool import StaticPool
from sqlcipher3 import dbapi2

from casedesk.errors import RefusedError
from casedesk.model import Actor
from casedesk.store import audit, cipher, faults, mark
from casedesk.store.keyring_file import Unlocked
from casedesk.store.lock import OwnerLock
from casedesk.store.surroundings import Surroundings

FILE = "casedesk.db"
Tell = Callable[[frozenset[str]], None]
_MARK_EVERY = 60.0  # seconds between two notes of how far the trail has come
_TRIED_EVERY = 60.0  # seconds in which the same refused attempt is entered once: windows ask again
_DML = re.compile(r'\b(?:INSERT(?:\s+OR\s+\w+)?\s+INTO|UPDATE(?:\s+OR\s+\w+)?|DELETE\s+FROM|'
                  r'REPLACE\s+INTO)\s+["`\[]?(\w+)', re.IGNORECASE)


class Database:
    """One centre's open database: one connection, one writer, listeners told after each save.

    `read_only` is the refusal that every save meets, none when saving is possible. `notices` are
    what the person should be told about the opening; they stop nothing.
    """

    def __init__(
        self,
        folder: Path,
        unlocked: Unlocked,
        lock: OwnerLock,
        around: Surroundings,
        read_only: RefusedError | None = None,
        notices: tuple[RefusedError, ...] = (),
    ) -> None:
        self.folder, self.unlocked, self.around = folder, unlocked, around
        self.read_only, self.notices = read_only, notices
        self.path = folder / FILE
        self._mode: cipher.Mode = "rw" if lock.writable else "ro"
        self._owner = lock
        self._guard = threading.RLock()
        self._session: Session | None = None
        self._touched: set[str] = set()
        self._saving = False
        self._listeners: list[Tell] = []
        self._marked = time.monotonic()
        self._tried: dict[tuple[str, str, int], float] = {}
        self._engine = create_engine(
            "sqlite://", module=dbapi2, creator=self._open_file, poolclass=StaticPool,
            hide_parameters=True,  # an error's text may reach a log, and names must not
        )
        event.listen(self._engine, "begin", _begin)
        event.listen(self._engine, "before_cursor_execute", self._note)
        with self._engine.connect():  # an opening that fails, fails here
            pass

    def _open_file(self) -> Any:
        return cipher.open_file(self.path, self.unlocked.key, self._mode)

    def on_change(self, tell: Tell) -> None:
        """Have `tell` called after every save with the names of the tables it touched."""
        self._listeners.append(tell)

    @contextmanager
    def reading(self) -> Iterator[Session]:
        """A short look. Inside a writing block it sees what that block has done so far.

        Raises RefusedError database_damaged when a page fails its check.
        """
        tried: list[tuple[str, int]] = []
        try:
            with self._guard:
                if self._session is not None:
                    yield self._session
                    return
                with self._spoken(), self._begun(None, False, tried) as session:
                    yield session
        except RefusedError:
            self._enter(tried)
            raise

    @contextmanager
    def writing(self, actor: Actor | None) -> Iterator[Session]:
        """A save: everything in the block and its audit entries, or nothing.

        `actor` is none for what the program does of itself. Listeners are told after COMMIT.
        Raises RefusedError disk_full, save_failed, read_only (or why this centre is only read):
        nothing was written then.
        """
        if self.read_only is not None:
            raise self.read_only
        tried: list[tuple[str, int]] = []
        try:
            with self._guard:
                if self._session is not None:
                    raise RuntimeError("a save inside another block; hand the session on instead")
                self._touched.clear()
                with self._spoken(), self._begun(actor, True, tried) as session:
                    yield session
                    session.flush()
                    audit.write(session)
                    session.commit()
                touched = frozenset(self._touched)
        except RefusedError:
            self._enter(tried)
            raise
        self._keep_mark()
        for tell in self._listeners:
            tell(touched)

    @contextmanager
    def _begun(self, actor: Actor | None, writing: bool,
               tried: list[tuple[str, int]]) -> Iterator[Session]:
        with self._engine.connect() as plain:
            link = plain.execution_options(casedesk_writing=writing)
            with Session(link, expire_on_commit=False) as session:
                session.info.update(actor=actor, clock=self.around.clock, database=self,
                                    tried=tried)
                self._session, self._saving = session, writing
                try:
                    yield session
                finally:
                    self._session, self._saving = None, False

    def _enter(self, attempts: list[tuple[str, int]]) -> None:
        """Enter what was tried and refused, once the block that refused it has been undone."""
        from casedesk.store.opening import actor_of

        own, moment = self.unlocked.uid, time.monotonic()
        for subject, number in attempts[-1:]:
            last = self._tried.get((own, subject, number))
            if last is not None and moment - last < _TRIED_EVERY:
                continue
            self._tried[own, subject, number] = moment
            # The refusal is what is told, even where the disk is full or only read.
            with suppress(RefusedError), self.writing(actor_of(self, own)) as session:
                audit.record(session, "refused", subject, number)

    @contextmanager
    def _spoken(self) -> Iterator[None]:
        try:
            yield
        except OSError as error:
            if error.errno not in faults.FULL:
                raise  # a file of the caller's own
            raise RefusedError("disk_full") from error
        except (DBAPIError, dbapi2.Error) as error:
            if faults.is_io(error):
                self._reopen()
            told = faults.refusal(error)
            if told is None:
                raise
            raise told from error

    def _reopen(self) -> None:
        # After a failed write or fsync the engine's idea of the file may differ from the disk's.
        self._engine.dispose()
        try:
            with self._engine.connect() as link:
                answers = link.exec_driver_sql("PRAGMA quick_check").scalars().all()
            if answers != ["ok"]:
                self.read_only = RefusedError("database_damaged")
        except (DBAPIError, dbapi2.Error) as error:
            self.read_only = faults.refusal(error) or RefusedError("database_unreachable")

    def _note(
        self, _link: Link, _cursor: Any, statement: str, _values: Any, context: Any, _many: bool
    ) -> None:
        if not self._saving:
            return
        compiled = getattr(context, "compiled", None)
        if compiled is not None and context.isddl is False:
            table = getattr(compiled.statement, "table", None)
            if getattr(compiled.statement, "is_dml", False) and table is not None:
                self._touched.add(str(table.name))
                return
        self._touched.update(_DML.findall(statement))

    def _keep_mark(self) -> None:
        if time.monotonic() - self._marked > _MARK_EVERY:
            self._marked = time.monotonic()
            mark.keep(self)

    @contextmanager
    def raw(self) -> Iterator[cipher.Connection]:
        """The engine's own connection, outside any transaction: for backup, checks, upgrades."""
        with self._guard, self._spoken(), self._engine.connect() as link:
            assert self._session is None, "inside a block of reading or writing"
            link.exec_driver_sql("PRAGMA query_only=OFF")  # left on by the last look
            link.rollback()
            yield link.connection.dbapi_connection  # type: ignore[misc]

    @contextmanager
    def alone(self) -> Iterator[None]:
        """Hold the database: no other thread reads or saves until the block ends."""
        with self._guard:
            yield

    @contextmanager
    def joining(self, actor: Actor | None) -> Iterator[Session]:
        """Part of the save that is under way on this thread, or a save of its own."""
        with self._guard:
            if self._session is not None:
                yield self._session
                return
        with self.writing(actor) as session:
            yield session

    @contextmanager
    def aside(self) -> Iterator[None]:
        """Close the file while it is being replaced, and open what stands there afterwards."""
        with self._guard:
            self._engine.dispose()
            try:
                yield
            finally:
                with self._spoken(), self._engine.connect():
                    pass

    def forsake(self) -> None:
        """Close a file whose opening was refused; the next opening checks it whole."""
        self._engine.dispose()

    def close(self) -> None:
        """Note how far the trail has come, close the file and let the next program have it."""
        with self._guard:
            if not self._owner.held:
                return
            sound = True
            try:
                mark.keep(self)
            except RefusedError:
                sound = False  # a page that no longer reads must not keep the centre locked
            finally:
                self._engine.dispose()
                self._owner.release(clean=sound)


def _begin(link: Link) -> None:
    writing = link.get_execution_options().get("casedesk_writing")
    if writing is None:
        return
    # The driver begins nothing by itself (isolation_level=None): the transaction is ours.
    # Straight to it, since every look begins here and SQLAlchemy's way costs three times the look.
    driver: Any = link.connection.driver_connection
    driver.execute(f"PRAGMA query_only={'OFF' if writing else 'ON'}")
    driver.execute("BEGIN IMMEDIATE" if writing else "BEGIN")
