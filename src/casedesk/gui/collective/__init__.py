"""Many workers in one case: the roster, the acts for many, the alert upwards."""
