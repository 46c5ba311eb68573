# What is captured along the way: lessons from mistakes, what was there already, and milestones.

only-between-us = Let's do this where nobody else is looking. Type here: { $words }

## A lesson from a mistake
lesson-button = Share a lesson from a mistake
lesson-title = Lesson from a mistake
lesson-by = { $author } shares a lesson
lesson-by-nobody = Shared anonymously
lesson-form = A lesson from a mistake
lesson-form-text = What happened, and what do you know now?
lesson-form-text-hint = What did you learn? It doesn't matter who did it.
lesson-form-who = How do you want to share it?
lesson-form-who-hint = If you leave your name out, I don't store anywhere that it was you.
lesson-form-named = With my name
lesson-form-nameless = Anonymously
lesson-form-submit = Share the lesson
lesson-nowhere = You can only share anonymously in a channel, and there's no TIL channel yet. Open this form in a channel.
lesson-shared = { $named ->
    [yes] It's good that you shared this. Your lesson is { $platform ->
            [teams] on its way to
           *[other] in
        } { $where }.
   *[no] It's good that you shared this. Your lesson is { $platform ->
            [teams] on its way to the channel.
           *[other] out there.
        }
}
lesson-shared-nameless = It's good that you shared this. Your lesson is { $platform ->
        [teams] on its way to
       *[other] in
    } { $where }, without your name.
lesson-keep-this = I don't store anywhere that this was you. So the buttons under this message are the only way to edit or delete it.
lesson-helped-thanks = Great! Glad this lesson was useful to you too.
lesson-question = A question about this lesson
kudos-nobody = This lesson was shared anonymously, so I don't know who to thank. "Helped me" tells them it was useful.

## What was there already
til-there = { $author } already shared this in { $where }.
til-there-own = You've already shared this, in { $where }.
til-there-added = I've added what you wrote underneath it.
til-there-counts = Bringing it up again counts too.
til-adds = { $person } adds
til-again-count = { $count ->
    [one] also shared by 1 other
   *[other] also shared by { $count } others
}
til-saved-before-kept = Somebody already saved this message as a TIL. I've added it to what you saved.

## Learned together
til-together = { $author } and { $other } learned this together
til-together-stays = You both agreed on these exact words, so they can't be edited. Either of you can delete them.

## Milestones
milestone-first = Your first one! You've just made it easier for the next person to share.
milestone-tenth = Your tenth! That's ten things your colleagues didn't have to work out for themselves.
milestone-ten-weeks = Ten weeks in a row! That makes the whole team a little wiser.
home-helped = { $count ->
    [0] Something you share may soon help a colleague.
    [one] What you've shared has helped 1 colleague.
   *[other] What you've shared has helped { $count } colleagues.
}
home-streak = { $weeks ->
    [one] You shared something this week.
   *[other] You've shared something { $weeks } weeks in a row.
}
