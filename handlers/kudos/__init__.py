"""Kudos for learning: given in words, by a form or by a reaction; taken back the same ways; told
quietly."""
