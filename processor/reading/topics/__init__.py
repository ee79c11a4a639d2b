"""Which meeting a letter is about: its subject, quotes and dates. Pure."""
