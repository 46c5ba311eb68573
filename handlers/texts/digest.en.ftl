# The weekly digest: of a channel, of your own, and for managers about the team as a whole.

module-digest = Weekly digest
module-digest-does = once a week, see what you learned from each other, per channel or for yourself

## On and off
typed-digest-me = me, mine
typed-digest-team = team, manager
typed-digest-on = on
typed-digest-off = off, stop
digest-how = Type `@Opsteker /learn digest` in a channel to get a digest there, `/learn digest me` for your own week, or `/learn digest team` if you manage people. Add off to stop it.
digest-form = { $kind ->
    [channel] Digest of this channel
    [personal] Your weekly digest
   *[manager] Digest of your team
}
digest-form-state = Send it?
digest-form-on = Yes, every week
digest-form-off = No, not any more
digest-form-weekday = Which day?
digest-form-time = What time?
digest-form-submit = Save
digest-error-time = Write a time such as 16:00.
digest-error-weekday = Choose a day of the week.
digest-on-channel = { $where } will get a weekly digest every { $weekday } at { $time }, starting on { $first } at { $at }. I skip it in weeks without news. Make sure I'm in the channel.
digest-on-own = { $kind ->
    [manager] You'll get your team's digest every { $weekday } at { $time }
   *[personal] You'll get your weekly digest every { $weekday } at { $time }
}, or when you're next at work. The first one comes on { $first } at { $at }.
digest-on-muted = Your weekly digest is on, but in `/learn settings` you've asked me not to send it. Switch it on there and it will come.
digest-off = No more weekly digests. Want it back? Type `/learn digest` again.
digest-off-already = That weekly digest was already off.
digest-not-yours = The weekly digest comes here every { $weekday } at { $time }, and { $organiser } looks after it. Want to change something? Ask them, or an admin.
digest-not-here = You can only switch on a weekly digest in a channel you're in yourself.
digest-no-manager = This digest is for people who manage a team, and as far as I know you don't. An admin can tell me if you do. For your own week: `/learn digest me`.
digest-manager-ended = As far as I know you no longer manage a team, so I've stopped the team digest. Is that wrong? Ask an admin.
digest-undelivered = { $why ->
    [gone] I couldn't post the weekly digest in { $where } because I no longer have access, so I've switched it off. If you want it back, invite me again and type `@Opsteker /learn digest` there.
   *[other] This week's digest didn't make it to { $where }. I'll try again next week.
}

## What is in it
digest-period = { $first } – { $last }
digest-channel-title = What we learned from each other
digest-here = In this channel
digest-elsewhere = In other channels
digest-experiments = What we tried out
digest-kudos = Kudos in this channel
digest-kudos-learning = { $count ->
    [one] once for learning something from a colleague
   *[other] { $count } times for learning something from a colleague
}
digest-kudos-experiment = { $count ->
    [one] once for an experiment, whether or not it worked
   *[other] { $count } times for an experiment, whether or not it worked
}
digest-kudos-teaching = { $count ->
    [one] once for explaining something to others
   *[other] { $count } times for explaining something to others
}
digest-kudos-managers = { $count ->
    [one] 1 of these came from a manager.
   *[other] { $count } of these came from a manager.
}
digest-questions = Still waiting for an answer
digest-coming = Coming up here
digest-asked = asked { $count } times
digest-chart-here = How often something shared here helped a colleague in the last { $weeks } weeks: { $numbers }.
digest-chart-own = How often something you shared helped a colleague in the last { $weeks } weeks: { $numbers }.
digest-chart-team = How often something your team shared helped a colleague in the last { $weeks } weeks: { $numbers }.
digest-channel-end = Another time, or not at all? Type `/learn digest`.
digest-personal-title = Your week
digest-own-helped = What you shared that helped
digest-own-kudos = Kudos you received
digest-sign-up = You can still join
digest-sign-up-until = You can sign up until { $day }
digest-on-topics = On your topics
digest-personal-end = Only you can see this. To change it: `/learn digest me`.
digest-manager-title = Your team's week
digest-team-helped = { $count ->
    [one] Something your team shared helped a colleague once.
   *[other] Things your team shared helped a colleague { $count } times.
}
digest-team-shared = { $count ->
    [one] There's 1 new TIL.
   *[other] There are { $count } new TILs.
}
digest-team-kudos = Kudos for the team
digest-team-quiet = A quiet week with nothing new to count. That's fine too.
digest-team-small = I don't show numbers for a small team, because they'd soon be about one person. From five people on, you'll see them here.
digest-question = A question for this week
digest-manager-end = This is about the team as a whole, never about one person. To change it: `/learn digest team`.

## Questions for who manages a team: one a week
digest-coach-1 = What did you learn yourself this week, and who will you tell?
digest-coach-2 = Ask somebody: what can you do now that you couldn't do a month ago?
digest-coach-3 = Which recent mistake of yours could save your team from making it too?
digest-coach-4 = Who on your team knows something nobody has ever asked them about?
digest-coach-5 = In your next one-to-one, ask: what would you like to get better at this month?
digest-coach-6 = Which piece of work could you give to somebody because they'll learn from it, rather than because they can already do it?
digest-coach-7 = When did you last say "I don't know" in front of your team?
digest-coach-8 = Which question keeps coming up, and who could write a tip about it with you?
digest-coach-9 = When a piece of work is done, ask: what would we do differently next time?
digest-coach-10 = Who recently tried something that didn't work, and did you thank them for it?
digest-coach-11 = Which hour in your team's week is for learning, and how do you protect it?
digest-coach-12 = Ask somebody: what stops you from asking for help?
digest-coach-13 = Who outside your team could your team learn from, and what would you ask them?
digest-coach-14 = Which assumption in your plans could you test this week, small and cheap?
digest-coach-15 = Who joined most recently, and which of their questions surprised you?
digest-coach-16 = This week, compliment somebody on how they learned rather than on the result.
digest-coach-17 = Ask your team: what do we do out of habit that we could do better?
digest-coach-18 = Which topic depends on one person on your team, and who could learn it from them?
digest-coach-19 = What have you read, watched or heard lately that could help your team?
digest-coach-20 = Ask somebody: which part of your work gives you energy, and how could you do more of it?
digest-coach-21 = Who on your team would make a good mentor, and have you told them?
digest-coach-22 = At the end of a meeting, ask: what do we know now that we didn't know before?
digest-coach-23 = Which decision of yours didn't turn out as you expected, and what will you tell people about it?
digest-coach-24 = Ask somebody for feedback: what could I do to make learning easier for you?
digest-coach-25 = Who knows a lot but rarely shares it? Ask them for one sentence.
digest-coach-26 = Look back six months: how has your team grown, and have you told them?

## On the page of /learn export
own-table-digests = Weekly digests
own-column-at_time = at
own-column-due_on = for
own-column-next_at = next on
own-column-organiser_id = organised by
own-column-questions = questions
own-column-shown_until = covered up to
own-column-weekday = day of the week
