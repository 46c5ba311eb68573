"""What each table is for, and which period of `storage.retention` it is kept for.

From this and the texts comes what a works council reads: a table stands under one purpose here, with
`council-purpose-…` in the texts; what is in each of its columns is told there in `own-column-…`."""

from storage.retention import PERIODS, Period

TABLES: dict[str, str] = {
    "people": "people identities staff place_members places preferences free_days leave",
    "sharing": "tils til_topics til_marks tips tip_topics tip_marks tip_asks dropped_tips import_roots"
    " answers questions question_topics question_asked experiments digests milestones agreements",
    "kudos": "kudos kudos_topics kudos_untold kudos_turns team_goals",
    "finding": "lookups recent_lookups rewordings synonyms search_clicks refits search_documents search_stems"
    " search_postings search_words search_word_pieces search_pieces search_totals",
    "meeting": "coffees coffee_members coffee_turns coffee_seats lunch_series lunch_sessions lunch_topics"
    " lunch_votes lunch_asks lunch_seats lunch_feedback lunch_invitations circle_calls circle_signups circles"
    " circle_members circle_notes circle_shares circle_agreed consultations consultation_seats"
    " consultation_words",
    "mentoring": "mentors mentor_topics mentor_not_with mentor_requests mentor_asks mentor_pairs mentor_sides"
    " mentor_notes mentor_harvests mentor_rounds mentor_round_people mentor_round_wants mentor_round_left"
    " mentor_round_choices mentor_proposals mentor_answers solving",
    "growth": "goals goal_shares priorities priority_reviews suggestion_choices suggestions paths path_steps"
    " path_choices path_marks onboardings onboarding_buddies onboarding_answers records record_notes"
    " record_shares badges resources resource_topics resource_marks completions celebrations xapi_statements"
    " quizzes quiz_items",
    "feedback": "feedbacks feedback_asked feedback_answers pulses pulse_asked pulse_counts reviews"
    " review_answers coaches coach_questions coach_asked",
    "time": "learning_blocks learning_weeks learning_targets",
    "budget": "budgets budget_requests budget_entries budget_words",
    "running": "workspaces inbox outbox outbox_lanes posts conversations downloads setbacks rhythm_runs"
    " installations install_states consents consent_asks tryout_items",
    "audit": "audit",
}
"""By purpose."""

KEPT: dict[str, str] = {
    "inbox": "inbox",
    "outbox": "outbox",
    "downloads": "downloads",
    "consent_asks": "consent_asks",
    "install_states": "install_states",
    "answers": "answers",
    "kudos_untold": "kudos_untold",
    "questions": "questions question_topics question_asked",
    "lookups": "lookups",
    "recent_lookups": "recent_lookups",
    "rewordings": "rewordings",
    "search_clicks": "search_clicks",
    "consultations": "consultations consultation_seats consultation_words",
    "reviews": "reviews review_answers",
    "mentor_rounds": "mentor_rounds mentor_round_people mentor_round_wants mentor_round_left"
    " mentor_round_choices mentor_proposals",
    "feedbacks": "feedbacks feedback_asked feedback_answers",
    "pulses": "pulses pulse_asked pulse_counts",
    "record_shares": "record_shares",
    "setbacks": "setbacks",
    "leave": "leave",
    "audit": "audit",
}
"""By period; those of one person who left, and of one answer that was withheld, shorten what stands here."""

PARTLY = ("leavers", "review_withheld")


def tables_for(purpose: str) -> tuple[str, ...]:
    return tuple(TABLES[purpose].split())


def period_of(table: str) -> Period | None:
    """None for what stays until its person, or the organisation, wants it gone."""
    return next((PERIODS[noun] for noun, names in KEPT.items() if table in names.split()), None)
