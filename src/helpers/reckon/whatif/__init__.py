"""What would follow: scenarios.

- scenarios (a row of scenarios.csv worked out), horizons (days, months, years to a target), draws (Monte Carlo, off by default)
"""
