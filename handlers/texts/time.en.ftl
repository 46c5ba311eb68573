## Learning time
module-time = Learning time
module-time-does = a fixed moment in your week to learn, with a sign when it begins
time-title = Your learning time
time-none = You have no fixed learning time yet. Choose a moment in the week, and I will let you know when it begins.
time-line = { $day } { $start }–{ $end }
time-line-paused = { $block } · paused
time-next = Next time: { $when }
time-when = { $day } at { $start }
time-progress = { $reached ->
    [yes] This week: { $done } minutes. Your target of { $target } is reached.
   *[no] This week: { $done } of { $target } minutes.
}
time-footer = Only you can see this. Another target? /learn time target 90
time-button-add = Choose a moment
time-button-change = Change
time-button-pause = Pause
time-button-resume = Resume
time-button-remove = Remove
time-button-file = For my calendar
time-button-move-this = Move this week
time-remove-sure = Are you sure you want to remove { $block }?
time-added = Your learning time is set: { $block }. The first time is { $when }. Open the file to put it in your calendar.
time-exists = You have learning time on { $block } already.
time-changed = Changed: your learning time is now { $block }. Next time: { $when }. Open the file to change it in your calendar too.
time-changed-paused = Changed: your learning time is now { $block }. It is still paused. Open the file to change it in your calendar too.
time-paused = { $block } is paused: I leave you alone until you press Resume.
time-resumed = { $block } goes on. Next time: { $when }.
time-removed = { $block } is removed. Open the file to take it out of your calendar too. What you did with it still counts.
time-gone = This learning time is no longer there. Type /learn time to see what is.
time-file = Open this file to put it in your calendar.
time-file-name = learning-time
time-event = Learning time
time-event-described = Time you keep free to learn. /learn time shows your week.
time-many = You have { $most } moments in the week; there cannot be more. Change or remove one first.
time-usage = I did not find a day and a time in that. Type for example /learn time thursday 14:00 1h, or press the button.
time-help = /learn time thursday 14:00 1h: a fixed moment in your week to learn.
    /learn time target 90: how many minutes a week you aim for.
    /learn time: your moments, to change, pause or remove, and this week so far.
time-target = Your target is { $target } minutes a week.
time-target-usage = How many minutes a week? From { $least } to { $most }, for example /learn time target 90
time-error-start = I cannot read this as a time. Type for example 14:00
time-error-day = Choose a day of the week.
time-error-length = Learning time lasts from { $least } to { $most } minutes.
time-error-midnight = This goes past midnight. Choose a moment that ends on the same day.
time-error-moment = This moment has passed by now. Choose another one.
time-form-add = Learning time
time-form-change = Change learning time
time-form-day = On which day?
time-form-start = From what time?
time-form-start-hint = For example 14:00
time-form-length = How long?
time-form-minutes = { $minutes } minutes
time-form-move = Another moment
time-form-moment = When this week?
time-nudge-title = Time to learn
time-nudge = Until { $end } is for you.
time-button-begun = Begun
time-button-move = Move
time-button-skip = Not this week
time-begun = Enjoy! { $progress }
time-begun-before = I had counted that already. { $progress }
time-skipped = All right, not this week.
time-moved = Moved for this week: { $when }. After that it is at its own time again.
time-move-none = There is no moment left this week. Next week it is at its own time again.
time-move-over = That week is over. This week it is at its own time again.
time-move-begun = You have begun already this week, so there is nothing left to move.
time-move-paused = { $block } is paused. Press Resume first.

## Status and silence during learning time

focus-status = Learning time
focus-gone = Your consent to set your status and silence does not work any more, perhaps because it was withdrawn elsewhere. So I leave them alone. You can switch it on again with /learn time.
time-button-focus = Set my status and silence in learning time
time-button-focus-off = Stop setting status and silence
time-focus-given = When you press Begun, I set your status to 📚 Learning time and silence your notifications, until your learning time is over.
time-focus-title = Status and silence during your learning time
time-focus-ask = Here you can let me set your status and your silence in your name, and nothing else. I only do so when you press Begun in your learning time, and until it is over. A status of your own I leave as it is. Whether your notifications were silenced already I cannot see: at the end of your learning time they come back. You can always withdraw it with /learn time.
time-focus-secret = This link is for you alone. It works for ten minutes, once.
time-focus-link = Give consent
time-focus-already = You gave me that consent already. You can withdraw it with /learn time.
time-focus-not-here = I cannot set your status and silence here.
time-focus-withdrawn = Withdrawn: I leave your status and your silence alone. What I had set just now, I take away.
time-focus-on = Until { $end } I silence your notifications, and set your status to 📚 Learning time if you have none of your own.
time-focus-page-given = Done. When you press Begun in your learning time, I set your status and your silence. You can withdraw it with /learn time. You can close this page.
time-focus-page-refused = You gave no consent, so nothing changes. If you change your mind, type /learn time. You can close this page.
time-focus-page-other = This answer came from another account than that of whoever got the link. I kept nothing of it. Sign in with your own account, and ask for a new link in the chat with /learn time.
time-focus-page-part = I need both, your status and your silence, and did not get both. I kept nothing of it. Type /learn time in the chat to try again.
time-focus-page-gone = This link does not work any more. Type /learn time in the chat for a new one.
time-focus-page-later = That did not work just now, and nothing has changed. Type /learn time in the chat in a while for a new link.
