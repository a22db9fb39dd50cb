import re
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QFontMetricsF

from casedesk.gui import icons, theme
from casedesk.gui.theme import DARK, LIGHT, Text, Tone
from casedesk.paths import resource

GUI = Path(__file__).parents[2] / "src/casedesk/gui"
FORMS = sorted((Path(__file__).parents[2] / "ui").glob("*.ui"))
FAMILY = sorted(p for p in resource("icons").glob("*.svg") if p.stem != "casedesk")
PALETTES = pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])


def luminance(colour: str) -> float:
    """Relative luminance (WCAG 2.2)."""
    parts = QColor(colour).getRgbF()[:3]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    brighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (brighter + 0.05) / (darker + 0.05)


@PALETTES
def test_words_have_four_and_a_half_to_one_on_every_ground_they_stand_on(palette):
    grounds = ["ground", "surface", "sunken", "soft"]
    grounds += [f"{tone}_ground" for tone in Tone]
    for ink in ("text", "second"):
        for ground in grounds:
            if ink == "second" and ground.endswith("_ground") and ground != "plain_ground":
                continue  # second-rank words never stand on a tone
            value = contrast(getattr(palette, ink), getattr(palette, ground))
            assert value >= 4.5, (ink, ground, value)


@PALETTES
@pytest.mark.parametrize("tone", list(Tone))
def test_a_tone_is_legible_on_its_own_ground_and_on_a_card(palette, tone):
    for ground in (f"{tone}_ground", "surface", "ground"):
        value = contrast(getattr(palette, tone), getattr(palette, ground))
        assert value >= 4.5, (tone, ground, value)


@PALETTES
@pytest.mark.parametrize("tone", [t for t in Tone if t != Tone.PLAIN])
def test_the_words_of_a_filled_button_are_legible(palette, tone):
    assert contrast(palette.on_accent, getattr(palette, tone)) >= 4.5


def test_light_is_the_palette_of_the_look():
    assert (LIGHT.ground, LIGHT.surface, LIGHT.line) == ("#F4F5F7", "#FFFFFF", "#E2E5EA")
    assert (LIGHT.disputes, LIGHT.disputes_ground) == ("#2B57C5", "#E9EFFC")
    assert (DARK.ground, DARK.surface, DARK.line) == ("#14181E", "#1C222A", "#2C343F")


def test_figures_are_of_one_width_so_that_columns_align(qapp):
    for strong in (False, True):
        metrics = QFontMetricsF(theme.font(Text.BODY, strong=strong))
        assert len({metrics.horizontalAdvance(digit) for digit in "0123456789"}) == 1


def test_every_token_of_the_style_sheet_is_filled():
    for palette in (LIGHT, DARK):
        assert "$" not in theme.style_sheet(palette)


def test_the_palette_follows_the_choice(qapp):
    theme.use("dark")
    assert theme.is_dark()
    assert qapp.palette().window().color() == QColor(DARK.ground)
    theme.use("light")
    assert qapp.palette().window().color() == QColor(LIGHT.ground)


def test_only_the_theme_names_a_colour():
    found = []
    for path in GUI.rglob("*.py"):
        if path.name != "theme.py":
            text = path.read_text("utf-8")
            found += [(path.name, hit) for hit in re.findall(r"#[0-9A-Fa-f]{6}\b", text)]
            found += [(path.name, hit) for hit in re.findall(r"setStyleSheet|setPixelSize", text)]
            found += [(path.name, hit) for hit in re.findall(r"setPointSize|QFont\(", text)]
    assert found == []


@pytest.mark.parametrize("form", FORMS, ids=lambda path: path.stem)
def test_a_form_keeps_to_the_grid_and_sets_no_colour_or_size_of_its_own(form):
    text = form.read_text("utf-8")
    for name in ("styleSheet", "font", "palette", "minimumSize", "maximumSize", "geometry"):
        assert f'name="{name}"' not in text
    spaces = re.findall(r'name="\w*(?:[sS]pacing|Margin)"><number>(\d+)</number>', text)
    assert set(spaces) <= {"0", "4", "8", "12", "16", "24"}


@pytest.mark.parametrize("path", FAMILY, ids=lambda path: path.stem)
def test_every_icon_takes_the_colour_it_is_given(qapp, path):
    picture = icons.icon(path.stem, QColor(LIGHT.aid), 96).pixmap(96, 96).toImage()
    inked = [picture.pixelColor(x, y) for x in range(picture.width())
             for y in range(picture.height()) if picture.pixelColor(x, y).alpha() > 250]
    assert inked
    assert {colour.name() for colour in inked} == {QColor(LIGHT.aid).name()}


def test_every_icon_that_is_named_is_there():
    names = set()
    for path in GUI.rglob("*.py"):
        names |= set(re.findall(r'icon="(\w+)"', path.read_text("utf-8")))
    assert {name for name in names if not resource(f"icons/{name}.svg").exists()} == set()
    assert resource("icons/MaterialSymbols-LICENSE.txt").exists()
