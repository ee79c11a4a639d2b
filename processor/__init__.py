"""Aanmeldpost: a sign-up desk for meetings, by e-mail.

The tree is the route of a mail:
inbox → reading → registration → replies → outbox, remembered in store, walked by steps.
"""
