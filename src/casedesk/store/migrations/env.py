"""Run the steps over the connection that store.migrate hands in; never over the live file."""

from alembic import context

from casedesk.model import Base

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=Base.metadata,
    transactional_ddl=True,  # SQLite's is, whatever its dialect says
    render_as_batch=True,
)
context.run_migrations()
