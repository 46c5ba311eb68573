"""finding"""

import sqlalchemy as sa
from alembic import op

revision = "0057"
down_revision = "0056"
branch_labels = None
depends_on = None

INDEXES = {
    "ix_experiments_ended_at": ("experiments", "ended_at"),
    "ix_lookups_made_at": ("lookups", "made_at"),
    "ix_lunch_invitations_session": ("lunch_invitations", "session_id"),
    "ix_mentor_requests_topic": ("mentor_requests", "topic"),
    "ix_obstacle_people_person": ("obstacle_people", "person_id"),
    "ix_people_name": ("people", "name"),
    "ix_place_members_person": ("place_members", "person_id"),
    "ix_places_kind": ("places", "kind"),
    "ix_question_asked_person": ("question_asked", "person_id"),
    "ix_search_clicks_version": ("search_clicks", "version"),
    "ix_staff_team": ("staff", "team"),
    "ix_tils_place": ("tils", "place_id", "made_at"),
    "ix_tip_asks_kind": ("tip_asks", "kind", "tip_id"),
}
FEW = ("has_left", "is_admin")


def upgrade() -> None:
    for name, (table, *columns) in INDEXES.items():
        op.create_index(name, table, ["workspace_id", *columns])
    for column in FEW:
        on_sqlite, elsewhere = sa.text(f"{column} = 1"), sa.text(column)
        op.create_index(
            f"ix_people_{column}",
            "people",
            ["workspace_id"],
            sqlite_where=on_sqlite,
            postgresql_where=elsewhere,
        )
    op.drop_index("ix_search_clicks_workspace_id", "search_clicks")


def downgrade() -> None:
    op.create_index("ix_search_clicks_workspace_id", "search_clicks", ["workspace_id"])
    for column in FEW:
        op.drop_index(f"ix_people_{column}", "people")
    for name, (table, *_) in INDEXES.items():
        op.drop_index(name, table)
