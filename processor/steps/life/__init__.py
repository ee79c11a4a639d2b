"""What a mail means for who is on the list, or wants to be: one file a kind of thing people ask, chain.py the order."""
