"""The two sealed sheets that get a centre back in when a password or a counsellor is gone.

Sheet A opens the database, sheet B the counselling notes; two different people keep them.
"""

from dataclasses import dataclass
from datetime import date
from hashlib import blake2b
from typing import Literal

from casedesk.errors import RefusedError
from casedesk.store import codes
from casedesk.store.sealing import fresh_key, subkey

Kind = Literal["A", "B"]
_KEY_LETTERS, _CHECK_LETTERS = 52, 4


@dataclass(frozen=True)
class RecoverySheet:
    """What a sheet prints: 13 groups of four letters and a group that checks them."""

    kind: Kind
    site_name: str
    groups: tuple[str, ...]
    check: str
    made_on: date

    @property
    def text(self) -> str:
        """The sheet as it is typed back, check group last."""
        return "-".join((*self.groups, self.check))


def make(kind: Kind, site_name: str, made_on: date) -> tuple[RecoverySheet, bytes]:
    """Return a new sheet and its 256-bit key."""
    key = fresh_key()
    text = codes.letters(key, _KEY_LETTERS)
    groups = tuple(codes.grouped(text).split("-"))
    return RecoverySheet(kind, site_name, groups, _check(kind, key), made_on), key


def read(kind: Kind, text: str) -> bytes:
    """Return the key of a sheet as typed: any case, with or without dashes and spaces.

    Raises RefusedError sheet_length, sheet_wrong_kind, sheet_mistyped.
    """
    letters = codes.typed(text)
    if len(letters) != _KEY_LETTERS + _CHECK_LETTERS:
        raise RefusedError("sheet_length", "sheet", found=len(letters), wanted=56)
    check = letters[_KEY_LETTERS:]
    key = codes.data(letters[:_KEY_LETTERS], 32)
    if codes.letters(key, _KEY_LETTERS) != letters[:_KEY_LETTERS]:
        raise RefusedError("sheet_mistyped", "sheet")  # the four spare bits are not zero
    if check == _check(kind, key):
        return key
    other: Kind = "B" if kind == "A" else "A"
    if check == _check(other, key):
        raise RefusedError("sheet_wrong_kind", "sheet", found=other, wanted=kind)
    raise RefusedError("sheet_mistyped", "sheet")


def _check(kind: Kind, key: bytes) -> str:
    tag = blake2b(kind.encode() + key, digest_size=4, person=b"sheet-check").digest()
    return codes.letters(tag, _CHECK_LETTERS)


def box_secret(key: bytes) -> bytes:
    """Return the X25519 secret key that a sheet stands for."""
    return subkey(key, "sheet-box")


def wrap_key(key: bytes) -> bytes:
    """Return the key under which sheet A keeps the database key."""
    return subkey(key, "sheet-wrap")
