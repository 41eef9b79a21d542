"""The rule module: eligibility from facts alone, decided by data and explained as data."""

__all__: list[str] = []
