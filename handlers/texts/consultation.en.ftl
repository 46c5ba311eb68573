## Peer consultation
consult-title = Peer consultation
consult-intro = You have a question, a few colleagues think along: in { $minutes } minutes, with fixed steps. What you say stays among you.
consult-help = /learn consult start, then choose { $least } to { $most } colleagues, your question and a moment. I invite them privately and begin when it is time.
    In five steps: you tell, they ask on, everybody first writes advice alone, you react, and everybody says what they take along. I keep the time.
    /learn consult shows what comes and what was. What was said and written is only seen by who took part, and is gone after 90 days.
consult-not-understood = I did not understand "{ $said }". Try /learn consult start, or /learn consult help.
consult-when = { $day }, { $time }
consult-quoted = "{ $text }"
consult-inside = What is said and written here stays among you.
consult-listed = { $when } · { $state }
    { $question }
consult-state = { $state ->
    [planned] planned, { $count ->
        [one] one takes part
       *[other] { $count } take part
    }
    [running] at step { $step }
    [ended] over
   *[other] did not go on
}
consult-button-open = Start a consultation
consult-button-more = More
consult-button-look = Look
consult-gone = This consultation is no longer there, or you did not take part. See /learn consult for what is.

## Inviting
consult-form-people = Who thinks along?
consult-form-question = What is your question?
consult-form-question-hint = In one or two sentences, from your own side. Only those you invite read this.
consult-form-day = Which day?
consult-form-day-hint = Such as tomorrow or 24-11-2026. Empty: today.
consult-form-time = What time?
consult-form-time-hint = Such as 14:00, in your time. Empty: in a moment, as soon as they say yes.
consult-error-self = You take part already. Choose only colleagues here.
consult-error-people = I cannot ask these people for it: { $names }. Choose somebody else.
consult-error-count = Choose { $least } to { $most } colleagues; with you that is a small circle in which everybody gets a turn.
consult-error-day = I did not understand that day. Try tomorrow or 24-11-2026.
consult-error-time = I did not understand that time. Try 14:00.
consult-error-which-time = Say what time as well.
consult-error-past = That moment has passed. Choose one that is still to come.
consult-error-far = That is rather far away. Choose a moment within { $days } days.
consult-error-hours = { $now ->
    [yes] Not everybody works now
   *[no] Not everybody works then, or hears of your question in time
}: { $names }. { $fits ->
    [yes] The first moment that suits everybody: { $first }.
   *[no] I found no moment that suits everybody. Perhaps choose other colleagues.
}
consult-many = You have { $most } consultations coming already. When one is over or withdrawn, there is room for another.
consult-planned = { $count } colleagues get your question privately. { $at_once ->
    [yes] It begins as soon as everybody has answered, or else on { $when }.
   *[no] It begins on { $when }.
} It goes on when at least two of them say yes.
consult-invited-title = Will you think along?
consult-invited = { $person } has a question and would like to think about it with a few colleagues: { $minutes } minutes of peer consultation, { $at_once ->
    [yes] in a moment, at the latest { $when }
   *[no] on { $when }
}.
consult-invited-with = Also asked: { $others }
consult-invited-note = Yes and no are both fine, and need no reason. What you say stays among you.
consult-button-yes = I take part
consult-button-no = Not now
consult-said = { $said ->
    [yes] Good that you think along! { $begins ->
        [now] You begin now.
        [soon] It begins as soon as everybody has answered.
       *[later] It begins by itself on { $when }.
    }
   *[no] All right, thank you for telling. Nobody asks why.
}
consult-too-late = { $state ->
    [planned] You brought this question yourself, so you take part already.
    [running] { $said ->
        [yes] The consultation has begun already, and you take part.
       *[no] The consultation has begun already. Very welcome another time.
    }
    [ended] This consultation is over already.
   *[other] This consultation does not go on. Thank you for looking.
}
consult-off = { $why ->
    [few] Your consultation of { $when } does not go on: too few colleagues could come now. That says nothing about your question. Another moment often works.
    [late] Your consultation of { $when } did not begin: I was not there in time myself. Shall we choose a new moment?
   *[other] The consultation of { $when } does not go on. Thank you for wanting to think along.
}
consult-button-again = Plan again
consult-button-withdraw = Withdraw
consult-withdraw-sure = Shall I withdraw the consultation? Those who were asked only hear that it does not go on.
consult-withdrawn = Withdrawn. Those who were asked hear that it does not go on; nobody asks why.

## The steps
consult-roles = Brings the case: { $starter }
    Facilitator: { $facilitator }
    Think along: { $consultants }
consult-plan-step = { $step }. { $step ->
    [1] The case is told
    [2] Questions to understand it
    [3] Everybody writes advice, then you share
    [4] Who brought the case reacts
   *[other] What do you take along?
} ({ $minutes } minutes)
consult-step-title = Step { $step } of { $steps }
consult-step = { $step ->
    [1] { $starter } tells what happened and what the question is. The others listen.
    [2] Ask questions to understand it: what happened, what did you do, what do you want? No advice yet.
    [3] Write, each for yourself, how you see it and what you advise { $starter }. I show everything at once when the time is over, so that nobody follows the first.
    [4] { $starter } says what strikes home, what helps and what does not. The others listen.
   *[other] Say in turn what you take along, also when the case was not yours. You can write it down too: for yourself or for the group.
}
    { $minutes } minutes, until { $until }.
consult-longer = { $step ->
    [1] Five more minutes to tell
    [2] Five more minutes for questions
    [3] Five more minutes to write
    [4] Five more minutes to react
   *[other] Five more minutes to round off
}: until { $until }.
consult-leads = { $facilitator } leads from now on.
consult-button-talk = Open your chat
consult-button-next = { $is_last ->
    [yes] Round off
   *[no] Next step
}
consult-button-longer = Five more minutes
consult-button-stop = Stop
consult-stop-sure = Shall you stop here? You still get to see what was written.
consult-button-lead = Somebody else leads
consult-next = Step { $step } begins now.
consult-given = There are five more minutes.
consult-longest = There has been half an hour more already. Round off or go to the next step; that keeps it pleasant for everybody.
consult-ended = It has been rounded off. Thank you for leading and thinking along.
consult-other-step = You have gone on meanwhile, or have more time already: this is step { $step }. The buttons under the latest message do work.
consult-not-facilitator = { $name } leads, and this button is for who leads. You can take over: choose "Somebody else leads" at the plan.
consult-not-running = { $state ->
    [planned] This consultation has not begun yet.
    [ended] This consultation is over. See /learn consult to read back.
   *[other] This consultation does not go on.
}
consult-form-lead = Who leads?
consult-error-lead = Choose somebody of the circle.
consult-alone = There is nobody else in the circle who can take over.
consult-handed-over = Done, everybody sees it.

## Writing
consult-button-advice = Write your advice
consult-form-advice = How do you see it, and what do you advise?
consult-form-advice-hint = Nobody sees this until the step is over; then you see everything at once, with names.
consult-advice-kept = Kept. Your advice is shown when the step is over; until then you can still change it.
consult-advice-title = This is what you wrote
consult-no-advice = { $why ->
    [own] It is your question, so the advice comes from the others. You react to it in step four.
    [early] Advice comes in step three. First listen and ask.
   *[other] This step is over. Do say it aloud; these were your words:
}
consult-button-take = What do you take along?
consult-form-take = What do you take along?
consult-form-who = For whom?
consult-form-alone = For me alone
consult-form-together = Also for who took part
consult-not-yet = That comes in step five. Then I ask everybody.
consult-taken-kept = { $who ->
    [together] Kept, also for who took part.
   *[alone] Kept, for you alone.
} See /learn consult to read it back.
consult-taken-own = This is what you took along
consult-taken-shared = This is what others took along
consult-taken-group = This is what you take along
consult-asked-by = The question of { $person }:
consult-end = That was it. Thank you for your question and your trust, { $starter }, and thank you to all who thought along.
consult-kept = What was said here stays among you. /learn consult reads back; after 90 days it is gone.

own-table-consultation_seats = Consultations you were asked for
own-table-consultation_words = What you wrote yourself in consultations
own-table-consultations = Consultations you brought or led
