import os

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


@pytest.fixture(autouse=True)
def dressed(qapp):
    """Every window wears the theme and speaks Chinese, as at the desk."""
    from casedesk.gui import language, theme

    theme.start(qapp, "light")
    language.use("zh")
    yield
    theme.use("light")
