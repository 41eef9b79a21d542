"""What retrieval reaches on a set, and how long it takes."""

from __future__ import annotations

from pingwen.domain.model import Model

__all__ = ["BeirReport"]


class BeirReport(Model):
    """The means over ``queries`` queries among ``passages`` passages, under ``embedding``.

    ``limit``: only the first passages were taken. ``seconds_to_index``: None where the index was
    there already. The whole is the JSON that is kept: ``model_dump_json``.
    """

    name: str
    passages: int
    queries: int
    limit: int | None
    embedding: str
    recall_at_10: float
    recall_at_100: float
    ndcg_at_10: float
    mrr_at_10: float
    seconds_to_index: float | None
    ms_per_query: float

    def table(self) -> str:
        """The figures, one a line."""
        taken = self.seconds_to_index
        rows = (
            ("set", self.name if self.limit is None else f"{self.name} (first {self.limit})"),
            ("passages", f"{self.passages}"),
            ("queries", f"{self.queries}"),
            ("embedding", self.embedding),
            ("recall@10", f"{self.recall_at_10:.4f}"),
            ("recall@100", f"{self.recall_at_100:.4f}"),
            ("nDCG@10", f"{self.ndcg_at_10:.4f}"),
            ("MRR@10", f"{self.mrr_at_10:.4f}"),
            ("seconds to index", "indexed before" if taken is None else f"{taken:.1f}"),
            ("ms per query", f"{self.ms_per_query:.1f}"),
        )
        width = max(len(name) for name, _ in rows)
        return "\n".join(f"{name.ljust(width)}  {value}" for name, value in rows)
