## Lunch and learn
module-lunch = Lunch and learn
module-lunch-does = eating together and learning from each other: topics, speakers, dates and sign-ups run by themselves
lunch-title = Lunch and learn in { $where }
lunch-when = { $day }, { $time }
lunch-agreed = { $weeks ->
    [one] Every week
   *[other] Every { $weeks } weeks
} on { $day } at { $time }, { $minutes } minutes, at most { $most } people.
lunch-is-paused = Paused for now.
lunch-next = The next one is on { $day }. A week ahead I ask here for topics.
lunch-topics = You can vote for these:
lunch-listed = { $where }: { $agreed }
lunch-only-channels = A lunch and learn belongs to a channel. Type /learn lunch in the channel where you want it.
lunch-there-already = A colleague was just ahead of you: this channel has a lunch and learn.
lunch-begun = The lunch and learn in { $where } is set. The first one is on { $day }. On { $asks } I ask the channel for topics. Got an idea? You can propose it now.
lunch-changed = Changed. What was planned stays as it was; the first one after that is on { $day }.
lunch-paused = The lunch and learn rests. What was planned goes on. Continue with /learn lunch.
lunch-resumed = We go on. The next one is on { $day }.
lunch-stopped = The lunch and learn in { $where } has stopped. Who had signed up hears so.
lunch-not-yours = Only who organises the lunch and learn can do this: { $organiser }, or an admin. Feel free to ask.
lunch-series-gone = This lunch and learn is not there any more. Begin a new one with /learn lunch in the channel.
lunch-series-ended = I cannot reach { $where } any more, so the lunch and learn there has stopped. Bring me back and type /learn lunch there to begin again.
lunch-not-posted = A message about the lunch and learn did not arrive in { $where }. Will you let them know yourself? /learn lunch shows how things stand.

## Forms
lunch-form-title = Lunch and learn
lunch-form-day = Day
lunch-form-time = Time, for example 12:00
lunch-form-weeks = How often?
lunch-form-every = { $weeks ->
    [one] Every week
   *[other] Every { $weeks } weeks
}
lunch-form-minutes = How many minutes?
lunch-form-seats = How many people fit in?
lunch-form-venue = Where?
lunch-form-venue-hint = A room or a link to a video call. May stay empty.
lunch-form-propose = Propose a topic
lunch-form-topic = Topic
lunch-form-topic-hint = What would you like to hear, or tell about?
lunch-form-speak = Would you like to tell about it yourself?
lunch-form-speak-yes = Yes, I would like that
lunch-form-speak-no = No, I would rather listen
lunch-form-colleague = Which colleague?
lunch-form-date = Date, for example 2026-12-03
lunch-form-feedback = What did you think of it?
lunch-form-useful = How useful was it for you?
lunch-form-mark = { $mark ->
    [1] 1: not
    [5] 5: very
   *[other] { $mark }
}
lunch-form-words = One thing to keep or to change
lunch-form-words-hint = Only the speaker reads this, without your name, and only from three answers.
lunch-error-day = Choose a day on which people work.
lunch-error-time = That is no time. Write it like this: 12:00
lunch-error-weeks = Choose every week to every { $most } weeks.
lunch-error-minutes = Give a number of minutes from { $least } to { $most }.
lunch-error-seats = Give a number from { $least } to { $most }.
lunch-error-long = That is too long: at most { $most } characters.
lunch-error-choice = Choose an answer.
lunch-error-date = That date does not exist. Write it like this: 2026-12-03
lunch-error-date-past = Choose a moment that is still to come, within a year.
lunch-error-free = That day is always a free one. Choose another.
lunch-error-free-day = Nobody works on that day. Choose another.
lunch-error-colleague = Choose one colleague, and not yourself.
lunch-error-cannot = This colleague cannot make it that day, or does not want to be asked. Choose somebody else.
lunch-error-later = This colleague is not at work now. Try from { $when }, or choose somebody else.
lunch-error-said-no = This colleague said that now is no good time. Choose somebody else.

## Topics
lunch-prompt-title = Lunch and learn of { $when }
lunch-prompt = What would you like to hear or tell about? Vote or propose something. On { $when } I choose what has most votes.
lunch-topic-by = proposed by { $person } · { $count ->
    [one] 1 vote
   *[other] { $count } votes
}
lunch-topic-asked = colleagues asked, no answer yet · { $count ->
    [one] 1 vote
   *[other] { $count } votes
}
lunch-button-vote = Vote
lunch-button-propose = Propose a topic
lunch-proposed = Your topic is on the list, with your vote.
lunch-proposed-before = This topic was there already. Your vote counts.
lunch-topics-full = There are { $most } topics already. Vote for one; after the choice there is room again.
lunch-voted = You voted for: { $topic }. Press again to take it back.
lunch-vote-back = Your vote is off: { $topic }
lunch-topic-gone = This topic has been chosen or taken away. /learn lunch shows what you can vote for now.
lunch-topic-taken = The topic is now: { $topic }. I am looking for a speaker.
lunch-no-topic-yet = There is no topic yet. Propose one.
lunch-no-other-topic = There is no other topic. Propose one first.
lunch-chosen = The topic is chosen: { $topic }
lunch-is-cancelled = This does not take place.

## A speaker
lunch-ask-title = Would you speak?
lunch-ask = The lunch and learn of { $when } in { $where } is about “{ $topic }”. Would you like to tell about it?
lunch-because-proposed = I ask you because you proposed it.
lunch-because-organiser = { $person } thought of you.
lunch-swap-asked = { $person } was asked to tell about “{ $topic }” at the lunch and learn of { $when } in { $where }. Would you take over? Then you swap turns.
lunch-button-yes = Yes, gladly
lunch-button-swap = Swap with a colleague
lunch-button-no = Not now
lunch-button-swap-yes = Yes, I take over
lunch-button-swap-no = No, not now
lunch-button-step-down = Not after all
lunch-you-speak = You tell about “{ $topic }” at the lunch and learn of { $when } in { $where }. Thank you!
lunch-passed = No problem. Good that you let me know.
lunch-speaker-found = Somebody is speaking already. Kind of you to want to help.
lunch-not-asked = This question was for a colleague. Want to speak yourself? Propose a topic.
lunch-swap-sent = I am asking { $person }. You hear as soon as there is an answer.
lunch-swap-agreed = { $person } takes over. Next time it is your turn again.
lunch-swap-declined = { $person } cannot take over. What would you like?
lunch-no-topics = There is no topic yet for the lunch and learn of { $when } in { $where }. Without one it does not take place.
lunch-no-speaker = There is no speaker yet for “{ $topic }”, at the lunch and learn of { $when } in { $where }. What would you like to do? Without a choice it does not take place.
lunch-button-find-speaker = I know somebody
lunch-button-without = Open talk without a speaker
lunch-button-other-topic = Another topic
lunch-without = It becomes an open talk. The date is in the channel.
lunch-fell-through = The lunch and learn of { $when } in { $where } does not take place. Its topic stays for another time.

## The date
lunch-date-title = Lunch and learn: { $topic }
lunch-speaker = { $speaker } tells about it
lunch-speaker-wanted = We are still looking for somebody to tell about it
lunch-speaker-none = Open talk
lunch-slot = Also ten minutes from { $person } on: { $about }
lunch-coming = { $count } of { $most } places taken{ $waiting ->
    [0] { "" }
   *[other] , { $waiting } on the waiting list
}
lunch-button-join = I will come
lunch-button-leave = I will not come
lunch-button-calendar = In my calendar
lunch-joined = { $state ->
    [waiting] All places are taken. You are on the waiting list for { $when }; you hear when there is room.
    [speaker] You are speaking, so you are in: { $when }.
   *[other] You are in: { $when }. See you then!
}
lunch-left = Good that you let me know. You are signed off.
lunch-not-in = You were not signed up.
lunch-no-date-yet = The date has not been announced. As soon as there is a speaker, it is in the channel.
lunch-session-gone = This lunch and learn is not there any more.
lunch-session-cancelled = This lunch and learn does not take place. /learn lunch shows when the next one is.
lunch-session-over = This lunch and learn has been. /learn lunch shows when the next one is.
lunch-news = { $state ->
    [cancelled] The lunch and learn on “{ $topic }” does not take place. The button takes it out of your calendar.
    [waiting] The lunch and learn on “{ $topic }” is now on { $when }. You are still on the waiting list.
    [speaker] The lunch and learn where you tell about “{ $topic }” is now on { $when }. The button updates your calendar.
   *[other] Your place at the lunch and learn on “{ $topic }”: { $when }. The button puts it in your calendar.
}
lunch-calendar-title = Lunch and learn: { $topic }
lunch-calendar-text = In { $where }. Sign off with the button in the channel.
lunch-reminder = Today: lunch and learn on “{ $topic }”, { $when }.{ $speaks ->
    [yes] { " " }You are speaking. Enjoy!
   *[no] { "" }
}

## Changing
lunch-button-look = View
lunch-button-change = Change what was agreed
lunch-button-pause = Pause
lunch-button-resume = Continue
lunch-button-stop = Stop
lunch-stop-sure = The lunch and learn stops, and what is planned does not take place. Are you sure?
lunch-button-move = Move
lunch-button-cancel = Call off
lunch-cancel-sure = This time does not take place then, and who signed up hears so. Are you sure?
lunch-moved = Moved to { $when }. Who signed up hears so.
lunch-cancelled = Called off. Who signed up hears so. Its topic stays for another time.

## Afterwards
lunch-learned-title = What did you learn?
lunch-learned = What did you take from the lunch and learn on “{ $topic }”? Share it in a few words, so others have something from it too.
lunch-feedback-asked = You were at the lunch and learn on “{ $topic }”. Two short questions: only the speaker reads the answers, without names.
lunch-button-feedback = Answer
lunch-feedback-thanks = Thank you! The speaker reads it in a few days, without names. What did you learn yourself?
lunch-feedback-late = This cannot be done any more. Kind of you to want to answer.
lunch-report-title = What did they think of “{ $topic }”?
lunch-report = { $count } people answered. How useful was it? { NUMBER($mean, minimumFractionDigits: 1, maximumFractionDigits: 1) } out of 5 on average.
lunch-report-few = There are fewer than { $fewest } answers. I do not show so few, because you could guess whose they are. Thank you for speaking!
lunch-report-alone = Only you see this. Thank you for speaking!

## Ten minutes for what helped
lunch-slot-title = Ten minutes on your TIL?
lunch-slot-invited = Your TIL has helped { $count } people. Would you tell about it for ten minutes at the lunch and learn in { $where }?
lunch-button-slot-yes = Yes, gladly
lunch-slot-yes = Great! Your ten minutes are at the lunch and learn in { $where }: { $when }.
lunch-slot-no = No problem. I will not ask again for the next { $days } days.
lunch-slot-gone = This invitation is not there any more.
