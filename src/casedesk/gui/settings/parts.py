"""The parts of the settings: one line adds a part."""

from dataclasses import dataclass
from importlib import import_module

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from casedesk.casework.staff import Data, Verb, allows
from casedesk.gui.page import Context
from casedesk.gui.settings.part import Part
from casedesk.model import Actor


@dataclass(frozen=True)
class PartKind:
    """A part, its words, and the right that its reader needs; `place` is module:Class."""

    code: str
    title: str
    icon: str
    place: str
    data: Data | None = None
    verb: Verb = Verb.SEE

    @property
    def id(self) -> str:
        """What it is known by in the list."""
        return self.code

    def words(self) -> str:
        """Its title in the language in force."""
        return QCoreApplication.translate("parts", self.title)

    def open_to(self, actor: Actor) -> bool:
        """Whether this colleague may see it."""
        return self.data is None or allows(actor, self.data, self.verb, own=True)

    def make(self, context: Context) -> Part:
        """Load the module and make the part."""
        module, name = self.place.split(":")
        part: Part = getattr(import_module(f"casedesk.gui.settings.{module}"), name)(context)
        return part


PARTS: tuple[PartKind, ...] = (
    PartKind("site", str(QT_TRANSLATE_NOOP("parts", "Centre")), "apartment",
             "site_part:SitePart", Data.SETTING),
    PartKind("staff", str(QT_TRANSLATE_NOOP("parts", "Accounts")), "group",
             "staff_part:StaffPart", Data.STAFF),
    PartKind("declarations", str(QT_TRANSLATE_NOOP("parts", "Declared ties")), "handshake",
             "declarations_part:DeclarationsPart", Data.PERSON),
    PartKind("password", str(QT_TRANSLATE_NOOP("parts", "My password")), "key",
             "password_part:PasswordPart"),
    PartKind("backup", str(QT_TRANSLATE_NOOP("parts", "Backups and health")), "backup",
             "backup_part:BackupPart", Data.BACKUP, Verb.ADD),
    PartKind("calendar", str(QT_TRANSLATE_NOOP("parts", "Calendar")), "calendar_month",
             "calendar_part:CalendarPart", Data.SETTING),
    PartKind("values", str(QT_TRANSLATE_NOOP("parts", "Figures, deadlines")), "schedule",
             "values_part:ValuesPart", Data.SETTING),
    PartKind("numbers", str(QT_TRANSLATE_NOOP("parts", "Document numbers")), "description",
             "numbers_part:NumbersPart", Data.CASE, Verb.DECIDE),
    PartKind("trail", str(QT_TRANSLATE_NOOP("parts", "Who did what")), "history",
             "trail_part:TrailPart", Data.AUDIT, Verb.READ),
    PartKind("look", str(QT_TRANSLATE_NOOP("parts", "Look and language")), "light_mode",
             "look_part:LookPart"),
)
