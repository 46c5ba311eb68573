## Where people get stuck
module-obstacles = Where people get stuck
module-obstacles-does = for admins: how many people left a form or didn't get on with a command, as counts of five people or more per week
obstacles-title = Where people get stuck
obstacles-week = { $first } to { $last }
obstacles-none = There's nothing to see yet: a week is counted on the Monday after it.
obstacles-how = Each number is of five different people or more. What isn't here was met by fewer than five, or by nobody. Who it was is kept until the week is over, and then it's gone.
obstacles-opened = Opened a form and didn't send it
obstacles-error = Sent a form and something was wrong with it
obstacles-muted = Don't want to hear about it
obstacles-undelivered = Didn't get a message that was for them
obstacles-unknown = Typed something I didn't understand
obstacles-few = fewer than five people
obstacles-people = { $count } people
obstacles-words = Most often first: { $words }
obstacles-no-module = Settings and set-up
obstacles-before = The week before
