"""What a mail asks the organiser, apart from what only courtesy puts as a question. Pure."""
