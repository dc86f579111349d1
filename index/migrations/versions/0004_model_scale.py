"""The scale of each embedding model's cosines; NULL: measured when the model is used next."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    op.add_column("embedding_models", sa.Column("unrelated", sa.Float))
    op.add_column("embedding_models", sa.Column("related", sa.Float))
