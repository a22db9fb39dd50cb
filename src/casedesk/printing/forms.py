"""The forms a centre can print: the templates shipped, and its own that replace them."""

from datetime import date
from functools import cache
from pathlib import Path

from casedesk.errors import RefusedError
from casedesk.paths import resource
from casedesk.printing.places import TemplateError
from casedesk.printing.template import Template, load, restore
from casedesk.rules import dates

SETS = "sets.toml"  # which forms are printed together: not a form itself
_read: dict[tuple[Path, int, int], Template] = {}  # by file, time and size: read again when changed


@cache
def shipped() -> tuple[Template, ...]:
    """Return every template of resources/forms; a code may have several versions."""
    return tuple(load(path) for path in sorted(resource("forms").glob("*.toml"))
                 if path.name != SETS)


def own(folder: Path | None) -> tuple[Template, ...]:
    """Return the templates in a centre's data folder. Refuses `template_faulty`."""
    if folder is None or not (folder / "forms").is_dir():
        return ()
    found = []
    for path in sorted((folder / "forms").glob("*.toml")):
        if path.name == SETS:
            continue
        state = path.stat()
        key = (path, state.st_mtime_ns, state.st_size)
        if key not in _read:
            try:
                _read[key] = load(path)
            except (TemplateError, OSError, UnicodeDecodeError) as fault:
                raise RefusedError("template_faulty", file=path.name, fault=str(fault)) from fault
        found.append(_read[key])
    return tuple(found)


def forms(folder: Path | None = None, on: date | None = None) -> list[Template]:
    """Return the forms in force on a day, by code; a centre's own wins from its day on."""
    on = on or dates.today()
    found: dict[str, Template] = {}
    for template in (*shipped(), *own(folder)):
        held = found.get(template.code)
        if template.effective_from <= on and (
                held is None or held.effective_from <= template.effective_from):
            found[template.code] = template
    return [found[code] for code in sorted(found, key=_order)]


def form(code: str, folder: Path | None = None, on: date | None = None) -> Template:
    """Return the form in force. Refuses `form_unknown`."""
    for template in forms(folder, on):
        if template.code.upper() == code.strip().upper():
            return template
    raise RefusedError("form_unknown", form=code)


@cache
def kept(source: str) -> Template:
    """Return the template that was kept with a document, whatever has replaced it since."""
    return restore(source)


def _order(code: str) -> tuple[str, int, str]:
    """By series, then by number: F01 … F32, JS, L1 … L17."""
    figures = "".join(filter(str.isdigit, code))
    return code.partition(figures)[0] if figures else code, int(figures or 0), code
