"""The only way out: the rule module's verdict, verbatim quotes, and no claim without its clause."""

__all__: list[str] = []
