"""Passwords into keys, and keys around secrets: libsodium's primitives under our own names."""

import unicodedata
from dataclasses import dataclass
from hashlib import blake2b

from nacl.bindings import (
    crypto_aead_xchacha20poly1305_ietf_decrypt,
    crypto_aead_xchacha20poly1305_ietf_encrypt,
)
from nacl.exceptions import CryptoError
from nacl.public import PrivateKey, PublicKey, SealedBox
from nacl.pwhash import argon2id
from nacl.utils import random

NONCE_BYTES = 24
KEY_BYTES = 32
SALT_BYTES = 16


class WrongKeyError(Exception):
    """The key does not open this box, or the box was changed."""


@dataclass(frozen=True)
class Cost:
    """What one guess at a password costs: Argon2id memory in KiB and passes."""

    memory_kib: int
    passes: int

    def __post_init__(self) -> None:
        # Above the ceiling a tampered keyring would only be a way to freeze the desk.
        if not (8 <= self.memory_kib <= 512 * 1024 and 1 <= self.passes <= 10):
            raise ValueError(f"Argon2id cost out of bounds: {self}")

    def below(self, other: "Cost") -> bool:
        """Whether this is the cheaper to guess against, in memory or in passes."""
        return self.memory_kib < other.memory_kib or self.passes < other.passes


def fresh_key() -> bytes:
    """Return 32 random bytes of the operating system."""
    return random(KEY_BYTES)


def fresh_salt() -> bytes:
    """Return 16 random bytes of the operating system."""
    return random(SALT_BYTES)


def from_password(password: str, salt: bytes, cost: Cost) -> bytes:
    """Return the 32-byte key of a password (NFC, UTF-8) by Argon2id."""
    text = unicodedata.normalize("NFC", password).encode()
    return argon2id.kdf(KEY_BYTES, text, salt, cost.passes, cost.memory_kib * 1024)


def subkey(key: bytes, label: str) -> bytes:
    """Return the key for one purpose: keyed BLAKE2b personalised by a label of ≤ 16 letters."""
    return blake2b(digest_size=KEY_BYTES, key=key, person=label.encode()).digest()


def keyed_hash(key: bytes, data: bytes, label: str) -> bytes:
    """Return the 32-byte keyed BLAKE2b of the data for one purpose (label ≤ 16 letters)."""
    return blake2b(data, digest_size=32, key=key, person=label.encode()).digest()


def box(key: bytes, secret: bytes, context: bytes) -> bytes:
    """Return the secret under XChaCha20-Poly1305, bound to its context; nonce first."""
    nonce = random(NONCE_BYTES)
    return nonce + crypto_aead_xchacha20poly1305_ietf_encrypt(secret, context, nonce, key)


def unbox(key: bytes, boxed: bytes, context: bytes) -> bytes:
    """Return the secret. Raises WrongKeyError."""
    try:
        return crypto_aead_xchacha20poly1305_ietf_decrypt(
            boxed[NONCE_BYTES:], context, boxed[:NONCE_BYTES], key
        )
    except (CryptoError, ValueError, TypeError) as error:
        raise WrongKeyError from error


def public_of(secret: bytes) -> bytes:
    """Return the X25519 public key that belongs to a secret one."""
    return bytes(PrivateKey(secret).public_key)


def seal(public: bytes, secret: bytes) -> bytes:
    """Return the secret so that only the holder of the X25519 secret key can read it."""
    return bytes(SealedBox(PublicKey(public)).encrypt(secret))


def unseal(secret_key: bytes, sealed: bytes) -> bytes:
    """Return what was sealed to the key's public half. Raises WrongKeyError."""
    try:
        return bytes(SealedBox(PrivateKey(secret_key)).decrypt(sealed))
    except (CryptoError, ValueError, TypeError) as error:
        raise WrongKeyError from error
