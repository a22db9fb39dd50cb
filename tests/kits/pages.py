"""Every page of an encrypted database as its bytes are under the cipher, free pages included.

What SQL no longer shows may still stand in a page. SQLCipher 4 keeps 80 bytes at the end of each
page: the vector and the authentication code; before them AES-256-CBC under the raw key.
"""

import _ssl
import ctypes
from collections.abc import Iterator
from pathlib import Path

PAGE, KEPT, SALT, VECTOR = 4096, 80, 16, 16
_HEAD = bytes.fromhex("d9d505f920a163d7")  # of a part of a journal
_crypto = ctypes.CDLL(_ssl.__file__)  # the interpreter's own libcrypto
for _name in ("EVP_CIPHER_CTX_new", "EVP_aes_256_cbc"):
    getattr(_crypto, _name).restype = ctypes.c_void_p


def plain(path: Path, key: bytes) -> Iterator[bytes]:
    """The pages in their order."""
    whole = path.read_bytes()
    for at in range(0, len(whole), PAGE):
        page = whole[at : at + PAGE]
        begins = SALT if at == 0 else 0
        vector = page[PAGE - KEPT : PAGE - KEPT + VECTOR]
        yield _decrypted(page[begins : PAGE - KEPT], key, vector)


def _decrypted(data: bytes, key: bytes, vector: bytes) -> bytes:
    context = ctypes.c_void_p(_crypto.EVP_CIPHER_CTX_new())
    try:
        cipher = ctypes.c_void_p(_crypto.EVP_aes_256_cbc())
        out, length = ctypes.create_string_buffer(len(data) + 32), ctypes.c_int()
        assert _crypto.EVP_DecryptInit_ex(context, cipher, None, key, vector) == 1
        assert _crypto.EVP_CIPHER_CTX_set_padding(context, 0) == 1
        assert _crypto.EVP_DecryptUpdate(
            context, out, ctypes.byref(length), data, len(data)) == 1
        return out.raw[: length.value]
    finally:
        _crypto.EVP_CIPHER_CTX_free(context)


def of_journal(path: Path, key: bytes) -> Iterator[bytes]:
    """The pages of a rollback journal: parts that begin at a sector, their number in their head;
    of the last part, which was not synced, as many as there are.
    """
    whole, at, record = path.read_bytes(), 0, 4 + PAGE + 4
    while whole[at : at + 8] == _HEAD:
        count = int.from_bytes(whole[at + 8 : at + 12], "big")
        sector = int.from_bytes(whole[at + 20 : at + 24], "big")
        at += sector
        while at + record <= len(whole) and count:
            first = int.from_bytes(whole[at : at + 4], "big") == 1
            page = whole[at + 4 : at + 4 + PAGE]
            yield _decrypted(page[SALT if first else 0 : PAGE - KEPT], key,
                             page[PAGE - KEPT : PAGE - KEPT + VECTOR])
            at, count = at + record, count - 1
        at += -at % sector
