## What a works council will want to know

council-title = Opsteker: what a works council will want to know
council-made = Made on { $at } for { $workspace }, from the settings and the database as they were then. Make it anew when something changes, and after an upgrade. What stands in [brackets] is for the organisation to fill in.
council-no-workspace = Nobody has met the bot yet: there is no workspace. So what people or admins choose later is not in here.
council-contents = Contents
council-on = on
council-off = off
council-set = set (secret)
council-unset = not set

## In short

council-short = In short
council-short-what = Opsteker is a chat bot that helps colleagues learn from each other: they share what they learned, look it up again, thank each other and meet. Taking part is voluntary. Of somebody who does nothing there may be something too: a name, the bot's channels they are in, and what a colleague does, such as thanking or asking them.
council-short-off = A part that is off does nothing and asks nothing. What is on and off at the moment stands under “{ council-switches }”.
council-short-not = Opsteker gives nobody a mark, keeps no working hours or attendance, and decides nothing about people. It does keep what people do and write. So agreements about its use remain necessary, for instance that it plays no part in appraisals.
council-short-consent = The works council has a right of consent on a policy for employees' personal data, and on a system that can be used to observe or check conduct or performance, even if it is not meant for that (article 27 of the Dutch Works Councils Act, WOR). Have somebody check how that applies here.
council-short-training = Where the organisation also arranges its training policy with it, such as a learning budget or compulsory learning time, look at consent for that as well (article 27 WOR). Where it counts as an important new technology for the organisation, look at the right of advice (article 25 WOR).
council-short-agreed = What the works council decided, with date and conditions: [to be filled in]

## Purposes

council-purposes = What is kept, and what for?
council-seen-by = Who sees it, and how long does it stay?
council-seen = { $who }: { $what }.
council-kept-rest = Whatever else is here stays for no fixed period.
council-kept-all = All of this stays for no fixed period.
council-kept-some = Gone by itself: { $what }.
council-kept-one = { $what } ({ $kept })
council-ground = Legal ground (article 6(1) GDPR): [to be filled in]
council-operator = Whoever runs the server can technically reach everything in the database, including what nobody else sees. Who they are, and what they promise about it: [to be filled in]
council-kept-how = A period runs from when something was made or, where it takes a while, was over. What is still going on stays. “For no fixed period” means for as long as the organisation uses Opsteker, or until somebody has themselves erased. Whoever leaves the organisation is erased after { $days } days without asking.
council-days = 
    { $days ->
        [one] 1 day
       *[other] { $days } days
    }
council-minutes = { $minutes } minutes

## Switches

council-switches = What is on and off?
council-switches-how = Admins switch parts on and off with `/learn setup`, and each time it is written in the audit log. Anybody can silence parts for themselves with `/learn settings`. The descriptions are those people read themselves.
council-modules = Parts
council-choices = What the organisation chose
council-server = Settings of the server
council-server-how = As they were when this was made. What each does stands in .env.example.

## Managers

council-managers = What managers and admins see
council-managers-who = Opsteker only knows who manages whom when an admin has entered it. It does not guess.
council-managers-can = Managers see
council-managers-cannot = Managers do not see
council-admins = Admins see, besides what everybody sees
council-if = { $claim } ({ $module }: { $state })
council-can-channel = What anybody sees in the channels they are in themselves.
council-can-shared = A goal that somebody shares with them.
council-can-record = A record that somebody shows them, until the day that person chose.
council-can-digest = A weekly digest of their team as a whole, if they switch it on, with counts of those who agree to be counted. If those are fewer than { $people } people, it has no numbers.
council-can-kudos = How often they thanked somebody themselves, as anybody does. When they thank somebody in their team, that person reads that it came from their manager.
council-can-top = Who was thanked most in a channel, where the channel switched on such a list: only the top, and without those who do not want to be in lists.
council-can-who = Who knows about a topic and why, as any colleague can ask. Those who would rather not are left out.
council-can-coach = A coach card with a question to ask and what the team shared openly. It counts nobody.
council-can-pulse = Averages of a pulse in their team, once it is over and at least { $people } people answered.
council-can-reports = Reports of the teams they lead, the same as those who work there: per month, each number of { $people } people or more.
council-can-onboarding = That somebody in their team is being onboarded, and on which day that began.
council-can-budget = Requests of a learning budget that they decide about, with the explanation.
council-admins-staff = The role, team, department and manager of everybody, which they also enter.
council-admins-audit = The audit log: who set, brought in or fetched what, and who asked in vain for something of somebody else's. It has none of people's words.
council-admins-round = Who takes part in a mentor programme and which pairs are proposed, not who declined whom.
council-admins-ledger = What was booked on learning budgets: for whom, how much and what for.
council-admins-page = On the admin page: how it goes with deliveries and with what happens by itself, in counts; of people only from { $people } on.
council-admins-obstacles = Where people got stuck in a week that is over: with the forms of which modules, which modules are silenced, and whether messages arrive, in counts of { $people } people or more. Of what was not understood at most { $words } first words, each typed by { $people } people or more.
council-admins-cannot = What managers do not see, they do not see either. They may change or end what others organise, such as learning coffee.
council-cannot-lookups = Who looked up what. When { $people } people look for the same, others see only the words they have in common, without names.
council-cannot-goals = Goals that were not shared with them.
council-cannot-record = A record that was not shown to them. Asking for one is refused, and is written in the audit log.
council-cannot-path = Which learning path somebody chose, what they did on it and what they answered in a self-check.
council-cannot-time = Whether and when somebody takes learning time. Only those who let their Slack status be set show it to colleagues.
council-cannot-suggestions = Which suggestions somebody gets.
council-cannot-quiz = Whether somebody does a quiz, and what they still knew.
council-cannot-pulse = What somebody answered in a pulse: all that is kept is how often each answer was given.
council-cannot-feedback = Feedback somebody else asked for. If they ask for feedback without names themselves, they read it only when it is over, and only when there are { $people } answers or more.
council-cannot-nameless = Who shared a TIL without a name.
council-cannot-review = Who wrote what in a review without a name. Nothing of it appears before it closes, and only when there are { $people } such answers or more.
council-cannot-circle = What was said in a learning circle or peer consultation they are not in.
council-cannot-mentor = Notes on a mentor meeting, and whom somebody would rather not be paired with.
council-cannot-private = What stands in a private channel they are not in.

## Outputs

council-outputs = What comes out of it
council-outputs-asked = What people can ask
council-outputs-asked-how = The answer is for whoever asked, unless it says otherwise below. What is for admins alone says so.
council-outputs-menu = In the menu of a message: { $what }.
council-outputs-search = While writing a message: { $what }. Only what anybody may see can be found there.
council-admins-only = { $what } (admins only)
council-outputs-sent = What the bot does of its own accord
council-outputs-sent-how = Only with the part switched on, and personal messages in the working hours of whoever gets them, not in quiet hours or a pause somebody chose.
council-outputs-ways = How anything reaches anybody
council-outputs-files = Files
council-outputs-server = What the server shows and writes
council-outputs-server-how = For whoever runs the server; an address with a secret link is for whoever got the link.
council-command = `opsteker { $name }`: { $what }
council-address = `{ $name }`: { $what }
council-log = The log is set to { $level }. It has numbers, never names or people's words.

## Processors

council-processors = Processors and transfers
council-processor-slack = Slack ({ $on }) stores the messages in chat and passes them on to Opsteker. Where that is, depends on the contract and on the data region chosen. Processing agreement (article 28 GDPR), data region, and safeguard for transfers (articles 44 to 49 GDPR): [to be filled in]
council-processor-teams = Microsoft Teams ({ $on }) stores the messages in chat and passes them on to Opsteker. Where depends on the country of the Microsoft tenant and on the contract. Processing agreement (article 28 GDPR), country of storage, and safeguard for transfers (articles 44 to 49 GDPR): [to be filled in]
council-processor-host = The server and the database ({ $database }) are run by: [to be filled in: the organisation itself, or a hosting company with a processing agreement]
council-processor-others = Opsteker sends nothing to anybody else. Searching, making sense of what people type and matching happen on your own server, without an AI service.

## Rights

council-rights = Rights of employees
council-right-told = To be informed (articles 13 and 14 GDPR): the notice for employees that comes with this paper. How and when they get it: [to be filled in]
council-right-access = Access and portability (articles 15 and 20 GDPR): `/learn export` gives all there is about somebody, as a page and as JSON, to that person alone.
council-right-correct = Rectification (article 16 GDPR): people change what they wrote themselves. An admin changes role, team and manager.
council-right-erase = Erasure (article 17 GDPR): `/learn erase` first shows what goes and what stays without a name. Backups hold what they held, and messages in chat itself belong to the chat platform. How long backups are kept: [to be filled in]
council-right-object = Restriction and objection (articles 18 and 21 GDPR): `/learn settings` silences parts and takes somebody out of lists and counts. For everything else: [data protection officer]
council-right-decision = No decision by a computer alone (article 22 GDPR): Opsteker takes no decisions that affect anybody's work. It proposes pairs and groups, and anyone may say no to those.

## Measures

council-measures = Technical measures, as they are now
council-measure-separate = What people ask and see is looked up in their own workspace only. Only the server's own work, such as delivering, fetching by a secret link and making a backup, goes through all workspaces.
council-measure-private = What was shared in a private channel is found only by those who are in it.
council-measure-nameless = A TIL without a name has none in the database either. Of a question without a name the database knows who asked until it is answered, and of a review without a name who wrote until it closes. If such an answer was not shown, it goes after { $days } days.
council-measure-consents = Consents to set somebody's status are encrypted in the database: { $on }.
council-measure-hashed = One-time codes and secret links are kept only as a hash.
council-measure-links = A link to a file works for { $minutes } minutes and at most { $times } times.
council-measure-logs = Logs have numbers, never people's words.
council-measure-metrics = The counts for a monitoring program (metrics) name nobody and can only be seen with a password: { $on }.
council-measure-signed-slack = Messages from Slack only count with a valid, recent signature, or over a connection the bot opens itself: { $on }.
council-measure-signed-teams = Messages from Teams only count with valid proof from Microsoft and from your own tenant: { $on }.
council-measure-anonymous = Mind: TEAMS_ANONYMOUS is on, so messages from Teams are not checked. That is for trying things out only.
council-measure-debug = Mind: the log is set to DEBUG. Set it back to INFO when nothing is being looked into.
council-measure-file = The database is a file that only the account running the bot can read. What is erased is overwritten in the file as well. Encryption of the disk: [to be filled in]
council-measure-postgres = The database is PostgreSQL. Encrypted connection and disk, and who can reach it: [to be filled in]
council-measure-reading = The bot may read messages in public Slack channels it is in, to keep one that somebody asks it to, or to answer a question where the channel chose so (SLACK_READ_MESSAGES): { $on }.
council-measure-kept = What is too old goes by itself; that is looked at every { $minutes } minutes. What admins do stays in an audit log for { $days } days.
council-measure-breach = Who reports a data breach, and to whom (articles 33 and 34 GDPR), and how backups are kept and tested: [to be filled in]

## Outline of a DPIA

council-dpia = Outline of a data protection impact assessment (DPIA)
council-dpia-how = This outline follows article 35(7) GDPR and the guidelines WP248 rev.01. The organisation assesses; Opsteker gives the facts.
council-dpia-need = 1. Is a DPIA compulsory?
council-dpia-list = First see whether this use is on the list of the Dutch data protection authority of processing that requires a DPIA, in particular in what it says of employees, communication and behaviour. If so, a DPIA is compulsory. Outcome: [to be filled in]
council-dpia-nine = Then go through the nine criteria of those guidelines, here in our own short words: their text decides. With two or more, a DPIA is usually needed.
council-dpia-1 = Evaluating or scoring people: Opsteker gives no score. It does count kudos and re-use; see what managers see. [assessment]
council-dpia-2 = Automated decisions with legal effect: no. [assessment]
council-dpia-3 = Systematic monitoring: it records what people do with the bot and which of its channels they are in, not what else they write or how long they work. [assessment]
council-dpia-4 = Sensitive data: not asked for, but people may write some in free text. [assessment]
council-dpia-5 = Large scale: { $people } people are known in this workspace now. [assessment]
council-dpia-6 = Combining data: role, team and manager from an import, and what people finished in other learning systems where that is read in. [assessment]
council-dpia-7 = Vulnerable people: yes, employees depend on their employer. [assessment]
council-dpia-8 = New technology: a chat bot that searches and matches, without a language model. [assessment]
council-dpia-9 = Keeping people from a right or a service: no, taking part is not a condition for anything. [assessment]
council-dpia-what = 2. Description of the processing and its purposes (article 35(7)(a))
council-dpia-what-is = Purposes, data, sources, recipients and periods stand above and in the appendix; the means stand under processors and measures. Legitimate interest, where that is the ground (article 6(1)(f) GDPR): [to be filled in]
council-dpia-necessary = 3. Necessity and proportionality (article 35(7)(b))
council-dpia-necessary-is = Could it be done with less: which parts stay off, and which lists? Why do the purposes outweigh the intrusion? Between employer and employee consent is seldom given freely, so do not choose it lightly as the ground. [to be filled in]
council-dpia-risks = 4. Risks to employees (article 35(7)(c))
council-dpia-risk-pressure = Pressure to take part, or harm to those who do not. Likelihood and severity: [to be filled in]
council-dpia-risk-effort = Counts being read as effort. Likelihood and severity: [to be filled in]
council-dpia-risk-recognised = Being recognised without a name, by style or because few people wrote. Likelihood and severity: [to be filled in]
council-dpia-risk-admins = Whoever runs the server or the chat platform reading along. Likelihood and severity: [to be filled in]
council-dpia-risk-leak = A leak of the database, a backup or an imported file. Likelihood and severity: [to be filled in]
council-dpia-measures = 5. Measures against those risks (article 35(7)(d))
council-dpia-measures-are = The technical measures above, and what the organisation agrees: no use in appraisals, who runs it, which parts are switched on and after what evaluation. [to be filled in]
council-dpia-asked = 6. Who was heard, and when is it looked at again?
council-dpia-asked-is = Advice of the data protection officer (article 35(2)), views of employees or the works council (35(9)), review (35(11)), and prior consultation of the data protection authority where a high risk remains (article 36 GDPR): [to be filled in]

## Appendix

council-appendix = Appendix: every table and column
council-appendix-how = For each table it says who sees it and how long it stays, and for each column where it comes from and what happens to it when somebody is erased. Columns that name nobody go or stay with their row. Of somebody who was erased a row without a name remains, so that sums still add up. Besides these, each table has a number of its own for every row, and almost each the workspace.
council-appendix-from = Sources, and what they serve
council-appendix-table = Who sees it: { $who }. How long: { $kept }.
council-appendix-column = { $label } (`{ $name }`)
council-appendix-fate = { $column }, { $fate }
council-for-good = for no fixed period
council-fate-keep = when erased: stays, without a name
council-fate-blank = when erased: emptied
council-fate-delete = when erased: the whole row goes
council-secret = secret, nobody gets to read it

## The notice for employees

council-notice-title = What Opsteker keeps about you
council-notice-what = Opsteker is a bot in chat. It helps us learn from each other. You decide whether to share anything. If you would rather not take part, you don't have to explain.
council-notice-list = What it keeps, and who sees it
council-notice-not = What it does not do
council-notice-no-marks = It does not measure how hard you work and gives nobody a mark.
council-notice-no-lookups = Nobody sees what you look for. When { $people } of you look for the same, others see only the words you have in common, without names.
council-notice-nameless = A TIL without a name has none in the database either. If you ask a question without your name, only the database knows it is you, until there is an answer.
council-notice-you = What you can do
council-notice-see = Want to see all that is stored about you? Type `/learn export`. You get it as a page and as a file, and nobody else does.
council-notice-erase = Want it erased? Type `/learn erase`. It first shows you what goes, and what stays without your name.
council-notice-quiet = Want something quiet, or to be left out of lists? Type `/learn settings`.
council-notice-left = If you leave the organisation, you are erased after { $days } days. You need not ask.
council-notice-correct = Something to be corrected, or something you object to? What you wrote, you change yourself. For the rest: [data protection officer].
council-notice-know = Good to know
council-notice-kept = How long things stay: what you share, until you take it away or have yourself erased. What you looked for { $lookups } days, feedback { $feedback } days, peer consultation { $consultation } days.
council-notice-others = What you type in chat is also with the chat platform. The server is run by: [name and country].
council-notice-operator = Whoever runs the server can technically reach the database. That is: [name or department].
council-notice-why = Why the organisation may keep this: [legal ground for each purpose]. Who is responsible for it: [name and address of the organisation].
council-notice-ask = Questions, or something you object to? Write to [data protection officer, e-mail address]. You can also complain to the data protection authority.

## By purpose

council-purpose-people = Knowing who takes part
council-purpose-people-why = To bring messages to the right people, in their language and time zone, and to leave those who are off in peace.
council-purpose-people-short = Your name, language, time zone and channels come from the chat platform, even if you share nothing. Your role, team and manager are seen by you and by admins; your department also by whoever you have coffee with. Your settings are yours alone.
council-purpose-sharing = Sharing and keeping what people learned
council-purpose-sharing-why = What one colleague finds out is there for everybody it can help.
council-purpose-sharing-short = What you share in a channel is seen by those who may see that channel. What you keep, or what helped you, only you see; others see how often something helped.
council-purpose-kudos = Thanking colleagues
council-purpose-kudos-why = To show that help and learning are valued. A channel's goal is counted for everybody together, never by person.
council-purpose-kudos-short = Thanks are seen by you, by the other, and by those who may read the channel.
council-purpose-finding = Finding what is already there
council-purpose-finding-why = To search what was shared, and to notice which questions often stay without an answer.
council-purpose-finding-short = What you looked for and did not find is kept for a while, so that somebody may answer it later. Nobody sees who looked for it.
council-purpose-meeting = Meeting to learn
council-purpose-meeting-why = To arrange learning coffee, lunch sessions, learning circles and peer consultation for those who sign up.
council-purpose-meeting-short = Whom you have coffee with or are in a circle with, you see together. What you write in a circle or peer consultation stays there, unless you share it together. What you thought of a lunch session is read by its speaker without names, from { $people } answers on.
council-purpose-mentoring = Mentors and mentees
council-purpose-mentoring-why = To bring those who can and want to explain something to those who want to learn it.
council-purpose-mentoring-short = What you offer as a mentor is seen by colleagues. Requests and meetings are between the two of you; in a mentor programme admins also see who takes part and the pairs. Your notes are yours alone.
council-purpose-growth = One's own development
council-purpose-growth-why = To keep one's own goals, learning paths, courses and record; to choose what a channel wants to get better at.
council-purpose-growth-short = Your goals, your record, your badges and what you finished are seen by you, until you share them. Your path and suggestions are always yours alone.
council-purpose-feedback = Feedback and looking back
council-purpose-feedback-why = To hear from each other what could be better, and to look back on work as a team.
council-purpose-feedback-short = Feedback is read only by whoever asked for it. Of a pulse only averages can be seen, from { $people } answers on. A review can be read once it closes, and without names if you choose so.
council-purpose-reports = Reports about teams
council-purpose-reports-why = To see whether learning gets on in a team, a department and the organisation, without looking at persons.
council-purpose-reports-short = In reports about your team your name is nowhere: every number stands for { $people } people or more. Whoever reads a report sees the same numbers as you. If you want to be in no list, you count in none.
council-purpose-time = Time to learn
council-purpose-time-why = To set aside regular time for learning and to protect it.
council-purpose-time-short = Only you see your learning time, unless you let Opsteker set your status in Slack.
council-purpose-budget = Learning budget
council-purpose-budget-why = To ask for, decide on and keep account of what is spent on learning.
council-purpose-budget-short = Your request is read by you and by whoever decides about it. What was booked, admins can fetch as a list for the books, with your name and what it was for.
council-purpose-running = Running the bot
council-purpose-running-why = To deliver messages once, remember settings, notice faults and where people get stuck, and keep consents.
council-purpose-running-short = Messages to you are kept for a short while, so that they come once. Admins see how many did not arrive, only once those are for { $people } people or more.
council-purpose-audit = Keeping administration accountable
council-purpose-audit-why = To be able to check what admins set, brought in or took out, and who asked for somebody else's data.
council-purpose-audit-short = In a log admins see what admins did, and that somebody fetched or erased their own data; not what was in it.

## Who sees something

council-seen-self = that person alone
council-seen-self_admins = that person and admins; the department also by those who have coffee together
council-seen-everyone = every colleague
council-seen-channel = whoever may see the channel (if it belongs to none: every colleague, or only whoever made it)
council-seen-thanked = giver, receiver and whoever may read where the thanks stand
council-seen-between = the people it is between
council-seen-asked = whoever asks and whoever gets the question; when nobody knows, the channel (without a name, if the asker chose so)
council-seen-shared = that person, and the people or channel they share it with
council-seen-group = those who are in it or were brought together
council-seen-speaker = the speaker, from { $people } answers on and without names
council-seen-round = that person, the other one proposed (the proposal only) and admins
council-seen-asker = only whoever asked for the feedback; without names not before it is over, and from { $people } answers on
council-seen-counted = nobody one by one; the channel sees averages of { $people } answers or more
council-seen-reported = the organisation: every colleague; a team or department: whoever works there or leads somebody there, and admins; each number stands for { $people } people or more and cannot be worked out from others
council-seen-looking_back = whoever may see the channel, once the review closes; without a name only when there are { $people } such answers or more
council-seen-decider = whoever asks and whoever decides; admins see what was booked, with the name and what for
council-seen-three = that person; words that { $people } people all used are seen by others as well, without names
council-seen-addressee = whoever the message is for
council-seen-admins = admins
council-seen-operator = nobody in chat, only whoever runs the server

## Where something comes from

council-from-who = Whom it is about
council-from-who-how = who typed, pressed or was named, as the chat platform says; to know whose it is
council-from-typed = Written by people
council-from-typed-how = what people type; to show it to those who may see it
council-from-chosen = Chosen by people
council-from-chosen-how = what people press or set; to do what they want
council-from-colleague = By a colleague
council-from-colleague-how = what somebody who arranges it for others sets or writes; to do it alike for all
council-from-admins = By admins
council-from-admins-how = what admins set or bring in from a file; to make Opsteker fit the organisation
council-from-platform = From the chat platform
council-from-platform-how = what Slack or Microsoft passes on; to know people and channels
council-from-sums = Worked out
council-from-sums-how = what Opsteker derives from the rest, such as a search index; to find, count and match
council-from-times = When
council-from-times-how = moments that Opsteker notes; to be in time, and to forget in time
council-from-progress = How far
council-from-progress-how = what has been done or asked; to do nothing twice
council-from-ids = Numbers
council-from-ids-how = what tells rows apart and ties them together
council-from-secrets = Secrets
council-from-secrets-how = hashes and encrypted tokens; to open something for whoever may
