## What search learns from what helped
tuning-title = What search learned here
tuning-about = Every night I look at which answers helped here and which didn't, and adjust when I'm sure enough to show one. From { $least } of those answers on, only a little, and never when it would make things worse. I count answers, not people or questions.
tuning-private = For this I only count which answers helped. Who looked for what isn't part of it, and nobody can see it here.
tuning-nothing = Nothing has changed yet: I answer the way I did when you started.
tuning-off = Learning from what helped is off. I answer the way I did when you started.
tuning-fitted = I adjusted when I'm sure enough of an answer, based on { $count } answers that people here judged.
tuning-shipped = I went back to how sure I was when you started: on the { $count } answers people here judged, that now works better.
tuning-before = Before: { $counts }
tuning-after = Now: { $counts }
tuning-counts = judged { $right } of { $count } right. I'd be sure of { $sure }, and { $helped } of those helped.
tuning-counts-few = judged { $right } of { $count } right.
tuning-counts-nearly = judged nearly all of { $count } right.
tuning-button-undo = Undo and switch off
tuning-button-resume = Switch on
tuning-resumed = It's on again. Tonight I'll look at which answers helped.
