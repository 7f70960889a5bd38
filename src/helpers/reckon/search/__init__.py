"""Relations that no phrase ties: found by value, weighed by how unlikely they are to hold by chance, and slips in those that were meant.

What the rules of words leave unread goes through here. The way of the data: `terms` (figures made ready) -> `families` and `totals`
(which figures may make which other one: `hits`) and `nearly` (which come near to one) -> `traits` (how near, built how, told by which words) ->
`evidence` (the traits in bits, by `weights`) -> `relations` (the checks). `slips` reads what misses by one digit, `charity` drops the
contradictions that another relation explains. The weights are learnt by `benchmarks/weigh.py` from stories with their truth beside them.
"""
