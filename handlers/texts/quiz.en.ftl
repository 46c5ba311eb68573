## Quiz
module-quiz = Quiz
module-quiz-does = in your learning time, a few questions about what you shared, saved or looked up yourself; only for those who want that, and without a score
quiz-title = Your quiz
quiz-title-of = Your quiz: question { $number } of { $count }
quiz-help = `/learn quiz`: { $least } to { $most } questions about what you shared, saved or looked up yourself. It takes two minutes, and nobody keeps score.
    `/learn quiz on` and `/learn quiz off`: have it offered once a week in your learning time, or not.
    What you knew comes back later, what you forgot comes back sooner. Only you see any of it.
typed-quiz-on = on, yes
typed-quiz-off = off, no, none
quiz-offer = { $count } things you shared, saved or looked up. Do you still know them? It takes two minutes.
quiz-ask-shared = { $cue ->
    [topics] What did you write about { $about } on { $day }?
    [words] On { $day } you wrote something that begins with "{ $about } …". How does it go on?
   *[day] What did you share on { $day }?
}
quiz-ask-kept = { $cue ->
    [topics] You saved something about { $about } that was shared on { $day }. What does it say?
    [words] You saved something that begins with "{ $about } …". How does it go on?
   *[day] You saved something that was shared on { $day }. What does it say?
}
quiz-ask-helped = { $cue ->
    [topics] Something about { $about }, shared on { $day }, helped you. What does it say?
    [words] Something that begins with "{ $about } …" helped you. How does it go on?
   *[day] Something that was shared on { $day } helped you. What does it say?
}
quiz-ask-tip = The tip "{ $title }" helped you. What does it say?
quiz-recall = Say it to yourself first, then look.
quiz-changed = These words were changed since you were last asked.
quiz-done = That was it. What you knew comes back later, what you forgot comes back sooner.
quiz-next = You had answered that one. On with the next.
quiz-gone = That one can no longer be asked. On with the next.
quiz-old = That question is from an earlier quiz, and comes back when its time has come. For one now: `/learn quiz`.
quiz-later = There's too little to ask today. From { $day } on there's enough again.
quiz-nothing = { $til ->
    [yes] There's too little to ask you yet. Share something with `/til`, save what colleagues shared, or say that a tip helped: from { $least } things on I can make you a quiz.
   *[no] There's too little to ask you yet. Look something up with `/tip` and say that it helped: from { $least } things on I can make you a quiz.
}
quiz-switched-on = { $time ->
    [yes] Good. Once a week, in your learning time, I offer you a quiz when there's something to recall. At no other time.
   *[no] Good. I offer it in your learning time and at no other time, and you don't keep any yet. Choose a time and it comes there; `/learn quiz` always works.
}
quiz-no-time = Learning time is switched off here, and I wouldn't bother you outside it. `/learn quiz` gives you one whenever you like.
quiz-yours = Only you see the questions and how they went. It's made of what you may see here, and it goes when you have your data erased.
quiz-switched-off = I won't offer it any more. `/learn quiz` still works whenever you like.
quiz-button-begin = Start the quiz
quiz-button-show = Show it
quiz-button-knew = Knew it
quiz-button-almost = Almost
quiz-button-forgot = Forgot
quiz-button-on = Offer it in my learning time
quiz-button-off = Don't offer it any more
