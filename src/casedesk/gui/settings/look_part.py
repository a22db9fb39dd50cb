"""How the windows look and speak on this machine, and when they lock."""

from casedesk import settings
from casedesk.casework import settings_book
from casedesk.casework.staff import Data, Verb, allows, centre
from casedesk.errors import RefusedError
from casedesk.gui import theme
from casedesk.gui.language import language
from casedesk.gui.main_window import dress, speak
from casedesk.gui.page import Context
from casedesk.gui.pieces.fields import Field
from casedesk.gui.pieces.message import MessageLine
from casedesk.gui.settings.part import Part
from casedesk.gui.theme import Size, Tone
from casedesk.rules import dates
from casedesk.ui.look_part import Ui_LookPart

_IDLE = "idle_lock_minutes"


class LookPart(Part):
    """Look and language change at once; the minutes are the centre's, saved by who may."""

    tables = frozenset({"setting"})

    def __init__(self, context: Context, key: object = None) -> None:
        super().__init__(context, key)
        self.ui = Ui_LookPart()
        self.ui.setupUi(self)
        self.ui.formCard.put(self.ui.form)
        self.ui.formCard.setFixedWidth(Size.SEARCH)
        self._may = allows(context.actor, Data.SETTING, Verb.CHANGE)
        self.ui.minutes.edit.setReadOnly(not self._may)
        self.ui.save.setVisible(self._may)
        self.ui.save.clicked.connect(self.submit)
        self._filling = False
        self.ui.theme.changed.connect(self._dress)
        self.ui.spoken.changed.connect(self._speak)
        self.setFocusProxy(self.ui.theme)
        self.reload()

    def message(self) -> MessageLine:
        """Where the part says what was refused."""
        return self.ui.message

    def fields(self) -> dict[str, Field]:
        """The fields by the names that refusals use."""
        return {"value": self.ui.minutes}

    def reload(self) -> None:
        """Show what holds now."""
        self._filling = True
        self.ui.theme.offer([("system", self.tr("As the desktop")), ("light", self.tr("Light")),
                             ("dark", self.tr("Dark"))])
        self.ui.theme.choose(settings.read().theme)
        self.ui.spoken.offer([("zh", "中文"), ("en", "English")])
        self.ui.spoken.choose(language())
        self.ui.minutes.put(f"{centre.idle_minutes(self.context.database):g}")
        self._filling = False

    def submit(self) -> None:
        """Save the minutes, from today on."""
        self.ui.minutes.say("")
        if not self._may:
            return
        typed = self.ui.minutes.text().strip()
        try:
            if not typed.isdecimal():
                raise RefusedError("setting_number", "value")
            settings_book.change(self.context.database, self.context.actor, _IDLE, int(typed),
                                 dates.today())
        except RefusedError as refusal:
            self.refuse(refusal)
            return
        self.ui.message.say(self.tr("Saved."), Tone.OK)

    def _dress(self) -> None:
        wanted = self.ui.theme.code()
        if self._filling:
            return
        if not wanted:  # the chosen one was pressed again
            self.ui.theme.choose(theme.scheme())
        elif wanted != theme.scheme():
            dress(wanted)

    def _speak(self) -> None:
        wanted = self.ui.spoken.code()
        if self._filling:
            return
        if not wanted:
            self.ui.spoken.choose(language())
        elif wanted != language():
            speak(wanted)
