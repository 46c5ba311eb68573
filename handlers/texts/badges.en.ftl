## Badges and team goals
module-badges = Badges and team goals
module-badges-does = a badge for what you did for others, yours alone until you show it; and reaching a goal together, without a ranking
badge-title = Your badges
badge-none = You don't have a badge yet.
badge-footer = Only you can see this, until you show a badge yourself. There is no ranking.
badge-help = `/learn badges`: the badges you got for what you did for others. Show one, and you get a certificate (PDF) and an Open Badge (JSON) with an address where anybody can check it. You can always hide it again.
badge-others = There are badges for this too:
    { $badges }
badge-taught = Explainer
badge-taught-for = Spoke at a lunch and learn three times or more
badge-mentored = Mentor
badge-mentored-for = Guided a colleague as a mentor
badge-helped = Knowledge sharer
badge-helped-for = Helped ten colleagues or more with what was shared
badge-earned = Given on { $day }
badge-private = only you can see it
badge-is-shown = whoever has the address can check it
badge-button-show = Show it
badge-button-hide = Hide it
badge-button-files = As a file
badge-sure = Whoever has the address then sees your name, the badge and the day. You can hide it again later.
badge-shown = Whoever has this address can check your badge:
badge-hidden = Hidden. The address of the certificate doesn't work any more.
badge-files = Your certificate as PDF, and the badge as Open Badge (JSON).
badge-files-come = Your certificate and your badge come to our own chat.
badge-gone = That badge isn't there (any more).
badge-file = badge-{ $kind }
badge-certificate = Certificate of { $name }
badge-check = Does this certificate hold? Look at { $address }
badge-no-check = This certificate has no address where you can check it.
badge-holds = This certificate holds: { $name } was given the badge { $badge } on { $day }.
badge-unknown = This certificate doesn't hold, or isn't shown (any more).
team-goal-title = Team goal
team-goal-none = This channel has no team goal now.
team-goal-who = Whoever leads a team sets one with `/learn team-goal new`.
team-goal-help = `/learn team-goal new` in a channel: reach something together, such as twenty lessons this quarter. For whoever leads a team, and admins.
    `/learn team-goal`: how far you are. I only count what is in the channel altogether, never who did how much.
typed-team-goal-new = new, begin
team-goal-of-til = TILs
team-goal-of-lesson = lessons from a mistake
team-goal-set = Together towards { $target } { $what }, until { $day }.
team-goal-going = { $count } of { $target } { $what }, until { $day }.
team-goal-reached = 🎉 You did it! { $count } { $what }, and the goal was { $target }.
team-goal-over = Time's up: { $count } of { $target } { $what }. What helped, and what would make it easier next time?
team-goal-picture = { $weeks } weeks in a row: { $numbers }
team-goal-note = Counted from what is in this channel, of everybody together.
team-goal-kept = Saved. It's on its way to the channel.
team-goal-stopped = The team goal has been stopped. You can always set another.
team-goal-there = This channel has a team goal already. One at a time is enough.
team-goal-gone = That team goal isn't running any more.
team-goal-only-channels = A team goal belongs to a channel: type `/learn team-goal` there.
team-goal-not-a-leader = { $known ->
    [yes] Whoever leads a team sets a team goal. Your team isn't in here yet? { $names } can fill that in.
   *[no] Whoever leads a team sets a team goal. Your team isn't in here yet? An admin can fill that in.
}
team-goal-not-posted = The team goal couldn't be posted in { $where }. Does the channel still exist, and am I in it?
team-goal-error-target = Choose a number from { $least } to { $most }.
team-goal-error-last = Choose a day still to come, within a year.
team-goal-button-new = Set a team goal
team-goal-button-stop = Stop it
team-goal-form = Team goal
team-goal-form-what = Of what?
team-goal-form-target = How many together?
team-goal-form-last = Until which day?
