"""What a chat model is worth as a proposer: what it proposes, and what is shown of it."""

from pingwen.evaluation.behind_model.measuring import measure_model

__all__ = ["measure_model"]
