"""HTML source to lines of text. Used by html.py only."""
