# The page of the try-out workspace.

page-tryout = try-out
page-sidebar = People, channels and clock
page-skip = To the message box
page-menu = Menu
page-language = Language
page-bot = the learning bot

page-you-are = You are now
page-switch = Switch to another person
page-two-tabs = Open someone in a second tab and there are two of you.
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
page-about-direct = Your conversation with the learning bot
page-about-group = A conversation of you together and the learning bot; nobody else reads along

page-clock = The workspace’s clock
page-clock-hour = +1 hour
page-clock-day = +1 day
page-clock-monday = Mon 9:00
page-clock-other = Another moment
page-clock-at = Day and time
page-clock-go = Set the clock to this

page-today = Today
page-yesterday = Yesterday
page-messages-in = Messages in { $place }
page-only-you = Only visible to you
page-edited = (edited)
page-replies = { $count ->
    [one] { $count } reply
   *[other] { $count } replies
}
page-newer = New messages
page-react = React with an emoji
page-react-with = React with { $emoji }
page-more = More with this message
page-edit = Edit message
page-delete = Delete message
page-delete-question = Delete this message?
page-cancel = Cancel

page-write-to = Message to { $place }
page-write-help = / for what Opsteker can do · @ for a colleague · Shift+Enter for a new line
page-send = Send
page-completions = Completions
page-editing = You are editing a message.
page-optional = (may stay empty)
page-offline = The workspace does not answer. Is it still running? Try again in a moment.

page-too-long = This is too long to send. Shorten it and try again.

page-try = Try { $words }
page-empty-learning = Quiet here. Share what you just learned, and your colleagues learn it too.
page-empty-direct = This is your conversation with Opsteker. Say “help” to see what it can do.
page-empty-channel = Nothing said in { $place } yet. Write a message, or thank a colleague for what they taught you.
page-empty-home = Your own overview will stand here.
page-sample-til = /til `git switch -` takes you back to your previous branch #git
page-sample-kudos = /kudos @joris for explaining git

page-hint-title = Three things to try
page-hint-share = Share something you learned with /til.
page-hint-share-fill = Fill in an example
page-hint-react = Switch to another person in the sidebar and react to it with 🎓: that gives kudos.
page-hint-clock = Move the clock on in the sidebar and see what Opsteker does by itself.
page-hint-close = Hide these tips
