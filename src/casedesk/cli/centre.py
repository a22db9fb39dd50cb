"""Signing in to a centre from the command line."""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

if TYPE_CHECKING:
    from casedesk.model import Actor
    from casedesk.store import Database

F = TypeVar("F", bound=Callable[..., Any])
PASSWORD = "CASEDESK_PASSWORD"


def in_centre(command: F) -> F:
    """Give a command the options --centre and --user."""
    folder = click.Path(path_type=Path)
    wanted = click.option("--centre", type=folder, required=True, help="中心的文件夹。")
    return wanted(click.option("--user", required=True, help="由谁登录。")(command))


def password() -> str:
    """What stands in CASEDESK_PASSWORD, else what is typed at the prompt, unseen."""
    kept = os.environ.get(PASSWORD)
    if kept is not None:
        return kept
    typed: str = click.prompt("密码", hide_input=True, err=True)
    return typed


@contextmanager
def signed_in(centre: Path, user: str) -> "Iterator[tuple[Database, Actor]]":
    """Open the centre for a colleague and close it again. Refuses as open_centre does."""
    from casedesk.store import opening

    opening.accounts(centre)  # a folder that is no centre is told before a password is asked
    database, actor = opening.open_centre(centre, user, password())
    try:
        yield database, actor
    finally:
        database.close()
