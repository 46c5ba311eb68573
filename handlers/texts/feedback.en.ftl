## Feedback
module-feedback = Feedback and pulse
module-feedback-does = ask a few colleagues one question, and hear how safe and worthwhile learning is in a team
feedback-title = Feedback
feedback-none = You haven't asked for feedback yet. One question to a few colleagues is enough.
feedback-footer = Only whoever asks reads the answers. Type `/learn feedback @name` with your question behind it.
feedback-help = `/learn feedback @name @name what could I do better tomorrow?`: one question to { $most } colleagues at most. You see it before you send it.
    `/learn feedback`: what you asked, what was said, and what others ask you.
    Only you read the answers. Without names works too: then you see them when it's over, all at once, and only if there are { $least } or more.
typed-feedback-new = ask, new
feedback-asked-you = Colleagues ask you
feedback-from = { $asker } asks this
feedback-question = { $asker } asks you for feedback.
feedback-read-named = Only { $asker } reads what you write, with your name.
feedback-read-nameless = { $asker } sees no names, and reads nothing until it's over and { $least } people or more have answered: then everything at once, in alphabetical order. The way you write may still give you away.
feedback-state-closed-book = Without names. I'm showing nothing until it's over.
feedback-state-few = Without names. There weren't enough answers to show any.
feedback-state-open = { $count ->
    [0] No answer yet
    [one] 1 answer so far
   *[other] { $count } answers so far
}
feedback-state-over = { $count ->
    [0] Over, without answers
    [one] Over, with 1 answer
   *[other] Over, with { $count } answers
}
feedback-answers = { $count ->
    [one] 1 answer
   *[other] { $count } answers
}
feedback-said-by = { $name }
feedback-answered = { $name } gave you feedback.
feedback-all-in = { $count ->
   *[other] Your feedback is in: { $count } answers without names.
}
feedback-too-few = It's over, and fewer than { $least } answers came in. Without names I don't show any then, because you might guess whose they are. I've thrown them away.
feedback-not-yet = There's nothing to read now. Without names I show answers when it's over, and only if there are { $least } or more.
feedback-sent = { $count ->
    [one] Sent. Only you will read the answer.
   *[other] Sent to { $count } colleagues, each by themselves. Only you will read the answers.
}
feedback-sent-nameless = Sent to { $count } colleagues, each by themselves. You'll read their answers without names and all at once, if there are { $least } or more: on { $day }, or sooner if you close it yourself.
feedback-thanks = Thank you. I've passed it on.
feedback-thanks-nameless = Thank you. Your answer is kept without your name; not even I know which one is yours.
feedback-refused = That's fine. Nobody hears that you'd rather not.
feedback-closed = Done. Nobody needs to answer any more.
feedback-gone = That question isn't there (any more), or isn't for you.
feedback-said-before = You've said something to this already.
feedback-over = This is over. No answer can be added.
feedback-full = You have { $most } questions open already. Close one first, with `/learn feedback`.
feedback-error-empty = What do you want to know? One question is enough.
feedback-error-no-answer = What do you want to say? One sentence is enough.
feedback-error-people = Choose one to { $most } colleagues, not yourself.
feedback-error-nameless = Without names takes { $least } colleagues or more: with fewer, one could guess who wrote what.
feedback-error-not-here = { $count ->
    [one] { $names } isn't here any more, or doesn't take part. Choose somebody else.
   *[other] { $names } aren't here any more, or don't take part. Choose somebody else.
}
feedback-button-ask = Ask for feedback
feedback-button-read = Read
feedback-button-close = Close
feedback-button-answer = Answer
feedback-button-refuse = Rather not
feedback-form-ask = Ask for feedback
feedback-form-named = Answer, with your name
feedback-form-nameless = Answer, without a name
feedback-form-people = Whom?
feedback-form-people-hint = { $most } colleagues at most. They don't hear of each other that you ask them.
feedback-form-question = What do you want to know?
feedback-form-how = How do they answer?
feedback-form-how-hint = Without a name takes { $least } colleagues or more.
feedback-named = With their name
feedback-nameless = Without a name, all at once
feedback-form-answer = Your answer
feedback-form-send = Send

## Pulse
pulse-title = Pulse of the team
pulse-none = There's been no pulse here yet.
pulse-who = Whoever leads a team begins one with `/learn pulse new`.
pulse-help = `/learn pulse new` in a channel: a team asks itself one to three short questions on how safe and worthwhile learning is there. Whoever leads the team begins; who works in that team answers, on a scale and without words.
    After a week the average is in the channel, if there are { $least } answers or more. What one person said I keep nowhere.
    Then the team hears what is done with it: heard → doing.
    `/learn pulse`: how things were the last time.
typed-pulse-new = new, begin, start
pulse-item-risk = It is safe to take a risk on this team.
pulse-item-problems = Members of this team are able to bring up problems and tough issues.
pulse-item-mistake = If you make a mistake on this team, it is often held against you.
pulse-item-time = Despite the workload, we find time here to review how the work is going.
pulse-item-ideas = People value new ideas here.
pulse-value-least = { $value }: not true at all
pulse-value-most = { $value }: very true
pulse-average = { $edge ->
    [low] { NUMBER($value) } or less out of { $most } on average
    [high] { NUMBER($value) } or more out of { $most } on average
   *[none] { NUMBER($value, minimumFractionDigits: 1) } out of { $most } on average
}
pulse-average-reversed = { $edge ->
    [low] { NUMBER($value) } or less out of { $most } on average, counted the other way round: higher is better
    [high] { NUMBER($value) } or more out of { $most } on average, counted the other way round: higher is better
   *[none] { NUMBER($value, minimumFractionDigits: 1) } out of { $most } on average, counted the other way round: higher is better
}
pulse-question = { $count ->
    [one] { $owner } wants to know how safe and worthwhile learning is in your team. One question, ten seconds.
   *[other] { $owner } wants to know how safe and worthwhile learning is in your team. { $count } questions, half a minute.
}
pulse-how = I only keep counts, not what you say. After a week the team sees the average, and only if { $least } people or more have answered.
pulse-source = Questions by Edmondson (1999) and by Garvin, Edmondson and Gino (2008). Averages of { $least } answers or more; what anybody said is kept nowhere.
pulse-next = Now it's up to whoever leads the team: heard → doing.
pulse-few = The pulse is over. There were fewer than { $least } answers, so I'm showing nothing and have thrown it all away. Maybe next time.
pulse-begun = { $count } people get the questions in their own chat. In { $days } days the average is in { $where }, if there are { $least } answers or more. Before that nobody sees anything, you included.
pulse-thanks = Thank you. It's counted, and nothing says that it's yours. That's why it can't be changed.
pulse-said-before = You've answered already. It can't be changed: I don't know which answer is yours.
pulse-over = This pulse is over, or isn't for you.
pulse-gone = There's nothing to do with this now.
pulse-done-before = What you're doing with it is in the channel already.
pulse-remind = The pulse is in { $where }. The team is waiting for what you heard and what you're doing with it: two sentences are enough.
pulse-heard = Heard
pulse-doing = What we'll do
pulse-doing-title = Heard → doing
pulse-posted = It's on its way to the channel. Thank you: now the team knows that answering makes a difference.
pulse-not-posted = The pulse couldn't be posted in { $where }. Does the channel still exist, and am I in it?
pulse-only-channels = Begin a pulse in your team's channel: type `/learn pulse new` there.
pulse-not-a-leader = { $known ->
    [yes] A pulse is for whoever leads a team. Your team isn't in here yet? { $names } can fill that in.
   *[no] A pulse is for whoever leads a team. Your team isn't in here yet? An admin can fill that in.
}
pulse-small = Your team has fewer than { $least } people. From an average one could guess who said what, so a pulse can't be done. Talking can: at your next meeting, ask what would make learning easier here.
pulse-there-open = There's a pulse in your team already.
pulse-there-shown = The team is still waiting for what you do with the last pulse. Put that in the channel first: heard → doing.
pulse-soon = The last pulse was only recently. From { $day } there can be another: more often would show who joined or left.
pulse-error-items = Choose one to { $most } questions.
pulse-error-value = Choose a number from 1 to 7.
pulse-error-heard = What did you hear? One sentence is enough.
pulse-error-doing = What will you do? One thing is enough.
pulse-button-begin = Begin a pulse
pulse-button-answer = Answer
pulse-button-doing = Heard → doing
pulse-form-begin = Pulse
pulse-form-answer = Pulse
pulse-form-title = Heard → doing
pulse-form-items = Which questions?
pulse-form-items-hint = { $most } at most. One is fine too.
pulse-form-send = Send
pulse-form-post = Put in the channel
pulse-form-heard = What did you hear?
pulse-form-heard-hint = In your own words, about the team; not about anybody.
pulse-form-doing = What will you do?
pulse-form-doing-hint = Something small that works out.
