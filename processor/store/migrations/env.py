"""Alembic's way in: the connection, and the transaction around it, are the store's own."""

from alembic import context

context.configure(connection=context.config.attributes["connection"], transactional_ddl=True)
context.run_migrations()
