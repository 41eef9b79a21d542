"""From evaluated groups to the verdict's status: what binds, what is waived, what is missing."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence

from pingwen.domain.facts import Reservation
from pingwen.domain.verdict import CriterionResult, Group, Status, VerdictStatus
from pingwen.rules.kleene import all_of, any_of
from pingwen.rules.schema import GroupRule
from pingwen.rules.trace import Trace

__all__ = ["Assessed", "assess"]

_GROUPS = tuple(Group)

_RESTS_ON = {
    Group.SCOPE: {"scope"},
    Group.EDUCATION_EXPERIENCE: {"education", "titles", "work"},
    Group.PERFORMANCE: {"performance"},
    Group.ACHIEVEMENTS: {"achievements"},
    Group.EXCEPTION: {"awards", "standards"},
    Group.CLASS_ADVISER: {"service"},
    Group.TEACHING_HOURS: {"service"},
    Group.CONTINUING_EDUCATION: {"service"},
}
"""On which facts a group rests: a reservation about them keeps it from being met."""
_IN_PLACE_OF = (
    (Group.EDUCATION_EXPERIENCE, Group.SCOPE, {"education", "titles", "work", "service"}),
    (Group.PERFORMANCE, Group.EXCEPTION, {"performance"}),
)
"""Of a target without the first group, the second rests on these facts as well: a subsidy counts
the degree under its scope, the express lane (直通车) a project under what it is granted for."""


def _rests_on(group: Group, groups: Collection[Group]) -> set[str]:
    """On which facts a group rests of a target that has these ``groups``."""
    beside = [
        facts
        for left_out, instead, facts in _IN_PLACE_OF
        if group is instead and left_out not in groups
    ]
    return set(_RESTS_ON.get(group, ())).union(*beside)


def assess(
    rules: Mapping[Group, GroupRule],
    traces: Mapping[Group, Trace],
    reservations: Sequence[Reservation],
    dated: Mapping[str, CriterionResult],
) -> Assessed:
    """The groups with the reservations that count: an unread one only where all else is met.

    It then keeps what it is about from being met, or every group where the verdict does not rest
    on that: nobody is called eligible over words that were not understood.
    """
    unread = [each for each in reservations if each.unread]
    firm = Assessed(rules, traces, [r for r in reservations if not r.unread], dated)
    if not unread or firm.status() is not VerdictStatus.ELIGIBLE:
        return firm
    doubted = Assessed(rules, traces, reservations, dated)
    if doubted.status() is not VerdictStatus.ELIGIBLE:
        return doubted
    everywhere = [
        unread[0].model_copy(update={"about": about})
        for about in sorted(frozenset().union(*_RESTS_ON.values()))
    ]
    return Assessed(rules, traces, everywhere, dated)


class Assessed:
    """The groups of one target, evaluated; a question about them may assume leaves otherwise.

    ``dated``: the criteria that reckon days, by id, with this applicant's days.
    """

    def __init__(
        self,
        rules: Mapping[Group, GroupRule],
        traces: Mapping[Group, Trace],
        reservations: Sequence[Reservation],
        dated: Mapping[str, CriterionResult],
    ) -> None:
        self.rules = rules
        self.traces = traces
        self.dated = dated
        self._reservations = tuple(reservations)
        self._own = {group: self._reckoned(group, trace.own) for group, trace in traces.items()}
        self._binding = self._bound(self._own)

    def criteria(self) -> tuple[CriterionResult, ...]:
        """Every criterion of every group, in the order of the rule file."""
        found: list[CriterionResult] = []
        for trace in self.traces.values():
            if trace.dated:
                found.extend([self.dated.get(leaf.id, leaf) for leaf in trace.leaves])
            else:
                found.extend(trace.leaves)
        return tuple(found)

    def reserved(self, group: Group) -> tuple[Reservation, ...]:
        """The reservations that keep a group from being taken as it was told."""
        return tuple(self._doubts(group, self.traces[group].own))

    def own(self, group: Group) -> Status:
        """The group's own status: EXPERT for one that binds only when broken and is not, UNKNOWN
        for one that is met, or unmet, but for a reservation."""
        return self._own[group]

    def _reckoned(self, group: Group, status: Status) -> Status:
        if self.rules[group].remark:
            return status
        if not self.rules[group].mandatory and status is not Status.UNMET:
            return Status.EXPERT
        if self._reservations and any(self._doubts(group, status)):
            return Status.UNKNOWN
        return status

    def _doubts(self, group: Group, status: Status) -> Iterator[Reservation]:
        """The reservations for which a group that comes to ``status`` is not taken to."""
        rests_on = _rests_on(group, self.rules)
        for reservation in self._reservations:
            doubted = status is Status.MET or (status is Status.UNMET and reservation.disputed)
            if doubted and reservation.about in rests_on:
                yield reservation

    def binding(
        self, group: Group | None = None, otherwise: Status = Status.UNKNOWN
    ) -> dict[Group, Status]:
        """The status of every group that binds, an exceptional route counted for what it waives.

        With ``group``: were its conditions to come to ``otherwise``.
        """
        if group is None:
            return self._binding
        return self._bound({**self._own, group: self._reckoned(group, otherwise)})

    def _bound(self, own: Mapping[Group, Status]) -> dict[Group, Status]:
        found = {
            group: own[group]
            for group, rule in self.rules.items()
            if rule.waives is None and not rule.remark
        }
        for group, rule in self.rules.items():
            if rule.waives is not None and rule.waives in found:
                found[rule.waives] = any_of([found[rule.waives], own[group]])
        return found

    def status(self) -> VerdictStatus:
        """NOT_ELIGIBLE when a binding group is unmet; ELIGIBLE when what facts decide is met."""
        binding = self.binding()
        if Status.UNMET in binding.values():
            return VerdictStatus.NOT_ELIGIBLE
        owed = [binding[group] for group, rule in self.rules.items() if self._owed(rule)]
        if all_of(owed) is Status.MET:
            return VerdictStatus.ELIGIBLE
        return VerdictStatus.UNDETERMINED

    def missing(self) -> tuple[Group, ...]:
        """The groups still to be asked for, in the order of asking: an exceptional route in the
        place of what it waives, where that is not met."""
        binding = self.binding()
        found = {g for g, s in binding.items() if s is Status.UNKNOWN}
        places = {group: place for place, group in enumerate(_GROUPS)}
        for group, rule in self.rules.items():
            open_route = self.own(group) is Status.UNKNOWN and rule.waives in found
            if open_route:
                found.add(group)
                if rule.waives is not None and self.own(rule.waives) is not Status.UNKNOWN:
                    found.discard(rule.waives)
                    places[group] = places[rule.waives]
        return tuple(sorted(found, key=places.__getitem__))

    def waived(self, group: Group) -> bool:
        """Whether an exceptional route that applies stands in for this group, not itself met."""
        for route, rule in self.rules.items():
            if rule.waives is group and self._own[route] is Status.MET:
                return self._own[group] is not Status.MET
        return False

    @staticmethod
    def _owed(rule: GroupRule) -> bool:
        return rule.mandatory and rule.waives is None and not rule.remark
