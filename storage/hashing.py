"""What is kept of a secret that somebody else has: enough to know it again, and not to say it."""

import hashlib


def hashed(secret: str) -> str:
    """64 characters, of any text. It was drawn by lot and is long, so nobody finds it by trying."""
    return hashlib.blake2b(secret.encode(errors="surrogatepass"), digest_size=32).hexdigest()
