"""The doors people see: the chat page, the document pages and the HTTP interface."""

__all__: list[str] = []
