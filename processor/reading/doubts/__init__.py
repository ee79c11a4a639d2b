"""Why a human should look at a reading before anything follows from it. Pure."""
