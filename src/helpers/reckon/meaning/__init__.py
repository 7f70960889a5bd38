"""What a figure is of: its thing, its time, its base, what the words beside it tie it to.

- one thing in many words: kinds (nouns), deeds (happenings), subjects and matters (what money and percentages are of)
- when and of what: moments, tellings
- the figures that no digit prints: spelled, bases (what a figure is 'per')
- the group that a phrase takes up: mentions; scenes (another place, day, group or party); narrowed_behind (a figure that the words behind it narrow)
- what the words between two figures tie: apposition, ties
"""
