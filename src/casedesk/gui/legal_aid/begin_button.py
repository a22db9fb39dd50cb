"""Where a matter of legal aid begins outside its own pages: a visit, a dispute, a worker."""

from collections.abc import Callable

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QObject

from casedesk.casework.staff import Data, Verb, allows
from casedesk.gui import pages
from casedesk.gui.page import Context
from casedesk.gui.pieces.button import Kind
from casedesk.gui.pieces.header import PageHeader

CODE = "referral"
_TEXT = QT_TRANSLATE_NOOP("aid_begun", "To legal aid…")


def offered(context: Context) -> bool:
    """Whether this colleague may register legal aid."""
    return pages.known(CODE) and allows(context.actor, Data.CASE, Verb.ADD)


def words() -> str:
    """What it is called in menus and on buttons."""
    return QCoreApplication.translate("aid_begun", str(_TEXT))


class AidButton(QObject):
    """Beside a visit or a worker: `key` gives the record that the aid begins from.

    None where there is none yet, because what is typed was refused.
    """

    def __init__(self, context: Context, header: PageHeader, origin: str,
                 key: Callable[[], int | None]) -> None:
        super().__init__(header)
        self._context, self._origin, self._key = context, origin, key
        self.button = header.offer("", kind=Kind.QUIET, icon="gavel")
        self.button.setVisible(offered(context))
        self.button.clicked.connect(self._begin)
        self.retranslate()

    def retranslate(self) -> None:
        """Say it in the language in force."""
        self.button.setText(words())

    def _begin(self) -> None:
        key = self._key()
        if key is not None:
            self._context.open(CODE, **{self._origin: key})
