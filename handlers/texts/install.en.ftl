# The page on which a Slack workspace installs the bot.

install-title = Add Opsteker to Slack
install-what = Opsteker brings learning into the working day: colleagues share what they learned, thank each other for an explanation and find it all again.
install-reads-nothing = It doesn't read along in your channels.
install-reads = In public channels it is invited to, Slack passes on what is said. It only looks at a message somebody marks to be saved and, in a channel that chose so, at a question that was answered before. Nothing is kept of anything else.
install-asks = Slack will ask you to agree to the following. You can leave out what is optional; the rest keeps working.
install-kept = You may need to be an admin of your workspace. What your colleagues do stays in your own workspace: nobody in another one sees any of it. Remove the app in Slack and it stops at once; add it again and you carry on where you were.
install-button = Continue to Slack
install-again = Start again

install-scope-app_mentions-read = to answer when somebody mentions the bot
install-scope-channels-history = to fetch a message that somebody marks to be saved, and to answer questions in channels that chose so
install-scope-channels-read = to know the channels it is invited to, and who comes and goes there
install-scope-chat-write = to post what people share, and to answer
install-scope-commands = for the commands, such as `/til` and `/tip`, and the menu of a message
install-scope-files-write = optional: to show charts as pictures, and to bring files people ask for
install-scope-groups-read = optional: to know private channels it is invited to, so that who leaves one finds nothing of it any more
install-scope-im-history = to read what somebody writes to the bot itself
install-scope-im-write = to write to one person
install-scope-mpim-write = to bring a few people together in a group message
install-scope-reactions-read = to see reactions in channels it is in, such as kudos with an emoji
install-scope-usergroups-read = optional: to thank everyone in a user group
install-scope-users-read = to know names, time zones and languages

install-page-done = That's it: Opsteker is in your workspace. Open Slack and type `/learn setup` to choose what you'd like to use, and invite the bot with /invite @Opsteker wherever you want it. You can close this page.
install-page-refused = You didn't agree, so nothing has changed and nothing was kept. Not allowed to install apps? Then ask an admin of your workspace to open this page.
install-page-gone = This link no longer works. It is good for ten minutes, once, and only in the browser you started in. Nothing has been installed.
install-page-part = Opsteker needs everything on the list that isn't optional, and didn't get all of it. Nothing was kept.
install-page-later = That didn't work just now, and nothing has been installed. Try again in a few minutes.
