"""The only room that words a verdict: checked answer to Markdown, card and report."""

__all__: list[str] = []
