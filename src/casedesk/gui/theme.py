"""How everything looks: colours, type, grid. No other module names a colour or a size."""

import sys
from dataclasses import dataclass
from enum import IntEnum, StrEnum
from functools import cache
from string import Template

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from casedesk.paths import resource


class Tone(StrEnum):
    """What a colour means; a word always stands beside it."""

    PLAIN = "plain"
    DISPUTES = "disputes"
    AID = "aid"
    COUNSELLING = "counselling"
    SITE = "site"
    DANGER = "danger"
    WARN = "warn"
    OK = "ok"


class Gap(IntEnum):
    """The grid, in pixels at 96 dpi."""

    HAIR = 4
    SMALL = 8
    MEDIUM = 12
    LARGE = 16
    PAGE = 24


class Size(IntEnum):
    """Heights, widths and radii, in pixels at 96 dpi."""

    FIELD = 34
    BUTTON = 32
    ROW = 34
    RAIL_ITEM = 36
    TOP_BAR = 48
    STATUS_BAR = 28
    RAIL = 188
    SEARCH = 440
    ICON = 18
    BADGE = 20
    CHIP = 30
    KEYCAP = 18
    RADIUS = 6
    CARD_RADIUS = 8
    BADGE_RADIUS = 10
    KEYCAP_RADIUS = 4
    SIDE = 340  # the column of cards on the right of a page
    DIALOG = 640


class Text(StrEnum):
    """The type scale."""

    CAPTION = "caption"
    BODY = "body"
    SECTION = "section"
    TITLE = "title"
    FIGURE = "figure"


_PIXELS = {Text.CAPTION: 12, Text.BODY: 13, Text.SECTION: 14, Text.TITLE: 20, Text.FIGURE: 24}
_STRONG = {Text.SECTION, Text.TITLE, Text.FIGURE}


@dataclass(frozen=True, eq=False, repr=False)
class Colours:
    """One palette: grounds, lines, inks, and an ink with its ground for each tone."""

    ground: str
    surface: str
    sunken: str  # a field that cannot be typed into, the search box
    line: str
    soft: str
    edge: str  # the border of a field
    text: str
    second: str
    faint: str  # marks, never words that matter
    on_accent: str
    plain: str
    plain_ground: str
    disputes: str
    disputes_ground: str
    aid: str
    aid_ground: str
    counselling: str
    counselling_ground: str
    site: str
    site_ground: str
    danger: str
    danger_ground: str
    warn: str
    warn_ground: str
    ok: str
    ok_ground: str

    def ink(self, tone: Tone) -> QColor:
        """The colour that words and icons of this tone take."""
        return QColor(getattr(self, tone.value))

    def under(self, tone: Tone) -> QColor:
        """The ground that such words stand on in a badge or a chosen chip."""
        return QColor(getattr(self, f"{tone.value}_ground"))

    def colour(self, name: str) -> QColor:
        """A colour by its token."""
        return QColor(getattr(self, name))


LIGHT = Colours(
    ground="#F4F5F7", surface="#FFFFFF", sunken="#FAFBFC", line="#E2E5EA", soft="#EEF0F3",
    edge="#CBD1DA", text="#1B2430", second="#586474", faint="#8A94A3", on_accent="#FFFFFF",
    plain="#586474", plain_ground="#EEF0F3",
    disputes="#2B57C5", disputes_ground="#E9EFFC", aid="#0A736E", aid_ground="#E2F3F1",
    counselling="#7B3F8C", counselling_ground="#F4EAF7", site="#8A5A00", site_ground="#FBF0DC",
    danger="#B3261E", danger_ground="#FCEBE9", warn="#9A5B00", warn_ground="#FDF1DD",
    ok="#2B6E33", ok_ground="#E6F3E7",
)
DARK = Colours(
    ground="#14181E", surface="#1C222A", sunken="#181D24", line="#2C343F", soft="#262D37",
    edge="#465160", text="#E6EAF0", second="#A3AEBD", faint="#7B8797", on_accent="#10151C",
    plain="#A3AEBD", plain_ground="#262D37",
    disputes="#8FB0FF", disputes_ground="#202C48", aid="#5CC7BE", aid_ground="#15332F",
    counselling="#D5A6E3", counselling_ground="#372541", site="#E3B45E", site_ground="#382C14",
    danger="#FF9C93", danger_ground="#432422", warn="#F0B860", warn_ground="#3B2E16",
    ok="#86CF8E", ok_ground="#1D3522",
)


class _Now:
    """What is in force; one for the process, as there is one screen."""

    colours = LIGHT
    scheme = "system"
    family = "Noto Sans SC"


def colours() -> Colours:
    """The palette in force."""
    return _Now.colours


def is_dark() -> bool:
    """Whether the dark palette is in force."""
    return _Now.colours is DARK


def scheme() -> str:
    """What was asked for: 'light', 'dark' or 'system'."""
    return _Now.scheme


def font(text: Text = Text.BODY, strong: bool | None = None) -> QFont:
    """A font of the type scale, with figures of one width; strong unless the scale says not."""
    heavy = text in _STRONG if strong is None else strong
    return QFont(_made(_Now.family, text, heavy))  # a copy, which its owner may strike out


@cache
def _made(family: str, text: Text, heavy: bool) -> QFont:
    made = QFont([family, "HanaMinB"])
    made.setPixelSize(_PIXELS[text])
    made.setWeight(QFont.Weight.Bold if heavy else QFont.Weight.Normal)
    made.setFeature(QFont.Tag("tnum"), 1)
    made.setHintingPreference(QFont.HintingPreference.PreferVerticalHinting)
    return made


def start(app: QApplication, scheme: str = "system") -> None:
    """Dress the program before its first window: style, fonts, colours."""
    app.setStyle("Fusion")
    _load_fonts()
    app.setFont(font())
    app.setEffectEnabled(Qt.UIEffect.UI_AnimateCombo, False)
    use(scheme)
    QGuiApplication.styleHints().colorSchemeChanged.connect(lambda _: use(_Now.scheme))


def use(scheme: str) -> None:
    """Wear 'light', 'dark', or what the desktop wears ('system')."""
    _Now.scheme = scheme
    system_dark = QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
    _Now.colours = DARK if scheme == "dark" or (scheme == "system" and system_dark) else LIGHT
    app = QApplication.instance()
    if isinstance(app, QApplication):
        app.setPalette(_palette(_Now.colours))
        app.setStyleSheet(style_sheet(_Now.colours))


def style_sheet(chosen: Colours) -> str:
    """resources/theme/casedesk.qss with the tokens of `chosen` and of the grid put in."""
    tokens = dict(vars(chosen))
    tokens |= {f"size_{size.name.lower()}": str(int(size)) for size in Size}
    tokens |= {f"text_{text.value}": str(_PIXELS[text]) for text in Text}
    return Template(resource("theme/casedesk.qss").read_text("utf-8")).substitute(tokens)


def load_rare_characters() -> None:
    """Add the font of the rarest names (𠮷, 𨭎); thirty megabytes, so after the first window."""
    if "HanaMinB" not in QFontDatabase.families():
        QFontDatabase.addApplicationFont(str(resource("fonts/HanaMinB.ttf")))


def _load_fonts() -> None:
    """Prefer the desktop's own Chinese face where it is a good one, else bring ours."""
    own = {"win32": "Microsoft YaHei UI", "darwin": "PingFang SC"}.get(sys.platform)
    if own and QFontDatabase.hasFamily(own):  # elsewhere not asked: it would take 10 ms a start
        _Now.family = own
        return
    for weight in ("Regular", "Bold"):
        QFontDatabase.addApplicationFont(str(resource(f"fonts/NotoSansSC-{weight}.ttf")))


def _palette(chosen: Colours) -> QPalette:
    role = QPalette.ColorRole
    palette = QPalette()
    inks = {
        role.Window: chosen.ground, role.WindowText: chosen.text, role.Base: chosen.surface,
        role.AlternateBase: chosen.ground, role.Text: chosen.text, role.Button: chosen.surface,
        role.ButtonText: chosen.text, role.BrightText: chosen.danger,
        role.Highlight: chosen.disputes, role.HighlightedText: chosen.on_accent,
        role.Link: chosen.disputes, role.LinkVisited: chosen.counselling,
        role.ToolTipBase: chosen.surface, role.ToolTipText: chosen.text,
        role.PlaceholderText: chosen.second, role.Light: chosen.surface, role.Mid: chosen.line,
        role.Midlight: chosen.soft, role.Dark: chosen.edge, role.Shadow: chosen.edge,
        role.Accent: chosen.disputes,
    }
    for which, colour in inks.items():
        palette.setColor(which, QColor(colour))
    for which in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, which, QColor(chosen.faint))
    return palette
