## Onboarding
module-onboarding = Onboarding
module-onboarding-does = a newcomer's first ninety days: four messages, a buddy, and how the team has agreed to learn
onboarding-title = Your first ninety days
onboarding-none = New here? On days 1, 7, 30 and 90 you'll get a message from me: how the team learns together, whom you can ask, and one question to look back on.
onboarding-how = Somebody joining your team? Type `/learn onboarding @name 2027-01-04`, with their first day at work. Their manager can do that, and so can an admin.
onboarding-what = You'll get a message on days 1, 7, 30 and 90, during working hours. Only you can see how it's going: `/learn onboarding`. You can always stop, no reason needed.
onboarding-help = `/learn onboarding`: how you're doing, or a start of your own. Only you can see that.
    `/learn onboarding @name 2027-01-04`: for a new colleague, from their first day at work. Without a date, that's today.
    `/learn onboarding stop`: no more messages.
    `@Opsteker /learn agreement`: how you learn together in a channel. New colleagues read it on day 1.
typed-onboarding-start = start, begin, new
typed-onboarding-stop = stop, off, quit
onboarding-button-start = Yes, I'm new
onboarding-button-stop = Stop this
onboarding-button-resume = Carry on after all
onboarding-button-buddy = Choose a buddy
onboarding-button-accept = Yes, gladly
onboarding-button-decline = Not right now
onboarding-button-withdraw = I can't after all
onboarding-button-day = See day { $day }
onboarding-button-answer = { $day ->
    [30] What helped
   *[other] What I missed
}
onboarding-button-til = Share as a TIL
onboarding-started = { $own ->
    [yes] Your onboarding is under way. Your first day: { $date }.
   *[other] The onboarding of { $name } is under way. First day: { $date }.
}
onboarding-moves = Nobody works that day, so the day 1 message comes on { $date }.
onboarding-from-day = That day has been. I don't send what's past; it starts now, with day { $day }.
onboarding-by = { $by } started your onboarding. Rather not? One press on Stop this is enough.
onboarding-runs = { $runs ->
    [yes] The onboarding of { $name } is under way. First day: { $date }.
   *[other] The onboarding of { $name } is no longer running.
}
onboarding-private = All you see is that it runs. How it's going belongs to { $name }.
onboarding-coming = Next up is the message of day { $day }: { $date }, or the working day after it.
onboarding-done = Your first ninety days are behind you.
onboarding-is-stopped = This onboarding was stopped.
onboarding-stopped = Fine, no more messages about your onboarding. You don't have to explain.
onboarding-over = That onboarding is finished: the ninety days are over.
onboarding-day-was = ✓ Day { $day } · { $date }
onboarding-only-you = Only you can see this.
onboarding-gone = That onboarding is no longer there. `/learn onboarding` shows how things stand.
onboarding-not-yet = That day hasn't come yet.
onboarding-refused = { $known ->
    [yes] The onboarding of { $name } can be started by { $name }, by their manager, or by an admin: { $names }.
   *[other] The onboarding of { $name } can be started by { $name }, by their manager, or by an admin.
}
onboarding-not-here = { $name } is no longer here, or doesn't take part here, so there's no onboarding to start.
onboarding-too-far = That's more than a year ahead. Choose a first day that comes sooner.
onboarding-too-late = By then the first { $last } days are over. Choose a later first day.
onboarding-day = Day { $day }
onboarding-welcome = Welcome! Some things that are good to know. No hurry: it's all still there in `/learn onboarding`.
onboarding-helped = What helped the team most
onboarding-ask = Whom you can ask
onboarding-ask-line = { $topic }: { $name }
onboarding-first-week = That was your first week. Fresh eyes are worth a lot: what struck you, or what did you learn that would help the next newcomer? And there's no easier time than now to ask.
onboarding-question = { $day ->
    [30] What helped?
   *[other] What was missing?
}
onboarding-question-asked = { $day ->
    [30] You've been here a month. What helped you most to find your way?
   *[other] Ninety days: you belong here. Looking back, what was missing? What would you have liked to know, or to be able to do, sooner?
}
onboarding-form-answer = In your own words
onboarding-error-answer = One sentence is enough.
onboarding-answered = Kept. Only you can see it, in `/learn onboarding`.
onboarding-made-of = Want to do something with it? You don't have to.
onboarding-form-buddies = Who would make a good buddy?
onboarding-form-buddies-hint = At most { $most }. I ask them in this order, the next one only if it doesn't work out.
onboarding-error-buddies = Choose one to { $most } colleagues.
onboarding-error-unfit = That won't work with { $names }: asked before, the newcomer themselves, or no longer here. Choose somebody else.
onboarding-buddies-asked = { $count ->
    [one] I'll ask, during working hours. They're free to say no.
   *[other] I'll ask them one by one, during working hours. They're free to say no.
}
onboarding-buddy-asked = Would you be the buddy of { $name }? First day: { $date }.
onboarding-buddy-what = A buddy says hello, has a few coffees together in the first weeks, and is there for the small questions. You can say no, no reason needed.
onboarding-buddy-home = { $name } is looking for a buddy. Would you be it?
onboarding-buddy-thanks = Lovely! You're the buddy of { $name }. Say hello on { $date }.
onboarding-buddy-declined = No problem, thanks for saying so.
onboarding-buddy-taken = That's kind of you! There is a buddy by now.
onboarding-buddy-gone = That's no longer needed. Thank you.
onboarding-buddy-is = { $reply ->
    [accepted] Buddy: { $name }
   *[other] Somebody has been asked to be the buddy.
}
onboarding-buddy-none = Whoever was asked to be your buddy has no room for it right now. It's nothing to do with you. Whom would you like to ask?
onboarding-buddy-nobody = The colleagues you proposed as a buddy for { $name } have no room for it right now. The onboarding simply goes on. Propose somebody else, or let { $name } choose with `/learn onboarding`.

## The learning agreement
agreement-title = How we learn together in { $where }
agreement-new = How we learn together
agreement-none = There's no learning agreement here yet. How do you learn from each other? Two or three sentences, such as: you can always ask, even twice.
agreement-changed = Changed by { $by } on { $day }
agreement-change-how = See it differently? Anyone here can change it with `@Opsteker /learn agreement`.
agreement-button-change = Change the agreement
agreement-saved = That's how it stands. New colleagues read it on their first day.
agreement-removed = There's no learning agreement in { $where } any more.
agreement-not-here = I can't find that channel, or you aren't in it.
agreement-only-channels = A learning agreement belongs to a channel. Type `@Opsteker /learn agreement` in your team's channel.
agreement-form-text = How do you learn from each other?
agreement-form-hint = Short, in your own words. Leave it empty to remove it.
agreement-help = `@Opsteker /learn agreement`: how you learn together in this channel, who last changed it and when.
    `@Opsteker /learn agreement you can always ask, even twice`: write it, or change it.
