"""What the bot does for people. No platform, no SQL, no clock, no environment in here."""
