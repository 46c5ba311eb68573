## Learning circles
module-circle = Learning circles and peer consultation
module-circle-does = working on one learning question with three to five people, or talking through a colleague's case together

circle-title = Learning circles
circle-intro = In a learning circle three to five people work on one question, up to a date. Joining is always your own choice.
circle-help = /learn circle: your circles, and the calls you can join.
    /learn circle new: look for people in this channel for a learning question.
    /learn circle note words: keep something that only your circle reads. /learn circle notes shows everything.
circle-not-understood = I did not understand "{ $said }". Try /learn circle new, or /learn circle help.
circle-only-channels = A call begins in a channel. Type /learn circle new there
circle-task = Learning question: { $task }

## The call
circle-button-begin = Begin a learning circle
circle-button-join = I join
circle-button-sign-off = Not after all
circle-button-extend = A week longer
circle-button-deadline = Another deadline
circle-button-cancel = Stop the call
circle-cancel-sure = Do you want to stop this call? Who signed up hears so.
circle-form-task = What do you want to learn or find out together?
circle-form-task-hint = One question or task, such as: how do we make our releases smaller?
circle-form-until = Sign-up is open up to and including
circle-form-deadline = Deadline of the circles
circle-form-day-hint = A date, such as 2027-01-31. There is at least a week between sign-up and deadline.
circle-form-call = Post the call
circle-error-day = Choose a day that is still to come, and within a year. The first possible one is { $first }.
circle-error-deadline = A circle needs time: at least a week after sign-up, and at most a year. The first possible day is { $first }.
circle-call-title = Who wants to learn this together?
circle-call-by = Call by { $organiser }. Sign-up is open up to and including { $until }; the circles work until { $deadline }.
circle-call-open = { $short ->
    [yes] A few more people and it can begin: a circle needs at least three.
   *[no] Circles have three to five people. After the last day I divide who signed up.
} { $count ->
    [0] Nobody has signed up yet.
    [one] 1 person signed up.
   *[other] { $count } people signed up.
}
circle-call-closed = { $state ->
    [dividing] Sign-up is over. I am making the circles now.
    [divided] { $circles ->
        [one] One circle of { $people } people has begun.
       *[other] { $circles } circles with { $people } people in all have begun.
    }
   *[other] This call does not go ahead.
}
circle-call-in = In { $where }. { $dates }
circle-called = Your call is in { $where }. Do you join too? After { $until } I make the circles. With /learn circle you change or stop the call.
circle-call-gone = This call is no longer there. See /learn circle for what is.
circle-call-over = This call was stopped. See /learn circle for what there is.
circle-not-yours = Only { $organiser } or an admin can change this call.
circle-closed = Signing up and off is over: the circles are being made or have begun already. See /learn circle for what is still open.
circle-joined = Good to have you! After { $until } you hear who is in your circle. If you cannot make it after all, just sign off.
circle-joined-before = You were in already. After { $until } you hear who is in your circle.
circle-signed-off = You are not in any more, and that is fine.
circle-not-in = You had not signed up, so there is nothing to sign off from.
circle-few = Too few people have signed up for "{ $task }" so far: a circle needs at least three. It may get another week; you hear within three working days.
circle-few-organiser = Sign-up for "{ $task }" is over, { $count ->
    [0] with nobody signed up yet
    [one] with 1 person signed up
   *[other] with { $count } people signed up
}. A circle needs at least three. Will you give it another week? If you do nothing, the call stops in three working days. A personal message to whom it concerns often helps.
circle-not-short = That is not needed now. See /learn circle for how it is.
circle-extended = Sign-up is now open up to and including { $until }. The deadline is { $deadline }.
circle-cancelled = The call is stopped. Who signed up hears so.
circle-divided-already = The circles have begun already, so the call cannot be stopped any more. You can change the deadline, with /learn circle.
circle-deadline-same = The deadline was { $deadline } already.
circle-deadline-set = The deadline is { $deadline } now. Circles at work hear so.
circle-news = { $news ->
    [extended] The learning question "{ $task }" gets more time: sign-up is open up to and including { $until }, and the circles work until { $deadline }. You are still in.
    [cancelled] The call for the learning question "{ $task }" was stopped, so there will be no circle. Thank you for wanting to join.
    [nobody] I could not place you in a circle for "{ $task }": there was none to be made in which all can talk well with each other, for instance because of the languages people speak. That is not about you. Do try again with a next call.
   *[other] Too few people came together for the learning question "{ $task }", so there is no circle now. Thank you for wanting to join. A next time, or another channel, may well work out.
}
circle-call-undelivered = I could not post your call in { $where }. { $why ->
    [gone] Invite me there with /invite @Opsteker, and then type /learn circle new again.
   *[other] Please try again later with /learn circle new.
}

## The circle
circle-begins = Your learning circle begins
circle-who = You do this together: { $people }.
circle-hours = { $hours ->
    [0] Your working hours hardly overlap. Choose a moment together that all of you can manage.
    [one] You work 1 hour a day at the same time.
   *[other] You work { $hours } hours a day at the same time.
}
circle-first-steps = Three first steps:
    1. Agree on a first moment, half an hour is enough.
    2. Choose who keeps the notes.
    3. Say, each in one sentence, what you want to find out.
circle-until = You work until { $deadline }. Keep notes with /learn circle note; only you read them.
circle-halfway = You are half-way; the deadline is { $deadline }. What do you know by now, and what is left to find out? No moment agreed on yet? One message with a proposal is often enough.
circle-remind = Two working days left until { $deadline }. What did you learn that helps others too? One of you may well write it down already.
circle-ask = Today is the deadline. What did you learn? One of you writes it down, the others read it first.
circle-ask-again = Did you learn something that helps others too? A few sentences are enough. Rather not? Fine as well, then I do not ask again.
circle-ask-note = The circle reads it first. When one of you would rather not share it like that, nobody else reads it.
circle-closes = This learning circle closes here. Thank you for what you found out together. Your notes stay readable with /learn circle notes.
circle-alone = You are the only one left in the circle "{ $task }", so it stops here. Thank you for being part of it. You are welcome in a next one.
circle-fewer = { $person } is not in the circle any more. That is fine at any moment, and you go on together.
circle-deadline-moved = The deadline is { $deadline } now.
circle-talk = Talk with your circle
circle-yours = Your circle: { $people }. Deadline { $deadline }.
circle-gone = This circle is not there for you (any more). See /learn circle for what is.
circle-over = This circle is over. You can still read its notes with /learn circle notes
circle-none = You are in no learning circle now. See /learn circle for what is open.
circle-button-leave = Leave the circle
circle-leave-sure = Do you want to leave this circle? It needs no reason; the others only hear that you are not in it any more.
circle-left = You have left the circle. Nobody asks why.

## Notes
circle-button-note = Note for the circle
circle-button-notes = Read the notes
circle-form-note = What do you want to remember?
circle-form-note-hint = Only the people in your circle read this.
circle-note-kept = Kept. Only your circle reads it; /learn circle notes shows everything.
circle-notes-title = Notes of your circle
circle-note-by = { $person }, { $day }
circle-no-notes = There are no notes yet. /learn circle note followed by your words makes one.
circle-notes-in-direct = I show notes only in our own chat. Type /learn circle notes there
circle-only-you = Only the people in this circle can read this.

## What the circle learned
circle-button-share = Write what you learned
circle-button-agree = Fine like this
circle-button-object = Not like this
circle-form-share = What did you learn that others can use too?
circle-form-share-hint = Your circle reads it first. Only when nobody objects it goes to the channel.
circle-form-show = Let the circle read it
circle-preview = { $writer } wrote down what you learned:
circle-preview-note = If nobody says "Not like this" within two working days, it goes to the channel without names. If all of you say "Fine like this", it goes at once, and with your names.
circle-written = Your circle reads it now. You hear it when somebody would rather have it differently.
circle-written-before = There is a text before your circle already. See /learn circle to read it.
circle-agreed = { $shared ->
    [yes] Thank you! Everybody agrees: it is in { $where } now, with your names.
   *[no] Thank you! When everybody agrees, it goes to { $where } with your names.
}
circle-object-heard = Good that you say so. It is not shared like this. Who wrote it hears that, without your name.
circle-objected = Your circle did not agree on the text about "{ $task }", so it was not shared. That happens, and no name comes with it. You may make another text together, or share nothing.
circle-share-gone = This text is no longer there. See /learn circle for how it is.
circle-shared-already = This was shared already. Thank you for looking.
circle-own-words = These are your own words. The others say whether they are fine.
circle-shared-title = A learning circle shares what it learned
circle-shared-by = Learned by { $people }.
circle-shared = Learned by a circle of colleagues.
circle-share-undelivered = I could not post what you learned in { $where }. { $why ->
    [gone] I have no way in there (any more).
   *[other] The channel did not take it.
} Below is the text, so you can share it yourself.

own-table-circle_agreed = Texts of your circle that you agreed to
own-table-circle_calls = Your calls for a learning circle
own-table-circle_members = Learning circles you are or were in
own-table-circle_notes = Your notes for your learning circle
own-table-circle_shares = What you wrote about what your circle learned
own-table-circle_signups = Calls you signed up for
own-table-circles = Circles made of your calls
own-column-call_id = call
own-column-circle_id = learning circle
own-column-closes_on = sign-up until
own-column-deadline = deadline
own-column-share_id = text of the circle
own-column-slots = half hours at work at the same time
own-column-task = learning question
own-value-ask = what did you learn
own-value-close = closes
own-value-divided = divided
own-value-dividing = being divided
own-value-halfway = half-way
own-value-over = over
own-value-short = too few signed up
own-value-shown = for your circle to read
