"""The language of the windows; changes while the program runs."""

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from casedesk.paths import resource

_CATALOGUE = {"zh": "zh_CN", "en": "en"}


class _Now:
    """What is spoken; one for the process."""

    name = "zh"
    installed: tuple[QTranslator, ...] = ()


def language() -> str:
    """The language in force: 'zh' or 'en'."""
    return _Now.name


def use(name: str) -> None:
    """Speak 'zh' or 'en' from now on; open windows follow."""
    app = QCoreApplication.instance()
    assert app is not None
    for translator in _Now.installed:
        app.removeTranslator(translator)
    _Now.name, found = name, list[QTranslator]()
    catalogue = _CATALOGUE[name]
    QLocale.setDefault(QLocale(catalogue))
    qt = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    for stem, folder in (("qtbase", qt), ("casedesk", str(resource("translations")))):
        translator = QTranslator(app)
        if translator.load(f"{stem}_{catalogue}", folder):
            app.installTranslator(translator)
            found.append(translator)
    _Now.installed = tuple(found)
