"""The command `casedesk`: its words, its exit codes, and the window when it stands alone."""

import importlib
import io
import os
import sys
import traceback
from pathlib import Path
from typing import Any

import click

from casedesk import settings
from casedesk.errors import RefusedError

COMMANDS = {  # command: the module that holds it
    "amount": "arithmetic",
    "backup": "keeping",
    "check": "arithmetic",
    "deadline": "arithmetic",
    "demo": "practising",
    "form": "paper",
    "forms": "paper",
    "import": "records",
    "practice": "practising",
    "report": "paper",
    "restore": "keeping",
    "search": "records",
    "verify": "keeping",
}


class Refusal(click.ClickException):
    """What could not be done as it stands, in the program's own sentence."""

    exit_code = 2

    def show(self, file: Any = None) -> None:
        """Write the sentence to standard error."""
        click.echo(self.message, err=True)


class Fault(click.ClickException):
    """A fault of the program: named by kind and place, never by what stood in the records."""

    exit_code = 1

    def __init__(self, error: Exception) -> None:
        frames = traceback.extract_tb(error.__traceback__)
        ours = [frame for frame in frames if "casedesk" in Path(frame.filename).parts]
        where = (ours or frames)[-1]
        place = f"{Path(where.filename).name}:{where.lineno}"
        super().__init__(
            f"程序出了故障，这次没有做完（{type(error).__name__}，{place}）。"
            "请把括号里的内容告诉维护人员。"
        )

    def show(self, file: Any = None) -> None:
        """Write the sentence to standard error."""
        click.echo(self.message, err=True)


class Desk(click.Group):
    """Loads a command's module when the command is called, and turns refusals into exit 2."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Every command, in the order of the alphabet."""
        return sorted(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of this name, None when there is none."""
        if cmd_name not in COMMANDS:
            return None
        module = importlib.import_module(f"casedesk.cli.{COMMANDS[cmd_name]}")
        command: click.Command = getattr(module, f"{cmd_name}_command")
        return command

    def invoke(self, ctx: click.Context) -> Any:
        """Do what was asked; a refusal ends with 2, a fault with 1 and its place in the code."""
        try:
            return super().invoke(ctx)
        except RefusedError as refused:
            raise Refusal(refused.sentence(settings.read().language)) from refused
        except (click.ClickException, click.exceptions.Exit, click.Abort, BrokenPipeError):
            raise
        except Exception as error:
            if os.environ.get("CASEDESK_TRACEBACK"):
                raise
            raise Fault(error) from error


@click.group(
    cls=Desk,
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"]},
    help="职工服务中心案件台。不带命令即打开窗口。",
)
@click.version_option(package_name="casedesk", message="%(version)s")
@click.option("--centre", type=click.Path(path_type=Path), help="打开哪个中心的文件夹。")
@click.option("--user", default="", help="由谁登录。")
@click.pass_context
def casedesk(ctx: click.Context, centre: Path | None, user: str) -> None:
    """Open the window, unless a command follows."""
    if ctx.invoked_subcommand is None:
        from casedesk.app import run

        ctx.exit(run(centre, user, os.environ.get("CASEDESK_PASSWORD", "")))


def main() -> None:
    """Run the command line; what it prints is UTF-8 wherever it goes."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper) and not stream.isatty():
            stream.reconfigure(encoding="utf-8")
    casedesk(prog_name="casedesk")
