"""Who is meant: names in their many forms, in headers, signatures, prose, lists and tables, and who of them comes."""
