## The catalogue
module-catalogue = Catalogue
module-catalogue-does = courses, articles, videos and podcasts that colleagues recommend, and which ones you finished
catalogue-title = Catalogue
catalogue-kind = { $kind ->
    [course] course
    [article] article
    [video] video
   *[podcast] podcast
}
catalogue-level = { $level ->
    [core] core
    [advanced] advanced
   *[leadership] leadership
}
catalogue-minutes = { $minutes ->
    [one] 1 minute
   *[other] { $minutes } minutes
}
catalogue-micro = ⚡ micro-learning
catalogue-free = free
catalogue-by = recommended by { $who }
catalogue-by-ago = Recommended by { $who } · { $ago }
catalogue-by-nobody = From the catalogue · { $ago }
catalogue-open = Open it
catalogue-is-finished = ✓ finished
catalogue-reported = this link may no longer work
catalogue-none = There's nothing here yet. What did you read, watch or take lately that would help someone else?
catalogue-none-such = There's nothing about that yet. Know something good? Recommend it.
catalogue-mine = What you finished
catalogue-mine-none = You haven't finished anything yet. `/learn catalogue short` finds something of five minutes at most.
catalogue-gone = This isn't in the catalogue any more.
catalogue-not-yours = Only whoever recommended it ({ $who }) or an admin can do that. Something wrong with it? Do tell them.
catalogue-not-finished = You hadn't finished this yet.
catalogue-help = The catalogue has what colleagues recommend to each other: courses, articles, videos and podcasts.
    `/learn catalogue`: all of it, starting with whatever takes five minutes at most.
    `/learn catalogue free video git`: part of it. You can say course, article, video, podcast, core, advanced, leadership, short, free, and any topic.
    `/learn catalogue https://…`: recommend something. `/learn catalogue mine`: what you finished, for your eyes only.
typed-catalogue-add = add, recommend, new
typed-catalogue-mine = mine, finished, done
typed-catalogue-course = course, courses, training
typed-catalogue-article = article, articles
typed-catalogue-video = video, videos
typed-catalogue-podcast = podcast, podcasts
typed-catalogue-core = core
typed-catalogue-advanced = advanced
typed-catalogue-leadership = leadership
typed-catalogue-micro = short, micro
typed-catalogue-free = free

## Recommending and keeping it right
catalogue-button-add = Recommend something
catalogue-button-filter = Choose part of it
catalogue-button-all = All of it
catalogue-button-edit = Edit
catalogue-button-remove = Remove
catalogue-button-confirm = Still right
catalogue-button-report = The link is dead
catalogue-form-edit = Edit this
catalogue-form-link = Link
catalogue-form-title = Title
catalogue-form-reason = Why do you recommend it?
catalogue-form-reason-hint = In a sentence or two: what do you learn from it, and who is it for?
catalogue-form-kind = Kind
catalogue-form-minutes = How many minutes does it take?
catalogue-form-level = Level
catalogue-form-cost = What does it cost?
catalogue-form-cost-hint = Leave it empty if it's free
catalogue-form-only = Only
catalogue-form-all = All
catalogue-form-show = Show me
catalogue-error-title = Give it a title.
catalogue-error-reason = Say in one sentence why you recommend it.
catalogue-error-kind = Choose one of these.
catalogue-error-level = Choose one of these.
catalogue-error-minutes = Fill in a whole number, from { $least } to { $most }.
catalogue-error-there = This link is in the catalogue already. Use another one.
catalogue-added = Thanks, it's in the catalogue. Colleagues find it with `/tip` too.
catalogue-there = This was in the catalogue already:
catalogue-changed = Changed.
catalogue-confirmed = Thanks. I'll ask again in six months.
catalogue-removed = Removed. Those who finished it keep that.
catalogue-remove-sure = Shall I take this out of the catalogue?
catalogue-report-yours = This one is yours to look after. Edit the link, or remove it.
catalogue-report-thanks = Thanks. I'll ask whoever recommended it, without saying who told me.
catalogue-report-before = A colleague told me that already, and I've asked about it.
catalogue-check = You recommended this a while ago. Is it still right, and does the link work?
catalogue-check-dead = A colleague says this link no longer works. Could you take a look?

## Finishing
catalogue-button-finish = Finished
catalogue-button-undo = Not finished after all
catalogue-button-apply = What will you do differently?
catalogue-button-aloud = Celebrate in { $where } from now on
catalogue-button-quietly = Keep it to myself from now on
catalogue-finished = Well done, you finished “{ $title }”.
catalogue-finished-before = You had finished this already.
catalogue-heard-by-nobody = Only you can see this.
catalogue-heard-aloud = It's in { $where } as well, as you chose.
catalogue-undone = All right, this counts as not finished again.
catalogue-aloud = Lovely! From now on I'll put what you finish in { $where }.
catalogue-quietly = All right, from now on it stays between us.
catalogue-celebrated = 🎉 { $who } finished “{ $title }”.
catalogue-form-apply = What do you take away?
catalogue-form-apply-hint = One sentence is enough. It becomes a TIL of yours.
catalogue-form-who = Who may read it?
catalogue-form-alone = Only me
catalogue-form-aloud = Everyone in { $where }
catalogue-error-apply = Say in one sentence what you'll do differently.
catalogue-error-who = Choose who may read it.
catalogue-applied = Saved. Only you can see it, under `/til mine`.
catalogue-applied-aloud = Your TIL is in { $where }.
