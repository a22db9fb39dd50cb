"""What staff declare of themselves: relatives, employers they worked for or advise (回避申报)."""

from casedesk.casework.staff import Data, Verb, accounts, allows, declarations
from casedesk.casework.staff.declarations import DeclarationEntry, DeclarationRow
from casedesk.errors import RefusedError
from casedesk.gui import spelling, typed, when
from casedesk.gui.language import language
from casedesk.gui.page import Context
from casedesk.gui.pieces import edits
from casedesk.gui.pieces.button import Button, Kind
from casedesk.gui.pieces.fields import Field
from casedesk.gui.pieces.message import MessageLine
from casedesk.gui.pieces.quiet_table import QuietTable
from casedesk.gui.settings.part import Part
from casedesk.gui.table import Cell, Column, TableModel
from casedesk.gui.theme import Size
from casedesk.rules import codes, dates
from casedesk.ui.declarations_part import Ui_DeclarationsPart


class DeclarationsPart(Part):
    """Everybody declares for themselves; who keeps the staff sees and enters all."""

    tables = frozenset({"declaration", "staff"})

    def __init__(self, context: Context, key: object = None) -> None:
        super().__init__(context, key)
        self.ui = Ui_DeclarationsPart()
        self.ui.setupUi(self)
        self._all = allows(context.actor, Data.STAFF, Verb.CHANGE)
        self.list = QuietTable()
        self.list.wear(TableModel[DeclarationRow]([
            Column(lambda: self.tr("Colleague"), lambda r: Cell(r.staff, strong=True), 84),
            Column(lambda: self.tr("Tie"), lambda r: codes.label(
                "declaration_kinds", r.kind, language()), 130),
            Column(lambda: self.tr("With"), lambda r: Cell(r.name, tip=r.number_masked)),
            Column(lambda: self.tr("Relation or post"), lambda r: r.relation, 120, spare=True),
            Column(lambda: self.tr("From"), lambda r: when.short(r.since), 88, spare=True),
            Column(lambda: self.tr("Until"), lambda r: when.short(r.until), 88, spare=True),
        ]))
        self._withdraw, self._declare = Button(), Button(kind=Kind.FILLED, hint="Ctrl ↵")
        self._lay()
        self.setFocusProxy(self.list)
        self.reload()

    def message(self) -> MessageLine:
        """Where the part says what was refused."""
        return self.ui.message

    def fields(self) -> dict[str, Field]:
        """The fields by the names that refusals use."""
        ui = self.ui
        return {"kind": ui.kind, "name": ui.name, "id_number": ui.idNumber, "phone": ui.phone,
                "since": ui.since, "until": ui.until}

    def offers(self) -> list[Button]:
        """Withdraw the chosen one, declare what is typed."""
        return [self._withdraw, self._declare]

    def reload(self) -> None:
        """Read the list again; what is typed stays."""
        database, actor = self.context.database, self.context.actor
        kept = self.ui.kind.code(), self.ui.staff.code()
        self.ui.kind.offer([("", ""), *((code, codes.label("declaration_kinds", code, language()))
                                        for code in codes.table("declaration_kinds"))])
        self.ui.kind.choose(kept[0])
        if self._all:
            rows = accounts.listing(database, actor)
            self.ui.staff.offer([(str(row.id), row.name) for row in rows if row.active])
            self.ui.staff.choose(kept[1] or str(actor.staff_id))
        self.ui.staff.setVisible(self._all)
        self.list.put(declarations.listing(database, actor))
        self.list.empty.say(self.tr("Nothing is declared. Who is named as mediator is compared "
                                    "with what stands here."))
        self.list.setAccessibleName(self.tr("Declared ties"))
        self._withdraw.setText(self.tr("Withdraw"))
        self._declare.setText(self.tr("Declare"))
        self._withdraw.setEnabled(self.list.current() is not None)

    def submit(self) -> None:
        """Ctrl+Enter declares what is typed."""
        edits.commit()
        ui = self.ui
        ui.message.clear()
        try:
            days = [dates.parse(field.text(), dates.today(), name) if field.text().strip()
                    else None for field, name in ((ui.since, "since"), (ui.until, "until"))]
            declarations.declare(self.context.database, self.context.actor, DeclarationEntry(
                int(ui.staff.code()) if self._all and ui.staff.code() else None, ui.kind.code(),
                ui.name.text(), ui.idNumber.text(), ui.phone.text(), ui.relation.text(),
                days[0], days[1]))
        except RefusedError as refusal:
            self.refuse(refusal)
            return
        for field in (ui.name, ui.relation, ui.idNumber, ui.phone, ui.since, ui.until):
            field.put("")
        self.reload()
        ui.name.setFocus()

    def withdraw(self) -> None:
        """Withdraw the chosen declaration; ten seconds to take it back."""
        row = self.list.current()
        if row is None:
            return
        database, actor = self.context.database, self.context.actor
        declarations.withdraw(database, actor, row.id)
        self.context.tell(self.tr("Withdrawn: {}").format(row.name),
                          lambda: declarations.put_back(database, actor, row.id))
        self.reload()

    def _lay(self) -> None:
        ui = self.ui
        ui.listCard.fill(self.list)
        ui.addCard.fill(ui.add)
        ui.addCard.hug()
        ui.addCard.setFixedWidth(Size.SIDE)
        ui.idNumber.edit.prefer_latin()
        ui.phone.spell(spelling.phone, latin=True)
        for field in (ui.since, ui.until):
            typed.day(field)
        self.list.chosen.connect(lambda _: self._withdraw.setEnabled(True))
        self._withdraw.clicked.connect(self.withdraw)
        self._declare.clicked.connect(self.submit)
