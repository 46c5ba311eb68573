## Learning time
module-time = Learning time
module-time-does = a fixed time each week to learn, with a nudge when it starts
time-title = Your learning time
time-none = You don't have a fixed learning time yet. Choose a time in the week and I'll nudge you when it starts.
time-line = { $day } { $start }–{ $end }
time-line-paused = { $block } · paused
time-next = Next time: { $when }
time-when = { $day } at { $start }
time-progress = { $reached ->
    [yes] This week: { $done } minutes. You've reached your target of { $target }!
   *[no] This week: { $done } of { $target } minutes.
}
time-footer = Only you can see this. Want another target? `/learn time target 90`
time-button-add = Choose a time
time-button-change = Change
time-button-pause = Pause
time-button-resume = Resume
time-button-remove = Remove
time-button-file = Add to my calendar
time-button-move-this = Move it this week
time-remove-sure = Remove { $block }?
time-added = Your learning time is set: { $block }. It starts { $when }. { $file ->
    [yes] Open the file to add it to your calendar.
   *[no] Add it to your calendar yourself.
}
time-exists = You already have learning time on { $block }.
time-changed = Your learning time is now { $block }. Next time: { $when }. { $file ->
    [yes] Open the file to update your calendar too.
   *[no] Update your calendar yourself.
}
time-changed-paused = Your learning time is now { $block }, and still paused. { $file ->
    [yes] Open the file to update your calendar too.
   *[no] Update your calendar yourself.
}
time-paused = { $block } is paused. I'll leave you alone until you press Resume.
time-resumed = { $block } is on again. Next time: { $when }.
time-removed = { $block } is gone. { $file ->
    [yes] Open the file to take it out of your calendar too.
   *[no] Take it out of your calendar yourself.
} The time you've spent still counts.
time-gone = That learning time is no longer there. Type `/learn time` to see what you have.
time-file = Open this file to add it to your calendar.
time-file-name = learning-time
time-event = Learning time
time-event-described = Time you've set aside to learn. `/learn time` shows your week.
time-many = You already have { $most } learning times a week, which is the most you can have. Change or remove one first.
time-usage = I couldn't find a day and a time in that. Try `/learn time thursday 14:00 1h`, or press the button.
time-help = `/learn time thursday 14:00 1h`: a fixed moment in your week to learn.
    `/learn time target 90`: how many minutes a week you aim for.
    `/learn time`: your moments, to change, pause or remove, and this week so far.
time-target = Your target is now { $target } minutes a week.
time-target-usage = How many minutes a week? From { $least } to { $most }, for example `/learn time target 90`
typed-time-target = target, goal
time-error-start = I can't read that time. Write it like this: 14:00
time-error-day = Choose a day of the week.
time-error-length = Learning time can last from { $least } to { $most } minutes.
time-error-midnight = That runs past midnight. Choose a time that ends on the same day.
time-error-moment = That time has passed. Choose another one.
time-form-add = Learning time
time-form-change = Change learning time
time-form-day = Which day?
time-form-start = What time does it start?
time-form-length = How long?
time-form-minutes = { $minutes } minutes
time-form-move = Another time
time-form-moment = When this week?
time-nudge-title = Time to learn
time-nudge = The time until { $end } is yours.
time-button-begun = I've started
time-button-move = Move
time-button-skip = Not this week
time-begun = Enjoy! { $progress }
time-begun-before = I've already counted that. { $progress }
time-skipped = All right, not this week.
time-moved = Moved for this week: { $when }. Next week it's back at its usual time.
time-move-none = There's no time left this week. Next week it's back at its usual time.
time-move-over = That week is over. This week it's at its usual time again.
time-move-begun = You've already started this week, so there's nothing left to move.
time-move-paused = { $block } is paused. Press Resume first.

## Status and silence during learning time

focus-status = Learning time
focus-gone = Your permission to set your status and mute your notifications no longer works; perhaps it was withdrawn somewhere else. I'm leaving both alone. You can switch it back on with `/learn time`.
time-button-focus = Set my status and mute notifications
time-button-focus-off = Stop setting my status
time-focus-given = When you press "I've started", I set your status to 📚 Learning time and mute your notifications until your learning time is over.
time-focus-title = Status and notifications during your learning time
time-focus-ask = You can let me set your status and mute your notifications for you, and nothing else. I only do it when you press "I've started", and only until your learning time is over. If you already have a status, I leave it alone. I can't see whether your notifications were already muted; they come back on when your learning time ends. You can withdraw this at any time with `/learn time`.
time-focus-secret = This link is only for you. It works once, for ten minutes.
time-focus-link = Give permission
time-focus-already = You've already given me permission. You can withdraw it with `/learn time`.
time-focus-not-here = I can't set your status or mute your notifications here.
time-focus-withdrawn = Withdrawn. I'll leave your status and notifications alone, and I'm undoing anything I just set.
time-focus-on = Your notifications are muted until { $end }, and your status is 📚 Learning time unless you already had one.
time-focus-page-given = All set. When you press "I've started" in your learning time, I'll set your status and mute your notifications. You can withdraw this with `/learn time`. You can close this page.
time-focus-page-refused = You didn't give permission, so nothing changes. If you change your mind, type `/learn time`. You can close this page.
time-focus-page-other = This came from a different account than the one I sent the link to. I didn't keep any of it. Sign in with your own account and ask for a new link in the chat with `/learn time`.
time-focus-page-part = I need permission for both your status and your notifications, and only got one. I didn't keep any of it. Type `/learn time` in the chat to try again.
time-focus-page-gone = This link no longer works. Type `/learn time` in the chat for a new one.
time-focus-page-later = That didn't work just now, and nothing has changed. Type `/learn time` in the chat a little later for a new link.

## What people type for a block
typed-time-day-1 = monday, mon
typed-time-day-2 = tuesday, tue, tues
typed-time-day-3 = wednesday, wed, weds
typed-time-day-4 = thursday, thu, thur, thurs
typed-time-day-5 = friday, fri
typed-time-day-6 = saturday, sat
typed-time-day-7 = sunday, sun
typed-time-length-15 = quarter of an hour, a quarter of an hour
typed-time-length-30 = half an hour, half hour, half-hour
typed-time-length-45 = three quarters of an hour
typed-time-length-60 = an hour, one hour, hour
typed-time-length-90 = an hour and a half, one and a half hours
typed-time-length-120 = two hours
typed-time-and = and
typed-time-until = until, till, to
typed-time-between = every, each, on, at, for, from, weekly
