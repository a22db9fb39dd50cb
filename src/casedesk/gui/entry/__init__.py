"""The way in: unlocking a centre, getting back in, founding one, choosing one."""
