"""One's own password, changed by whoever knows the one so far."""

from casedesk.casework.staff import accounts
from casedesk.errors import RefusedError
from casedesk.gui import tasks
from casedesk.gui.page import Context
from casedesk.gui.pieces.fields import Field
from casedesk.gui.pieces.message import MessageLine
from casedesk.gui.settings.part import Part
from casedesk.gui.theme import Size, Tone
from casedesk.rules import dates
from casedesk.store import passwords
from casedesk.ui.password_part import Ui_PasswordPart


class PasswordPart(Part):
    """Three fields; the database itself is not touched."""

    def __init__(self, context: Context, key: object = None) -> None:
        super().__init__(context, key)
        self.ui = Ui_PasswordPart()
        self.ui.setupUi(self)
        self.ui.formCard.put(self.ui.form)
        self.ui.formCard.setFixedWidth(Size.SEARCH)
        self.ui.save.clicked.connect(self.submit)
        self.ui.old.entered.connect(self.ui.new_.setFocus)
        self.ui.new_.entered.connect(self.ui.again.setFocus)
        self.ui.again.entered.connect(self.submit)
        self.setFocusProxy(self.ui.old)
        self._wrong = ""  # which field a refusal is about
        self.reload()

    def message(self) -> MessageLine:
        """Where the part says what was refused."""
        return self.ui.message

    def fields(self) -> dict[str, Field]:
        """The fields by the names that refusals use."""
        return {"password": self.ui.old if self._wrong == "old" else self.ui.new_}

    def reload(self) -> None:
        """Say everything in the language in force."""
        for field in (self.ui.old, self.ui.new_, self.ui.again):
            field.retranslate()
        self._advise()

    def submit(self) -> None:
        """Change the password, behind the window: a key is derived."""
        ui = self.ui
        for field in (ui.old, ui.new_, ui.again):
            field.say("")
        if ui.new_.text() != ui.again.text():
            ui.again.say(self.tr("The two passwords differ"), Tone.DANGER)
            ui.again.setFocus()
            return
        old, new = ui.old.text(), ui.new_.text()
        database, actor = self.context.database, self.context.actor
        ui.save.setEnabled(False)
        job = tasks.run(self, lambda: accounts.change_password(database, actor, old, new),
                        self._changed_it, self._failed)
        ui.progress.follow(job, self.tr("Changing the password"), stoppable=False)

    def _advise(self) -> None:
        if not self.ui.new_.is_wrong():
            self.ui.new_.say(self.tr("At least {} characters, none of your names or dates").format(
                passwords.policy(dates.today()).shortest))

    def _changed_it(self, _: object) -> None:
        self.ui.save.setEnabled(True)
        for field in (self.ui.old, self.ui.new_, self.ui.again):
            field.clear()
        self._advise()
        self.ui.message.say(self.tr("Your password is changed. The earlier one opens nothing any "
                                    "more, except backups of its time."), Tone.OK)

    def _failed(self, error: Exception) -> None:
        self.ui.save.setEnabled(True)
        if not isinstance(error, RefusedError):
            raise error
        self._wrong = "old" if error.code in ("wrong_password", "wait_before_retry") else "new"
        self.refuse(error)
