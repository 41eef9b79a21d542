"""The guided self-check: one question at a time, the most decisive first, and no free text."""
