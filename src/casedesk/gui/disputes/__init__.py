"""Labour disputes: the list, the case, its acts, particulars and agreement."""
