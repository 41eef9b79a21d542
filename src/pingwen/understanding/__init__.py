"""From a conversation to what is asked (``Intent``) and what was said (``Facts``)."""
