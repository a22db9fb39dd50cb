"""Codes that people read aloud and type: Crockford's base 32, in groups of four."""

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"  # https://www.crockford.com/base32.html
_LIKE = str.maketrans({"O": "0", "I": "1", "L": "1"})


def letters(data: bytes, count: int) -> str:
    """Return the first `count` letters of the data, five bits each, zeros after its end."""
    bits = int.from_bytes(data, "big") << (-len(data) * 8) % 5
    total = -(-len(data) * 8 // 5)
    return "".join(
        ALPHABET[bits >> 5 * (total - 1 - place) & 31] if place < total else "0"
        for place in range(count)
    )


def data(text: str, size: int) -> bytes:
    """Return the first `size` bytes of a code. Raises ValueError for a letter that is none."""
    value = 0
    for letter in text:
        value = value << 5 | ALPHABET.index(letter)
    return (value >> len(text) * 5 - size * 8).to_bytes(size, "big")


def grouped(text: str) -> str:
    """Return the letters in groups of four: 7QK2-M9XD-4TRA."""
    return "-".join(text[at : at + 4] for at in range(0, len(text), 4))


def typed(text: str) -> str:
    """Return the letters of a code as somebody typed it: any case, spaces, O for 0, I for 1."""
    return "".join(c for c in text.upper().translate(_LIKE) if c in ALPHABET)
