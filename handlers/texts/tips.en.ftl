tip-does = Find a tip the moment you're stuck.
tip-usage = your question
tip-help = `/tip how do I undo a commit`: shows you the best tips. Only you can see them.
    `/tip`: opens a form.
    `/tip ask: how does our release work?` This one goes to a colleague.
    Or just ask me in our chat, or choose "Find a tip" from a message's { message-menu }.
    Did a colleague give a good answer somewhere? Choose "Save as answer" from that message's { message-menu }, and it becomes a tip once they agree.
typed-tip-ask = ask
shortcut-find_tip = Find a tip
shortcut-find_tip-does = Find tips that answer this message
start-open_tip = Find a tip
start-open_tip-does = Look up a tip the moment you're stuck
start-ask_colleague = Ask a colleague
start-ask_colleague-does = Put a question to the colleague who most likely knows
shortcut-ask_about = Ask someone about this
shortcut-ask_about-does = Put this to the colleague who most likely knows
tip-form-title = Find a tip
tip-form-question = Where are you stuck?
tip-form-question-hint = Ask it the way you'd ask a colleague.
tip-form-submit = Search
tip-found = This might help
tip-perhaps = Maybe one of these?
tip-others = You may also want:
tip-corrected = Searched for: { $words }
tip-none-title = I don't know the answer to this yet
tip-none = A colleague might know.
tip-closest = The closest I found:
tip-private = Only you can see what you look up. If { $people } people look for the same thing, others only see the words they share.
tip-more-none = I couldn't find anything else.
tip-by-tip = Tip · { $ago }
tip-by-owner = Tip by { $owner } · { $ago }
tip-by-til = Shared by { $author } · { $ago }
tip-by-two = Shared by { $author } and { $other } · { $ago }
tip-by-nobody = Shared by a colleague · { $ago }
tip-matched = matches: { $words }
tip-button-read = Read more
tip-button-helped = This helped
tip-button-not-helped = Didn't help
tip-button-share = Share here
tip-button-ask = Ask a colleague
tip-thanks = Great! The next person who looks for this will find it sooner.
tip-thanks-before = You've already told me it helped.
tip-noted = Thanks, I'll remember that. Shall I ask a colleague?
tip-gone = That tip is no longer there.
tip-shared-by = { $person } shared a tip
tip-shared = Shared, so that others can use it too.
tip-share-nowhere = Sharing only works in a channel. Search there again with `@Opsteker /tip`.
tip-share-private = This comes from a private channel, so it stays there.
