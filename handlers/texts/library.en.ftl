## Who keeps a tip right
library-check = Is this tip still right? You look after it, and nobody has checked it for a while.
library-offer = The person who looked after this tip doesn't work here any more. You know the subject: would you like to look after it from now on?
library-button-confirm = Still right
library-button-edit = Edit
library-button-drop = Remove
library-button-take = I'll look after it
library-button-not-me = No thanks
library-drop-sure = Remove this tip? After that nobody will find it any more.
library-form-edit = Edit tip
library-form-title = Question or title
library-form-text = The tip
library-confirmed = Thank you! I'll ask you again in six months.
library-changed = The tip has been updated.
library-dropped = The tip is gone. Thanks for tidying up.
library-gone = That tip is no longer there, so there's nothing left to do.
library-not-yours = Somebody else looks after this tip, and only they can do that.
library-too-long = This tip is { $length } characters long and a form only holds { $most }. Edit it at its source and have it imported again.
library-taken = Nice! You look after this tip from now on.
library-taken-before = A colleague already looks after this tip. Thanks anyway!
library-not-me = That's fine. I'll find somebody else.

## What needs somebody
library-topics = What could use somebody
library-topics-thin = Only one colleague knows about these. A good reason to learn one:
library-topics-line = { $topic } · shared or thanked { $count ->
    [one] once
   *[other] { $count } times
}
library-topics-free = These tips have no owner. Who wants to look after one?
library-topics-none = At least two colleagues know about every topic, and every tip has an owner. Well done, all of you.
