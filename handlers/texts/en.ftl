## Everywhere
the-channel = the channel
and = and
cancel = Cancel
save = Save
send = Send
list-end = That was all.
list-more = More
outdated = This button is from an earlier version and no longer does anything. Type /learn to go on.
too-slow = That took just too long. Please try again.
form-in-direct = I sent you the form in our own chat.
sorry = { $words ->
    [yes] That went wrong, and it was our fault. Nothing was saved. Please try again in a moment; this is what you wrote:
   *[no] That went wrong, and it was our fault. Nothing has changed. Please try again in a moment.
}
error-empty = There is nothing here yet. One sentence is enough.
error-too-long = This is { $length } characters; { $most } fit. Please make it a little shorter. This is what you wrote:
error-link = This is not a web address. Start with https://
form-topics = Topics
form-topics-hint = For example: git sql

## Help
help-title = What you can ask me
help-heard = I did not understand this: { $said }
welcome-title = Hi, I am Opsteker
welcome = I help you learn from each other, right in the middle of work. Learned something today? Type /til and your sentence. Did somebody help you learn? Give kudos with /kudos or with 🎓. Type /learn for your own page.
learn-does = Your own page: what you shared, what you kept and your kudos.
learn-usage = who-knows topic | gaps | topics | settings
learn-help = Type /learn for your page. Only you can see it.
    /learn who-knows git: whom you can turn to with a question. /learn who-knows off: do not name me.
    /learn gaps: what colleagues wanted to know and nobody has answered yet.
    /learn topics: what only one colleague knows about, and tips without an owner.
    /learn digest: once a week what a channel learned from each other. With me behind it: your week; with team: for who manages one.
    /learn time thursday 14:00 1h: a fixed moment in your week to learn, with a sign when it begins.
    /learn lunch: a lunch and learn in the channel you are in, with topics, speakers and sign-up.
    /learn coffee: coffee with a different colleague each time and a good question, for who joins in.
    /learn circle: work on one learning question with three to five people, up to a date.
    /learn consult: a few colleagues think along with your question for 40 minutes in fixed steps, in confidence.
    /learn settings: your language, working hours, quiet hours and what I may bring up with you.
    /learn setup: how Opsteker works here, for admins.
    /learn people @name: their role, team and manager, for admins.

## TIL
til-does = Share in one sentence what you learned today.
til-usage = what you learned #topic
til-help = /til With git switch - you go back #git: shares it in this channel.
    /til: opens a form.
    /til mistake: I mailed the wrong list; now I test first. Mind the colon: it turns a mistake into a lesson.
    /til mistake alone: the same with a form, where you can also choose to leave your name out.
    /til mine: what you shared, to edit or delete.
    /til kept: what you kept from others.
    Somebody else said something good? Choose "Save as TIL" in the menu of that message.
shortcut-save_til = Save as TIL
shortcut-save_til-does = Save these words as a TIL, credited to who wrote them
til-by = { $author } learned today
til-saved-by = { $author } · saved by { $saver }
til-edited = edited
til-helped-count = { $count ->
    [one] helped 1 colleague
   *[other] helped { $count } colleagues
}
til-button-share = Share what you learned
til-button-helped = Helped me
til-button-ask = Ask
til-button-keep = Keep
til-button-drop = Stop keeping
til-button-edit = Edit
til-button-delete = Delete
til-button-again = Post again
til-delete-sure = Are you sure you want to delete this TIL? The kudos given on it go with it.
til-form-share = What did you learn?
til-form-edit = Edit TIL
til-form-text = Today I learned
til-form-text-hint = One or two sentences that help a colleague.
til-form-link = Link
til-form-link-hint = Where is there more? May be left empty.
til-form-ask = Ask a question
til-form-question = Your question
til-question = { $asker } asks { $author }
til-asked = Your question is under the TIL, so that others can learn from the answer too.
til-shared = { $named ->
    [yes] Nice, your TIL is in { $where }.
   *[no] Nice, your TIL has been shared.
}
til-shared-nowhere = Your TIL is saved but not shared yet: there is no channel for TILs yet. Type /til in a channel to share it there.
til-saved = Saved as a TIL, credited to who wrote it.
til-choose = You shared this in a chat with others. Where may your TIL go?
til-button-post = Post in { $where }
til-button-to-self = Keep for myself
til-to-self = { $named ->
    [yes] OK, only you can see this TIL. You can find it with /til mine.
   *[no] OK, only you can see this lesson.
}
til-posted-before = This TIL is already in { $where }.
til-posted-again = I am posting your TIL again.
til-saved-before = This message has been saved as a TIL already.
til-taken-back = This message was a TIL before, but its author deleted it.
til-save-not-a-person = Only the words of a colleague can become a TIL.
til-save-private = I do not save what was said in a private conversation. Share it yourself with /til if it may travel.
til-save-no-words = There is no text in this message to save.
til-save-by-menu = Would you like to save this as a TIL? I may not read messages by myself. Choose "Save as TIL" in the menu of the message.
til-changed = Your TIL has been changed.
til-deleted = Your TIL has been deleted.
til-gone = This TIL is no longer there.
til-not-yours = Only the person who wrote the TIL can do that.
til-no-channel = This TIL is not in any channel, so that cannot be done here.
til-own = This is your own TIL. Good to hear it still helps you too.
til-helped-before = You had let us know already.
til-helped-thanks = Great! That this TIL helped counts for { $author }.
til-kept = Kept. You will find it again with /til kept.
til-kept-before = You kept this TIL already.
til-dropped = You no longer keep this TIL.
til-mine-title = What you shared
til-mine-none = You have not shared anything yet. One sentence is enough.
til-kept-title = What you kept
til-kept-none = You have not kept anything yet. Press "Keep" under a TIL.
til-undelivered = { $why ->
    [not-there] I could not post your TIL in { $where }: I am not in that channel. Invite me with /invite @Opsteker and post it again.
   *[other] I could not post your TIL in { $where }. It is saved, though; post it again later.
}

## Own page
home-title = Your Opsteker
home-kudos = { $received ->
    [0] You have not received kudos yet.
    [one] You received kudos once.
   *[other] You received kudos { $received } times.
} You can give { $left ->
    [0] no more
   *[other] { $left } more
} today. Only you can see this.
