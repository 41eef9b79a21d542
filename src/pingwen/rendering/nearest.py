"""Which criteria of a group are worth telling: those of the path that decides it, and the rest."""

from __future__ import annotations

from pingwen.domain.verdict import CriterionResult, Determination, Group, PathResult, Status

__all__ = ["nearest_path", "path_leaves", "telling"]


def nearest_path(determination: Determination, group: Group) -> PathResult | None:
    """The path that decides the group: met, else the one with the fewest failing criteria. What is
    met but for words that the applicant must confirm is told by the path that is met."""
    paths = [path for path in determination.paths if path.group is group]
    found = determination.group(group)
    if not paths or found is None:
        return None
    met = [path for path in paths if path.status is Status.MET] if found.reserved else []
    same = met or [path for path in paths if path.status is found.status] or paths
    return min(same, key=lambda path: _distance(path, determination))


def path_leaves(path: PathResult, determination: Determination) -> list[CriterionResult]:
    """The criteria on a path, in its order."""
    return [determination.criterion(criterion) for criterion in path.criteria]


def telling(determination: Determination, group: Group) -> list[CriterionResult]:
    """The criteria of the path that decides the group, then those that stand on no path; without
    those that settled alternatives need no more."""
    path = nearest_path(determination, group)
    passed_over = {c for p in determination.paths for c in p.criteria}
    found = determination.group(group)
    passed_over |= set(found.silent) if found else set()
    beside = [c for c in determination.criteria if c.group is group and c.id not in passed_over]
    return [*(path_leaves(path, determination) if path else []), *beside]


def _distance(path: PathResult, determination: Determination) -> tuple[int, int, int]:
    leaves = path_leaves(path, determination)
    unmet = sum(c.status is Status.UNMET for c in leaves)
    unknown = sum(c.status is Status.UNKNOWN for c in leaves)
    silent = sum(not c.observed.items for c in leaves if c.op == "count")
    time_only = all(c.op == "field_years" for c in leaves if c.status is Status.UNMET)
    return (0 if time_only else 1, unmet + unknown, silent)
