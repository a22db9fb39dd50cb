"""The square code in the corner: the document's number and its check, never a name."""

from functools import lru_cache

from reportlab.graphics.barcode.qrencoder import QRCode, QRErrorCorrectLevel


@lru_cache(maxsize=256)
def bars(value: str) -> tuple[int, tuple[tuple[int, int, int], ...]]:
    """Return the modules a side and the dark bars (row, column, length) of a QR code, level M."""
    code = QRCode(None, QRErrorCorrectLevel.M)
    code.addData(value)
    code.make()
    found = []
    for number, row in enumerate(code.modules):
        column = 0
        while column < len(row):
            length = 0
            while column + length < len(row) and row[column + length]:
                length += 1
            if length:
                found.append((number, column, length))
            column += length + 1
    return code.getModuleCount(), tuple(found)
