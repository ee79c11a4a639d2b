"""What follows from a request: the words of the desk and its rules. Pure; imports nothing but itself."""
