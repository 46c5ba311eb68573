"""The page for admins in the browser: how it goes with the bot in their workspace, and how it is set up. It
only shows; what changes anything is typed in chat, and said beside it."""
