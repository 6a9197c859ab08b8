"""Alembic's entry: runs the migrations on the connection that `access.database` hands over."""

from alembic import context

from charterbook.access.tables import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    transactional_ddl=False,
    render_as_batch=True,
)
context.run_migrations()
