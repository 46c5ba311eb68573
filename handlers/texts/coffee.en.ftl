## Learning coffee
module-coffee = Learning coffee
module-coffee-does = coffee with a different colleague each time, and a good question to start with
coffee-title = Learning coffee
coffee-overview = Learning coffee in { $where }
coffee-invitation = Now and then, have coffee with a colleague you might not otherwise talk to, and learn something from each other. I'll find you somebody and give you a question to start with. Join if you like, and stop whenever you want.
coffee-agreed = { $weeks ->
    [one] Every week
   *[other] Every { $weeks } weeks
} on { $day } at { $time } I'll tell you who with.
coffee-next = The next one is on { $day }.
coffee-is-paused = Paused until { $day }.
coffee-is-ended = This learning coffee has stopped. Thanks to everybody who took part.
coffee-count = { $count ->
    [0] Nobody has joined yet. Who's first?
    [one] 1 colleague is in
   *[other] { $count } colleagues are in
}
coffee-listed = { $where }: { $agreed }
coffee-more = And { $count ->
    [one] 1 more learning coffee
   *[other] { $count } more learning coffees
}: type `@Opsteker /learn coffee` in the channel itself.
coffee-only-channels = A learning coffee belongs to a channel. Type `@Opsteker /learn coffee` in the channel where you want one.
coffee-none-here = There's no learning coffee here yet. Type `@Opsteker /learn coffee` to start one.
coffee-there-already = Somebody got there just before you: this channel already has a learning coffee.
coffee-gone = That learning coffee no longer exists. Start a new one with `@Opsteker /learn coffee` in the channel.
coffee-not-yours = Only the organiser, { $organiser }, or an admin can do this. Just ask them.
coffee-help = Learning coffee brings everybody who joins together with a different colleague each time.
    `@Opsteker /learn coffee` in a channel: join, or start one. In a chat with me: what you've joined.
    `/learn coffee join` and `/learn coffee leave`: start and stop.
    `/learn coffee pause 2027-01-31`: skip it until that day. `/learn coffee back`: join again sooner.
coffee-not-understood = I didn't understand this: { $said }. `/learn coffee help` shows what you can do.
typed-coffee-pause = pause
typed-coffee-back = back, resume
typed-coffee-join = join
typed-coffee-leave = leave

## Taking part
coffee-button-join = Join
coffee-button-leave = Leave
coffee-button-pause = Take a break
coffee-button-back = Join again
coffee-joined = Great that you're joining! On { $day } I'll tell you who you're having coffee with. You can skip one or stop at any time with `/learn coffee`.
coffee-in-already = You're already in. On { $day } I'll tell you who you're having coffee with.
coffee-left = That's fine. You're no longer part of the learning coffee in { $where }. You can come back any time.
coffee-not-in = You haven't joined this one. Would you like to? Type `@Opsteker /learn coffee` in the channel.
coffee-you-are-in = You're in.
coffee-you-paused = You're in, and taking a break until { $day }.
coffee-paused-you = I'll leave you out until { $day }, and then you're automatically in again.
coffee-pause-how = How long would you like a break? { $wrong }
coffee-back = Good to have you back! On { $day } I'll tell you who you're having coffee with.

## Organising
coffee-begun = The learning coffee in { $where } is on. The first one is on { $day }. { $platform ->
        [teams] I'm posting
       *[other] I've posted
    } a message in the channel so everybody can join, and so can you.
coffee-changed = Changed. The next one is on { $day }.
coffee-rests = The learning coffee is on hold, and starts again by itself on { $day }.
coffee-resumed = It's back on. The next one is on { $day }.
coffee-stopped = The learning coffee in { $where } has stopped. I'll tell everybody who took part.
coffee-over = The learning coffee in { $where } has stopped. Thank you for taking part!
coffee-ended = I've lost access to { $where }, so the learning coffee there has stopped. Invite me again and type `@Opsteker /learn coffee` there to start over.
coffee-not-posted = A message about the learning coffee didn't make it to { $where }. People can still join there with `@Opsteker /learn coffee`.
coffee-too-few = Fewer than two people are in the learning coffee in { $where } right now, so there's none this time. Maybe ask a few colleagues to join. I won't mention this every time.
coffee-unsolved = I couldn't make groups for the learning coffee in { $where } this time. I'll try again on { $day }.
coffee-button-change = Change the schedule
coffee-button-rest = Break for everybody
coffee-button-resume = Resume
coffee-button-stop = Stop learning coffee
coffee-stop-sure = This stops the learning coffee for everybody. Are you sure?
coffee-form-title = Learning coffee
coffee-form-weeks = How often?
coffee-form-every = { $weeks ->
    [one] Every week
   *[other] Every { $weeks } weeks
}
coffee-form-day = Day
coffee-form-time = Time
coffee-form-pause = A break
coffee-form-until = Until when?
coffee-form-until-hint = It starts again by itself on that day.
coffee-error-weeks = Choose anything from every week to every { $most } weeks.
coffee-error-day = Choose a day people work on.
coffee-error-time = I can't read that time. Write it like this: 10:00
coffee-error-until = I can't read that date. Write it like this: 2027-01-31
coffee-error-until-past = Choose a day in the coming year.

## When it is time
coffee-turn = This time { $people } colleagues are having coffee in { $groups ->
    [one] 1 group
   *[other] { $groups } groups
}. Want to join next time? That's on { $day }.
coffee-group-title = Time for learning coffee
coffee-together = { $people }: you're having coffee together this time, through the learning coffee in { $where }. Half an hour is plenty.
coffee-with = You're having coffee with { $people } this time, through the learning coffee in { $where }. Half an hour is plenty.
coffee-from = { $person } works in { $department }
coffee-ways = Three ways to start:
coffee-moment = Looking for a time? You { $count ->
    [2] both
   *[other] all
} work on { $day } from { $begin } to { $end }.
coffee-moment-zones = Looking for a time? You all work at these hours, each by your own clock:
coffee-moment-zone = { $person }: { $day }, { $begin } to { $end }
coffee-moment-none = Your working hours don't overlap. Pick a time that works for you both, or chat by message instead.
coffee-talk = Send a message
coffee-group-note = You can skip one or stop at any time with `/learn coffee`.
coffee-alone = There was nobody left to pair you with at the learning coffee in { $where } this time. It's nothing to do with you, and on { $day } you're first in line.
coffee-way = { $number ->
    [1] What did you learn this month that you wish you'd known sooner?
    [2] Which mistake taught you the most, and what do you do differently now?
    [3] What are you so good at that you forget others find it hard?
    [4] What are you stuck on right now, and what have you tried?
    [5] Who at work taught you something you still use every week?
    [6] Which part of your work do people most often misunderstand?
    [7] What would you like to be able to do a year from now, and what's the first small step?
    [8] What have you changed your mind about recently, and why?
    [9] Which habit or tool saves you time every day?
    [10] If you could shadow somebody for a day, who would it be and why?
    [11] What did your department use to do differently, and what did changing it teach you?
    [12] Which question do you find hard to ask at work?
    [13] What would you teach a new colleague on their first day?
    [14] Which book, video or talk recently gave you a new idea?
    [15] What are you proud of that hardly anybody noticed?
    [16] Which feedback helped you, even though it wasn't nice to hear?
    [17] What would you try if it was all right to fail?
    [18] How do you like to learn something new: by reading, doing, watching or talking?
    [19] What do you know about customers that everybody here should know?
    [20] What do you do every week that could be done differently, or not at all?
    [21] When did you need help but didn't ask, and what held you back?
    [22] What did you learn outside work that helps you at work?
    [23] Which problem in our company would you like to see up close?
   *[other] What could you teach each other in ten minutes, right now?
}
