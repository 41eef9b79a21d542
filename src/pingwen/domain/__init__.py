"""Values and their meaning: documents, facts, questions, verdicts, answers. No I/O, no clock."""

__all__: list[str] = []
