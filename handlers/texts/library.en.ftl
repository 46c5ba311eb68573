## Who keeps a tip right
library-check = Is this tip still right? You keep it, and nobody has looked at it for a while.
library-offer = Whoever kept this tip no longer works here. You know the subject: would you like to keep it right from now on?
library-button-confirm = Still right
library-button-edit = Change
library-button-drop = Take away
library-button-take = I will keep it
library-button-not-me = Rather not
library-drop-sure = Shall I take this tip away? Then nobody finds it any more.
library-form-edit = Change tip
library-form-title = Question or title
library-form-text = The tip
library-confirmed = Thank you! In half a year I will ask again.
library-changed = The tip has been changed.
library-dropped = The tip is gone. Thank you for tidying up.
library-gone = This tip is no longer there. Nothing more to do.
library-not-yours = Somebody else keeps this tip. Only they can do that.
library-too-long = This tip is { $length } characters and a form holds { $most }. Change it where it came from and have it imported again.
library-taken = Nice, you keep this tip from now on.
library-taken-before = A colleague keeps this tip already. Thank you all the same.
library-not-me = Fine. I will look for somebody else.

## What needs somebody
library-topics = What needs somebody
library-topics-thin = Only one colleague knows about these. A nice one to learn:
library-topics-line = { $topic } · shared or thanked { $count ->
    [one] once
   *[other] { $count } times
}
library-topics-free = These tips have no owner. Who keeps them right?
library-topics-none = Every topic has at least two colleagues who know about it, and every tip has somebody. Well done together.
