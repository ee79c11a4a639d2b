"""Station 2: what does the mail say? Bytes become a Message, a Message becomes a Request with reasons."""
