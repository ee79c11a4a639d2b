"""What a mail asks, decided from all that was heard in it. Pure."""
