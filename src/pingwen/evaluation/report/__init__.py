"""A run in words and pictures: for the console, for the pull request, for a browser."""

__all__: list[str] = []
