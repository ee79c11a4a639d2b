"""A mail opened as a letter: the sender's own words, his signature, sentences, language and conversation. Pure."""
