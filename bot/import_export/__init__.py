"""The tips an organisation already has, and getting them out again: files in, files out."""
