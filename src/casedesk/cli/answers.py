"""How a command answers: lines for people, one JSON object for programs."""

import json as notation
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, TypeVar

import click

from casedesk import settings
from casedesk.errors import RefusedError

F = TypeVar("F", bound=Callable[..., Any])


def as_json(command: F) -> F:
    """Give a command the option --json."""
    return click.option("--json", is_flag=True, help="以 JSON 输出。")(command)


def give(answer: object, lines: Iterable[str], json: bool) -> None:
    """Print the answer: one JSON object when --json was given, else its lines."""
    if json:
        click.echo(notation.dumps(answer, ensure_ascii=False))
        return
    for line in lines:
        if line:
            click.echo(line)


def tell_refusal(code: str) -> str:
    """The sentence of a code that a rule handed back as its reason."""
    return RefusedError(code).sentence(settings.read().language)


@contextmanager
def file_for(path: Path) -> Iterator[Callable[[bytes], object]]:
    """Open a file before the work for it begins; it is there whole at the end, or not at all.

    What cannot be written is refused (`file_not_written`) before a number is taken for it.
    """
    part = path.with_name(path.name + ".part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with part.open("wb") as file:
            yield file.write
        part.replace(path)
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise RefusedError("file_not_written", "file", path=path, why=reason) from error
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)
