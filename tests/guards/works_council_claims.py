"""Which tests show what the papers for a works council say: of each statement, and of who sees each
table."""

WALK = "bot/test_walk.py::test_nothing_is_anywhere_it_should_not_be"
BETWEEN = "bot/test_walk_between.py::test_nothing_of_the_one_is_found_in_the_other"
PRIVATE = "bot/test_leaks.py::test_nothing_somebody_outside_does_shows_it"
DUE = "bot/test_leaks.py::test_nothing_that_falls_due_brings_it_outside"
LOOKUPS = "bot/test_private_searches.py::test_only_what_three_people_share_reaches_anybody_else"
CIRCLE = "bot/test_leaks.py::test_what_is_said_in_a_circle_stays_there"
CONSULTATION = "bot/test_leaks.py::test_what_is_said_in_a_consultation_stays_there"
FEEDBACK = "handlers/feedback/test_attacks.py::test_nobody_else_reads_what_was_said"
NOT_EARLY = "handlers/feedback/test_attacks.py::test_who_asked_reads_nothing_early_however_they_press"
PULSE = (
    "handlers/feedback/test_attacks.py::test_a_leader_sees_nothing_before_the_end_and_then_the_average_alone"
)
FOREIGN = "bot/test_foreign.py::test_nobody_does_anything_with_what_is_somebody_elses"
RECORD = "scenarios/test_record.py::test_shown_to_one_person_until_a_day"
REVIEW = "scheduler/test_reviews.py::test_before_it_closes_nobody_is_shown_anything_of_anybody"
NAMELESS_REVIEW = "scheduler/test_reviews.py::test_what_stands_there_without_a_name_is_nobodys_any_more"
GOAL = "scheduler/test_goals.py::test_nobody_else_can_press_or_fill_in_anything_of_it"
GOAL_SHARED = "scenarios/test_goals.py::test_shared_no_more"
TIME = "scenarios/test_learning_time.py::test_nobody_else_sees_or_changes_it"
MENTOR = "scheduler/test_mentors.py::test_what_is_private_is_in_nobody_elses_export"
PAIR = "scheduler/test_mentors.py::test_somebody_elses_pair_is_nobodys_business"
ROUND = "scheduler/test_mentor_rounds.py::test_what_people_chose_about_each_other_is_not_told"
ADMINS_OF_ROUND = "scheduler/test_mentor_rounds.py::test_outsiders_and_others_than_admins"
BUDGET = "scheduler/test_budgets.py::test_others_see_nothing_of_it"
LEDGER = "scheduler/test_budgets.py::test_the_ledger_for_finance"
SUGGESTED = "scheduler/test_suggestions.py::test_nobody_else_presses_on_it"
PATH = "scenarios/test_paths.py::test_a_path_chosen_changed_and_self_checked"
COACH = "scheduler/test_coach.py::test_only_what_was_shared_openly_is_on_it_and_nothing_is_counted"
BADGE = "scenarios/test_badges.py::test_given_for_what_was_done_and_nobody_elses_business"
BADGE_SHOWN = "scenarios/test_badges.py::test_shown_checked_hidden_forged_and_erased"
ONBOARDING = "scheduler/test_onboarding.py::test_a_manager_sees_only_that_it_runs"
KUDOS = "scenarios/test_kudos_quiet.py::test_what_was_given_in_private_is_shown_nowhere_else"
LIST = "scenarios/test_kudos_top.py::test_what_was_taken_back_and_who_wants_no_list_are_not_in_it"
LUNCH = "scheduler/test_lunch_and_learn.py::test_a_private_channel_keeps_it_to_itself"
LUNCH_FEEDBACK = (
    "scheduler/test_lunch_and_learn.py::test_three_answers_reach_the_speaker_without_names_and_are_forgotten"
)
NAMELESS = "scenarios/test_anonymous.py::test_no_row_and_no_log_line_has_both"
ASKED = "scenarios/test_asking.py::test_without_a_name_nobody_reads_whose_it_is"
ANSWER = "bot/test_leaks.py::test_an_answer_saved_there_stays_there"
EXPORT = "storage/test_own_data.py::test_of_a_row_that_is_somebody_elses_only_the_relation_shows"
OWN = "scenarios/test_own_data.py::test_export_gives_a_page_and_data_privately"
ERASED = "storage/test_own_data.py::test_everything_can_be_erased"
AUDIT = "scenarios/test_own_data.py::test_the_audit_log_is_for_admins"
STAFF = "scenarios/test_people.py::test_only_an_admin"
LOGS = "bot/test_logs.py::test_what_people_say_is_never_logged"
PRIORITIES = "scheduler/test_priorities.py::test_of_a_private_channel_only_its_members_know"
SETTINGS = "scenarios/test_settings.py::test_what_was_chosen_is_kept_and_shown_again"
CELEBRATED = "scheduler/test_catalogue.py::test_what_was_long_ago_or_is_not_wanted_is_kept_in_silence"
COFFEE = "scenarios/test_coffee.py::test_from_the_form_to_leaving"
SYNONYMS = "scenarios/test_synonyms.py::test_only_admins"
TUNING = "scenarios/test_tuning.py::test_only_admins"
DOWNLOAD = "bot/test_downloads.py::test_other_addresses_give_nothing"
FOCUS = "scenarios/test_focus.py::test_ones_own_data_says_that_and_when_and_not_what"

ADMIN_LINK = "scenarios/test_admin_page.py::test_an_admin_gets_a_link_that_the_next_takes_the_place_of"
ADMIN_SESSION = "bot/admin/test_site.py::test_nobody_is_in_without_a_session"
ADMIN_COUNTS = "bot/admin/test_sections.py::test_what_fails_stands_with_its_rhythm_and_a_few_are_not_counted"
REPORT = "scenarios/test_reports.py::test_who_may_see_which_and_what_cannot_be_shown"
REPORT_ATTACKS = (
    "handlers/reports/test_attack.py::test_no_pair_of_figures_gives_fewer_than_five_people",
    "handlers/reports/test_attack.py::test_no_sum_of_figures_gives_fewer_than_five_people",
)

STATEMENTS: dict[str, tuple[str, ...]] = {
    "can-channel": (PRIVATE, "bot/test_leaks.py::test_those_inside_do_find_it"),
    "can-shared": (GOAL, GOAL_SHARED),
    "can-record": (RECORD,),
    "can-digest": (
        "scenarios/test_digest.py::test_a_manager_sees_the_team_as_a_whole_and_a_question",
        "scenarios/test_digest.py::test_of_a_small_team_only_a_question",
    ),
    "can-kudos": ("scenarios/test_kudos_kinds.py::test_a_manager_s_kudos_say_so",),
    "can-top": ("scenarios/test_kudos_top.py::test_it_is_off_unless_the_channel_chose", LIST),
    "can-who": ("scenarios/test_experts.py::test_who_does_not_want_to_be_named_is_not",),
    "can-coach": (COACH,),
    "can-pulse": (PULSE, "scenarios/test_pulse.py::test_fewer_than_five_answers_show_nothing"),
    "can-reports": (REPORT, *REPORT_ATTACKS),
    "can-onboarding": (ONBOARDING,),
    "can-budget": ("scheduler/test_budgets.py::test_only_who_is_named_decides_also_where_others_are_admins",),
    "cannot-lookups": (LOOKUPS,),
    "cannot-goals": (WALK, GOAL),
    "cannot-record": (WALK, RECORD),
    "cannot-path": (WALK, PATH),
    "cannot-time": (TIME, "scenarios/test_focus.py::test_the_question_is_private_and_for_two_rights"),
    "cannot-suggestions": (SUGGESTED,),
    "cannot-quiz": ("scheduler/test_quiz.py::test_nobody_else_answers_or_reads_it",),
    "cannot-pulse": (PULSE,),
    "cannot-feedback": (FEEDBACK, NOT_EARLY),
    "cannot-nameless": (NAMELESS, WALK),
    "cannot-review": (REVIEW, NAMELESS_REVIEW),
    "cannot-circle": (CIRCLE, CONSULTATION),
    "cannot-mentor": (MENTOR, "scenarios/test_mentor.py::test_not_with_somebody_and_nobody_hears_it"),
    "cannot-private": (PRIVATE, DUE),
    "admins-staff": (STAFF,),
    "admins-audit": (AUDIT, "scenarios/test_own_data.py::test_exports_and_erasures_are_in_it_without_words"),
    "admins-round": (
        ADMINS_OF_ROUND,
        ROUND,
        "scheduler/test_mentor_rounds_answers.py::test_a_no_is_not_told_to_the_organiser_afterwards",
    ),
    "admins-ledger": (LEDGER,),
    "admins-obstacles": (
        "handlers/obstacles/test_obstacle_rules.py::test_each_figure_is_of_five_different_people",
        "bot/test_obstacles.py::test_only_admins_see_it",
    ),
    "admins-page": (
        ADMIN_COUNTS,
        "bot/admin/test_sections.py::test_what_was_not_delivered_is_counted_and_of_people_from_five_on",
    ),
    "admins-cannot": (WALK, LOOKUPS, "scenarios/test_coffee.py::test_who_organises_it_and_what_cannot_be"),
    "measure-separate": (BETWEEN,),
    "measure-private": (PRIVATE, DUE),
    "measure-nameless": (
        NAMELESS,
        "storage/test_tils.py::test_without_a_name_only_the_day_and_a_hash_are_kept",
        NAMELESS_REVIEW,
        "scheduler/test_reviews.py::test_what_was_shown_to_nobody_is_forgotten_in_a_month",
    ),
    "measure-kept": ("storage/test_retention.py::test_it_goes_after_its_period",),
    "measure-hashed": (
        "storage/test_consents.py::test_a_secret_says_who_was_asked_once_and_in_time",
        DOWNLOAD,
    ),
    "measure-links": ("bot/test_downloads.py::test_after_an_hour_it_is_gone",),
    "measure-logs": (LOGS, "bot/test_logs.py::test_what_nobody_caught_is_told_without_its_words"),
    "measure-metrics": (
        "bot/test_metrics.py::test_only_who_brings_the_token_sees_it",
        "bot/test_metrics.py::test_it_tells_of_nobody",
    ),
    "measure-consents": ("scenarios/test_focus.py::test_the_question_is_private_and_for_two_rights",),
    "measure-signed-slack": (
        "bot/slack/test_guard.py::test_forged",
        "bot/slack/test_guard.py::test_stale_or_from_the_future",
    ),
    "measure-reading": ("bot/slack/test_wire.py::test_only_marked_messages_are_read",),
    "measure-signed-teams": (
        "bot/teams/test_guard.py::test_bad_tokens_are_refused",
        "bot/teams/test_guard.py::test_a_foreign_tenant_stays_out",
    ),
    "measure-anonymous": ("bot/teams/test_guard.py::test_the_anonymous_mode_needs_no_token",),
    "measure-debug": (LOGS,),
    "measure-file": (
        "storage/test_secure_delete.py::test_a_database_is_made_for_its_owner_alone",
        "storage/test_secure_delete.py::test_it_is_gone_when_it_is_said_to_be",
    ),
    "processor-others": ("guards/test_works_council.py::test_only_slack_and_teams_are_reached",),
    "right-access": (
        OWN,
        "storage/test_own_data.py::test_every_column_that_refers_to_people_is_in_the_export",
    ),
    "right-erase": (ERASED, "scenarios/test_own_data.py::test_the_file_holds_nothing_either"),
    "right-object": (SETTINGS, LIST),
    "notice-no-lookups": (LOOKUPS,),
    "notice-nameless": (NAMELESS, ASKED),
}

SEEN: dict[str, tuple[str, ...]] = {
    "staff": (STAFF, COFFEE),
    "places tils til_topics tips tip_topics search_documents agreements posts": (PRIVATE, DUE),
    "digests": ("scenarios/test_digest.py::test_what_is_private_stays_in_its_own_channel",),
    "priorities priority_reviews": (PRIORITIES,),
    "team_goals": (
        "scheduler/test_team_goals.py::test_from_set_to_reached_with_a_picture_and_without_names",
    ),
    "coffees coffee_turns coffee_members coffee_seats": (COFFEE, FOREIGN),
    "lunch_series lunch_sessions lunch_topics lunch_votes lunch_asks lunch_seats lunch_invitations": (
        LUNCH,
        FOREIGN,
    ),
    "lunch_feedback": (LUNCH_FEEDBACK,),
    "circle_calls": (
        "scheduler/test_learning_circles.py::test_a_call_in_a_private_channel_is_for_who_is_there",
    ),
    "circle_signups circles circle_members circle_notes circle_shares circle_agreed": (
        CIRCLE,
        "scheduler/test_learning_circles.py::test_what_is_in_a_circle_is_nobody_elses_business",
    ),
    "consultations consultation_seats consultation_words": (
        CONSULTATION,
        "scheduler/test_consultations.py::test_what_is_private_is_in_nobody_elses_export_nor_found",
    ),
    "preferences leave": (SETTINGS, EXPORT),
    "identities place_members kudos_untold kudos_turns conversations": (OWN, EXPORT),
    "til_marks tip_marks tip_asks resource_marks question_asked milestones": (EXPORT, FOREIGN),
    "questions question_topics": (
        ASKED,
        "scenarios/test_asking.py::test_without_consent_only_the_asker_reads_it",
    ),
    "answers": (ANSWER,),
    "experiments": (WALK, "scenarios/test_experiment.py::test_only_for_oneself"),
    "goals goal_shares": (WALK, GOAL, GOAL_SHARED),
    "records record_notes record_shares": (WALK, RECORD),
    "badges": (BADGE, BADGE_SHOWN),
    "completions celebrations": (CELEBRATED, WALK),
    "kudos kudos_topics": (KUDOS, LIST),
    "lookups rewordings recent_lookups": (
        LOOKUPS,
        "scenarios/test_synonyms.py::test_words_of_three_people_are_suggested_without_telling_whose",
    ),
    "synonyms": (SYNONYMS,),
    "refits": (TUNING,),
    "mentor_not_with mentor_notes": (
        MENTOR,
        "scenarios/test_mentor.py::test_not_with_somebody_and_nobody_hears_it",
    ),
    "mentor_requests mentor_asks mentor_pairs mentor_sides": (MENTOR, PAIR),
    "mentor_harvests": ("scenarios/test_mentor_harvest.py::test_rather_not_stays_between_the_two",),
    "mentor_round_people mentor_round_wants mentor_round_left mentor_round_choices mentor_proposals"
    " mentor_answers": (
        ROUND,
        ADMINS_OF_ROUND,
    ),
    "suggestion_choices suggestions": (SUGGESTED,),
    "obstacle_people": ("bot/test_obstacles.py::test_forms_that_were_opened_and_not_sent",),
    "obstacle_counts": ("bot/test_obstacles.py::test_only_admins_see_it",),
    "quizzes quiz_items": ("scheduler/test_quiz.py::test_nobody_else_answers_or_reads_it",),
    "path_choices path_marks": (WALK, PATH),
    "onboardings onboarding_buddies onboarding_answers": (ONBOARDING, WALK),
    "feedbacks feedback_asked feedback_answers": (FEEDBACK, NOT_EARLY, WALK),
    "pulses pulse_asked pulse_counts": (PULSE,),
    "report_figures": (REPORT, *REPORT_ATTACKS),
    "report_members": (EXPORT, REPORT),
    "reviews review_answers": (REVIEW, NAMELESS_REVIEW, WALK),
    "coaches coach_questions coach_asked": (
        "scheduler/test_coach.py::test_her_own_question_comes_first_and_is_hers",
        EXPORT,
    ),
    "learning_blocks learning_weeks learning_targets": (TIME,),
    "budgets budget_requests budget_entries budget_words": (BUDGET, LEDGER, WALK),
    "workspaces": ("scenarios/test_setup.py::test_others_are_told_what_to_do",),
    "outbox": (WALK, DUE),
    "downloads": (DOWNLOAD,),
    "consents consent_asks": (FOCUS,),
    "audit": (AUDIT,),
    "admin_links": (ADMIN_LINK,),
    "admin_sessions": (ADMIN_SESSION,),
    "jobs setbacks rhythm_runs": (ADMIN_SESSION, ADMIN_COUNTS),
}
"""By tables; those for everybody, or for nobody in chat, need none."""
