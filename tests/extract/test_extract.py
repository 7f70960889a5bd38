"""The face of the stage: its public names, and what one call fills in."""

from __future__ import annotations

from dataclasses import replace

import helpers.extract


def test_public_names():
    assert sorted(helpers.extract.__all__) == ["attributions", "extract", "figures", "figures_in", "quantity", "quotes"]
    assert all(callable(getattr(helpers.extract, name)) for name in helpers.extract.__all__)


def test_extract_fills_figures_quotes_and_attributions_and_leaves_its_input(gold_witnesses):
    for gold in gold_witnesses:
        bare = replace(gold, figures=[], quotes=[], attributions=[])
        read = helpers.extract.extract(bare)
        assert not (bare.figures or bare.quotes or bare.attributions)
        assert [f.text for f in read.figures] == [f.text for f in gold.figures]
        assert read.quotes and read.attributions
        known = {attribution.attribution_id for attribution in read.attributions}
        assert {figure.attribution_id for figure in read.figures} - {None} <= known


def test_reading_figures_imports_no_table_library():
    import subprocess
    import sys

    code = "import sys, helpers.extract; print(*sorted({'pandas', 'pandera', 'sklearn', 'numpy'} & set(sys.modules)))"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == ""
