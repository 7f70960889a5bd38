"""Figures -> intervals, units, checks, scenarios."""


def measured(witnesses, settings):
    return witnesses


def check_figures(witnesses, settings):
    return []
