## Priorities
module-priorities = Priorities
module-priorities-does = what a team wants to get better at this season: at most five topics, each with a why
priorities-title = Priorities of { $where }
priorities-yours = Priorities of your team
priorities-none = There are no priorities here yet. A team leader can set a few: what does the team want to get better at, and why?
priorities-none-yours = Your team hasn't set any priorities yet.
priorities-footer = At most { $most }: with more, nothing comes first. You'll find them in the digest and at lunch and learn too.
priorities-how = Who leads a team sets at most { $most } with `@Opsteker /learn priorities topic: why`, in the team's channel.
priorities-help = `@Opsteker /learn priorities`: what this channel wants to get better at, and why.
    `@Opsteker /learn priorities SQL: we keep waiting for reports`: set one, if you lead a team. At most { $most }.
    Once a quarter I ask whoever set them whether they still hold.
typed-priorities-new = new, add
priorities-shown = What we want to get better at
priorities-since = Since { $day }
priorities-held = confirmed on { $day }
priorities-button-add = Set a priority
priorities-button-change = Change
priorities-button-remove = Remove
priorities-button-list = See all of them
priorities-button-hold = They still hold
priorities-button-review = Change them
priorities-saved = Set. From now on it's in the digest and at lunch and learn here, with your why.
priorities-changed = Changed.
priorities-removed = "{ $topic }" is no longer a priority.
priorities-exists = "{ $topic }" is a priority already.
priorities-full = There are { $most } already, and with a sixth nothing comes first any more. Remove one that matters less, then set this one.
priorities-gone = That priority is no longer there. `@Opsteker /learn priorities` in the channel shows the ones there are.
priorities-not-here = I can't find that channel, or you aren't in it.
priorities-only-channels = Priorities belong to a channel. Type `@Opsteker /learn priorities topic: why` in your team's channel.
priorities-not-a-leader = { $known ->
    [yes] Priorities are set by whoever leads somebody here, and I don't know of anybody you lead. Is that not right? Ask { $names }: admins say who leads whom with `/learn people`.
   *[no] Priorities are set by whoever leads somebody here, and I don't know of anybody you lead. Is that not right? An admin says who leads whom with `/learn people`.
}
priorities-review = A quarter has passed. Do the priorities of { $where } still hold?
priorities-hold = Good. I'll ask again in a quarter.
priorities-form-change = Change a priority
priorities-form-topic = What do you want to get better at?
priorities-form-topic-hint = A topic, such as: SQL
priorities-form-why = Why, and why now?
priorities-form-why-hint = One sentence; it stands beside the topic everywhere.
priorities-error-topic = Which topic? A word or two is enough.
priorities-error-why = Say why in one sentence: without a why, nobody knows what to learn it for.
