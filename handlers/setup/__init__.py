"""`/learn setup`: what an organisation chooses, by its admins, a small form for each part."""
