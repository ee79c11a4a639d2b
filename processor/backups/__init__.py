"""Back-ups: one file with the database, the configuration and the templates; made, checked, rotated, put back."""
