"""Relations that no phrase ties: found by value, weighed by how unlikely they are to hold by chance, and slips in those that were meant.

What the rules of words leave unread goes through here. The weights are learnt by `benchmarks/weigh.py` from stories with their truth
beside them.

- the way of the data: search, from terms (figures made ready) to relations (the checks)
- which figures may make which other one: families with products, and totals (kinds of sums), hits (those that hold), nearly (those that come near)
- how much speaks for it: traits (how near, built how, told by which words), evidence (the traits in bits, by the learnt weights); density (less of it in a text that hardly reckons)
- what is known of the figures meanwhile: known; with the desk and the figures it makes the scene
- what does not hold: slips (misses by one digit), charity and other_sums (drop the contradictions that another relation explains), others_meant (and those whose words name another whole), misses (families of relations
  that do not hold, each weighed by its own learnt weights, handed a scene)
- the families of misses: near_times, which are near_clocks, near_weekdays, near_spans and near_ages, told by time_words
- near_sums with sum_traits (lists, rests and differences)
- near_rates with rate_checks, rate_marks and rate_words (rates, prices and means), near_tens (those off by a power of ten), near_units (one amount or stretch of time in two units)
- near_parts with part_traits and part_ties (parts that are more than their whole, percentages that no part of so few can be)
- near_ratios with ratios and ratio_traits (shares, changes, multiples, majorities)
- near_ends with end_cues and end_traits (means, records and rows past an end)
- near_ranks with rank_cues and rank_traits (places in a row, one name before another)
- near_bounds (what breaks 'fewer than', 'never below', 'at least')
- told_twice (one measure that two captures tell with two numbers)
"""
