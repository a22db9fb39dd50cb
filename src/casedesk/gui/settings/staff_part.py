"""Who may come in, and as what: accounts entered, changed, closed; forgotten passwords."""

from collections.abc import Callable

from PySide6.QtWidgets import QMessageBox, QWidget

from casedesk.casework.staff import Data, Verb, accounts, allows
from casedesk.casework.staff.accounts import StaffRow
from casedesk.errors import RefusedError
from casedesk.gui import tasks
from casedesk.gui.page import Context
from casedesk.gui.pieces.fields import Field
from casedesk.gui.pieces.message import MessageLine
from casedesk.gui.pieces.quiet_table import QuietTable
from casedesk.gui.roles import role_words
from casedesk.gui.settings.part import Part
from casedesk.gui.table import Cell, Column, TableModel
from casedesk.gui.theme import Size, Tone
from casedesk.model import Role
from casedesk.ui.staff_part import Ui_StaffPart


class StaffPart(Part):
    """The list, the chosen colleague, and the form for a new one."""

    tables = frozenset({"staff"})

    def __init__(self, context: Context, key: object = None) -> None:
        super().__init__(context, key)
        self.ui = Ui_StaffPart()
        self.ui.setupUi(self)
        self._adding = False  # what was refused is about the new colleague
        self.list = QuietTable()
        self.list.wear(TableModel[StaffRow]([
            Column(lambda: self.tr("Name"), lambda row: Cell(
                row.name, strong=row.active, second=not row.active)),
            Column(lambda: self.tr("Role"), lambda row: role_words(row.role), 96),
            Column(lambda: self.tr("Certificate"), lambda row: row.certificate, 140,
                   spare=True),
            Column(lambda: self.tr("Telephone"), lambda row: row.phone, 124, spare=True),
            Column(lambda: self.tr("State"), self._state, 80),
        ]))
        self._lay()
        self.setFocusProxy(self.list)
        self.reload()

    def message(self) -> MessageLine:
        """Where the part says what was refused."""
        return self.ui.message

    def fields(self) -> dict[str, Field]:
        """The fields by the names that refusals use."""
        ui = self.ui
        return {"name": ui.newName, "password": ui.newPassword} if self._adding else {
            "password": ui.reset}

    def reload(self) -> None:
        """Read the list again."""
        context = self.context
        rows = accounts.listing(context.database, context.actor)
        self._may = allows(context.actor, Data.STAFF, Verb.CHANGE)
        self._all = allows(context.actor, Data.STAFF, Verb.ADD)
        appoint = accounts.may_appoint(context.database, context.actor)
        roles = [(role.value, role_words(role.value)) for role in Role]
        self.ui.role.offer(roles)
        self.ui.newRole.offer(roles if self._all else [
            (Role.ADMIN.value, role_words(Role.ADMIN.value))])
        self.ui.addCard.setVisible(self._all or appoint)
        self.list.setAccessibleName(self.tr("Accounts"))
        self.list.put(rows)
        self.ui.listCard.note_it(self.tr("%n active", "", sum(row.active for row in rows)))
        if self.list.current() is None and rows:
            self.list.stand_on(rows[0].id)
        self._show(self.list.current())

    def submit(self) -> None:
        """Add the colleague that was typed in."""
        if self.ui.addCard.isVisible():
            self._add()

    def _lay(self) -> None:
        ui = self.ui
        ui.listCard.fill(self.list)
        ui.oneCard.put(ui.one)
        ui.addCard.put(ui.add)
        for card in (ui.oneCard, ui.addCard):
            card.hug()
            card.setFixedWidth(Size.SIDE)
        for field in (ui.reset, ui.newPassword):
            field.retranslate()
        self.list.chosen.connect(self._show)
        ui.changeRole.clicked.connect(self._change_role)
        ui.clearAttempts.clicked.connect(self._clear)
        ui.resetPassword.clicked.connect(self._reset)
        ui.reset.entered.connect(self._reset)
        ui.letGo.clicked.connect(self._let_go)
        ui.addAccount.clicked.connect(self._add)
        ui.newPassword.entered.connect(self._add)

    def _state(self, row: StaffRow) -> Cell:
        said = self.tr("active") if row.active else self.tr("closed")
        return Cell(said, Tone.OK if row.active else None, badge=True)

    def _show(self, row: StaffRow | None) -> None:
        ui = self.ui
        other = row is not None and row.active and row.name != self.context.actor.name
        ui.oneCard.setVisible(row is not None and row.active and self._may)
        if row is None:
            return
        ui.oneCard.name_it(row.name)
        ui.oneCard.note_it("" if other else self.tr("your own account"))
        ui.role.choose(row.role)
        acts: list[tuple[QWidget, bool]] = [
            (ui.role, other), (ui.changeRole, other), (ui.letGo, other),
            (ui.reset, other and self._all), (ui.resetPassword, other and self._all)]
        for widget, offered in acts:
            widget.setVisible(offered)
        ui.reset.clear()

    # acts ---------------------------------------------------------------------------------------

    def _name(self) -> str:
        row = self.list.current()
        return row.name if row else ""

    def _change_role(self) -> None:
        name, role = self._name(), Role(self.ui.role.code())
        self._do(lambda: accounts.change_role(self.context.database, self.context.actor, name,
                                              role),
                 self.tr("{name} is now {role}.").format(name=name, role=role_words(role.value)))

    def _clear(self) -> None:
        name = self._name()
        self._do(lambda: accounts.clear_attempts(
            self.context.database, self.context.actor, name),
            self.tr("{} may try again at once.").format(name))

    def _reset(self) -> None:
        name, password = self._name(), self.ui.reset.text()
        self._do(lambda: accounts.reset_password(
            self.context.database, self.context.actor, name, password),
            self.tr("{} has a new password. Tell it in person.").format(name))

    def _let_go(self) -> None:
        name = self._name()
        asked = self.tr("Close the account of {}? The database gets a new key; the records stay."
                        ).format(name)
        if QMessageBox.question(self, self.tr("Close account"), asked) \
                == QMessageBox.StandardButton.Yes:
            self.let_go(name)

    def let_go(self, name: str) -> None:
        """Close an account; asked before."""
        self._do(lambda: accounts.let_go(self.context.database, self.context.actor, name),
                 self.tr("The account of {} is closed.").format(name))

    def _add(self) -> None:
        ui = self.ui
        name, role, password = ui.newName.text(), Role(ui.newRole.code()), ui.newPassword.text()
        self._adding = True
        self._do(lambda: accounts.add(self.context.database, self.context.actor, name, role,
                                      password),
                 self.tr("{} can come in from now on.").format(name.strip()), self._added)

    def _added(self) -> None:
        self.ui.newName.put("")
        self.ui.newPassword.clear()

    def _do(self, act: Callable[[], object], said: str,
            then: Callable[[], object] = lambda: None) -> None:
        """Do it behind the window: a key is derived, or the whole database written anew."""
        for field in (self.ui.newName, self.ui.newPassword, self.ui.reset):
            field.say("")

        def done(_: object) -> None:
            self.setEnabled(True)
            self._adding = False
            self.ui.reset.clear()
            then()
            self.ui.message.say(said, Tone.OK)

        def failed(error: Exception) -> None:
            self.setEnabled(True)
            if not isinstance(error, RefusedError):
                raise error
            self.refuse(error)
            self._adding = False

        self.setEnabled(False)
        job = tasks.run(self, act, done, failed)
        self.ui.progress.follow(job, self.tr("Saving"), stoppable=False)
