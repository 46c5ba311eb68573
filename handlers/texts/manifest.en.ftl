# What the lists of apps in Slack and Teams say about us.

manifest-name = Opsteker
manifest-short = Learn from each other while you work: TILs, kudos and tips.
manifest-full = Opsteker brings learning into the working day, inside the chat you already use. Share what you learned today in one sentence (TIL), thank the colleague who taught you something (kudos), and find it all on your own page. Opsteker doesn't read along: it only knows what you tell it, what you choose from a message's { message-menu }, and the reactions that are meant for it.
