"""The pages of a PDF as the preview piece wants them."""

from PySide6.QtGui import QImage

from casedesk.gui.pieces.preview import PageImage
from casedesk.printing.preview import Pages, Picture


def to_image(picture: Picture) -> QImage:
    """A page's picture as Qt's; it owns its dots."""
    made = QImage(picture.pixels, picture.width, picture.height, picture.stride,
                  QImage.Format.Format_RGB32)
    return made.copy()


def pages_of(pages: Pages) -> tuple[list[tuple[float, float]], PageImage]:
    """The sizes of the pages in points, and how to draw one as wide as so many dots."""
    sizes = [pages.size(number) for number in range(len(pages))]

    def draw(number: int, wide: int) -> QImage:
        return to_image(pages.picture(number, wide / sizes[number][0] * 72))

    return sizes, draw
