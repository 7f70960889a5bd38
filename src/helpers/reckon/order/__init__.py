"""Limits, ends and order: no more than, the highest, the third of five, on average.

- limits: limits, bounds, bounds_elsewhere, each_arm (fewer than so many in each), bound_of_parts (the places against the bound of all), rounded_bounds, held_limits, kept_limits, past_whole, comparisons, only_above
- the mean and the ends: extremes, mean_and_extreme, mean_and_near_end, mean_past_ends, mean_of_times, midpoints, peaks, worst_cases
- rank: standings, orders, places, ranked, ranked_among, rankings, nth_of_all, of_the_row (of just so many), rank_elsewhere (the row in another article), rank_in_history (the row of years farther on), rivals (told elsewhere without it), nearby, ends_told
- words of order that hold: in_order, held_orders (moves, both ends of a group, what was last so); every_year (fallen every year since)
- records: records, by_the_record (beside the value that it beats or misses), records_held, broken_records, record_claims, told_records, record_elsewhere (one of its kind in another article), dated_rivals (a dated value whose words share what it is about), other_classes (a record of a class, of another month, by another), series_ties, superlatives, since_then, anchored_row (since a year, a value of another year told in both), event_records (an event larger than one called the largest); below_zero (degrees), of_a_kind (another trial before)
"""
