"""Article -> figures, quotes, attributions."""


def extract(witness):
    return witness
