tip-does = Look up a tip the moment you are stuck.
tip-usage = your question
tip-help = /tip how do I undo a commit: gives the best tips, only to you.
    /tip: opens a form.
    /tip ask: how does our release work? That one goes to a colleague.
    Or simply ask me something in our chat, or choose "Find a tip" in the menu of a message.
shortcut-find_tip = Find a tip
shortcut-find_tip-does = Find tips for what is asked here
tip-form-title = Find a tip
tip-form-question = Where are you stuck?
tip-form-question-hint = Write it the way you would ask a colleague.
tip-form-submit = Search
tip-found = This may help you
tip-perhaps = Perhaps it is among these
tip-corrected = Searched for: { $words }
tip-none-title = I do not know an answer to this yet
tip-none = A colleague may. Your question goes on the list of open questions, without your name.
tip-more-none = I found nothing more.
tip-by-tip = Tip · { $ago }
tip-by-owner = Tip by { $owner } · { $ago }
tip-by-til = Learned by { $author } · { $ago }
tip-by-two = Learned by { $author }, together with { $other } · { $ago }
tip-by-nobody = Learned by a colleague · { $ago }
tip-matched = found by: { $words }
tip-button-read = Read on
tip-button-helped = Helped
tip-button-not-helped = Did not help
tip-button-share = Share here
tip-button-ask = Ask a colleague
tip-thanks = Great! Whoever looks for this after you will find it sooner.
tip-thanks-before = You had let us know already.
tip-noted = Thank you, I will remember. Shall I ask a colleague?
tip-gone = This tip is no longer there.
tip-shared-by = { $person } shares a tip
tip-shared = Shared, so that others can use it too.
tip-share-nowhere = Sharing works in a channel. Search there again with /tip.
tip-share-private = This comes from a private channel and stays there.
