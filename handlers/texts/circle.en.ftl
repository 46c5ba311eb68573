## Learning circles
module-circle = Learning circles and peer consultation
module-circle-does = explore one learning question with three to five people, or think a colleague's case through together

circle-title = Learning circles
circle-intro = In a learning circle, three to five people explore one question together until a set date. Joining is always up to you.
circle-help = `/learn circle`: your circles, and the ones you can join.
    `@Opsteker /learn circle new`: find people in this channel for a learning question.
    `/learn circle note words`: save a note that only your circle can see. `/learn circle notes` shows them all.
circle-not-understood = I didn't understand "{ $said }". Try `/learn circle new`, or `/learn circle help`.
typed-circle-new = new
typed-circle-note = note
typed-circle-notes = notes
circle-only-channels = A call starts in a channel. Type `@Opsteker /learn circle new` there
circle-task = Learning question: { $task }

## The call
circle-button-begin = Start a learning circle
circle-button-join = I'm in
circle-button-sign-off = I can't after all
circle-button-extend = One more week
circle-button-deadline = Change the deadline
circle-button-cancel = Cancel the call
circle-cancel-sure = Cancel this call? Everybody who signed up will hear about it.
circle-form-task = What do you want to learn or find out together?
circle-form-task-hint = One question or task, such as: how can we make our releases smaller?
circle-form-until = Last day to sign up
circle-form-deadline = Deadline for the circles
circle-form-day-hint = There has to be at least a week between sign-up and deadline.
circle-form-call = Post the call
circle-error-day = Choose a day in the coming year. The first one possible is { $first }.
circle-error-deadline = A circle needs time: at least a week after sign-up closes, and at most a year. The first day possible is { $first }.
circle-call-title = Who wants to learn this together?
circle-call-by = { $organiser } is looking for people. Sign up until { $until }; the circles run until { $deadline }.
circle-call-open = { $short ->
    [yes] A few more people and it can start: a circle needs at least three.
   *[no] Circles have three to five people. After the last day to sign up, I'll make the groups.
} { $count ->
    [0] Nobody has signed up yet.
    [one] 1 person has signed up.
   *[other] { $count } people have signed up.
}
circle-call-closed = { $state ->
    [dividing] Sign-up is closed. I'm making the circles now.
    [divided] { $circles ->
        [one] One circle of { $people } people has started.
       *[other] { $circles } circles with { $people } people in all have started.
    }
   *[other] This call has been cancelled.
}
circle-call-in = In { $where }. { $dates }
circle-called = Your call is { $platform ->
        [teams] on its way to
       *[other] in
    } { $where }. Are you joining too? I'll make the circles after { $until }. You can change or cancel the call with `/learn circle`.
circle-call-gone = That call is no longer there. `/learn circle` shows what is.
circle-call-over = That call was cancelled. `/learn circle` shows what there is.
circle-not-yours = Only { $organiser } or an admin can change this call.
circle-closed = Sign-up is closed: the circles are being made or have already started. `/learn circle` shows what's still open.
circle-joined = Good to have you! After { $until } I'll tell you who's in your circle. If you can't make it after all, just sign off.
circle-joined-before = You were already in. After { $until } I'll tell you who's in your circle.
circle-signed-off = You're off the list, and that's fine.
circle-not-in = You hadn't signed up, so there's nothing to undo.
circle-few = Not enough people have signed up for "{ $task }" yet: a circle needs at least three. It may get another week. You'll hear within three working days.
circle-few-organiser = Sign-up for "{ $task }" is over, { $count ->
    [0] and nobody has signed up yet
    [one] and 1 person has signed up
   *[other] and { $count } people have signed up
}. A circle needs at least three. Do you want to give it another week? If you do nothing, I'll cancel the call in three working days. A personal message to the right people often helps.
circle-not-short = That isn't needed right now. `/learn circle` shows where things stand.
circle-extended = Sign-up is now open until { $until }. The deadline is { $deadline }.
circle-cancelled = The call is cancelled. I'll tell everybody who signed up.
circle-divided-already = The circles have already started, so it's too late to cancel the call. You can still change the deadline with `/learn circle`.
circle-deadline-same = The deadline was already { $deadline }.
circle-deadline-set = The deadline is now { $deadline }. I'll tell the circles.
circle-news = { $news ->
    [extended] There's more time for the learning question "{ $task }": sign-up is open until { $until }, and the circles run until { $deadline }. You're still in.
    [cancelled] The call for the learning question "{ $task }" was cancelled, so there won't be a circle. Thanks for wanting to join.
    [nobody] I couldn't place you in a circle for "{ $task }": I couldn't put together a group in which everybody can talk easily, because of the languages people speak, for instance. It's nothing to do with you. Do try again next time.
   *[other] Not enough people signed up for the learning question "{ $task }", so there won't be a circle this time. Thanks for wanting to join. Next time, or in another channel, it may well work out.
}
circle-call-undelivered = I couldn't post your call in { $where }. { $why ->
    [gone] { $platform ->
        [teams] Add me to its team, then type
       *[other] Invite me there with /invite @Opsteker, then type
    } `@Opsteker /learn circle new` again.
   *[other] Please try again later with `@Opsteker /learn circle new`.
}

## The circle
circle-begins = Your learning circle is starting
circle-who = You're doing this together: { $people }.
circle-hours = { $hours ->
    [0] Your working hours hardly overlap. Pick a time that works for all of you.
    [one] You share 1 working hour a day.
   *[other] You share { $hours } working hours a day.
}
circle-first-steps = Three first steps:
    1. Pick a first time to meet. Half an hour is plenty.
    2. Choose who takes notes.
    3. Each say in one sentence what you want to find out.
circle-until = You have until { $deadline }. Take notes with `/learn circle note`; only your circle can see them.
circle-halfway = You're halfway; the deadline is { $deadline }. What have you found out, and what's left? Haven't met yet? One message suggesting a time is often enough.
circle-remind = Two working days to go until { $deadline }. What have you learned that could help others? One of you could already write it down.
circle-ask = Today is the deadline. What did you learn? One of you writes it down, and the others read it first.
circle-ask-again = Did you learn something that could help others? A few sentences are enough. If you'd rather not, that's fine too, and I won't ask again.
circle-ask-note = Your circle reads it first. If one of you would rather not share it like that, nobody else will see it.
circle-closes = This learning circle ends here. Thank you for what you found out together. You can still read your notes with `/learn circle notes`.
circle-alone = You're the only one left in the circle "{ $task }", so it ends here. Thank you for being part of it. You're welcome to join another one.
circle-fewer = { $person } has left the circle. That's always fine, and the rest of you carry on.
circle-deadline-moved = The deadline is now { $deadline }.
circle-talk = Chat with your circle
circle-yours = Your circle: { $people }. Deadline { $deadline }.
circle-gone = That circle isn't there, or isn't yours any more. `/learn circle` shows what is.
circle-over = This circle is over. You can still read its notes with `/learn circle notes`
circle-none = You aren't in a learning circle right now. `/learn circle` shows what's open.
circle-button-leave = Leave the circle
circle-leave-sure = Leave this circle? You don't have to give a reason; the others only hear that you've left.
circle-left = You have left the circle. Nobody asks why.

## Notes
circle-button-note = Note for the circle
circle-button-notes = Read the notes
circle-form-note = What do you want to remember?
circle-form-note-hint = Only the people in your circle can see this.
circle-note-kept = Saved. Only your circle can see it; `/learn circle notes` shows everything.
circle-notes-title = Notes of your circle
circle-note-by = { $person }, { $day }
circle-no-notes = There are no notes yet. Write one with `/learn circle note` and your words.
circle-notes-in-direct = I only show notes in our own chat. Type `/learn circle notes` there
circle-only-you = Only the people in this circle can see this.

## What the circle learned
circle-button-share = Write what you learned
circle-button-agree = Looks good
circle-button-object = Not like this
circle-form-share = What did you learn that others can use too?
circle-form-share-hint = Your circle reads it first. It only goes to the channel if nobody objects.
circle-form-show = Show it to the circle
circle-preview = { $writer } wrote down what you learned:
circle-preview-note = If nobody says "Not like this" within two working days, it goes to the channel without names. If all of you say "Looks good", it goes right away, with your names.
circle-written = Your circle is reading it now. I'll tell you if somebody would like it changed.
circle-written-before = Your circle is already looking at a text. `/learn circle` shows it.
circle-agreed = { $shared ->
    [yes] Thank you! Everybody agrees, so it's now { $platform ->
            [teams] on its way to
           *[other] in
        } { $where } with your names.
   *[no] Thank you! Once everybody agrees, it goes to { $where } with your names.
}
circle-object-heard = Good that you say so. It won't be shared like this. I'll tell the writer, without mentioning your name.
circle-objected = Your circle didn't agree on the text about "{ $task }", so it wasn't shared. That happens, and I won't mention names. You can write another one together, or share nothing.
circle-share-gone = That text is no longer there. `/learn circle` shows where things stand.
circle-shared-already = This has already been shared. Thanks for looking.
circle-own-words = You wrote this yourself. It's up to the others to say whether it's fine.
circle-shared-title = A learning circle shares what it learned
circle-shared-by = Learned by { $people }.
circle-shared = Learned by a circle of colleagues.
circle-share-undelivered = I couldn't post what you learned in { $where }. { $why ->
    [gone] I no longer have access there.
   *[other] The channel didn't accept it.
} Here's the text, so you can share it yourself.

own-table-circle_agreed = Texts of your circle that you agreed to
own-table-circle_calls = Your calls for a learning circle
own-table-circle_members = Learning circles you've been in
own-table-circle_notes = Your notes for your learning circle
own-table-circle_shares = What you wrote about what your circle learned
own-table-circle_signups = Calls you signed up for
own-table-circles = Circles made of your calls
own-column-call_id = call
own-column-circle_id = learning circle
own-column-closes_on = last day to sign up
own-column-deadline = deadline
own-column-share_id = text of the circle
own-column-slots = half hours you all work
own-column-task = learning question
own-value-ask = what did you learn
own-value-close = closes
own-value-divided = divided
own-value-dividing = making the circles
own-value-halfway = halfway
own-value-over = over
own-value-short = not enough people
own-value-shown = with your circle
