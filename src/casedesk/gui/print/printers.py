"""Where paper goes: through lp where there is a print service, else drawn page by page."""

import shutil

from PySide6.QtCore import QRectF, QSizeF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from casedesk.errors import RefusedError
from casedesk.gui.print.pictures import to_image
from casedesk.printing import spool
from casedesk.printing.preview import Pages

_DOTS = 300  # dots an inch that a page is drawn at; a laser printer shows no more in text


def names() -> list[str]:
    """Return the printers' names, the usual one first. Refuses `printers_unknown`."""
    if _has_service():
        return [printer.name for printer in spool.printers()]
    usual = QPrinterInfo.defaultPrinterName()
    return sorted(QPrinterInfo.availablePrinterNames(), key=lambda name: name != usual)


def send(pdf: bytes, title: str, copies: int = 1, printer: str = "") -> str:
    """Send a PDF to a printer, the usual one when none is named; return its name.

    Refuses `no_printer`, `printers_unknown`, `print_failed`.
    """
    if _has_service():
        return spool.send(pdf, title, copies, printer)
    known = names()
    if not known or (printer and printer not in known):
        raise RefusedError("no_printer")
    device = QPrinter(QPrinter.PrinterMode.HighResolution)
    device.setPrinterName(printer or known[0])
    device.setDocName(title)
    device.setCopyCount(copies)
    draw(pdf, device)
    return device.printerName()


def draw(pdf: bytes, device: QPrinter) -> None:
    """Draw each page of a PDF on a sheet of its own size. Refuses `print_failed`."""
    device.setResolution(_DOTS)
    device.setFullPage(True)
    with Pages(pdf) as pages:
        _lay(device, *pages.size(0))
        painter = QPainter()
        if not painter.begin(device):
            raise RefusedError("print_failed", printer=device.printerName(), fault="QPainter")
        try:
            for number in range(len(pages)):
                if number:
                    _lay(device, *pages.size(number))
                    device.newPage()
                image = to_image(pages.picture(number, _DOTS))
                painter.drawImage(QRectF(device.paperRect(QPrinter.Unit.DevicePixel)), image)
        finally:
            painter.end()


def _lay(device: QPrinter, width: float, height: float) -> None:
    """Set the sheet to this size in points; a wide page lies."""
    lies = width > height
    size = QSizeF(min(width, height), max(width, height))
    device.setPageSize(QPageSize(size, QPageSize.Unit.Point, "",
                                 QPageSize.SizeMatchPolicy.FuzzyMatch))
    device.setPageOrientation(
        QPageLayout.Orientation.Landscape if lies else QPageLayout.Orientation.Portrait)


def _has_service() -> bool:
    return shutil.which("lpstat") is not None
