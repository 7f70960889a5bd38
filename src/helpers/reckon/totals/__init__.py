"""Sums, and what is left of them.

- sums: sums, benches (a chamber by its parties), both_sexes (men and women, the number of all sentences away), sum_of_parts, listing, rows, tallies, those_listed (by the number that takes a list up), set_out (right behind a small number), took_in (a list of all sorts of what was counted before), apart (by slots and weight), across (parts here, the total there)
- who gets what: allotments, partitions, panels, split_in_two (at the head of a sentence), divisions (votes with those who abstained or were away, against all members), hundred (100 of them, 100%)
- in and out: accounts, balance, running_totals, onward
- what is left: full_lists, left_over, remainders, rest_of_lead (of the lead's number), last_parts, after_losses (who withdrew, who ran), differences, more_than (so many more of one thing than of another), small_units, off_the_mark, no_sum (what a sum that fails is told from), set_against (two numbers, and right behind them how far apart), leads (votes ahead), thirds (two figures here, the third farther off), pair_ties (which two)
"""
