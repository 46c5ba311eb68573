## Learning coffee
module-coffee = Learning coffee
module-coffee-does = coffee with a different colleague each time and a good question, for who wants to
coffee-title = Learning coffee
coffee-overview = Learning coffee in { $where }
coffee-invitation = Now and then have coffee with a colleague you might not speak to otherwise, and learn something from each other. I find out with whom, and give you a question to begin with. You are welcome, you need not, and you can stop at any time.
coffee-agreed = { $weeks ->
    [one] Every week
   *[other] Every { $weeks } weeks
} on { $day } at { $time } you hear with whom.
coffee-next = The next one is on { $day }.
coffee-is-paused = Paused until { $day }.
coffee-is-ended = This learning coffee has stopped. Thanks to who took part.
coffee-count = { $count ->
    [0] Nobody takes part yet. Who begins?
    [one] 1 colleague takes part
   *[other] { $count } colleagues take part
}
coffee-listed = { $where }: { $agreed }
coffee-more = And { $count ->
    [one] 1 more learning coffee
   *[other] { $count } more learning coffees
}: type /learn coffee in the channel itself.
coffee-only-channels = A learning coffee belongs to a channel. Type /learn coffee in the channel where you want it.
coffee-none-here = There is no learning coffee here yet. Type /learn coffee to begin one.
coffee-there-already = A colleague was just ahead of you: this channel has a learning coffee.
coffee-gone = This learning coffee is not there any more. Begin a new one with /learn coffee in the channel.
coffee-not-yours = Only who organises the learning coffee can do this: { $organiser }, or an admin. Feel free to ask.
coffee-help = Learning coffee brings who takes part together with a different colleague each time.
    /learn coffee in a channel: take part, or begin one. In a chat with me: what you take part in.
    /learn coffee join and /learn coffee leave: begin and stop.
    /learn coffee pause 2027-01-31: not for now, until that day. /learn coffee back: after all.
coffee-not-understood = I did not understand this: { $said }. /learn coffee help shows what you can do.

## Taking part
coffee-button-join = Join
coffee-button-leave = Leave
coffee-button-pause = Take a break
coffee-button-back = Join again
coffee-joined = Great that you take part! On { $day } you hear with whom you have coffee. Skipping or stopping? At any time, with /learn coffee.
coffee-in-already = You take part already. On { $day } you hear with whom.
coffee-left = Fine. You do not take part in the learning coffee in { $where } any more. You can always come back.
coffee-not-in = You do not take part here. Would you like to? Type /learn coffee in the channel.
coffee-you-are-in = You take part.
coffee-you-paused = You take part, with a break until { $day }.
coffee-paused-you = Until { $day } I leave you out; after that you take part again by yourself.
coffee-pause-how = Until which day would you like a break? { $wrong }
coffee-back = Good to have you back. On { $day } you hear with whom.

## Organising
coffee-begun = The learning coffee in { $where } is set. The first one is on { $day }. There is a message in the channel with which everybody can join; you too, if you like.
coffee-changed = Changed. The next one is on { $day }.
coffee-rests = The learning coffee rests, and goes on by itself on { $day }.
coffee-resumed = We go on. The next one is on { $day }.
coffee-stopped = The learning coffee in { $where } has stopped. Who took part hears so.
coffee-over = The learning coffee in { $where } has stopped. Thank you for taking part!
coffee-ended = I cannot reach { $where } any more, so the learning coffee there has stopped. Bring me back and type /learn coffee there to begin again.
coffee-not-posted = A message about the learning coffee did not arrive in { $where }. Joining works there with /learn coffee.
coffee-too-few = Fewer than two colleagues take part in the learning coffee in { $where } now, so there is none this time. Feel free to ask a few to join; I do not say this every time.
coffee-unsolved = I could not make groups for the learning coffee in { $where } this time. On { $day } I try again.
coffee-button-change = Change the agreement
coffee-button-rest = A break for everybody
coffee-button-resume = Go on
coffee-button-stop = Stop learning coffee
coffee-stop-sure = The learning coffee stops for everybody who takes part. Are you sure?
coffee-form-title = Learning coffee
coffee-form-weeks = How often?
coffee-form-every = { $weeks ->
    [one] Every week
   *[other] Every { $weeks } weeks
}
coffee-form-day = Day
coffee-form-time = Time, for example 10:00
coffee-form-pause = A break
coffee-form-until = Until which day?
coffee-form-until-hint = For example 2027-01-31: from that day on it goes on by itself.
coffee-error-weeks = Choose every week to every { $most } weeks.
coffee-error-day = Choose a day on which people work.
coffee-error-time = That is no time. Write it like this: 10:00
coffee-error-until = That is no day. Write it like this: 2027-01-31
coffee-error-until-past = Choose a day that is still to come, within a year.

## When it is time
coffee-turn = This time { $people } colleagues have coffee in { $groups ->
    [one] 1 group
   *[other] { $groups } groups
}. Next time you too? That is on { $day }.
coffee-group-title = Time for learning coffee
coffee-together = { $people }: this time you have coffee together, through the learning coffee in { $where }. Half an hour is enough.
coffee-with = This time you have coffee with { $people }, through the learning coffee in { $where }. Half an hour is enough.
coffee-and = and
coffee-from = { $person } works at { $department }
coffee-ways = Three ways to begin:
coffee-moment = Looking for a moment? You { $count ->
    [2] both
   *[other] all
} work on { $day } from { $begin } to { $end }.
coffee-moment-zones = Looking for a moment? You all work then, each by your own clock:
coffee-moment-zone = { $person }: { $day }, { $begin } to { $end }
coffee-moment-none = You do not work at the same hours. Choose a moment that suits you together, or send each other messages to and fro.
coffee-talk = Send a message
coffee-group-note = Skipping one or stopping is possible at any time with /learn coffee.
coffee-alone = This time nobody was left to have coffee with you at the learning coffee in { $where }. It is not about you. On { $day } I look for somebody for you first.
coffee-way = { $number ->
    [1] What did you learn this month that you wish you had known before?
    [2] Which mistake taught you most, and what do you do differently now?
    [3] What are you so good at that you forget others are not?
    [4] What are you stuck on now, and what have you tried?
    [5] Who at work taught you something you still use every week?
    [6] Which part of your work do others misunderstand most often?
    [7] What would you like to be able to do in a year, and what is the first small step?
    [8] What have you changed your mind about lately, and what did it?
    [9] Which habit or tool saves you time every day?
    [10] If you could look over somebody's shoulder for a day, whose would it be, and why?
    [11] What did your department do differently before, and what did changing it teach you?
    [12] Which question do you not easily dare to ask at work?
    [13] What would you like to teach a new colleague on the first day?
    [14] Which book, video or talk gave you another idea lately?
    [15] What are you proud of that hardly anybody saw?
    [16] Which feedback helped you on, although it was not nice to hear?
    [17] What would you try if it were allowed to fail?
    [18] How do you like to learn something new: reading, doing, watching or talking?
    [19] What do you know about customers that everybody here should know?
    [20] What do you do every week that could well be done differently, or not at all?
    [21] When did you need help and did not ask; what held you back?
    [22] What did you learn outside work that you use at work?
    [23] Which problem in our company would you like to see from close by?
   *[other] What can you teach each other in ten minutes, here and now?
}
