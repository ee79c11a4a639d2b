"""Station 4: what do we answer?"""
