"""Names: their parts, and how they stand in headers, addresses and prose. Pure."""
