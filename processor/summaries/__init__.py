"""The organiser's day."""
