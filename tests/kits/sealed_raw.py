"""What somebody reads who goes round the program: a file, the database key, some secrets."""

import ast
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import product
from pathlib import Path
from typing import Any

from casedesk import paths
from casedesk.store import cipher, keyring_file, sealing
from casedesk.store.sealing import WrongKeyError

SOURCES = Path(paths.__file__).parent
_SEALING = {("readers", "keep"): 4, ("sealed", "put"): 3}  # where the kind stands among the values


def kinds_of_code() -> set[str]:
    """Every kind of sealed record that some line of the program writes."""
    found: set[str] = set()
    for path in sorted(SOURCES.rglob("*.py")):
        text = path.read_text("utf-8")
        if not any(".".join(name) + "(" in text for name in _SEALING):
            continue
        tree = ast.parse(text)
        constants = dict(_constants(tree))
        for call in ast.walk(tree):
            if isinstance(call, ast.Call) and (place := _SEALING.get(_name(call))):
                kind = call.args[place]
                if isinstance(kind, ast.Constant):
                    found.add(kind.value)
                elif isinstance(kind, ast.Name) and kind.id in constants:
                    found.add(constants[kind.id])
                else:  # handed on by a caller: every text constant of that module named as a kind
                    found |= set(constants.values()) if path.name == "seals.py" else set()
    return found


def _name(call: ast.Call) -> tuple[str, str]:
    what = call.func
    if isinstance(what, ast.Attribute) and isinstance(what.value, ast.Name):
        return what.value.id, what.attr
    return "", ""


def _constants(tree: ast.Module) -> Iterator[tuple[str, str]]:
    for line in tree.body:
        if not isinstance(line, ast.Assign):
            continue
        for target in line.targets:
            pairs = zip(target.elts, line.value.elts, strict=True) if isinstance(
                target, ast.Tuple) and isinstance(line.value, ast.Tuple) else [(target, line.value)]
            for name, value in pairs:
                if isinstance(name, ast.Name) and isinstance(value, ast.Constant) and isinstance(
                        value.value, str):
                    yield name.id, value.value


def rows(path: Path, key: bytes) -> Iterator[tuple[str, str, Any]]:
    """Every value of every column of every table: table, column, value."""
    link = cipher.open_file(path, key, "ro")
    try:
        tables = [name for (name,) in link.execute(
            "SELECT name FROM sqlite_master WHERE type='table'").fetchall()]
        for table in tables:
            found = link.execute(f'SELECT * FROM "{table}"')
            names = [column[0] for column in found.description]
            for row in found:
                yield from ((table, name, value) for name, value in zip(names, row, strict=True))
    finally:
        link.close()


@dataclass(frozen=True)
class Closed:
    """What the database key shows of a file: bodies and keys, all of them still closed."""

    records: tuple[tuple[str, bytes, bytes, tuple[bytes, ...]], ...]  # kind, bound to, body, keys
    drafts: tuple[tuple[bytes, bytes], ...]  # bound to, box

    def opened(self, secrets: Sequence[bytes]) -> dict[str, str]:
        """Whatever the secrets open of the records, by kind, as text.

        Neither for whom a key is nor until when it holds is asked; a key for two is tried too.
        """
        found: dict[str, str] = {}
        for kind, bound, body, keys in self.records:
            for key in keys:
                for inner in _unsealed(key, secrets):
                    try:
                        text = sealing.unbox(inner, body, bound)
                    except WrongKeyError:
                        continue
                    found[kind] = found.get(kind, "") + str(json.loads(text.rstrip(b" ")))
        return found

    def drafts_opened(self, secrets: Sequence[bytes]) -> list[str]:
        """The drafts about clients that the secrets open."""
        found = []
        for (bound, box), secret in product(self.drafts, secrets):
            try:
                found.append(sealing.unbox(sealing.subkey(secret, "draft"), box, bound).decode())
            except WrongKeyError:
                continue
        return found


def closed(path: Path, key: bytes) -> Closed:
    """Read a database file with its key."""
    site = keyring_file.load(path.parent)[0].site_uid
    link = cipher.open_file(path, key, "ro")
    try:
        keys: dict[int, tuple[bytes, ...]] = {}
        for record, boxed in link.execute("SELECT record_id, key FROM sealed_key").fetchall():
            keys[record] = (*keys.get(record, ()), boxed)
        records = tuple((kind, bound, body, keys.get(record, ()))
                        for record, kind, bound, body in _bodies(link, site))
        drafts = tuple((f"draft|{kind}|{name}".encode(), bytes.fromhex(payload))
                       for kind, name, payload in link.execute(
                           "SELECT kind, key, payload FROM draft "
                           "WHERE kind LIKE 'counselling%'").fetchall())
        return Closed(records, drafts)
    finally:
        link.close()


def _bodies(link: Any, site: str) -> Iterator[tuple[int, str, bytes, bytes]]:
    for record, subject, kind, revision, author, at, body in link.execute(
            "SELECT id, subject, kind, revision, author_uid, sealed_at, body FROM sealed_record "
            "WHERE destroyed_at IS NULL").fetchall():
        moment = at.replace(" ", "T").removesuffix(".000000")
        yield record, kind, "|".join(
            ("sealed1", site, subject, kind, str(revision), author, moment)).encode(), body


def _unsealed(boxed: bytes, secrets: Sequence[bytes]) -> Iterator[bytes]:
    for secret in secrets:
        try:
            inner = sealing.unseal(secret, boxed)
        except WrongKeyError:
            continue
        if len(inner) == sealing.KEY_BYTES:
            yield inner
        else:
            yield from _unsealed(inner, secrets)


