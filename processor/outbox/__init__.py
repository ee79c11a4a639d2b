"""Station 5: the answer leaves."""
