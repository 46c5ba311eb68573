## Looking back on work
module-review = Reviews and experiments
module-review-does = look back on work with three questions, without names, and try things out, whatever comes of it
shortcut-look_back = Look back on this
shortcut-look_back-does = Three questions for everybody here, answered apart and read together
review-title = Looking back
review-help = `@Opsteker /learn review-work`: look back on something with everybody in this channel. Or choose "Look back on this" from a message's { message-menu }.
    `@Opsteker /learn review-work 2027-02-01 new website`: I'll ask on that day.
    Everybody answers three questions apart. When it closes, all answers appear at once, without names unless somebody wants theirs there. Answers without a name appear when there are at least { $least } of them.
    `/learn review-work`, in a chat with me: the ones you began.
review-how = To begin one, type `@Opsteker /learn review-work` in a channel, or `@Opsteker /learn review-work 2027-02-01 new website` to do it when a project ends.
review-none = You haven't got a review going.
review-only-channels = You look back together with a channel. Type `@Opsteker /learn review-work` there, or choose "Look back on this" from a message's { message-menu }.
review-called = We look back on: { $name }
review-question-expected = What did we expect?
review-question-happened = What happened?
review-question-next_time = What do we do next time?
review-called-note = Everybody answers apart, until { $until }. Then all answers appear here at once, without names. It's about the work: nobody is to blame.
review-closed = We looked back on: { $name }. The answers are in the thread.
review-result = Looking back on { $name }
review-result-note = What could we change so that this goes well by itself?
review-silent = Nobody's answers can be shown this time. That happens. Perhaps it's easier to talk about it: these are the questions.
review-begun = I asked everybody in { $where }. The answers appear there on { $until }, or as soon as you close it. Nobody can read anything before that, and neither can you.
review-planned = On { $day } I'll ask { $where } to look back on { $name }.
review-state = { $state ->
    [planned] { $where } · begins on { $day }
   *[other] { $where } · until { $until }
}
review-there = { $state ->
    [open] People are looking back on this already: { $name }. Join in!
    [planned] Somebody has planned to look back on this already: { $name }.
   *[other] We've looked back on this already: { $name }. The answers are in the thread.
}
review-kept = Saved. Nobody reads it before { $until }; until then you can change it or take it back.
review-withdrawn = Taken back. I've kept nothing of it.
review-nothing-of-yours = There's nothing under your name that can be taken back.
review-withheld = You looked back on { $name } without your name. Fewer than { $least } people did, so somebody might guess who wrote what, and I showed yours to nobody. You can have it shown with your name, or leave it at this: then it's forgotten.
review-shown-with-name = Your answers are there now, with your name.
review-gone = That review isn't there any more, or not for you.
review-not-open = { $state ->
    [planned] This review hasn't begun yet.
   *[other] This review is over: what was answered is in the thread.
}
review-not-planned = { $state ->
    [open] People are answering already. You can close it instead.
   *[other] This review is over.
}
review-not-yours = Only { $organiser }, who began this review, can do that.
review-full = { $most } people have answered, and more can't be shown in one message. Close it, and begin another.
review-closed-now = It's closed. The answers are in the thread.
review-cancelled = It's off. Nobody was asked anything.
review-not-posted = I couldn't ask { $where } to look back on { $name }. Is the channel still there, and am I in it?
review-close-sure = Close it now? All answers so far appear at once, and nobody can answer after that.
review-button-ask = Ask everybody
review-button-answer = Answer
review-button-change = Change it
review-button-withdraw = Take it back
review-button-name = Show it with my name
review-button-close = Close it now
review-button-cancel = Call it off
review-form-name = What do we look back on?
review-form-name-hint = A few words, such as: the move to the new website
review-form-on = On which day do I ask?
review-form-on-hint = For instance when the project ends. Leave it empty to ask right now.
review-form-days = How long can people answer?
review-form-days-option = { $days ->
    [one] 1 day
   *[other] { $days } days
}
review-form-expected = What did we expect?
review-form-expected-hint = What was the plan, or what did you count on?
review-form-happened = What happened?
review-form-happened-hint = What went well, and what went otherwise? Write about what happened, without names.
review-form-next_time = What do we do next time?
review-form-next_time-hint = What do we keep, and what can we arrange differently?
review-form-who = How do your answers appear?
review-form-who-hint = Without names they appear when at least { $least } people answer so; with fewer I show them to nobody, and tell you.
review-form-nameless = Without my name
review-form-named = With my name
review-form-til = May "next time" become a TIL of yours?
review-form-til-no = No
review-form-til-yes = Yes, with my name, when it closes
review-error-name = What do we look back on? A few words are enough.
review-error-past = Choose a day to come, within a year. To begin right now, leave it empty, or type `@Opsteker /learn review-work`.
review-error-people = Leave people out: it's about what happened, not about who. Say it without @.
review-error-empty = Answer at least one of the three.
review-error-no-lesson = What do you do next time? That's what becomes a TIL.
