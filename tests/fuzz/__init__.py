"""Whatever is sent to whatever address, the bot answers it, and stays as small as it was."""
