"""An organiser's note about a party."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    op.add_column("registration", sa.Column("note", sa.Text(), nullable=True))
