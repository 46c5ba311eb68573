# What the lists of apps in Slack and Teams say about us.

manifest-name = Opsteker
manifest-short = Learn from each other, right in the middle of work: TILs and kudos.
manifest-full = Opsteker brings learning into the working day, inside the chat you already use. Share in one sentence what you learned today (TIL), thank the colleague you learned something from (kudos), and find it all on your own page. Opsteker does not read along: it only knows what you say to it, what you choose in the menu of a message, and the reactions that are meant for it.
