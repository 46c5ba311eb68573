## Peer consultation
consult-title = Peer consultation
consult-intro = You bring a question and a few colleagues think it through with you, in { $minutes } minutes and with fixed steps. What you say stays with the group.
consult-help = `/learn consult start`: choose { $least } to { $most } colleagues, your question and a time. I invite them privately and start when it's time.
    There are five steps: you tell your story, they ask questions, everybody writes advice on their own, you respond, and everybody says what they take away. I keep the time.
    `/learn consult` shows what's coming up and what's been. Only the people who took part can see what was said and written, and it's deleted after 90 days.
consult-not-understood = I didn't understand "{ $said }". Try `/learn consult start`, or `/learn consult help`.
typed-consult-new = start, new
consult-when = { $day }, { $time }
consult-quoted = "{ $text }"
consult-inside = What's said and written here stays with the group.
consult-listed = { $when } · { $state }
    { $question }
consult-state = { $state ->
    [planned] planned, { $count ->
        [one] one person taking part
       *[other] { $count } people taking part
    }
    [running] at step { $step }
    [ended] over
   *[other] cancelled
}
consult-button-open = Start a consultation
consult-button-more = More
consult-button-look = View
consult-gone = That consultation is no longer there, or you weren't part of it. `/learn consult` shows what is.

## Inviting
consult-form-people = Who would you like to think along?
consult-form-question = What is your question?
consult-form-question-hint = In one or two sentences, from your point of view. Only the people you invite see this.
consult-form-day = Which day?
consult-form-day-hint = Leave empty for today.
consult-form-time = What time?
consult-form-time-hint = In your own time zone. Leave empty to start as soon as they say yes.
consult-error-self = You're already taking part. Choose only colleagues here.
consult-error-people = I can't ask these people: { $names }. Choose somebody else.
consult-error-count = Choose { $least } to { $most } colleagues. That keeps the group small enough for everybody to have a turn.
consult-error-day = I can't read that day. Try tomorrow or 24-11-2026.
consult-error-time = I can't read that time. Try 14:00.
consult-error-which-time = Add a time as well.
consult-error-past = That time has passed. Choose a later one.
consult-error-far = That's rather far ahead. Choose a time within { $days } days.
consult-error-hours = { $now ->
    [yes] Not everybody is at work right now
   *[no] Not everybody is at work then, or would hear about it in time
}: { $names }. { $fits ->
    [yes] The first time that works for everybody is { $first }.
   *[no] I couldn't find a time that works for everybody. Try choosing other colleagues.
}
consult-many = You already have { $most } consultations coming up. Once one is over or withdrawn, you can plan another.
consult-planned = I'm sending your question to { $count } colleagues privately. { $at_once ->
    [yes] It starts as soon as everybody has answered, and no later than { $when }.
   *[no] It starts on { $when }.
} It goes ahead if at least two of them say yes.
consult-invited-title = Will you think this through with us?
consult-invited = { $person } has a question and would like to think it through with a few colleagues in { $minutes } minutes of peer consultation, { $at_once ->
    [yes] in a moment, no later than { $when }
   *[no] on { $when }
}.
consult-invited-with = Also asked: { $others }
consult-invited-note = Yes and no are both fine, and you needn't give a reason. What you say stays with the group.
consult-button-yes = I'm in
consult-button-no = Not now
consult-said = { $said ->
    [yes] Great that you're joining! { $begins ->
        [now] You're starting now.
        [soon] It starts as soon as everybody has answered.
       *[later] It starts by itself on { $when }.
    }
   *[no] All right, thanks for letting me know. Nobody asks why.
}
consult-too-late = { $state ->
    [planned] This is your own question, so you're already taking part.
    [running] { $said ->
        [yes] The consultation has already started, and you're part of it.
       *[no] The consultation has already started. You're welcome another time.
    }
    [ended] This consultation is already over.
   *[other] This consultation was cancelled. Thanks for looking.
}
consult-off = { $why ->
    [few] Your consultation on { $when } isn't going ahead: too few colleagues could make it. That says nothing about your question. Another time often works.
    [late] Your consultation on { $when } didn't start, because I wasn't there in time. Shall we pick a new time?
   *[other] The consultation on { $when } isn't going ahead. Thanks for wanting to help.
}
consult-button-again = Plan it again
consult-button-withdraw = Withdraw
consult-withdraw-sure = Withdraw the consultation? The people you asked only hear that it isn't going ahead.
consult-withdrawn = Withdrawn. The people you asked hear that it isn't going ahead; nobody asks why.

## The steps
consult-roles = Brings the case: { $starter }
    Facilitator: { $facilitator }
    Thinking along: { $consultants }
consult-plan-step = { $step }. { $step ->
    [1] Telling the case
    [2] Questions to understand it
    [3] Everybody writes advice, then you share it
    [4] The person who brought the case responds
   *[other] What do you take away?
} ({ $minutes } minutes)
consult-step-title = Step { $step } of { $steps }
consult-step = { $step ->
    [1] { $starter } explains what happened and what the question is. Everybody else listens.
    [2] Ask questions to understand it better: what happened, what did you do, what do you want? No advice yet.
    [3] On your own, write down how you see it and what you'd advise { $starter }. I show everything at once when time is up, so nobody just follows the first.
    [4] { $starter } says what rings true, what helps and what doesn't. Everybody else listens.
   *[other] Take turns saying what you take away, even if it wasn't your case. You can write it down too, for yourself or for the group.
}
    { $minutes } minutes, until { $until }.
consult-longer = { $step ->
    [1] Five more minutes to tell the story
    [2] Five more minutes for questions
    [3] Five more minutes to write
    [4] Five more minutes to respond
   *[other] Five more minutes to wrap up
}: until { $until }.
consult-leads = { $facilitator } is leading from now on.
consult-button-talk = Open your chat
consult-button-next = { $is_last ->
    [yes] Wrap up
   *[no] Next step
}
consult-button-longer = Five more minutes
consult-button-stop = Stop
consult-stop-sure = Stop here? Everybody still gets to see what was written.
consult-button-lead = Let somebody else lead
consult-next = Step { $step } starts now.
consult-given = You have five more minutes.
consult-longest = You've already had half an hour extra. Wrap up or go to the next step; that keeps it pleasant for everybody.
consult-ended = All wrapped up. Thank you for leading, and for thinking along.
consult-other-step = You've already moved on, or already have more time: this is step { $step }. Use the buttons under the latest message.
consult-not-facilitator = { $name } is leading, and this button is for whoever leads. You can take over by choosing "Let somebody else lead" in the plan.
consult-not-running = { $state ->
    [planned] This consultation hasn't started yet.
    [ended] This consultation is over. You can read it back with `/learn consult`.
   *[other] This consultation was cancelled.
}
consult-form-lead = Who leads?
consult-error-lead = Choose somebody from the group.
consult-alone = There's nobody else in the group who can take over.
consult-handed-over = Done. Everybody can see it.

## Writing
consult-button-advice = Write your advice
consult-form-advice = How do you see it, and what would you advise?
consult-form-advice-hint = Nobody sees this until the step is over. Then you all see everything at once, with names.
consult-advice-kept = Saved. Your advice appears when the step is over; until then you can still change it.
consult-advice-title = What you wrote
consult-no-advice = { $why ->
    [own] It's your question, so the advice comes from the others. You get to respond in step four.
    [early] Advice comes in step three. For now, listen and ask.
   *[other] That step is over, but do say it out loud. This is what you wrote:
}
consult-button-take = What do you take away?
consult-form-take = What do you take away?
consult-form-who = Who is it for?
consult-form-alone = Just me
consult-form-together = Everybody who took part
consult-not-yet = That comes in step five. I'll ask everybody then.
consult-taken-kept = { $who ->
    [together] Saved, and everybody who took part can see it.
   *[alone] Saved, just for you.
} Read it back with `/learn consult`.
consult-taken-own = What you took away
consult-taken-shared = What others took away
consult-taken-group = What you all take away
consult-asked-by = { $person }'s question:
consult-end = That's it. { $starter }, thank you for your question and your trust, and thank you to everybody who thought along.
consult-kept = What was said here stays with the group. You can read it back with `/learn consult`; after 90 days it's deleted.

own-table-consultation_seats = Consultations you were invited to
own-table-consultation_words = What you wrote in consultations
own-table-consultations = Consultations you brought or led
