"""One thing at a time: each step does one item and answers whether there was work."""
