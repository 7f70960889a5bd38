"""Relations that no phrase ties: found by value, weighed by how unlikely they are to hold by chance.

What the rules of words leave unread goes through here. The way of the data: `terms` (figures made ready) -> `families` (which
figures may make which other one) -> `evidence` (how telling a hit is) -> `relations` (the checks).
"""
