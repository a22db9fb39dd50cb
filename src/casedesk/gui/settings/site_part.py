"""What the centre says of itself: it stands at the head of every paper."""

from dataclasses import fields

from casedesk.casework import site
from casedesk.casework.site import SiteEntry
from casedesk.casework.staff import Data, Verb, allows
from casedesk.errors import RefusedError
from casedesk.gui import spelling
from casedesk.gui.language import language
from casedesk.gui.page import Context
from casedesk.gui.pieces.fields import ChoiceField, Field, LineField
from casedesk.gui.pieces.label import Label
from casedesk.gui.pieces.message import MessageLine
from casedesk.gui.settings.part import Part
from casedesk.gui.theme import Gap, Size, Text, Tone
from casedesk.rules import codes, dates, numbers
from casedesk.ui.site_part import Ui_SitePart

_WIDGETS = {"founding_number": "foundingNumber"}
_SHOWN = ("acceptance", "agreement", "transfer", "letter")  # series that show the office's mark


class SitePart(Part):
    """One form; on the right what its papers will say."""

    tables = frozenset({"site"})

    def __init__(self, context: Context, key: object = None) -> None:
        super().__init__(context, key)
        self.ui = Ui_SitePart()
        self.ui.setupUi(self)
        self.ui.formCard.put(self.ui.form)
        self.ui.formCard.hug()
        self.ui.paperCard.setFixedWidth(Size.SIDE)
        self.ui.phone.spell(spelling.phone, latin=True)
        self._may = allows(context.actor, Data.SETTING, Verb.CHANGE)
        self._known = SiteEntry()
        self.ui.save.clicked.connect(self.submit)
        self.ui.save.setVisible(self._may)
        for field in self.fields().values():
            field.changed.connect(self._show_paper)
            if isinstance(field, LineField):
                field.edit.setReadOnly(not self._may)
        self.ui.nature.edit.setEnabled(self._may)
        self.setFocusProxy(self.ui.name)
        self.reload()

    def message(self) -> MessageLine:
        """Where the part says what was refused."""
        return self.ui.message

    def fields(self) -> dict[str, Field]:
        """The fields by the names that refusals use."""
        return {each.name: getattr(self.ui, _WIDGETS.get(each.name, each.name))
                for each in fields(SiteEntry)}

    def reload(self) -> None:
        """Read it again; what somebody is changing stays."""
        self.ui.nature.offer([("", self.tr("not stated")), *(
            (code, codes.label("natures", code, language())) for code in codes.table("natures"))])
        stored = site.read(self.context.database, self.context.actor)
        for name, field in self.fields().items():
            if _value(field) == getattr(self._known, name):
                _put(field, getattr(stored, name))
        self._known = stored
        self._show_paper()

    def submit(self) -> None:
        """Save."""
        for field in self.fields().values():
            field.say("")
        try:
            changed = site.change(self.context.database, self.context.actor, self._entry())
        except RefusedError as refusal:
            self.refuse(refusal)
            return
        self._known = self._entry()
        self.reload()
        if changed:
            self.ui.message.say(self.tr("Saved. Papers printed before stay as they are."), Tone.OK)
        else:
            self.ui.message.say(self.tr("Nothing was changed."))

    def _entry(self) -> SiteEntry:
        return SiteEntry(**{name: _value(field) for name, field in self.fields().items()})

    def _show_paper(self) -> None:
        entry, year = self._entry(), dates.today().year
        column = self.ui.paperCard.lay(Gap.SMALL)
        column.addWidget(Label(entry.organisation or entry.name or "—", strong=True, wraps=True))
        for code in _SHOWN:
            said = f"{numbers.series()[code].title}  " + numbers.format(
                code, year, 1, prefix=entry.prefix.strip() or "□")
            column.addWidget(Label(said, kind=Text.CAPTION, wraps=True))
        if not entry.founding_number.strip():
            column.addWidget(Label(
                self.tr("Without the number of the founding document no agreement can be "
                        "printed."), kind=Text.CAPTION, tone=Tone.WARN, wraps=True))
        if entry.nature in ("", "other"):
            column.addWidget(Label(
                self.tr("An organisation of this kind cannot issue a mediation agreement."),
                kind=Text.CAPTION, tone=Tone.WARN, wraps=True))


def _value(field: Field) -> str:
    if isinstance(field, ChoiceField):
        return field.code()
    assert isinstance(field, LineField)
    return field.text()


def _put(field: Field, value: str) -> None:
    if isinstance(field, ChoiceField):
        field.choose(value)
    elif isinstance(field, LineField):
        field.put(value)
