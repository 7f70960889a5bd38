"""Articles -> alignments, drift, lineage."""
from dataclasses import dataclass, field


@dataclass
class Comparison:
    alignments: list = field(default_factory=list)
    drift: list = field(default_factory=list)
    lineage: list = field(default_factory=list)
    checks: list = field(default_factory=list)


def compare(witnesses):
    return Comparison()
