"""So much for each, a day, an hour: products, rates, conversions.

- products: products, quotients, factors, workings, fleets, stocks, heads, per_heads, amounts_each, amounts_tied, pointed, right_before, contents, baskets, priced, in_one_breath (count, price and total), the_lot (what one costs, and all of them), to_the_base (so many to the tray), by_the_bill (a bill, its price for each, the count under its name), with_so_many, list_means, doses, tenfold
- rates over time: stretches, rate_slots, unsaid (units said once), period_unsaid (a year that nobody names), travelled (speed, time and way), rate_totals, periods, part_weeks, yearly, rates, headways, first_and_last (how many from the first to the last), laps, paces, targets, by_the_clock (from one hour to another), from_here, still_to_raise, done_by_then (so much a week, said to be enough), equal_steps (of one size, from now to the aim), steps_to_target (from one amount to another)
- units: conversions, in_other_units (by loose words: 'in old money'), said_again (of the amount before), extents, exchange
- told again: one_stretch (a time in two units), told_once (a rate that another rule has reckoned with)
"""
