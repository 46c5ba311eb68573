# The page of the try-out workspace.

page-tryout = try-out
page-sidebar = People, channels and clock
page-skip = Skip to the message box
page-menu = Menu
page-language = Language
page-bot = the learning bot

page-you-are = You are
page-switch = Switch to another person
page-is-there = at work
page-is-out = out of hours
page-is-leave = on leave
page-is-learning = in learning time
page-is-absent = away
page-status-set = Set your status
page-status-title = Your status
page-status-words = What are you up to?
page-status-emoji = Emoji
page-status-meeting = In a meeting
page-status-holiday = On holiday
page-status-home = Working from home
page-status-books = Learning
page-status-coffee = On a break
page-status-for = Clear after
page-status-for-good = Don’t clear
page-status-for-hour = 1 hour
page-status-for-today = Today
page-status-away = Show me as away
page-status-clear = Clear status
page-status-save = Save
page-status-learning = Learning time until { $time }
page-status-leave = On leave until { $day }
page-for-admin = For admins
page-for-manager = For managers
page-role-setup = Set up Opsteker
page-role-admin = Admin page
page-role-report = Report on learning
page-role-audit = Audit log
page-role-digest = Your team’s weekly digest
page-role-pulse = Your team’s pulse
page-is-admin = admin
page-is-manager = manager
page-is-guest = guest
page-beside = Side by side with { $name }
page-beside-title = { $names } side by side
page-beside-close = Back to one screen
page-two-tabs = Open somebody in a second tab and there are two of you.
page-personal = Personal
page-home = Home
page-channels = Channels
page-private-channel = private channel
page-unread = new message
page-members = { $count ->
    [one] { $count } member
   *[other] { $count } members
}
page-about-home = Only you see this page
page-about-direct = Your chat with the learning bot
page-about-group = A chat between you and the learning bot; nobody else can read it

page-clock = This workspace’s clock
page-clock-hour = +1 hour
page-clock-day = +1 day
page-clock-monday = Mon 9:00
page-clock-other = Another time
page-clock-at = Day and time
page-clock-go = Set the clock
page-clock-nothing = That moment is here, and this time there was nothing to tell.
page-clock-next = Go to what happens next
page-next-day = { $day } at
page-happened = { $count ->
    [one] { $count } thing happened by itself today
   *[other] { $count } things happened by themselves today
}
page-came-for = A message for { $names }
page-next-onboarding = a message for somebody new
page-next-learning_coffee = learning coffee
page-next-learning_time = learning time
page-next-goals = a question about a goal
page-next-priorities = looking back on a priority
page-next-suggestions = something to learn
page-next-quizzes = a quiz
page-next-path_reviews = a path to go over
page-next-records = a learning record
page-next-feedbacks = feedback
page-next-pulses = a team pulse
page-next-team_goals = a team goal
page-next-kudos_notices = kudos still to be told
page-next-questions = a question still open
page-next-stale_tips = a tip to check
page-next-weekly_digest = the weekly digest
page-next-lunch_and_learn = lunch and learn
page-next-speaker_invitations = a speaker is asked
page-next-mentor_requests = a mentor request
page-next-mentor_meetings = a mentor meeting
page-next-mentor_rounds = a mentor round
page-next-mentor_harvests = what two people learned
page-next-consultations = peer consultation
page-next-reviews = a look back
page-next-experiments = an experiment
page-next-coach_cards = a coach card
page-next-completions = something to celebrate
page-next-learning_circles = a learning circle
page-next-delivery = a message that waited
page-next-other = something on its own time

page-today = Today
page-yesterday = Yesterday
page-messages-in = Messages in { $place }
page-only-you = Only you can see this
page-edited = (edited)
page-replies = { $count ->
    [one] { $count } reply
   *[other] { $count } replies
}
page-newer = New messages
page-newest = Jump to the newest
page-new-since = New
page-copy-link = Copy link
page-link-copied = The link to this message is on your clipboard.
page-react = React with an emoji
page-react-with = React with { $emoji }
page-more = More actions
page-reply = Reply in thread
page-last-reply = last one at { $time }
page-thread = Thread
page-reply-here = Reply in this thread
page-back = Back to { $place }
page-close-thread = Close the thread
page-edit = Edit message
page-delete = Delete message
page-delete-question = Delete this message?
page-cancel = Cancel
page-close = Close

page-search = Search messages, places and people
page-search-short = Search
page-search-help = ↑ and ↓ choose · Enter opens · Esc closes
page-search-nothing = Nothing found.
page-search-place = place
page-search-person = become { $name }
page-emoji-find = Find an emoji
page-emoji-more = More emoji
page-emoji-all = All emoji
page-emoji-none = No emoji by that name.
page-emoji-skin = Skin tone
page-emoji-skin-none = Yellow
page-emoji-skin-2 = Light
page-emoji-skin-3 = Medium-light
page-emoji-skin-4 = Medium
page-emoji-skin-5 = Medium-dark
page-emoji-skin-6 = Dark
page-emoji-words =
    mortar_board: kudos, learned, graduation, hat
    bulb: lamp, idea, light
    raised_hands: hooray, celebrate
    test_tube: experiment, science
    teacher: lesson, school
    books: reading, study
    +1: thumbs up, agree, good, like, yes
    -1: thumbs down, disagree, no
    heart: love, red
    clap: applause, bravo
    tada: party, hooray, confetti, congratulations
    rocket: fast, launch, ship
    pray: thanks, thank you, please
    fire: hot, lit
    100: hundred, perfect
    memo: note, write, pencil
    bookmark: save
    white_check_mark: tick, done
    heavy_check_mark: tick, done
    ok_hand: fine, perfect
    muscle: strong, flex
    trophy: cup, prize, winner
    sparkles: glitter, new, shiny
    eyes: look, seen
    joy: laugh, tears
    laughing: laugh, haha, funny
    smile: happy
    grinning: happy
    thinking: hmm
    exploding_head: wow, mind blown
    partying_face: party, birthday
    sunglasses: cool
    blush: happy, shy
    sweat_smile: phew, oops
    open_mouth: surprised, oh
    slightly_frowning_face: sad
    cry: sad, tear
    handshake: deal, agreed
    wave: hello, hi, bye
    hand: stop
    hugging_face: hug
    birthday: cake
    coffee: tea, break
    seedling: plant, growth
    zap: lightning, fast
    brain: smart, mind
    wrench: fix, tool
    computer: laptop
    book: read
    speech_balloon: talk
    bell: notification
    dart: target, goal
    jigsaw: puzzle
    bug: mistake, insect
    owl: wise
    raising_hand: question, me
    shrug: no idea, dunno
    gift: present

page-write-to = Message { $place }
page-write-help = / for what Opsteker can do · @ for a colleague · Shift+Enter for a new line
page-format = Formatting
page-format-bold = Bold (Ctrl+B)
page-format-italic = Italic (Ctrl+I)
page-format-code = Code (Ctrl+E)
page-format-list = List (Ctrl+Shift+8)
page-format-quote = Quote (Ctrl+Shift+9)
page-format-link = Link (Ctrl+Shift+L)
page-send = Send
page-completions = Suggestions
page-editing = You're editing a message.
page-optional = (optional)
page-offline = The workspace isn't answering. Is it still running? Try again in a moment.

page-too-long = This is too long to send. Shorten it and try again.

page-try = Try { $words }
page-empty-learning = It's quiet here. Share something you just learned, so your colleagues learn it too.
page-empty-direct = This is your chat with Opsteker. Say “help” to see what it can do.
page-empty-channel = Nobody has said anything in { $place } yet. Write a message, or thank a colleague for something they taught you.
page-empty-home = Your own overview will appear here.
page-sample-til = `/til` `git switch -` takes you back to your previous branch #git
page-sample-kudos = `/kudos @joris for explaining git`

page-tour-offer = New here? Five steps show you around.
page-tour-start = Show me
page-tour-no = No thanks
page-tour-again = Tour
page-tour-skip = Skip
page-tour-back = Back
page-tour-next = Next
page-tour-done = Get started
page-tour-1 = Say what you learned
page-tour-1-says = Type here. A / shows what Opsteker can do, an @ names a colleague.
page-tour-2 = Look around
page-tour-2-says = Home is your own page. Opsteker is your chat with the learning bot; channels are for everyone.
page-tour-3 = Become somebody else
page-tour-3-says = Switch to another person and see what they see, or put two people side by side.
page-tour-4 = Move the clock
page-tour-4-says = See what happens by itself, such as the weekly digest.
page-tour-5 = Find anything
page-tour-5-says = Search messages, places and people. Ctrl+K works everywhere.

page-start-over = Start over
page-start-over-question = Start all over? Everything said and set up here goes, for everyone who is watching, and the clock goes back to where it began.
page-start-over-wait = One moment, the company is being set up again.
page-anew = This workspace started over.
page-started-over = That wasn’t done: the workspace started over in the meantime.

page-hint-title = { $name }: three things to try
page-hint-fill = Fill it in
page-hint-more = In the sidebar you can become somebody else, or move the clock. The weekly digest comes to #leren at 9:05, Amsterdam time.
page-hint-close = Hide these tips
page-thing-sarah-1 = Share something you learned this week.
page-fill-sarah-1 = `/til Ask “what would make you say no?” first: the real objection comes out sooner #interviews`
page-thing-sarah-2 = Look something up: there are tips for most of what comes up at work.
page-fill-sarah-2 = `/tip how do I ask for feedback`
page-thing-sarah-3 = Thank Joris for something he taught you.
page-fill-sarah-3 = `/kudos @joris for showing me git bisect`
page-thing-joris-1 = Share a mistake, with or without your name, so nobody has to repeat it.
page-fill-joris-1 = `/til mistake: I ran a migration on Friday afternoon without a way back #databases`
page-thing-joris-2 = Share a trick that saves you time.
page-fill-joris-2 = `/til` `git switch -` takes you back to your previous branch #git
page-thing-joris-3 = Thank Pieter for his help.
page-fill-joris-3 = `/kudos @pieter for explaining how we set priorities`
page-thing-fatima-1 = Give Sarah kudos. You’re her manager, so see how Opsteker puts it.
page-fill-fatima-1 = `/kudos @sarah for sharing what went wrong in the pilot`
page-thing-fatima-2 = Get a weekly overview of what your team learned.
page-fill-fatima-2 = `/learn digest team`
page-thing-fatima-3 = Set aside time to learn, and keep it free.
page-fill-fatima-3 = `/learn time`
page-thing-pieter-1 = Offer to mentor, in what you’re good at.
page-fill-pieter-1 = `/mentor offer`
page-thing-pieter-2 = Talk through a tricky case with a few colleagues.
page-fill-pieter-2 = `/learn consult start`
page-thing-pieter-3 = Share something from your experience.
page-fill-pieter-3 = `/til A roadmap with three things on it gets finished; one with ten gets discussed #priorities`
page-thing-mei-1 = Ask a colleague something you can’t find.
page-fill-mei-1 = `/tip ask: which dashboard shows returns per country? #dashboards`
page-thing-mei-2 = Find somebody to learn from.
page-fill-mei-2 = `/mentor find presenting`
page-thing-mei-3 = See what your settings are: Opsteker keeps to your hours in New York.
page-fill-mei-3 = `/learn settings`
page-thing-anna-1 = Set Opsteker up for the whole company.
page-fill-anna-1 = `/learn setup`
page-thing-anna-2 = See which questions nobody had an answer to.
page-fill-anna-2 = `/learn questions`
page-thing-anna-3 = Start learning coffee: every few weeks a chat with somebody new.
page-fill-anna-3 = `/learn coffee`
page-thing-lars-1 = Look something up, as a guest too.
page-fill-lars-1 = `/tip how do I give feedback`
page-thing-lars-2 = See what a guest can do here.
page-fill-lars-2 = help
page-thing-lars-3 = Share something you see as an outsider.
page-fill-lars-3 = `/til Sketching with the customer in the room saves a round of feedback #design`
page-fold = More options
