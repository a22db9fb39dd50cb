"""What every part of the settings is: a page within the page."""

from collections.abc import Sequence

from casedesk.gui.page import Page
from casedesk.gui.pieces.button import Button


class Part(Page):
    """A page that may set buttons of its own beside the title of the settings."""

    def offers(self) -> Sequence[Button]:
        """The buttons that stand beside the title while this part is in view."""
        return ()
