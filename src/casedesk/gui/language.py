"""The language of the windows; changes while the program runs."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from casedesk.paths import resource

_CATALOGUE = {"zh": "zh_CN", "en": "en"}


class _Now:
    """What is spoken; one for the process."""

    name = "zh"
    installed: tuple[QTranslator, ...] = ()
    read: tuple[bytes, ...] = ()  # the translators point into these


def language() -> str:
    """The language in force: 'zh' or 'en'."""
    return _Now.name


def use(name: str) -> None:
    """Speak 'zh' or 'en' from now on; open windows follow."""
    app = QCoreApplication.instance()
    assert app is not None
    for translator in _Now.installed:
        app.removeTranslator(translator)
    catalogue = _CATALOGUE[name]
    QLocale.setDefault(QLocale(catalogue))
    qt = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    places = (qt / f"qtbase_{catalogue}.qm", resource(f"translations/casedesk_{catalogue}.qm"))
    # Read, not mapped: a catalogue compiled anew under a running program must not end it.
    _Now.name, _Now.read = name, tuple(path.read_bytes() for path in places if path.exists())
    _Now.installed = tuple(QTranslator(app) for _ in _Now.read)
    for translator, data in zip(_Now.installed, _Now.read, strict=True):
        translator.load(data)
        app.installTranslator(translator)
