# What is captured along the way: lessons from mistakes, what was there already, and milestones.

only-between-us = Let us do this here, where nobody looks on. Type: { $words }

## A lesson from a mistake
lesson-button = Share a lesson from a mistake
lesson-title = Lesson from a mistake
lesson-by = { $author } shares what there is to learn
lesson-by-nobody = Shared without a name
lesson-form = A lesson from a mistake
lesson-form-text = What happened, and what do you know now?
lesson-form-text-hint = It is about what you learned, not about who did it.
lesson-form-who = How do you share it?
lesson-form-who-hint = Without a name, I keep nowhere that it is yours.
lesson-form-named = With my name
lesson-form-nameless = Without my name
lesson-form-submit = Share the lesson
lesson-nowhere = Without a name you can only share in a channel, and there is no channel for TILs yet. Open this form in a channel.
lesson-shared = { $named ->
    [yes] Good of you to tell. Your lesson is in { $where }.
   *[no] Good of you to tell. Your lesson has been shared.
}
lesson-shared-nameless = Good of you to tell. Your lesson is in { $where }, without your name.
lesson-keep-this = I keep nowhere that it is yours. So the buttons under this message are the only way to edit or delete it.
lesson-helped-thanks = Great! So this lesson was worth something to you too.
lesson-question = A question about this lesson
kudos-nobody = This lesson was shared without a name, so I do not know whom the kudos are for. "Helped me" lets them know that it helped.

## What was there already
til-there = This is there already, from { $author } in { $where }.
til-there-own = You shared this before, in { $where }.
til-there-added = What you say about it is under it now.
til-there-counts = That you bring it up too counts.
til-adds = { $person } adds
til-again-count = { $count ->
    [one] also shared by 1 other
   *[other] also shared by { $count } others
}
til-saved-before-kept = This message has been saved as a TIL already. I put it with what you keep.

## Learned together
til-together = { $author } learned this together with { $other }
til-together-stays = You two agreed on these very words, so they stay as they are. Either of you can delete them.

## Milestones
milestone-first = This is your first! Sharing makes it easier for the next to share.
milestone-tenth = This is your tenth! Ten times others did not have to find out by themselves.
milestone-ten-weeks = You have been sharing for ten weeks in a row. A whole team gets wiser from that.
home-helped = { $count ->
    [0] What you share may soon help a colleague.
    [one] What you shared helped 1 colleague.
   *[other] What you shared helped { $count } colleagues.
}
home-streak = { $weeks ->
    [one] You shared something this week.
   *[other] You have shared something { $weeks } weeks in a row.
}
