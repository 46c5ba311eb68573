# The page of the try-out workspace.

page-tryout = try-out
page-sidebar = People, channels and clock
page-skip = Skip to the message box
page-menu = Menu
page-language = Language
page-bot = the learning bot

page-you-are = You are
page-switch = Switch to another person
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
page-react = React with an emoji
page-react-with = React with { $emoji }
page-more = More actions
page-edit = Edit message
page-delete = Delete message
page-delete-question = Delete this message?
page-cancel = Cancel

page-write-to = Message { $place }
page-write-help = / for what Opsteker can do · @ for a colleague · Shift+Enter for a new line
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
page-sample-til = /til `git switch -` takes you back to your previous branch #git
page-sample-kudos = /kudos @joris for explaining git

page-hint-title = Three things to try
page-hint-share = Share something you learned with /til.
page-hint-share-fill = Fill in an example
page-hint-react = Switch to another person in the sidebar and react with 🎓: that gives kudos.
page-hint-clock = Move the clock forward in the sidebar and see what Opsteker does on its own.
page-hint-close = Hide these tips
