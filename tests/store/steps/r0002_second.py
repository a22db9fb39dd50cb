"""A step that only the tests know: a new column, and a table that is rebuilt."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("person", sa.Column("nickname", sa.String(), nullable=False, server_default=""))
    with op.batch_alter_table("setting") as table:
        table.add_column(sa.Column("source", sa.String(), nullable=True))
        table.alter_column("value", new_column_name="content")
    op.execute("UPDATE person SET nickname = name")
