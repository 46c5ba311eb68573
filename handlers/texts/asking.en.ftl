## Asking a colleague
asking-button-ask = Ask a colleague
asking-form-title = Ask a colleague
asking-form-question = Your question
asking-form-question-hint = A colleague who probably knows gets your question as it's written here, without other people's names. If nobody answers, I'll post it in { $where } and, without your name, on the list of open questions, which also shows up in weekly digests and as a lunch and learn topic. With its answer it may become a tip.
asking-form-who = Show your name?
asking-form-who-named = Yes, with my name
asking-form-who-anonymous = No, ask anonymously
asking-form-answer-title = Your answer
asking-form-answer = Your answer to: { $question }
asking-form-consent = May this answer become a tip?
asking-form-consent-yes = Yes, with my name
asking-form-consent-no = No, it's just for the person who asked
asking-title = Do you know this?
asking-channel-title = Who knows this?
asking-by = { $asker } asks
asking-by-somebody = A colleague asks, anonymously
asking-because = I'm asking you because you { $reasons }.
asking-button-know = I know this
asking-button-pass = I don't know
asking-button-not-now = Not now
asking-button-withdraw = No longer needed
asking-button-helped = That helped
asking-sent = I'm asking a colleague who probably knows{ $anonymous ->
    [yes] , without mentioning your name
   *[no] { "" }
}. I'll tell you as soon as there's an answer.
asking-posted = { $new ->
    [yes] I'm not sure who knows this, so I've put your question in { $where }
   *[no] Nobody has answered your question yet, so I've put it in { $where }
}{ $anonymous ->
    [yes] , without your name
   *[no] { "" }
}. I'll tell you as soon as there's an answer.
asking-til-channel = the TIL channel
asking-open = { $new ->
    [yes] I don't know yet who knows this.
   *[no] There's no answer to your question yet.
} It is now on the list of open questions (`/learn gaps`), without a name. You will hear as soon as somebody answers.
asking-answer-title = You have an answer
asking-answered-by = Answer from { $answerer }
asking-became-tip = now saved as a tip
asking-channel-answered = This question has been answered.
asking-thanks = Thank you! The person who asked has your answer.{ $tip ->
    [yes] { " " }It's now a tip too, with your name on it.
   *[no] { "" }
}
asking-thanks-tip = Thank you! Your answer is now a tip, with your name on it.
asking-thanks-left = Thank you! The person who asked doesn't work here any more, so I've saved your answer as a tip for the next person.
asking-nobody-to-tell = I can't reach the person who asked. As a tip, your answer can still help the next person.
asking-passed = No problem, thanks for letting me know.
asking-later = All right. The button keeps working. After one working day I'll ask somebody else.
asking-taken = Somebody got there just before you: this question has been answered. Thanks for wanting to help.
asking-answered-before = You've already answered this one. Thank you!
asking-not-needed = This question is no longer open. Thanks for wanting to help.
asking-gone = That question is no longer there.
asking-not-yours = Only the person who asked can do that.
asking-withdrawn = I've taken your question off the list. Glad if you found it!
asking-answer-is-there = Your question already had an answer.
asking-helped-thanks = Great! I'll let { $answerer } know.
asking-you-helped = Your answer helped the colleague who asked this:

## Open questions
gaps-title = Open questions
gaps-none = There are no open questions right now.
gaps-asked = { $count ->
    [one] asked once, on { $day }
   *[other] asked { $count } times, last on { $day }
}
gaps-button-know = I know this

## Who knows what
experts-title = Who knows about { $topic }?
experts-line = { $person } { $reasons }
experts-tils = { $count ->
    [one] shared 1 TIL about { $topic }
   *[other] shared { $count } TILs about { $topic }
}
experts-tips = { $count ->
    [one] wrote 1 tip about { $topic }
   *[other] wrote { $count } tips about { $topic }
}
experts-kudos = { $count ->
    [one] got kudos for { $topic } once
   *[other] got kudos for { $topic } { $count } times
}
experts-mentor = { $free ->
    [yes] mentors people in { $topic }
   *[no] mentors people in { $topic }, but has no room right now
}
experts-wrote-alike = wrote about something similar
experts-none = I don't know anybody who knows about { $topic } yet. Shall I ask around for you?
experts-usage = Add a topic, for example `/learn who-knows git`. Rather not be named or asked yourself? `/learn who-knows off`
typed-who-knows-on = on
typed-who-knows-off = off
typed-who-knows-between = and, or, about, something, anything
experts-off = I'll no longer name you as somebody who knows, or pass on colleagues' questions. Changed your mind? `/learn who-knows on`
experts-on = I'll name you again as somebody who knows, and now and then pass on a colleague's question.
