"""Who wrote the mail, for whom he types, and for whom he works. Pure."""
