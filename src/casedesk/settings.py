"""What this machine remembers for whoever sits at it: the centre, the language, the look.

Nothing about a person or a case; what belongs to the centre lies in its database instead.
"""

import json
import logging
import os
from dataclasses import asdict, dataclass, replace
from pathlib import Path

from platformdirs import user_config_path, user_data_path

LANGUAGES = ("zh", "en")
THEMES = ("system", "light", "dark")
RECENT = 5

_log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Settings:
    """This machine's choices; `recent` lists centre folders, the last one opened first."""

    recent: tuple[str, ...] = ()
    language: str = "zh"
    theme: str = "system"

    def opened(self, folder: Path) -> "Settings":
        """The same settings with `folder` as the most recent centre."""
        name = str(folder.resolve())
        others = [centre for centre in self.recent if centre != name]
        return replace(self, recent=(name, *others)[:RECENT])


def place() -> Path:
    """The file they are kept in, where this system keeps a program's settings."""
    return user_config_path("casedesk", appauthor=False) / "settings.json"


def read(path: Path | None = None) -> Settings:
    """The kept settings; the defaults for all that is missing, damaged or unknown.

    A spoilt file never keeps anybody from the desk: it is read as if it were not there.
    """
    try:
        kept = json.loads((path or place()).read_text("utf-8"))
    except (OSError, ValueError):
        return Settings()
    if not isinstance(kept, dict):
        return Settings()
    recent, default = kept.get("recent"), Settings()
    return Settings(
        recent=tuple(str(centre) for centre in recent) if isinstance(recent, list) else (),
        language=kept["language"] if kept.get("language") in LANGUAGES else default.language,
        theme=kept["theme"] if kept.get("theme") in THEMES else default.theme,
    )


def keep(settings: Settings, path: Path | None = None) -> bool:
    """Write them in one step; False when this machine does not let us, and work goes on."""
    path = path or place()
    part = path.with_suffix(".part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        part.write_text(json.dumps(asdict(settings), ensure_ascii=False, indent=1), "utf-8")
        os.replace(part, path)
    except OSError as error:
        _log.warning("settings not kept: %s", error.strerror)
        return False
    return True


def change(path: Path | None = None, **values: object) -> Settings:
    """Keep the settings with some of them changed, as change(theme="dark"); give them back."""
    settings = replace(read(path), **values)  # type: ignore[arg-type]
    keep(settings, path)
    return settings


def centre_place() -> Path:
    """Where a new centre is proposed to lie: this person's data folder on this machine."""
    return user_data_path("casedesk", appauthor=False) / "centre"


def practice_place() -> Path:
    """Where the practice centre of this machine lies."""
    return user_data_path("casedesk", appauthor=False) / "practice"
