"""Writing the first step of the migrations from the tables: python -m casedesk.store.freeze.

Used until the first release; from then on a change of the tables is a new step of its own.
"""

from pathlib import Path
from tempfile import TemporaryDirectory

from alembic.autogenerate import produce_migrations, render_python_code
from alembic.runtime.migration import MigrationContext
from sqlalchemy import create_engine

from casedesk.model import Base
from casedesk.store import schema, sealing
from casedesk.store.migrate import MIGRATIONS

FIRST = MIGRATIONS / "versions" / "r0001_first.py"

_HEAD = '''"""The tables as they were first laid out: written by store.freeze, not by hand."""
# ruff: noqa

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
'''
_TAIL = '''

def downgrade() -> None:
    raise RuntimeError("steps only go up: an older file is kept beside the database")
'''


def first_step() -> str:
    """The text of the first step, from the tables as the model has them now."""
    engine = create_engine("sqlite://")
    with engine.connect() as link:
        context = MigrationContext.configure(link)
        made = produce_migrations(context, Base.metadata).upgrade_ops
        assert made is not None
        body = render_python_code(made, migration_context=context)
    for statement in _beside():
        body += f"\nop.execute({statement!r})"
    lines = (line for line in _lines(body) if not line.startswith("# ###"))
    indented = "\n".join(f"    {line}".rstrip() for line in lines)
    return f"{_HEAD}{indented}\n{_TAIL}"


def _lines(body: str) -> list[str]:
    # Rendered for the inside of a function: every line but those of ours is indented already.
    return [line.removeprefix("    ") for line in body.splitlines()]


def _beside() -> list[str]:
    """Triggers and virtual tables, which the tables' own description does not hold."""
    with TemporaryDirectory() as folder:
        engine = schema.lay_out(Path(folder) / "empty.db", sealing.fresh_key())
        with engine.connect() as link:
            rows = link.exec_driver_sql(
                "SELECT sql FROM sqlite_master WHERE type = 'trigger'"
                " OR sql LIKE 'CREATE VIRTUAL%' ORDER BY type, name"
            ).all()
        engine.dispose()
    return [str(row[0]) for row in rows]


def main() -> None:
    """Write the file anew."""
    FIRST.parent.mkdir(exist_ok=True)
    FIRST.write_text(first_step(), "utf-8")
    print(Path(FIRST).name)


if __name__ == "__main__":
    main()
