"""The harness: cases, what scores them, a run over them and the report of it."""

__all__: list[str] = []
