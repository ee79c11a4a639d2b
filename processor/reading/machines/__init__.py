"""How mail that no person typed gives itself away. Used by screening.py, bounces.py and review.py."""
