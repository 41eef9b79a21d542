"""Finding the clauses that bear on a question: by number, by words, by meaning.

``retriever.open_retriever`` is the one entry. Importing this package pins the numeric libraries to
one thread unless the environment says otherwise: they read the variables when they are first
loaded, and unpinned they take four times as long under load.
"""

from __future__ import annotations

import os

__all__: list[str] = []

for _variable in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS"):
    os.environ.setdefault(_variable, "1")
