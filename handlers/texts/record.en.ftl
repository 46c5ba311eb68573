## Record
module-record = Your record
module-record-does = what you did and learned, all together and for you alone; take it with you, or show it to one person
record-title = Your record
record-of = Record of { $owner }
record-period = From { $first } to { $last }
record-nothing = There's nothing for these days yet. Choose other days, or add something yourself.
record-most = These are the last { $most } things. To see what is older, choose a shorter time.
record-footer = Only you can see this, until you show it to somebody yourself. Other days: `/learn record half year` or `/learn record 2025`
record-help = `/learn record`: what you shared, learned, reached and did for others in the last year. Only you can see it.
    `/learn record half year`, `/learn record 2025` or `/learn record 2026-01-01 to 2026-06-30`: other days, { $most } years at most.
    `/learn record files`: as PDF, Markdown and CSV.
    For each thing you can write what you can do now that you couldn't before. Call it something else, leave it out, or add things yourself.
    With Show it you choose one person and an end date. You can always take it back.
typed-record-files = files, file, csv, markdown
typed-record-this = this
typed-record-previous = previous
typed-record-past = past, last, the
typed-record-one = a, an, one
typed-record-between = from, since, until, to, and, through, till
typed-record-week = week, weeks
typed-record-month = month, months
typed-record-quarter = quarter, quarters
typed-record-half-year = half year, half a year, six months
typed-record-year = year, years
record-kind-goal = Goal reached
record-kind-til = Learned today
record-kind-lesson = Lesson from a mistake
record-kind-helped = What helped others
record-kind-kudos = Kudos
record-kind-spoke = Spoke at a lunch and learn
record-kind-attended = Came to a lunch and learn
record-kind-mentor = Was a mentor
record-kind-mentee = Learned with a mentor
record-kind-circle = Learning circle
record-kind-consultation = Took part in a peer consultation
record-kind-course = Finished
record-kind-step = Step of a path
record-kind-own = Added by yourself
record-helped = { $count ->
    [one] What you shared helped 1 colleague
   *[other] What you shared helped { $count } colleagues
}
record-kudos = { $count } kudos for { $kind }
record-kudos-learning = learning
record-kudos-experiment = an experiment
record-kudos-teaching = explaining
record-answer = I can do this now: { $answer }
record-question = What can you do now that you couldn't before?
record-saved = Saved.
record-dropped = Left out. You can put it back under Left out.
record-returned = It's back in.
record-added = Added.
record-all-answered = That's all of them. `/learn record` shows everything together.
record-left-out = Left out
record-none-left-out = Nothing is left out.
record-review-on = Your review is on { $day }. I'll nudge you a week before.
record-review-kept = Saved. I'll nudge you a week before { $day }.
record-reminder = { $count ->
    [0] You're looking back on your work on { $day }. Your record is empty so far: add something yourself, or choose other days.
    [one] You're looking back on your work on { $day }. There is 1 thing in your record. Care to look at it now?
   *[other] You're looking back on your work on { $day }. There are { $count } things in your record. Care to look at them now?
}
record-shared-with = { $reader } can read this until { $day }
record-shared = { $reader } can read your record now, until { $day }. What you leave out or change, they see that way too. To take it back earlier: `/learn record`.
record-unshared = { $reader } can't read your record any more.
record-for-you = { $owner } lets you read their own record until { $day }. Please handle it with care.
record-shown-until = You can read this until { $day }.
record-shown-nothing = There's nothing in it that you can read.
record-share-over = You can't read this record (any more).
record-share-gone = That was taken back already.
record-refused = The record of { $owner } is theirs alone. Want to talk about it together? Just ask: only { $owner } can show it, with `/learn record`.
record-unknown = I don't understand that. Type `/learn record`, or put days behind it, such as `/learn record half year`.
record-wrong-days = { $why } This works: `/learn record half year`
record-gone = That isn't in your record (any more). `/learn record` shows what is.
record-error-future = That day is still to come. Choose one that has been.
record-error-order = The last day comes before the first.
record-error-long = That's more than { $most } years. Choose a shorter time.
record-error-empty = What did you do or learn? One sentence is enough.
record-error-many = You've added { $most } things already. Take one out first.
record-error-review = Choose a day still to come, within two years. Or leave it open.
record-error-until = Choose a day still to come, within three months.
record-error-one-reader = Choose one colleague, not yourself.
record-error-reader = { $name } isn't here any more, or doesn't take part. Choose somebody else.
record-error-shown = You're showing your record to { $most } people already. Take one back first.
record-button-write = Write
record-button-drop = Leave out
record-button-skip = Next
record-button-return = Put back
record-button-more = { $count } more
record-button-next = One by one ({ $count })
record-button-begin = Begin
record-button-add = Add something
record-button-days = Days and review
record-button-files = As a file
record-button-share = Show it
record-button-unshare = Take back
record-button-left-out = Left out
record-button-look = Read
record-form-item = What you learned
record-form-own = Add something
record-form-days = Days and review
record-form-share = Show your record
record-form-text = What your record calls it
record-form-text-hint = Where it came from, nothing changes.
record-form-own-text = What did you do or learn?
record-form-answer = What can you do now that you couldn't before?
record-form-answer-hint = One sentence is enough; you may leave it open.
record-form-keep = Does it belong in your record?
record-form-on = When?
record-form-first = From
record-form-last = To
record-form-review = When is your review?
record-form-review-hint = I'll nudge you a week before. You may leave it open.
record-form-reader = To whom?
record-form-reader-hint = One colleague. What stands in a private channel they aren't in stays out, unless you called it something else yourself.
record-form-until = Until which day?
record-form-until-hint = After that, nobody can read it. What somebody has read, they have read.
record-file = record
record-file-title = Record of { $owner }
record-files = Your record: as PDF, as Markdown and as CSV. It's yours; give it to whoever you like.
record-files-come = Your record comes to our own chat, as PDF, Markdown and CSV.
record-files-empty = There's nothing in your record yet, so no file can be made. Choose other days, or add something yourself.
record-columns = kind, day, what, I can do this now
