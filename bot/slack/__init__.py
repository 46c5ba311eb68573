"""Slack: payloads in, Block Kit out. Read `connection` first, it names the rest."""
