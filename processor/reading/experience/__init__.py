"""What earlier mails taught: how strongly words and signs point to each kind of request.

The rules of this package tell why; experience tells how often that was so. Where the two disagree a human looks, unless
experience is sure. `make learn` learns anew, from the open mails of tests/mails.
"""
