"""Many workers in one case (调仲法 §7): roster, representatives, agreement, money."""
