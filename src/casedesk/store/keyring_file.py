"""keyring.cdk: who may open the database, each with the key wrapped by their own password."""

import hashlib
import json
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import Any

from casedesk.errors import RefusedError
from casedesk.store import files
from casedesk.store.sealing import Cost, WrongKeyError, keyed_hash, public_of, unbox, unseal

NAME = "keyring.cdk"
EARLIER = (NAME + ".1", NAME + ".2")
FORMAT = "cdk1"
RECOVERY = "recovery"  # the holder whose password is sheet A
_SETTLED = 2_000_000_000  # nanoseconds; the coarsest file systems mark whole pairs of seconds


@dataclass(frozen=True)
class Renewal:
    """A newer database key, sealed to its holder; the tag proves the old key stood behind it."""

    sealed: str
    tag: str


@dataclass(frozen=True)
class Holder:
    """Somebody who can open the database: a member of staff, or sheet A. Bytes are hex."""

    uid: str
    name: str
    role: str
    cost: Cost
    salt: str
    key_box: str  # the database key under the password's
    own_box: str  # X25519 secret ‖ Ed25519 seed under the password's
    box_public: str
    sign_public: str
    renewals: tuple[Renewal, ...] = ()


@dataclass(frozen=True)
class Ring:
    """The whole keyring of one centre."""

    site_uid: str
    site_name: str
    cost: Cost  # what a new or renewed password is wrapped with
    check: str  # tells a wrong password from a damaged database
    escrow_public: str  # counselling notes are also sealed to sheet B
    holders: tuple[Holder, ...]
    recovery: Holder

    def holder(self, name: str) -> Holder | None:
        """The account of that name."""
        return next((holder for holder in self.holders if holder.name == name), None)

    def with_holder(self, holder: Holder) -> "Ring":
        """The ring with this account put in, in its old place when it had one."""
        if any(other.uid == holder.uid for other in self.holders):
            kept = tuple(holder if other.uid == holder.uid else other for other in self.holders)
            return replace(self, holders=kept)
        return replace(self, holders=(*self.holders, holder))

    def without(self, uid: str) -> "Ring":
        """The ring without this account."""
        return replace(self, holders=tuple(one for one in self.holders if one.uid != uid))


_kept: dict[Path, tuple[tuple[int, int, int], Ring]] = {}  # as last read, by its file's mark


@dataclass(frozen=True)
class Unlocked:
    """What a password opened: the database key and the person's own two keys."""

    uid: str
    key: bytes = field(repr=False)
    box_secret: bytes = field(repr=False)
    sign_seed: bytes = field(repr=False)


def context(site_uid: str, holder_uid: str, cost: Cost) -> bytes:
    """What a wrapped key is bound to: this centre, this person, this cost."""
    return f"{FORMAT}|{site_uid}|{holder_uid}|{cost.memory_kib}|{cost.passes}".encode()


def check_of(key: bytes) -> str:
    """The tag by which a database key is known to be the right one."""
    return keyed_hash(key, b"check", "check").hex()


def renewal_tag(old: bytes, holder_uid: str, sealed: bytes) -> str:
    """The tag over a newer key, which only a holder of the older one can make."""
    return keyed_hash(old, holder_uid.encode() + sealed, "renewal").hex()


def open_holder(ring: Ring, holder: Holder, password_key: bytes) -> Unlocked:
    """Unwrap a holder's keys and follow the renewals of the database key.

    Raises WrongKeyError for a wrong password; RefusedError keyring_damaged for a false renewal.
    """
    bound = context(ring.site_uid, holder.uid, holder.cost)
    key = unbox(password_key, bytes.fromhex(holder.key_box), bound)
    own = unbox(password_key, bytes.fromhex(holder.own_box), bound + b"|own")
    box_secret, sign_seed = own[:32], own[32:]
    for renewal in holder.renewals:
        sealed = bytes.fromhex(renewal.sealed)
        if renewal.tag != renewal_tag(key, holder.uid, sealed):
            raise RefusedError("keyring_damaged")
        key = unseal(box_secret, sealed)
    if check_of(key) != ring.check or public_of(box_secret).hex() != holder.box_public:
        raise RefusedError("keyring_damaged")
    return Unlocked(holder.uid, key, box_secret, sign_seed)


def dump(ring: Ring) -> bytes:
    """The keyring as its file holds it: one canonical JSON text with its own checksum."""
    content = {"format": FORMAT, **asdict(ring)}
    digest = hashlib.sha256(_canonical(content)).hexdigest()
    return _canonical({"content": content, "digest": digest})


def parse(text: bytes) -> Ring:
    """Read a keyring file. Raises ValueError when a byte of it is not as it was written."""
    try:
        whole = json.loads(text)
        content = whole["content"]
        if whole["digest"] != hashlib.sha256(_canonical(content)).hexdigest():
            raise ValueError("checksum")
        if content.pop("format") != FORMAT:
            raise ValueError("format")
        ring = _ring(content)
    except (KeyError, TypeError, AttributeError, RecursionError) as error:
        raise ValueError(str(error)) from error
    if dump(ring) != text:
        raise ValueError("not canonical")
    return ring


def _canonical(value: Any) -> bytes:
    text = json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return text.encode()


def _ring(content: dict[str, Any]) -> Ring:
    return Ring(**{
        **content,
        "cost": Cost(**content["cost"]),
        "holders": tuple(_holder(one) for one in content["holders"]),
        "recovery": _holder(content["recovery"]),
    })


def _holder(content: dict[str, Any]) -> Holder:
    return Holder(**{
        **content,
        "cost": Cost(**content["cost"]),  # a tampered, freezing cost is refused here
        "renewals": tuple(Renewal(**one) for one in content["renewals"]),
    })


def load(folder: Path) -> tuple[Ring, bool]:
    """Read the centre's keyring; true beside it when an earlier generation had to be used.

    Raises RefusedError keyring_missing, keyring_damaged.
    """
    found = False
    for name in (NAME, *EARLIER):
        try:
            text = (folder / name).read_bytes()
        except FileNotFoundError:
            continue
        except OSError as error:
            raise RefusedError("keyring_unreadable") from error
        found = True
        try:
            return parse(text), name != NAME
        except ValueError:
            continue
    raise RefusedError("keyring_damaged" if found else "keyring_missing")


def current(folder: Path) -> Ring:
    """The centre's keyring as it stands now, read anew only where its file changed.

    Raises as load().
    """
    try:
        file = (folder / NAME).stat()
    except OSError:
        return load(folder)[0]
    stamp = (file.st_mtime_ns, file.st_size, file.st_ino)
    kept = _kept.get(folder)
    if kept is not None and kept[0] == stamp:
        return kept[1]
    ring, earlier = load(folder)
    # A file changed this moment may change again under the same mark of time.
    if not earlier and time.time_ns() - file.st_mtime_ns > _SETTLED:
        _kept[folder] = stamp, ring
    return ring


def save(
    folder: Path, ring: Ring, forget: bool = False,
    write: Callable[[Path, bytes], None] = files.write,
) -> None:
    """Swap the keyring in and keep two earlier generations.

    `forget` overwrites those as well: after a password change the old password must open none.
    """
    text = dump(ring)
    current, first, second = (folder / name for name in (NAME, *EARLIER))
    if forget:
        for path in (current, first, second):
            write(path, text)
        return
    if first.exists():
        write(second, first.read_bytes())
    if current.exists():
        write(first, current.read_bytes())
    write(current, text)


__all__ = [
    "Holder", "Renewal", "Ring", "Unlocked", "WrongKeyError", "check_of", "context", "current",
    "dump", "load", "open_holder", "parse", "renewal_tag", "save",
]
