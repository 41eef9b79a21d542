"""From a conversation to what is asked (``Intent``) and what was said (``Facts``)."""

__all__: list[str] = []
