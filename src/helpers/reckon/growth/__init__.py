"""Changes and multiples: up 12%, twice as many, by six points.

- changes: changes, steps (from which value to which), change_claims, changes_in_words, opposites, movements, margins, points (between percentages), points_said ('four points fewer than the 42'), compounding, above_unsaid (a base that is not printed), apposed_changes (right behind the two values of their sentence)
- the base a change starts from: baselines, bases_back; values (what a margin or a coin is)
- multiples: multiples, multiplied, folds (by their slots), as_many, many_as_then (as were counted then, the count of now farther back), so_many_to_one, told_multiples, multiple_claims (their words), told_portions with portion_pairs (the parts and wholes round them), portion_claims, portions_apart (the part elsewhere), portions_named (by the noun that a share is called), behind_percent ('48 per cent, fewer than half'); word_claims ('doubled', 'halved'), just_told (of the two values told last), by_object (of what they name, farther back)
"""
