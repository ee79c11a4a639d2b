"""Access tokens in place of passwords: where they come from, how long they last, and how mail servers take them."""
