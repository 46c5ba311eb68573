"""Today I learned: share, save somebody's words, edit, delete, thank, ask and keep."""
