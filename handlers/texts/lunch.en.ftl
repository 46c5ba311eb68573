## Lunch and learn
module-lunch = Lunch and learn
module-lunch-does = eat together and learn from each other: I arrange topics, speakers, dates and sign-ups
lunch-title = Lunch and learn in { $where }
lunch-when = { $day }, { $time }
lunch-agreed = { $weeks ->
    [one] Every week
   *[other] Every { $weeks } weeks
} on { $day } at { $time }, for { $minutes } minutes, with room for { $most } people.
lunch-is-paused = On hold for now.
lunch-next = The next one is on { $day }. A week before, I'll ask for topics here.
lunch-topics = You can vote for:
lunch-listed = { $where }: { $agreed }
lunch-only-channels = A lunch and learn belongs to a channel. Type `@Opsteker /learn lunch` in the channel where you want one.
lunch-there-already = Somebody got there just before you: this channel already has a lunch and learn.
lunch-begun = The lunch and learn in { $where } is on. The first one is on { $day }, and on { $asks } I'll ask the channel for topics. Got an idea? You can suggest it now.
lunch-changed = Changed. Anything already planned stays as it is; after that, the next one is on { $day }.
lunch-paused = The lunch and learn is on hold. Anything already planned still happens. Start again with `@Opsteker /learn lunch`.
lunch-resumed = It's back on. The next one is on { $day }.
lunch-stopped = The lunch and learn in { $where } has stopped. I'll tell everybody who signed up.
lunch-not-yours = Only the organiser, { $organiser }, or an admin can do this. Just ask them.
lunch-series-gone = That lunch and learn no longer exists. Start a new one with `@Opsteker /learn lunch` in the channel.
lunch-series-ended = I've lost access to { $where }, so the lunch and learn there has stopped. Invite me again and type `@Opsteker /learn lunch` there to start over.
lunch-not-posted = A message about the lunch and learn didn't make it to { $where }. Could you tell people yourself? `@Opsteker /learn lunch` shows where things stand.

## Forms
lunch-form-title = Lunch and learn
lunch-form-day = Day
lunch-form-time = Time
lunch-form-weeks = How often?
lunch-form-every = { $weeks ->
    [one] Every week
   *[other] Every { $weeks } weeks
}
lunch-form-minutes = How many minutes?
lunch-form-seats = How many people can come?
lunch-form-venue = Where?
lunch-form-venue-hint = A room, or a link to a video call.
lunch-form-propose = Suggest a topic
lunch-form-topic = Topic
lunch-form-topic-hint = What would you like to hear about, or talk about yourself?
lunch-form-speak = Would you like to present it yourself?
lunch-form-speak-yes = Yes, I'd like to
lunch-form-speak-no = No, I'd rather listen
lunch-form-colleague = Which colleague?
lunch-form-date = Date
lunch-form-feedback = How was it?
lunch-form-useful = How useful was it to you?
lunch-form-mark = { $mark ->
    [1] 1: not at all
    [5] 5: very
   *[other] { $mark }
}
lunch-form-words = One thing to keep or change
lunch-form-words-hint = Only the speaker sees this, without your name, and only once there are three answers.
lunch-error-day = Choose a day people work on.
lunch-error-time = I can't read that time. Write it like this: 12:00
lunch-error-weeks = Choose anything from every week to every { $most } weeks.
lunch-error-minutes = Enter a number of minutes from { $least } to { $most }.
lunch-error-seats = Enter a number from { $least } to { $most }.
lunch-error-long = That's too long. The most that fits is { $most } characters.
lunch-error-choice = Choose one of the answers.
lunch-error-date = That date doesn't exist. Write it like this: 2026-12-03
lunch-error-date-past = Choose a time in the coming year.
lunch-error-free = Nobody ever works on that day. Choose another one.
lunch-error-free-day = Nobody works on that day. Choose another one.
lunch-error-colleague = Choose one colleague, other than yourself.
lunch-error-cannot = That colleague can't make it that day, or would rather not be asked. Choose somebody else.
lunch-error-later = That colleague isn't at work right now. Try again from { $when }, or choose somebody else.
lunch-error-said-no = That colleague said this isn't a good time. Choose somebody else.

## Topics
lunch-prompt-title = Lunch and learn on { $when }
lunch-prompt = What would you like to hear or talk about? Vote, or suggest a topic. On { $when } I'll pick the one with the most votes.
lunch-topic-by = suggested by { $person } · { $count ->
    [one] 1 vote
   *[other] { $count } votes
}
lunch-topic-asked = colleagues asked about this, no answer yet · { $count ->
    [one] 1 vote
   *[other] { $count } votes
}
lunch-topic-priority = a priority of this channel · { $count ->
    [one] 1 vote
   *[other] { $count } votes
}
lunch-button-vote = Vote
lunch-button-propose = Suggest a topic
lunch-proposed = Your topic is on the list, and it has your vote.
lunch-proposed-before = That topic was already on the list. I've counted your vote.
lunch-topics-full = There are already { $most } topics. Vote for one of them; there's room again once one has been picked.
lunch-voted = You voted for { $topic }. Press again to take your vote back.
lunch-vote-back = You took back your vote for { $topic }
lunch-topic-gone = That topic has been picked or removed. `@Opsteker /learn lunch` shows what you can vote for now.
lunch-topic-taken = The topic is now { $topic }. I'm looking for a speaker.
lunch-no-topic-yet = There's no topic yet. Suggest one!
lunch-no-other-topic = There's no other topic to pick from. Suggest one first.
lunch-chosen = The topic is { $topic }
lunch-is-cancelled = This has been cancelled.

## A speaker
lunch-ask-title = Would you like to speak?
lunch-ask = The lunch and learn on { $when } in { $where } is about “{ $topic }”. Would you like to present it?
lunch-because-proposed = I'm asking you because it was your suggestion.
lunch-because-organiser = { $person } thought of you.
lunch-swap-asked = { $person } was asked to present “{ $topic }” at the lunch and learn on { $when } in { $where }. Could you take over? You'd be swapping turns.
lunch-button-yes = Yes, gladly
lunch-button-swap = Swap with a colleague
lunch-button-no = Not now
lunch-button-swap-yes = Yes, I'll take over
lunch-button-swap-no = No, not now
lunch-button-step-down = I can't after all
lunch-you-speak = You're presenting “{ $topic }” at the lunch and learn on { $when } in { $where }. Thank you!
lunch-passed = No problem, thanks for letting me know.
lunch-speaker-found = There's already a speaker. Thanks for wanting to help.
lunch-not-asked = That question was for a colleague. Want to speak yourself? Suggest a topic.
lunch-swap-sent = I'm asking { $person }. I'll tell you as soon as I have an answer.
lunch-swap-agreed = { $person } is taking over. Next time it's your turn again.
lunch-swap-declined = { $person } can't take over. What would you like to do?
lunch-no-topics = There's no topic yet for the lunch and learn on { $when } in { $where }. Without one it won't happen.
lunch-no-speaker = There's no speaker yet for “{ $topic }” at the lunch and learn on { $when } in { $where }. What would you like to do? If nothing is chosen, it won't happen.
lunch-button-find-speaker = I know somebody
lunch-button-without = Open discussion, no speaker
lunch-button-other-topic = Another topic
lunch-without = It will be an open discussion. I've announced the date in the channel.
lunch-fell-through = The lunch and learn on { $when } in { $where } isn't happening. Its topic stays on the list for another time.

## The date
lunch-date-title = Lunch and learn: { $topic }
lunch-speaker = Presented by { $speaker }
lunch-speaker-wanted = We're still looking for somebody to present it
lunch-speaker-none = Open discussion
lunch-slot = Plus ten minutes from { $person } about { $about }
lunch-coming = { $count } of { $most } places taken{ $waiting ->
    [0] { "" }
   *[other] , { $waiting } on the waiting list
}
lunch-button-join = I'm in
lunch-button-leave = I can't make it
lunch-button-calendar = Add to my calendar
lunch-joined = { $state ->
    [waiting] It's full, so you're on the waiting list for { $when }. I'll tell you if a place comes free.
    [speaker] You're the speaker, so you're in: { $when }.
   *[other] You're in: { $when }. See you there!
}
lunch-left = Thanks for letting me know. You're off the list.
lunch-not-in = You weren't signed up.
lunch-no-date-yet = The date hasn't been announced yet. You'll see it in the channel as soon as there's a speaker.
lunch-session-gone = That lunch and learn no longer exists.
lunch-session-cancelled = That lunch and learn has been cancelled. `@Opsteker /learn lunch` shows when the next one is.
lunch-session-over = That lunch and learn has already been. `@Opsteker /learn lunch` shows when the next one is.
lunch-news = { $state ->
    [cancelled] The lunch and learn about “{ $topic }” has been cancelled. The button takes it out of your calendar.
    [waiting] The lunch and learn about “{ $topic }” has moved to { $when }. You're still on the waiting list.
    [speaker] The lunch and learn where you present “{ $topic }” has moved to { $when }. The button updates your calendar.
   *[other] You have a place at the lunch and learn about “{ $topic }”: { $when }. The button adds it to your calendar.
}
lunch-calendar-title = Lunch and learn: { $topic }
lunch-calendar-text = In { $where }. To sign off, use the button in the channel.
lunch-reminder = Today: lunch and learn about “{ $topic }”, { $when }.{ $speaks ->
    [yes] { " " }You're the speaker. Enjoy!
   *[no] { "" }
}

## Changing
lunch-button-look = View
lunch-button-change = Change the schedule
lunch-button-pause = Pause
lunch-button-resume = Resume
lunch-button-stop = Stop
lunch-stop-sure = This stops the lunch and learn, and cancels anything planned. Are you sure?
lunch-button-move = Move
lunch-button-cancel = Cancel this one
lunch-cancel-sure = This one won't happen, and everybody who signed up will hear about it. Are you sure?
lunch-moved = Moved to { $when }. I'll tell everybody who signed up.
lunch-cancelled = Cancelled. I'll tell everybody who signed up. The topic stays on the list for another time.

## Afterwards
lunch-learned-title = What did you learn?
lunch-learned = What did you take away from the lunch and learn about “{ $topic }”? Share it in a few words, so others can learn from it too.
lunch-feedback-asked = You were at the lunch and learn about “{ $topic }”. Two quick questions: only the speaker sees the answers, without names.
lunch-button-feedback = Answer
lunch-feedback-thanks = Thank you! The speaker will see it in a few days, without names. What did you learn yourself?
lunch-feedback-late = It's too late to answer this one. Thanks for wanting to.
lunch-report-title = What people thought of “{ $topic }”
lunch-report = { $count } people answered. On average they found it { NUMBER($mean, minimumFractionDigits: 1, maximumFractionDigits: 1) } out of 5 useful.
lunch-report-few = There are fewer than { $fewest } answers. I don't show that few, because you could guess who said what. Thank you for speaking!
lunch-report-alone = Only you can see this. Thank you for speaking!

## Ten minutes for what helped
lunch-slot-title = Ten minutes about your TIL?
lunch-slot-invited = Your TIL has helped { $count } people. Would you talk about it for ten minutes at the lunch and learn in { $where }?
lunch-button-slot-yes = Yes, gladly
lunch-slot-yes = Great! Your ten minutes are at the lunch and learn in { $where }: { $when }.
lunch-slot-no = No problem. I won't ask again for { $days } days.
lunch-slot-gone = That invitation is no longer open.
