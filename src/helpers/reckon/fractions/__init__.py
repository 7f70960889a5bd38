"""Shares of a whole: percentages, 'two in three', majorities, votes.

- a share and its two figures: shares, share_claims, percentages, percent_slots, percent_ties, shares_back, named_ratios (both by name), one_in_so_many (of the two amounts before it), shares_apart (in words here, in per cent there), parts_named (of a part of an account, by its name), shares_of_pairs (the part or the whole in another place), shares_in_step (two lists of one order)
- in words: portions, portion_values, proportions, odds, majorities, majority_claims, bulk (majorities by their slots), majority_back (taken up later), held_majorities (named right behind their figures), said_at_once (right behind its part), fraction_beside (a fraction right behind its part), absolute (of all members), fraction_claims (in a quote, in other words)
- the whole: wholes, denominators, parts, measured_parts, past_capacity, past_place (more than are counted there), levels; of_which (a part by 'of whom', 'of that'), of_so_many (right before its whole, at the head of the next sentence, by a name); taken_up and told_pairs (over sentences and articles), of_all_those (of all of a kind, told elsewhere by the same word), asked_few (percentages of a few), then_counted (a share of all people, then their count)
- at the ballot: votes, polls, ballots (votes against all who had one), vote_claims (two thirds of a vote)
"""
