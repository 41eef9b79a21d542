"""The product's retrieval, measured on sets of passages and queries in the layout of BEIR."""

from __future__ import annotations

from pingwen.evaluation.beir.beir_set import BeirSet, load_beir
from pingwen.evaluation.beir.measuring import measure_beir
from pingwen.evaluation.beir.report import BeirReport

__all__ = ["BeirReport", "BeirSet", "load_beir", "measure_beir"]
