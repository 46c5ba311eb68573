## Goals
module-goals = Goals
module-goals-does = what you want to learn, in one sentence; I ask now and then how it's going, and only you can see it
goals-title = Your goals
goals-none = You don't have a goal yet. What do you want to be able to do that you can't do now? One sentence is enough.
goals-footer = Only you can see this, except what you choose to share. Set one in a single line: `/learn goal I want to explain our data model to a customer`
goals-help = `/learn goal I want to explain our data model to a customer`: set a goal, in one sentence. Only you can see it.
    `/learn goal`: your goals, to change, share, reach or put aside. You can have { $most } at a time.
    Press Change to add why, by when, and how often I ask. Press Share to show it to colleagues or a channel.
typed-goals-new = new, add
goals-why = Why: { $why }
goals-until = By { $day }
goals-next = Looking back on { $day }
goals-private = Only you can see this
goals-shared-with = Shared with { $names }
goals-of-colleague = { $owner } shares this with you
goals-reached-list = Reached:
    { $goals }
goals-button-new = Set a goal
goals-button-change = Change
goals-button-share = Share
goals-button-unshare = Stop sharing
goals-button-reached = Reached it!
goals-button-stop = Put aside
goals-button-resume = Pick it up again
goals-button-going = Going well
goals-button-stuck = I'm stuck
goals-button-tip = Find a tip about it
goals-button-til = Share what you learned
goals-saved = { $weeks ->
    [0] That's your goal. I won't ask about it; you can find it with `/learn goal`.
    [one] That's your goal. I'll ask you every week how it's going.
   *[other] That's your goal. I'll ask you every { $weeks } weeks how it's going.
}
goals-changed = { $weeks ->
    [0] Changed. I won't ask about it; you can find it with `/learn goal`.
    [one] Changed. I'll ask you every week how it's going.
   *[other] Changed. I'll ask you every { $weeks } weeks how it's going.
}
goals-resumed = { $weeks ->
    [0] It's one of your goals again. I won't ask about it.
    [one] It's one of your goals again. I'll ask you every week how it's going.
   *[other] It's one of your goals again. I'll ask you every { $weeks } weeks how it's going.
}
goals-exists = You have this goal already.
goals-full = You have { $most } goals already, and that's plenty: with more, none of them gets your attention. Is there one you've reached, or can put aside?
goals-gone = That goal is no longer there. `/learn goal` shows what you have.
goals-reached-before = You've reached this goal already. Well done!
goals-stopped-before = You put this goal aside. You can set it again with `/learn goal`.
goals-stopped = Fine, it's put aside. You don't have to explain.
goals-check = How is this goal going?
goals-check-over = You wanted to have this by about now. How is it going? Another date is fine too.
goals-check-last = This is the last time I ask about it. Whenever you want, you'll find it with `/learn goal`.
goals-going = { $weeks ->
    [0] Good to hear. Keep at it!
    [one] Good to hear. I'll ask again next week.
   *[other] Good to hear. I'll ask again in about { $weeks } weeks.
}
goals-stuck = That happens. What would be a step so small you could take it this week? A smaller goal is fine, and so is asking a colleague to think along.
goals-reached = 🎉 You did it!
goals-til = Want to help somebody else with it? Share in one sentence what you learned.
goals-til-text = I can do this now: { $goal }
goals-channel = { $owner } wants to learn this. Can you help?
goals-channel-reached = 🎉 { $owner } reached this goal!
goals-for-you = { $owner } shares a goal with you.
goals-colleague-reached = 🎉 { $owner } reached a goal they shared with you.
goals-shared-note = They see your goal and its date, not why. To stop sharing, open Share again and leave it empty.
goals-private-again = Only you can see it now.
goals-not-posted = I couldn't post your goal in { $where }, so it isn't shared there. Is the channel still there, and am I in it?
goals-error-empty = What do you want to learn? One sentence is enough.
goals-error-day = Choose a day to come, within three years. Or leave it open.
goals-error-not-here = { $count ->
    [one] { $names } isn't here any more, or doesn't take part. Choose somebody else.
   *[other] { $names } aren't here any more, or don't take part. Choose somebody else.
}
goals-form-new = Set a goal
goals-form-change = Change your goal
goals-form-share = Share your goal
goals-form-text = What do you want to learn?
goals-form-text-hint = One sentence, such as: I want to explain our data model to a customer
goals-form-why = Why?
goals-form-why-hint = Only for yourself; you can leave it empty.
goals-form-until = By when?
goals-form-until-hint = You can leave it empty.
goals-form-weeks = How often do you want to look back?
goals-form-every = { $weeks ->
    [0] I'll look by myself
    [one] Every week
    [13] Every three months
   *[other] Every { $weeks } weeks
}
goals-form-people = With which colleagues?
goals-form-people-hint = They get a message with your goal. Leave it empty to share it with nobody.
goals-form-channel = In which channel?
goals-form-channel-hint = Everybody there can read it.
goals-form-no-channel = No channel
