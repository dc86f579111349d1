"""The words of the names in chains, each with the names that hold it: looked up, not searched."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"


def upgrade() -> None:
    name_words = op.create_table(
        "name_words",
        sa.Column("word", sa.Text, primary_key=True),
        sa.Column("folded", sa.Text, primary_key=True),
        sqlite_with_rowid=False,
    )
    held = op.get_bind().scalars(sa.text("SELECT DISTINCT folded FROM chain_links")).all()
    op.bulk_insert(
        name_words,
        [{"word": word, "folded": name} for name in held for word in dict.fromkeys(name.split())],
    )
