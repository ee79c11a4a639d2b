"""What an admin types. Each file is one kind of command; __main__.py puts them together."""
