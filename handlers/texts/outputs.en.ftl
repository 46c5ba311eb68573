## What the bot does of its own accord

council-rhythm-onboarding = Onboarding: messages to a newcomer, and the question to a buddy
council-rhythm-learning_coffee = Learning coffee: making groups and introducing people
council-rhythm-learning_time = Learning time: a nudge to that person and, with their consent, their status in Slack
council-rhythm-goals = Goals: asking that person how it goes
council-rhythm-priorities = Priorities: asking whoever leads the channel whether they still hold
council-rhythm-suggestions = Suggestions: to those who want them
council-rhythm-quizzes = Quiz: in the learning time of whoever wants one, for them alone
council-rhythm-path_reviews = Learning paths: asking who made it, or an admin, whether the path still holds
council-rhythm-records = Record: a nudge to that person before their own review
council-rhythm-feedbacks = Feedback: questions and answers, between who asked and who was asked
council-rhythm-pulses = Pulses: the questions to the team, and averages in the channel
council-rhythm-reports = Reports: a month is worked out when it is over; nothing is sent
council-rhythm-team_goals = Goals of a channel: in that channel, whether they were reached
council-rhythm-kudos_notices = Kudos: a message to the receiver
council-rhythm-leavers = Who left: questions and meetings go to somebody else
council-rhythm-questions = Questions: a reminder, the next colleague, and then the channel
council-rhythm-stale_tips = Tips: asking whoever looks after a tip whether it still holds
council-rhythm-weekly_digest = Weekly digests: in a channel, for oneself, or for a manager about the team as a whole
council-rhythm-lunch_and_learn = Lunch sessions: invitations, reminders and a calendar file
council-rhythm-speaker_invitations = Lunch sessions: asking somebody whose TIL helped many to speak
council-rhythm-mentor_requests = Mentors: bringing a request to a mentor
council-rhythm-mentor_meetings = Mentors: an agenda, and whether they met, to the two of them
council-rhythm-mentor_rounds = Mentor programmes: signing up, proposals and pairs
council-rhythm-mentor_harvests = Mentors: what the two learned, shared if both want that
council-rhythm-consultations = Peer consultation: the steps, to those who take part
council-rhythm-reviews = Reviews: the invitation and, once closed, the answers in the channel
council-rhythm-experiments = Experiments: asking that person what they learned
council-rhythm-coach_cards = Coach cards: to managers who want them
council-rhythm-obstacles = Where people get stuck: counting the week that is over, and forgetting who it was
council-rhythm-search_refit = Search: adjusting it to what helped, and telling admins
council-rhythm-resource_checks = Catalogue: asking who recommended something whether it still holds
council-rhythm-completions = Catalogue: in the channel that somebody finished something, if they want that
council-rhythm-learning_circles = Learning circles: making them, reminding, and sharing what a circle learned

## How anything reaches anybody

council-way-Reply = An answer, only for whoever asked; in a channel for everyone there when it is about something public
council-way-OpenForm = A form, for whoever fills it in
council-way-FormErrors = The same form, with what is wrong
council-way-ShowHome = Somebody's own page, for them alone
council-way-GiveFiles = A file, in somebody's own chat with the bot
council-way-SearchResults = What is found while writing a message, with only what anybody may see
council-way-Options = Choices in a field, for whoever fills it in
council-way-AskConsent = The question for consent, for that person alone
council-way-Post = A message in a channel, for those who are in it
council-way-DirectMessage = A message to one person
council-way-GroupChat = A chat of a few people and the bot, such as a coffee group
council-way-Update = A message that changes where it stood
council-way-Remove = A message that goes away
council-way-Focus = Somebody's status and silence in Slack, if they agreed; colleagues see that status
council-way-EndConsent = Taking that consent back at Slack
council-way-Later = Nothing for anybody: what is still to be remembered after an answer

## Files

council-file-lunch = A calendar file of a lunch session, for those who take part
council-file-badges = A certificate (PDF) and a badge (JSON), for whoever was given it
council-file-learning_time = A calendar file of one's own learning time
council-file-budget = What was booked on learning budgets (CSV), for admins
council-file-record = One's own record (PDF, Markdown and CSV)
council-file-reports = A report about a team, a department or the organisation (PDF and CSV), each number of enough people
council-file-own_data = All that is stored about somebody (HTML and JSON), for that person

## What the server shows and writes

council-command-run = runs the bot
council-command-try = the try-out workspace in a browser, without real data
council-command-talk = the same try-out workspace, as lines
council-command-migrate = brings the database up to date
council-command-import = brings in tips, people, kudos, words, courses or paths from a file
council-command-export = writes tips, TILs, people, kudos, words or paths to a file: what is public and, of people, role, team and manager; and what the numbers of reports were made of, each person under a number that says nothing of them; it is written in the audit log
council-command-reindex = makes the search index anew
council-command-refit = adjusts the search
council-command-doctor = checks whether everything works; shows numbers, never people's words
council-command-backup = a copy of the whole database
council-command-works-council = this paper, and the notice for employees
council-command-manifest = the files by which Slack and Teams know the bot
council-command-recompute = works reports out once more from their export; it reads nothing else
council-address-healthz = whether the bot is running
council-address-readyz = whether the bot can work
council-address-metrics = counts for whoever watches over the server, without people; only with OPSTEKER_METRICS_TOKEN
council-address-files = fetching a file, by a secret link
council-address-certificates = checking a badge, for whoever got the link from the one who shows it
council-address-admin = the admin page, for admins who signed in: health, set-up, reports, where people get stuck, long commands, the audit log, what the doctor finds
council-address-admin-in = the button that signs in, for the admin who got the link in their own chat
council-address-admin-out = signing out of the admin page
council-address-xapi = a learning system tells who finished something; only with OPSTEKER_XAPI_KEY
council-address-slack-events = what Slack sends
council-address-slack-install = installing the bot in Slack
council-address-slack-oauth_redirect = coming back from that
council-address-slack-consent = coming back from the question for consent
council-address-api-messages = what Teams sends
