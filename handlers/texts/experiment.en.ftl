## Experiments
experiment-title = Experiments
experiment-none = You aren't trying anything out right now. What would you like to do differently for a while, just to see what comes of it?
experiment-help = `/learn experiment shorter meetings`: try something out. You say what you expect, and on a day you choose I ask what you learned. In a channel, type `@Opsteker /learn experiment shorter meetings`, and it can follow you.
    Whether it worked or not makes no difference: what you learned is what counts.
    `/learn experiment`: the ones you have. You can have { $most } going at a time.
typed-experiment-new = new, add
experiment-until = { $where ->
    [none] Until { $day }
   *[other] Until { $day } · { $where } follows it
}
experiment-kept = On { $day } I'll ask what you learned. Have fun trying!
experiment-how = You wanted to try this until about now. How did it go?
experiment-expected = Expected: { $text }
experiment-tries = 🧪 { $owner } is trying something out
experiment-hear = On { $day } we'll hear what it taught, however it goes.
experiment-tried = 🧪 { $owner } tried something out, and { $state ->
    [worked] it worked
   *[failed] it failed
}
experiment-learned = What it taught:
experiment-outcome = { $state ->
    [worked] it worked
   *[failed] it failed
}
experiment-digest = { $owner } tried: { $text }
experiment-ended = { $where ->
    [none] Good that you tried it. Want to help others with what you learned?
   *[other] Good that you tried it. { $where } can read what you learned. Want to help others with it too?
}
experiment-later = Fine. I'll ask again in a week.
experiment-stopped = It's gone. You don't have to explain.
experiment-full = You have { $most } experiments going already. Is there one that can end?
experiment-gone = That experiment is no longer there. `/learn experiment` shows what you have.
experiment-over = You've said how this one went already.
experiment-no-channel = I can't find that channel any more, or you aren't in it.
experiment-not-posted = I couldn't post your experiment in { $where }, so only you can see it now. Is the channel still there, and am I in it?
experiment-button-new = Try something out
experiment-button-worked = It worked
experiment-button-failed = It failed
experiment-button-later = Ask me in a week
experiment-button-stop = Let it go
experiment-button-til = Share what you learned
experiment-button-thank = 🧪 Kudos for trying
experiment-form-title = What did you learn?
experiment-form-text = What are you going to try?
experiment-form-text-hint = Something small, such as: meetings of 25 minutes
experiment-form-expectation = What do you expect of it?
experiment-form-expectation-hint = Such as: we decide as much, and have time to spare
experiment-form-until = Until when?
experiment-form-until-hint = On that day I ask what you learned.
experiment-form-shared = Who can follow it?
experiment-form-channel = Everybody in { $where }
experiment-form-alone = Only me
experiment-form-learned = What did you learn?
experiment-form-learned-hint = What do you know now that you didn't before?
experiment-error-text = What are you going to try? One sentence is enough.
experiment-error-expectation = What do you expect of it? Without that you can't be surprised.
experiment-error-past = Choose a day to come, within a year: that's when I ask what you learned.
experiment-error-learned = What did you learn? One sentence is enough.
