"""One thing told twice, in one capture or in two.

- within a capture: repeats, restatements, series
- what ties two figures: anchors, linkage (learnt), affinity (how telling a number and a word are), shared_facts, one_account
- which figures are held against one another: all_tellings
- two captures: agreements, same_number (learnt), retellings (one number, whatever its nouns), told_times, one_event (times that few words tie), told_ages, the_oldest (its age; a place in a row), prefixes (in units of one system), rivals, misprints (by words), near_twins (by the noun),
  named_amounts (of one name), same_ends, reckoned_on (which of two numbers comes out)
"""
