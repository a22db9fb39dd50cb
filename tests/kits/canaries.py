"""Looking for planted words in files and databases, however they may be spelled there."""

from collections.abc import Iterable
from pathlib import Path

from tests.kits import pages, sealed_raw


def spellings(word: str) -> set[bytes]:
    """A word as a file may hold it: encoded, escaped, or letter by letter as in an index."""
    found = {word.encode(encoding) for encoding in ("utf-8", "utf-16-le", "utf-16-be", "gb18030")}
    return found | {ascii(word)[1:-1].encode(), " ".join(word).encode()}


def in_bytes(data: bytes, words: Iterable[str]) -> set[str]:
    """The words that stand in some bytes."""
    return {word for word in words if any(spelled in data for spelled in spellings(word))}


def in_files(folder: Path, words: Iterable[str]) -> set[tuple[str, str]]:
    """The words in the files below a folder, and in their names."""
    words = list(words)
    return {(str(path.relative_to(folder)), word) for path in folder.rglob("*") if path.is_file()
            for word in in_bytes(path.read_bytes() + str(path).encode(), words)}


def in_database(path: Path, key: bytes, words: Iterable[str]) -> set[tuple[str, str, str]]:
    """The words in any column of any table, and in any page of the file, for who has its key."""
    words = list(words)
    found = {(table, column, word) for table, column, value in sealed_raw.rows(path, key)
             for word in in_bytes(value if isinstance(value, bytes) else str(value).encode(),
                                  words)}
    for number, page in enumerate(pages.plain(path, key), 1):
        found |= {("page", str(number), word) for word in in_bytes(page, words)}
    return found


def in_journal(path: Path, key: bytes, words: Iterable[str]) -> set[tuple[str, str]]:
    """The words in the pages that a rollback journal holds, for who has the key."""
    words = list(words)
    return {(f"journal {number}", word) for number, page in enumerate(pages.of_journal(path, key))
            for word in in_bytes(page, words)}
