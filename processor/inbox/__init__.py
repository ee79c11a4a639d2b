"""Station 1: a mail arrives."""
