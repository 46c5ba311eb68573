# The weekly digest: of a channel, of your own, and for managers about the team as a whole.

module-digest = Weekly digest
module-digest-does = see once a week what you learned from each other, per channel or for yourself

## On and off
digest-how = Type /learn digest in a channel for a digest there, /learn digest me for your own week, or /learn digest team if you manage people. With off behind it, it stops.
digest-form = { $kind ->
    [channel] Digest of this channel
    [personal] Your weekly digest
   *[manager] Digest of your team
}
digest-form-state = Does it come?
digest-form-on = Yes, every week
digest-form-off = No, not any more
digest-form-weekday = On which day?
digest-form-time = At what time?
digest-form-time-hint = For example 16:00
digest-form-submit = Switch on
digest-error-time = Write a time such as 16:00.
digest-error-weekday = Choose a day of the week.
digest-on-channel = The weekly digest comes every { $weekday } at { $time } in { $where }, for the first time on { $first } at { $at }. In a week without news I skip it. Make sure that I am in the channel.
digest-on-own = { $kind ->
    [manager] The digest of your team comes every { $weekday } at { $time }
   *[personal] Your weekly digest comes every { $weekday } at { $time }
}, or as soon as you are at work after that. The first time: { $first } at { $at }.
digest-on-muted = Your weekly digest is on, but in /learn settings you chose that I send you nothing about it. Switch that on again there and it will come.
digest-off = The weekly digest comes no more. Want it back? Type /learn digest again.
digest-off-already = That weekly digest was not on.
digest-not-yours = The weekly digest comes here every { $weekday } at { $time }. { $organiser } takes care of it. Would you like it otherwise? Ask there, or ask an admin.
digest-not-here = You can only switch on a weekly digest in a channel you are in yourself.
digest-no-manager = This digest is for people who manage a team, and I do not know that of you yet. An admin can tell me. For your own week: /learn digest me.
digest-manager-ended = As far as I know you do not manage a team any more, so the team digest stops. Is that wrong? Ask an admin.
digest-undelivered = { $why ->
    [gone] I could not post the weekly digest in { $where }: I cannot get in there any more. It is off now. Invite me again and type /learn digest there if you want it back.
   *[other] The weekly digest in { $where } did not arrive this week. I will try again next week.
}

## What is in it
digest-period = { $first } – { $last }
digest-source = To the message
digest-channel-title = What we learned from each other
digest-here = In this channel
digest-elsewhere = In other channels
digest-kudos = Kudos in this channel
digest-kudos-learning = { $count ->
    [one] once for learning something from a colleague
   *[other] { $count } times for learning something from a colleague
}
digest-kudos-experiment = { $count ->
    [one] once for an experiment, whether it worked or not
   *[other] { $count } times for an experiment, whether it worked or not
}
digest-kudos-teaching = { $count ->
    [one] once for explaining something to others
   *[other] { $count } times for explaining something to others
}
digest-kudos-managers = { $count ->
    [one] 1 of these came from a manager.
   *[other] { $count } of these came from a manager.
}
digest-questions = Still without an answer
digest-coming = Coming up here
digest-asked = asked { $count } times
digest-chart-here = How often what is here helped a colleague, in the last { $weeks } weeks: { $numbers }.
digest-chart-own = How often what you shared helped a colleague, in the last { $weeks } weeks: { $numbers }.
digest-chart-team = How often what you all shared helped a colleague, in the last { $weeks } weeks: { $numbers }.
digest-channel-end = Rather at another time, or not at all? Type /learn digest.
digest-personal-title = Your week
digest-own-helped = What you shared helped
digest-own-kudos = You got kudos
digest-on-topics = On your topics
digest-personal-end = Only you can see this. Change it: /learn digest me.
digest-manager-title = Your team's week
digest-team-helped = { $count ->
    [one] What you all shared helped a colleague once.
   *[other] What you all shared helped a colleague { $count } times.
}
digest-team-shared = { $count ->
    [one] There is 1 new TIL.
   *[other] There are { $count } new TILs.
}
digest-team-kudos = Kudos for the team
digest-team-quiet = A quiet week: nothing new to count. That is fine too.
digest-team-small = For a small team I tell no numbers: they would soon be about one person. From five people who are counted on, they are here as well.
digest-question = A question for this week
digest-manager-end = This is about the team as a whole, never about one person. Change it: /learn digest team.

## Questions for who manages a team: one a week
digest-coach-1 = What did you learn yourself this week, and whom will you tell?
digest-coach-2 = Ask somebody: what can you do now that you could not do a month ago?
digest-coach-3 = Which mistake did you make lately that can save your team a lesson?
digest-coach-4 = Who in your team knows something the others never asked about?
digest-coach-5 = Ask in your next talk: what would you like to get better at this month?
digest-coach-6 = Which work can you give to somebody because they will learn from it, not because they already can do it?
digest-coach-7 = When did you last say "I do not know" with your team there?
digest-coach-8 = Which question keeps coming back, and who will write a tip about it with you?
digest-coach-9 = Ask after a piece of work is done: what would we do differently next time?
digest-coach-10 = Who tried something lately that did not work, and did you thank them for it?
digest-coach-11 = Which hour in your team's calendar is for learning, and how do you protect it?
digest-coach-12 = Ask somebody: what keeps you from asking for help?
digest-coach-13 = From which colleague outside your team can your team learn, and for what will you ask them?
digest-coach-14 = Which assumption in your plan can you test this week, small and cheap?
digest-coach-15 = Who has been here the shortest, and which of their questions surprised you all?
digest-coach-16 = Give somebody one compliment this week about how they learned, not about the result.
digest-coach-17 = Ask your team: what do we do out of habit that could be better?
digest-coach-18 = Which topic hangs on one person in your team, and who can join them?
digest-coach-19 = What did you read, see or hear lately that can help your team along?
digest-coach-20 = Ask somebody: which part of your work gives you energy, and how can there be more of it?
digest-coach-21 = Who in your team would be a good mentor, and do they know that?
digest-coach-22 = Ask at the end of a meeting: what do we take with us that we did not know yet?
digest-coach-23 = Which decision of yours turned out other than you thought, and what will you tell about it?
digest-coach-24 = Ask somebody for feedback: what can I do to make learning easier for you?
digest-coach-25 = Who rarely shares anything and knows a lot? Ask them for one sentence.
digest-coach-26 = Look back half a year: in what did your team grow, and did you say so out loud?

## On the page of /learn export
own-table-digests = Weekly digests
own-column-at_time = at
own-column-due_on = belongs to
own-column-next_at = next at
own-column-organiser_id = organised by
own-column-questions = questions
own-column-shown_until = told up to
own-column-weekday = day of the week
