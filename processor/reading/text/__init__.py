"""Text made comparable, and the quick search for wordings in it. Pure."""
