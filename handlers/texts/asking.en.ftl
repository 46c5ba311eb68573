## Asking a colleague
asking-button-ask = Ask a colleague
asking-form-title = Ask a colleague
asking-form-question = Your question
asking-form-question-hint = Write it so that a colleague understands it. I will send it to somebody who probably knows. If that does not work out, more colleagues will see your question. With the answer it may become a tip.
asking-form-who = With your name?
asking-form-who-named = Yes, with my name
asking-form-who-anonymous = No, without a name
asking-form-answer-title = Your answer
asking-form-answer = Your answer to: { $question }
asking-form-consent = May this answer become a tip?
asking-form-consent-yes = Yes, with my name
asking-form-consent-no = No, only for who asked
asking-title = Do you know this?
asking-channel-title = Who knows this?
asking-by = { $asker } asks
asking-by-somebody = A colleague asks, without a name
asking-because = I am asking you because you { $reasons }.
asking-button-know = I know
asking-button-pass = I do not know
asking-button-not-now = Not now
asking-button-withdraw = No longer needed
asking-button-helped = Helped
asking-sent = I am asking a colleague who probably knows{ $anonymous ->
    [yes] , without giving your name
   *[no] { "" }
}. You will hear as soon as there is an answer.
asking-posted = { $new ->
    [yes] I do not know yet who knows this, so I put your question in { $where }
   *[no] There is no answer to your question yet, so I put it in { $where }
}{ $anonymous ->
    [yes] , without your name
   *[no] { "" }
}. You will hear as soon as there is an answer.
asking-til-channel = the channel for TILs
asking-open = { $new ->
    [yes] I do not know yet who knows this.
   *[no] There is no answer to your question yet.
} It is now on the list of open questions (/learn gaps), without a name. You will hear as soon as somebody answers.
asking-answer-title = An answer for you
asking-answered-by = Answer from { $answerer }
asking-became-tip = now among the tips as well
asking-channel-answered = This question has been answered.
asking-thanks = Thank you! Your answer is with the person who asked.{ $tip ->
    [yes] { " " }It is among the tips too, with your name.
   *[no] { "" }
}
asking-thanks-tip = Thank you! Your answer is among the tips now, with your name.
asking-thanks-left = Thank you! The person who asked no longer works here. Your answer is among the tips now, so it will help the next one.
asking-nobody-to-tell = I cannot reach the person who asked. As a tip, your answer will help the next one.
asking-passed = No problem. Good that you let me know.
asking-later = All right. The button keeps working; after a working day I will ask somebody else.
asking-taken = A colleague was just ahead of you: this question has been answered. Kind of you to want to help.
asking-answered-before = You have answered this question already. Thank you.
asking-not-needed = This question is no longer needed. Kind of you to want to help.
asking-gone = This question is no longer there.
asking-not-yours = Only the person who asked can do that.
asking-withdrawn = Your question is off the list. Good if you found it.
asking-answer-is-there = There was an answer to your question already.
asking-helped-thanks = Great! I will let { $answerer } know.
asking-you-helped = Your answer helped the colleague who asked this:

## Open questions
gaps-title = Open questions
gaps-none = There are no open questions.
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
    [one] received kudos for { $topic } once
   *[other] received kudos for { $topic } { $count } times
}
experts-mentor = { $free ->
    [yes] offers to be a mentor in { $topic }
   *[no] is a mentor in { $topic }, without a free place now
}
experts-wrote-alike = wrote something like it
experts-none = I do not know yet who knows about { $topic }. Shall I ask for you?
experts-usage = Put a topic behind it, for example /learn who-knows git. Would you rather not be named or asked? /learn who-knows off
experts-off = I will no longer name you among those who know, nor send you questions of colleagues. Back again? /learn who-knows on
experts-on = I will name you among those who know again, and sometimes ask you something for a colleague.
