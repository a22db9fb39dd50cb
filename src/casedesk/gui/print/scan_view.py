"""A file of the case, to be looked at and not to be changed."""

from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from casedesk.casework.papers import ScanRow
from casedesk.casework.staff import Data, Verb, allows
from casedesk.errors import RefusedError
from casedesk.gui.page import Context
from casedesk.gui.pieces.button import Button
from casedesk.gui.pieces.label import Elided
from casedesk.gui.pieces.message import MessageLine
from casedesk.gui.pieces.preview import PaperPreview
from casedesk.gui.print.pictures import pages_of
from casedesk.gui.theme import Gap, Text, Tone
from casedesk.printing.preview import Pages

_LARGEST = QSize(920, 1000)


class ScanView(QDialog):
    """Pictures and PDFs as pages, plain text as text; of anything else a copy can be saved."""

    def __init__(self, context: Context, scan: ScanRow, data: bytes, parent: QWidget) -> None:
        super().__init__(parent)
        self._data, self._scan = data, scan
        self._pages: Pages | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(scan.name)
        self.message, self.preview = MessageLine(self), PaperPreview(self)
        self.preview.setAccessibleName(scan.name)
        self.text = QPlainTextEdit(self)
        self.text.setReadOnly(True)
        self.text.setAccessibleName(scan.name)
        self.text.hide()
        self._lay_out(allows(context.actor, Data.CASE, Verb.EXPORT, own=True))
        self._show()
        screen = QGuiApplication.primaryScreen().availableSize()
        self.resize(_LARGEST.boundedTo(screen - QSize(Gap.PAGE * 2, Gap.PAGE * 4)))

    def _lay_out(self, saves: bool) -> None:
        save, close = Button(self.tr("Save a copy…"), self), Button(self.tr("Close"), self)
        save.setVisible(saves)
        save.clicked.connect(self._save)
        close.clicked.connect(self.reject)
        head = QHBoxLayout()
        head.setContentsMargins(Gap.LARGE, Gap.MEDIUM, Gap.LARGE, Gap.MEDIUM)
        head.setSpacing(Gap.SMALL)
        head.addWidget(Elided(self._scan.name, self, kind=Text.SECTION), 1)
        head.addWidget(save)
        head.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.message)
        column.addWidget(self.preview, 1)
        column.addWidget(self.text, 1)

    def _show(self) -> None:
        if self._scan.kind == "application/pdf":
            self._show_pdf()
        elif self._scan.kind.startswith("image/"):
            self._show_picture()
        elif self._scan.kind == "text/plain":
            self.preview.hide()
            self.text.show()
            self.text.setPlainText(_decoded(self._data))
        else:
            self.message.say(
                self.tr("This kind of file is not shown here. Save a copy to open it."),
                closes=False)

    def _show_pdf(self) -> None:
        try:
            self._pages = Pages(self._data)
        except RefusedError as refusal:
            self.message.refuse(refusal)
            return
        self.preview.show_pages(*pages_of(self._pages))

    def _show_picture(self) -> None:
        picture = QImage.fromData(self._data)
        if picture.isNull():
            self.message.refuse(RefusedError("picture_unreadable", name=self._scan.name))
            return

        def draw(_page: int, wide: int) -> QImage:
            return picture.scaledToWidth(wide, Qt.TransformationMode.SmoothTransformation)

        self.preview.show_pages([(picture.width() * 0.75, picture.height() * 0.75)], draw)

    def _save(self) -> None:
        name, _ = QFileDialog.getSaveFileName(self, self.tr("Save a copy"), self._scan.name)
        if not name:
            return
        try:
            Path(name).write_bytes(self._data)
        except OSError as error:
            self.message.refuse(RefusedError(
                "export_failed", reason=error.strerror or type(error).__name__))
        else:
            self.message.say(self.tr("Saved. The copy is not encrypted; mind where it lies."),
                             Tone.WARN)

    def done(self, result: int) -> None:
        """Keep nothing of it."""
        self.preview.clear()
        if self._pages is not None:
            self._pages.close()
        super().done(result)


def _decoded(data: bytes) -> str:
    for encoding in ("utf-8-sig", "gb18030"):
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    return data.decode("utf-8", "replace")


