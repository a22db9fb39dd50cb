"""The typefaces of the paper: loaded once, chosen character by character, checked for gaps."""

import threading
import unicodedata
from functools import cache
from typing import Any

from reportlab import rl_config
from reportlab.pdfbase import pdfmetrics, ttfonts

from casedesk.errors import RefusedError
from casedesk.paths import resource

# What a style is drawn with, and what stands in for a character the first lacks.
CHAINS: dict[str, tuple[str, ...]] = {
    "serif": ("NotoSerifSC-Regular", "NotoSansSC-Regular", "HanaMinB"),
    "serif-bold": ("NotoSerifSC-Bold", "NotoSansSC-Bold", "HanaMinB"),
    "sans": ("NotoSansSC-Regular", "NotoSerifSC-Regular", "HanaMinB"),
    "sans-bold": ("NotoSansSC-Bold", "NotoSerifSC-Bold", "HanaMinB"),
}

# Drawn, never typed: permanent noncharacters, which no text can hold after clean().
BOX, TICKED, RULE = "\ufdd0", "\ufdd1", "\ufdd2"
_PLACES = {BOX: 1.1, TICKED: 1.1, RULE: 1.0}  # widths in em

# Marks that say how to draw and have no glyph: joiners, direction marks, variation selectors.
_UNSEEN = dict.fromkeys([
    0x200B, 0x200C, 0x200D, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2060, 0x2070),
    0xFEFF, *range(0xFE00, 0xFE10), *range(0xE0100, 0xE01F0), *map(ord, _PLACES),
])
_UNSEEN |= dict.fromkeys(code for code in range(32) if code != 10)
_UNSEEN |= {0x2028: 10, 0x2029: 10, 0x0B: 10, 0x0C: 10, 0x85: 10, 9: 32, 13: None, 0xA0: 32}

_loading = threading.Lock()
_loaded: dict[str, Any] = {}


def font(name: str) -> Any:
    """Return the registered reportlab font; parsing the file takes 0.1 s, once a process.

    Once also when several papers begin at the same time: of two objects of one face a paper would
    use both, and not be a valid file.
    """
    with _loading:
        if name not in _loaded:
            ttfonts.makeToUnicodeCMap = to_unicode
            rl_config.useA85 = 0  # streams stay binary: a quarter smaller, and no slow coding
            face = ttfonts.TTFont(
                name, str(resource("fonts") / f"{name}.ttf"), asciiReadable=False,
                shapable=False)
            pdfmetrics.registerFont(face)
            _loaded[name] = face
    return _loaded[name]


class Family(dict[str, tuple[float, str]]):
    """A style: each character's width in em and the font that has it."""

    def __init__(self, style: str) -> None:
        super().__init__((place, (wide, "")) for place, wide in _PLACES.items())
        self.style = style

    def __missing__(self, character: str) -> tuple[float, str]:
        code = ord(character)
        own = 0xE000 <= code <= 0xF8FF or code >= 0xF0000  # 造字: one machine's own
        for name in () if own else CHAINS[self.style]:
            face = font(name).face
            if code in face.charToGlyph:
                found = (face.charWidths.get(code, face.defaultWidth) / 1000, name)
                self[character] = found
                return found
        raise RefusedError("no_glyph", characters=named(character))

    def unknown(self, text: str) -> str:
        """Return the characters of a text that no font has, each once."""
        missing = []
        for character in sorted(set(text) - self.keys() - {"\n"}):
            try:
                self[character]
            except RefusedError:
                missing.append(character)
        return "".join(missing)


@cache
def family(style: str) -> Family:
    """Return the widths and fonts of a style: serif, serif-bold, sans, sans-bold."""
    return Family(style)


def clean(text: str) -> str:
    """Return a text as it can be drawn: NFC, no unseen marks, one kind of line end."""
    if text.isascii() and text.isprintable():
        return text
    return unicodedata.normalize("NFC", text.translate(_UNSEEN))


def named(characters: str) -> str:
    """Name characters for a person who must find them: 𠮷(U+20BB7)、…"""
    return "、".join(f"{each}(U+{ord(each):04X})" for each in characters)


def to_unicode(fontname: str, subset: list[int]) -> str:
    """Return the map from codes to UTF-16 by which text is copied out (ISO 32000-1 §9.10.3).

    reportlab's own map writes five hexadecimal digits beyond the BMP, which readers cut off.
    """
    rows = [
        f"<{code:02X}> <{chr(character).encode('utf-16-be').hex().upper()}>"
        for code, character in enumerate(subset) if character
    ]
    blocks = [rows[start:start + 100] for start in range(0, len(rows), 100)]  # at most 100 a block
    body = [line for block in blocks
            for line in (f"{len(block)} beginbfchar", *block, "endbfchar")]
    return "\n".join([
        "/CIDInit /ProcSet findresource begin", "12 dict begin", "begincmap",
        "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def",
        f"/CMapName /{fontname} def", "/CMapType 2 def",
        "1 begincodespacerange", "<00> <FF>", "endcodespacerange", *body,
        "endcmap", "CMapName currentdict /CMap defineresource pop", "end", "end",
    ])
