"""Short replies with a fixed meaning: what an organiser decides, what a participant wishes. Pure."""
