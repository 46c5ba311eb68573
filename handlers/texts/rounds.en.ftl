## Matching rounds
round-title = Mentor round { $name }
round-announced = Would you like to learn from somebody, or help somebody learn? Sign up until { $day }. After that I look for the pairs that suit everybody best, and you get a suggestion. You then have { $days ->
    [one] one working day
   *[other] { $days } working days
} to say yes or no.
round-announced-note = You only take part if you sign up, and you can drop out at any time.
round-announced-closed = Sign-up is closed. If you're taking part, you'll hear from me.
round-announced-ended = { $pairs ->
    [0] This round is over. Thanks to everybody who took part.
    [one] This round is over: one pair is getting started. Thanks to everybody who took part.
   *[other] This round is over: { $pairs } pairs are getting started. Thanks to everybody who took part.
} You can always look for a mentor with `/mentor find`.
round-announced-cancelled = This round has been cancelled. You can always look for a mentor with `/mentor find`.
round-none = There's no mentor round at the moment. You can always look for a mentor: `/mentor find sql`
round-gone = That round is no longer there. `/mentor` shows what is.
round-admins-only = Only admins can open and run a round. To take part, see `/mentor`.
round-not-now = That's no longer possible: the round has moved on. Type `/mentor round` to see where it stands.

round-button-open = Open a mentor round
round-button-manage = Round { $name }
round-button-want = I'd like a mentor
round-button-mentor = I'd like to be a mentor
round-button-change = Change what I'm looking for
round-button-off = { $role ->
    [mentor] Drop out as a mentor
   *[mentee] Drop out as a mentee
}
round-button-look = Refresh
round-button-preview = Show the preview
round-button-close = Close sign-up
round-button-cancel = Cancel the round
round-keep = Keep it going
round-cancel-sure = Cancel this round? I'll tell everybody who signed up. Pairs that already exist just carry on.
round-close-sure = Close sign-up now? After that I work out the pairs. Nothing goes out to people yet.

## Opening a round
round-form-open = Open a mentor round
round-form-begin = Open it
round-form-name = What is the round called?
round-form-name-hint = Such as "Spring 2027"
round-form-until = Last day to sign up
round-form-days = How many working days to answer?
round-form-days-hint = There's one reminder, and after that silence counts as a no.
round-form-channel = Where should I announce it?
round-form-nowhere = Nowhere, only under `/mentor`
round-error-until = Enter a date, such as 2027-01-31
round-error-far = That's more than a year ahead. Choose an earlier day.
round-error-channel = Choose a channel you're in yourself, or choose nowhere.
round-one-at-a-time = There's already a round going on, and two at once would mean asking people twice. Here's where it stands:
round-signing-up = People can sign up until { $day }. So far that's { $mentees ->
    [one] one mentee
   *[other] { $mentees } mentees
} and { $mentors ->
    [one] one mentor
   *[other] { $mentors } mentors
}.
round-signing-up-note = On the next working day I'll work out the pairs. You see them first, and nobody gets a suggestion until you send it.
round-closing = Sign-up is closed. I'm working out the best pairs, and I'll send you the preview as soon as it's ready.
round-closed = Sign-up for { $name } is closed: { $mentees ->
    [one] one mentee
   *[other] { $mentees } mentees
} and { $mentors ->
    [one] one mentor
   *[other] { $mentors } mentors
}. I'm working out the best pairs, and I'll send you the preview as soon as it's ready.
round-cancelled = { $name } is cancelled. I'll tell everybody who signed up.
round-cancelled-told = The mentor round { $name } has been cancelled. It's nothing to do with you. If you're already part of a pair, that just carries on. You can always look for a mentor with `/mentor find` and a topic.
round-yours-now = The round { $name } no longer has an organiser, and you're an admin. Could you look after it?

## Signing up
round-on-page = Mentor round { $name }: sign up until { $day }.
round-on-page-busy = You're in the mentor round { $name }. I'll tell you as soon as I have a suggestion.
round-form-wants = What do you want to learn?
round-form-wants-hint = One per line, at most { $most }. If you already know something about it, add your level: sql: basic
round-form-sign-up = Sign up
round-error-wants = Name at least one topic, such as sql
round-error-wants-many = Choose at most { $most }. The fewer you choose, the better the match.
round-error-expert = You're already an expert in { $topic }. Why not help others with it? Choose "I'd like to be a mentor".
round-want = { $level ->
    [0] { $topic } (new)
    [2] { $topic } (basic)
   *[other] { $topic } (advanced)
}
round-signed-mentee = You're in { $name }, looking for a mentor for { $wants }. After sign-up closes you get a suggestion, and it's up to you to say yes or no.
round-signed-mentor = You're in { $name } as a mentor. { $offer }
    { $paused ->
    [yes] Note that you're taking a break now. If you still are by then, you won't get a suggestion.
   *[no] After sign-up closes you get a suggestion, and it's up to you to say yes or no.
}
round-too-late = Sign-up for { $name } is closed. You can always look for a mentor with `/mentor find` and a topic.
round-off = You've dropped out of { $name }. Nobody asks why.
round-not-signed = You aren't signed up for this.

## Working it out
round-solving-soon = I'm about to work out the pairs, or have nearly finished. You'll get the preview in our own chat.
round-solving = { $step ->
    [scoring] Step 1 of 2: comparing all pairs
   *[proving] Step 2 of 2: proving that nothing is better
}: { $percent }%
    { $bar }
round-again = I'm working it out again, and I'll send you the new preview.
round-unsolved = I couldn't work out the pairs for { $name }. Nothing was sent and nothing is lost. Please try again. If it fails again, ask whoever runs Opsteker to look in the log.

## The preview
round-preview-title = Preview of { $name }
round-preview = { $turn ->
    [0] { $pairs } of { $all } mentees ({ $percent }%) { $pairs ->
        [one] gets
       *[other] get
    } a suggestion.
   *[other] Of the people still open, { $pairs } of { $all } mentees ({ $percent }%) { $pairs ->
        [one] gets
       *[other] get
    } a new suggestion.
}
round-preview-score = { $proven ->
    [yes] Together these pairs score { $score } points out of a possible { $bound }. Nothing better exists; that has been proven.
   *[no] Together these pairs score { $score } points. The most possible is { $bound }.
}
round-preview-note = Nothing has been sent yet. Only admins can see this.
round-preview-changed = You've changed something. Work it out again to see the effect.
round-preview-waits = The preview of { $name } is still waiting for you. People don't hear anything until you send it.
round-pair = { $mentee } learns from { $mentor }{ $byhand ->
    [yes] { " " }(made by you)
   *[no] { "" }
}
round-pair-forbidden = This pair disappears when you work it out again.
round-all-pairs = { $count ->
    [one] This is the only pair.
   *[other] There are no more pairs ({ $count } in all).
}
round-button-more = More ({ $shown } of { $count } seen)
round-button-forbid = Not this pair
round-button-undo = Undo
round-button-again = Work it out again
round-button-pair = Make a pair
round-button-left = People without a match
round-button-choices = My changes
round-button-send = Send
round-button-finish = Finish
round-send-sure = { $pairs ->
    [one] One pair gets a suggestion now, each of them in their own working hours. Send it?
   *[other] { $pairs } pairs get a suggestion now, each of them in their own working hours. Send them?
}
round-first-again = You've changed something. Work it out again first, so that what you send is what you see.
round-sending = { $pairs ->
    [0] There was nothing to send. I'll tell everybody who signed up, kindly, that there's no mentor for them yet.
   *[other] Sent. Everybody gets it in their own working hours. If somebody says no, I'll look for somebody else for the other person on your next working day.
}
round-pair-gone = That pair is no longer in the preview. Type `/mentor round` to see where things stand.
round-left-title = People without a match
round-left = { $person }: { $why ->
    [paused] is taking a break, or away for long
    [nothing_wanted] hasn't named a topic yet
    [topic] nobody offers this topic
    [level] nobody knows more about it
    [away] whoever offers it is taking a break or has no room
    [seats] all places are taken
    [forbidden] you ruled out this pair
    [oneself] is the only one who offers it
    [earlier] has been paired with this mentor before
    [own_manager] only their own manager or report offers it
    [team] only somebody on their own team offers it
    [language] no language in common
    [hours] working hours hardly overlap
   *[other] nobody suits them well enough right now
}
round-all-left = { $count ->
    [0] Everybody has a suggestion.
    [one] That's the only one.
   *[other] That's everybody ({ $count } in all).
}
round-choices-title = What you changed
round-choice-forbidden = Not together: { $mentee } and { $mentor }.
round-choice-fixed = Together: { $mentee } learns from { $mentor }.
round-choice-gone = That had already been undone.
round-undone = Undone. Work it out again to see the effect.
round-all-choices = { $count ->
    [0] You haven't changed anything.
   *[other] You haven't changed anything else.
}
round-form-mentee = Who wants to learn?
round-form-mentor = Who from?
round-form-pair-hint = One person who has signed up.
round-error-one = Choose exactly one person.
round-refused = { $why ->
    [unknown] That isn't possible: both people have to be signed up and still open.
    [twice] That isn't possible: this mentee is already in a pair you made.
    [paused] That isn't possible: one of them is taking a break, or away for long.
    [full] That isn't possible: this mentor has no room left.
    [oneself] That isn't possible: they're the same person.
    [manager] That isn't possible: one of them is the other's manager.
   *[other] That pair isn't possible.
}
round-dropped = { $count ->
    [one] One pair in { $name } was no longer possible: somebody dropped out, took a break or has no room left.
   *[other] { $count } pairs in { $name } were no longer possible: somebody dropped out, took a break or has no room left.
} The others have been sent. I'm working it out again for the people who are open again.

## The proposal
round-proposed = { $role ->
    [mentor] Would you like to be { $other }'s mentor for { $topic }? You two are a good match in { $name }.
   *[mentee] Would you like to learn about { $topic } from { $other }? You two are a good match in { $name }.
}
round-proposed-note = Yes and no are both fine, you needn't give a reason, and nobody hears who said no. You have { $days ->
    [one] one working day
   *[other] { $days } working days
}.
round-reminded = Have you decided yet about you and { $other }, for { $topic } ({ $name })? If I haven't heard from you by the end of this working day, I'll look further for both of you.
round-button-yes = Yes, gladly
round-button-no = Rather not
round-yes = Great! As soon as { $other } says yes too, I'll introduce you to each other.
round-both = You both said yes! I'm introducing you and { $other } to each other.
round-no = That's fine, thanks for letting me know. Nobody hears that it was you.
round-just-taken = The last place has just been taken, so this pair isn't possible. I'll look further for you.
round-not-needed = { $agreed ->
    [yes] You've both already said yes. `/mentor` shows where that stands.
   *[no] This is no longer needed. Thanks for looking.
}
round-fell-apart = The pair with { $other } isn't happening in { $name }. That says nothing about you. I'll see if somebody else suits you.

## How it goes and ends
round-asking = { $agreed ->
    [one] One pair has said yes
   *[other] { $agreed } pairs have said yes
}, { $sent ->
    [one] one pair is still deciding
   *[other] { $sent } pairs are still deciding
}{ $waiting ->
    [0] { "" }
   *[other] , { $waiting } are being sent now
}. I don't show who said no. People who are open again get a new match on your next working day.
round-summary = { $name } is over. { $pairs ->
    [one] One pair is
   *[other] { $pairs } pairs are
} getting started, out of { $mentees ->
    [one] one mentee
   *[other] { $mentees } mentees
} and { $mentors ->
    [one] one mentor
   *[other] { $mentors } mentors
} ({ $turns ->
    [one] in one go
   *[other] in { $turns } goes
}). I'll kindly tell the people without a match, and say what they can do next. Thank you for organising!
round-nobody-told = { $role ->
    [mentor] The round { $name } is over, and you weren't paired with anybody this time. That says nothing about what you have to offer. Colleagues can always find you with `/mentor find`. Thank you for taking part!
   *[mentee] The round { $name } is over, and there's no mentor for you yet. That says nothing about you. Keep looking with `/mentor find` and a topic: new mentors keep joining.
}

own-table-mentor_answers = Your answers to suggested pairs
own-table-mentor_round_left = Rounds in which you weren't matched
own-table-mentor_round_people = Mentor rounds you take part in
own-table-mentor_round_wants = What you want to learn in a mentor round
own-table-mentor_rounds = Mentor rounds you organise
own-column-bound = highest possible score
own-column-closes_at = last day to sign up
own-column-days = working days to answer
own-column-dropped = not to be sent any more
own-column-is_changed = changed since it was last worked out
own-column-most = most pairs possible
own-column-proposal_id = suggestion
own-column-round_id = round
own-column-said = answer
own-column-score = score
own-column-solved = times worked out
own-column-turn = times sent
own-column-why = why
own-value-asking = waits for answers
own-value-away = mentor on a break or without room
own-value-earlier = paired with this mentor before
own-value-floor = nobody suited them well enough
own-value-forbidden = ruled out by the organiser
own-value-hours = working hours don't overlap
own-value-language = no language in common
own-value-level = nobody knows more about it
own-value-nothing_wanted = no topic named
own-value-oneself = only offered it themselves
own-value-own_manager = only with manager or report
own-value-preview = in preview
own-value-propose = suggestion
own-value-seats = all places taken
own-value-sign_up = sign-up
own-value-solving = being worked out
own-value-team = only in their own team
own-value-told = message
own-value-topic = nobody offers it
