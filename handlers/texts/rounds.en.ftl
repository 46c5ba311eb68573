## Matching rounds
round-title = Mentor round { $name }
round-announced = Would you like to learn from somebody, or help somebody on? Sign up until { $day }. After that I make the pairs that fit best for everybody together, and you get a proposal. You then have { $days ->
    [one] one working day
   *[other] { $days } working days
} to say yes or no.
round-announced-note = Only who signs up takes part. You can sign off at any moment.
round-announced-closed = Signing up is over. Who takes part hears from me.
round-announced-ended = { $pairs ->
    [0] This round is done. Thanks to everybody who took part.
    [one] This round is done: one pair gets going. Thanks to everybody who took part.
   *[other] This round is done: { $pairs } pairs get going. Thanks to everybody who took part.
} You can always look for a mentor with /mentor find.
round-announced-cancelled = This round does not go on. You can always look for a mentor with /mentor find.
round-none = There is no mentor round now. You can always look for a mentor: /mentor find sql
round-gone = This round is no longer there. See /mentor for what is.
round-admins-only = Opening and running a round is for admins. To take part, see /mentor.
round-not-now = Not now: the round is a step further already. Type /mentor round to see how it is.

round-button-open = Open a mentor round
round-button-manage = Round { $name }
round-button-want = I look for a mentor
round-button-mentor = I want to be a mentor
round-button-change = Change what I look for
round-button-off = { $role ->
    [mentor] Sign off as a mentor
   *[mentee] Sign off as a mentee
}
round-button-look = Look again
round-button-preview = To the preview
round-button-close = Close sign-up
round-button-cancel = Call off the round
round-keep = Let it go on
round-cancel-sure = Do you want to call off this round? Everybody who signed up hears so once. Who is a pair already just goes on.
round-close-sure = Do you want to close the sign-up now? After that the pairs are worked out. Nothing goes to the people yet.

## Opening a round
round-form-open = Open a mentor round
round-form-begin = Open
round-form-name = What is the round called?
round-form-name-hint = Such as "Spring 2027"
round-form-until = Sign up until
round-form-until-hint = A date, such as 2027-01-31
round-form-days = How many working days to answer?
round-form-days-hint = After that there is one reminder, and silence counts as a no.
round-form-channel = Where do I announce it?
round-form-nowhere = Nowhere: only by /mentor
round-error-until = Fill in a date, such as 2027-01-31
round-error-far = That is more than a year ahead. Choose a day that is nearer.
round-error-channel = Choose a channel you are in yourself, or choose nowhere.
round-one-at-a-time = There is a round already; two at once would ask people twice. This is how it is:
round-signing-up = People can sign up until { $day }. By now { $mentees ->
    [one] one mentee
   *[other] { $mentees } mentees
} and { $mentors ->
    [one] one mentor
   *[other] { $mentors } mentors
}.
round-signing-up-note = On the working day after that I work out the pairs. You see them first; nobody gets a proposal before you send it.
round-closing = Signing up is over. I am working out the best pairs and send you the preview as soon as it is there.
round-closed = Signing up for { $name } is over: { $mentees ->
    [one] one mentee
   *[other] { $mentees } mentees
} and { $mentors ->
    [one] one mentor
   *[other] { $mentors } mentors
}. I am working out the best pairs and send you the preview as soon as it is there.
round-cancelled = { $name } is called off. Everybody who signed up hears so once.
round-cancelled-told = The mentor round { $name } does not go on. That is not because of you. If you are a pair already, that just goes on. You can always look for a mentor: /mentor find, with a topic behind it.
round-yours-now = The round { $name } had no organiser any more, and you are an admin. Would you look after it?

## Signing up
round-on-page = Mentor round { $name }: you can sign up until { $day }.
round-on-page-busy = You take part in the mentor round { $name }. You hear from me as soon as there is a proposal.
round-form-wants = What do you want to learn?
round-form-wants-hint = One per line, at most { $most }. If you know something about it already, put your level behind it: sql: basic
round-form-sign-up = Sign up
round-error-wants = Name at least one topic, such as sql
round-error-wants-many = Choose at most { $most }: the fewer, the better it fits.
round-error-expert = You are an expert in { $topic } already. Help others with it: choose "I want to be a mentor".
round-want = { $level ->
    [0] { $topic } (new)
    [2] { $topic } (basic)
   *[other] { $topic } (advanced)
}
round-signed-mentee = You take part in { $name }. You look for a mentor for { $wants }. After it closes you get a proposal, and you say yes or no yourself.
round-signed-mentor = You take part in { $name } as a mentor. { $offer }
    { $paused ->
    [yes] Mind: you pause now. Who still pauses by then, gets no proposal.
   *[no] After it closes you get a proposal, and you say yes or no yourself.
}
round-too-late = Signing up for { $name } is over. You can always look for a mentor: /mentor find, with a topic behind it.
round-off = You are signed off from { $name }. Nobody asks why.
round-not-signed = You were not signed up for this (any more).

## Working it out
round-solving-soon = Working it out begins soon, or is nearly done. The preview comes in our own chat.
round-solving = { $step ->
    [scoring] Step 1 of 2, comparing all pairs
   *[proving] Step 2 of 2, proving that nothing is better
}: { $percent }%
    { $bar }
round-again = I work it out again, and send you the new preview.
round-unsolved = Working out { $name } did not succeed. Nothing was sent and nothing is lost. Try it again; if it does not succeed again, ask whoever runs Opsteker to look in the log.

## The preview
round-preview-title = Preview of { $name }
round-preview = { $turn ->
    [0] { $pairs } of { $all } mentees ({ $percent }%) { $pairs ->
        [one] gets
       *[other] get
    } a proposal.
   *[other] For who is open still: { $pairs } of { $all } mentees ({ $percent }%) { $pairs ->
        [one] gets
       *[other] get
    } a new proposal.
}
round-preview-score = { $proven ->
    [yes] Together they fit for { $score } points. More than { $bound } cannot be: nothing better exists, that is proven.
   *[no] Together they fit for { $score } points. At most { $bound } could be.
}
round-preview-note = Nothing has been sent yet. Only admins see this.
round-preview-changed = You changed something. Work it out again to see what becomes of it.
round-preview-waits = The preview of { $name } still waits for you. People hear nothing before you send it.
round-pair = { $mentee } learns from { $mentor }{ $byhand ->
    [yes] { " " }(made by you)
   *[no] { "" }
}
round-pair-forbidden = This pair goes when you work it out again.
round-all-pairs = { $count ->
    [one] This is the only pair.
   *[other] There are no more pairs ({ $count } in all).
}
round-button-more = More ({ $shown } of { $count } seen)
round-button-forbid = Not this pair
round-button-undo = Undo
round-button-again = Work it out again
round-button-pair = Make a pair
round-button-left = Who has nobody yet
round-button-choices = What you changed
round-button-send = Send
round-button-finish = Finish
round-send-sure = { $pairs ->
    [one] The one pair gets a proposal now, each in their own working hours. Send it?
   *[other] { $pairs } pairs get a proposal now, each in their own working hours. Send them?
}
round-first-again = You changed something. Work it out again first, so that you send what you really see.
round-sending = { $pairs ->
    [0] There was nothing to send. Who signed up hears kindly that there is no mentor yet.
   *[other] Sent. Each gets it in their own working hours. When somebody says no, I look further on your next working day for who is open again.
}
round-pair-gone = This pair is not in the preview any more. Type /mentor round to see how it is now.
round-left-title = Who has nobody yet
round-left = { $person }: { $why ->
    [paused] pauses now, or is long away
    [nothing_wanted] named no topic yet
    [topic] nobody offers this topic
    [level] nobody knows more of it
    [away] who offers it pauses or has no place
    [seats] all places are taken
    [forbidden] you did not want this pair
    [oneself] is the only one who offers it
    [earlier] knows this mentor from before
    [own_manager] only their own manager or report offers it
    [team] only somebody of their own team offers it
    [language] no language in common
    [hours] the working hours hardly meet
   *[other] nobody fits well enough now
}
round-all-left = { $count ->
    [0] Everybody has a proposal.
    [one] This is the only one.
   *[other] There are no more ({ $count } in all).
}
round-choices-title = What you changed
round-choice-forbidden = Not together: { $mentee } and { $mentor }.
round-choice-fixed = Together: { $mentee } learns from { $mentor }.
round-choice-gone = That was undone already.
round-undone = Undone. Work it out again to see what becomes of it.
round-all-choices = { $count ->
    [0] You changed nothing.
   *[other] Nothing else was changed.
}
round-form-mentee = Who learns?
round-form-mentor = From whom?
round-form-pair-hint = One person who signed up.
round-error-one = Choose exactly one person.
round-refused = { $why ->
    [unknown] That cannot be: both have to be signed up and open still.
    [twice] That cannot be: this mentee is in a pair you made already.
    [paused] That cannot be: one of them pauses now, or is long away.
    [full] That cannot be: this mentor has no place left.
    [oneself] That cannot be: it is the same person.
    [manager] That cannot be: one is the manager of the other.
   *[other] This pair cannot be.
}
round-dropped = { $count ->
    [one] One pair of { $name } could not be any more: somebody stopped, paused or has no place left.
   *[other] { $count } pairs of { $name } could not be any more: somebody stopped, paused or has no place left.
} The others are sent. For who is open again I work it out again.

## The proposal
round-proposed = { $role ->
    [mentor] Would you be a mentor for { $other }, about { $topic }? In { $name } you two fit each other well.
   *[mentee] Would you like to learn from { $other }, about { $topic }? In { $name } you two fit each other well.
}
round-proposed-note = Yes and no are both fine and need no reason, and nobody hears who said no. You have { $days ->
    [one] one working day
   *[other] { $days } working days
}.
round-reminded = Would you still choose about you and { $other }, for { $topic } ({ $name })? If I hear nothing this working day, I look further for both of you.
round-button-yes = Yes, gladly
round-button-no = Rather not
round-yes = Good! As soon as { $other } says yes as well, I introduce you to each other.
round-both = You both said yes! You and { $other } get an introduction.
round-no = Fine, thanks for letting me know. Nobody hears that it came from you.
round-just-taken = The last place has just been given, so this pair does not go on. I look further for you.
round-not-needed = { $agreed ->
    [yes] You both said yes already. See /mentor for how it is.
   *[no] This is no longer needed. Thank you for looking.
}
round-fell-apart = The pair with { $other } does not go on in { $name }. That says nothing about you. I look whether somebody else fits.

## How it goes and ends
round-asking = { $agreed ->
    [one] One pair said yes
   *[other] { $agreed } pairs said yes
}, { $sent ->
    [one] one pair still chooses
   *[other] { $sent } pairs still choose
}{ $waiting ->
    [0] { "" }
   *[other] , { $waiting } are being sent now
}. Who said no is not shown; who is open again I match again on your next working day.
round-summary = { $name } is done. { $pairs ->
    [one] One pair gets
   *[other] { $pairs } pairs get
} going, of { $mentees ->
    [one] one mentee
   *[other] { $mentees } mentees
} and { $mentors ->
    [one] one mentor
   *[other] { $mentors } mentors
} ({ $turns ->
    [one] in one go
   *[other] in { $turns } goes
}). Who has nobody hears so kindly, with how to go on. Thank you for organising!
round-nobody-told = { $role ->
    [mentor] The round { $name } is done. It did not become a pair with you this time; that says nothing about what you have to offer. Colleagues can always find you with /mentor find. Thank you for taking part!
   *[mentee] The round { $name } is done. There is no mentor for you yet this time; that says nothing about you. Do look further with /mentor find and a topic behind it: new mentors keep coming.
}

own-table-mentor_answers = What you said to proposals for a pair
own-table-mentor_round_left = Rounds in which there was nobody for you yet
own-table-mentor_round_people = Mentor rounds you take part in
own-table-mentor_round_wants = What you want to learn in a mentor round
own-table-mentor_rounds = Mentor rounds you organise
own-column-bound = highest score there can be
own-column-closes_at = sign-up until
own-column-days = working days to answer
own-column-dropped = not to be sent any more
own-column-is_changed = changed since it was worked out
own-column-most = most pairs there can be
own-column-proposal_id = proposal
own-column-round_id = round
own-column-said = said
own-column-score = score
own-column-solved = times worked out
own-column-turn = times sent
own-column-why = why
own-value-asking = waits for answers
own-value-away = mentor paused or without a place
own-value-earlier = knew the mentor already
own-value-floor = nobody fitted well enough
own-value-forbidden = not wanted by the organiser
own-value-hours = working hours do not meet
own-value-language = no language in common
own-value-level = nobody knows more of it
own-value-nothing_wanted = no topic named
own-value-oneself = offered it only themselves
own-value-own_manager = only with manager or report
own-value-preview = in preview
own-value-propose = proposal
own-value-seats = all places taken
own-value-sign_up = sign-up
own-value-solving = being worked out
own-value-team = only in their own team
own-value-told = message
own-value-topic = nobody offers it
