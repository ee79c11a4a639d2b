"""Memory: what the desk knows, in SQLite or PostgreSQL."""
