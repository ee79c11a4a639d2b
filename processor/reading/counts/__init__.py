"""The numbers in a mail: how many come, and how many chairs that makes. Pure."""
