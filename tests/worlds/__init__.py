"""The sample company, played through each platform's own wire: one `World` per platform."""
