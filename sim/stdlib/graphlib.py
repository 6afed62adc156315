# Topological sorting.
from types import GenericAlias

__all__ = ['TopologicalSorter', 'CycleError']


class CycleError(ValueError):
    pass


class TopologicalSorter:
    """Gives the nodes of a graph so that each comes after those it depends on."""

    def __init__(self, graph=None):
        self._before = {}  # node: how many of its predecessors are not done; None: given out; -1: done
        self._after = {}  # node: those that depend on it
        self._ready = None
        self._given = self._done = 0
        if graph is not None:
            for node, predecessors in graph.items():
                self.add(node, *predecessors)

    def _know(self, node):
        self._before.setdefault(node, 0)
        return self._after.setdefault(node, [])

    def add(self, node, *predecessors):
        if self._ready is not None:
            raise ValueError('Nodes cannot be added after a call to prepare()')
        self._know(node)
        self._before[node] += len(predecessors)
        for predecessor in predecessors:
            self._know(predecessor).append(node)

    def prepare(self):
        if self._ready is not None:
            raise ValueError('cannot prepare() more than once')
        self._ready = [node for node, count in self._before.items() if count == 0]
        cycle = self._find_cycle()
        if cycle:
            raise CycleError('nodes are in a cycle', cycle)

    def _check_prepared(self):
        if self._ready is None:
            raise ValueError('prepare() must be called first')

    def get_ready(self):
        self._check_prepared()
        ready = tuple(self._ready)
        for node in ready:
            self._before[node] = None
        self._ready.clear()
        self._given += len(ready)
        return ready

    def is_active(self):
        self._check_prepared()
        return self._done < self._given or bool(self._ready)

    def __bool__(self):
        return self.is_active()

    def done(self, *nodes):
        self._check_prepared()
        for node in nodes:
            if node not in self._before:
                raise ValueError(f'node {node!r} was not added using add()')
            count = self._before[node]
            if count is not None:
                if count == -1:
                    raise ValueError(f'node {node!r} was already marked done')
                raise ValueError(f'node {node!r} was not passed out (still not ready)')
            self._before[node] = -1
            for after in self._after[node]:
                self._before[after] -= 1
                if self._before[after] == 0:
                    self._ready.append(after)
            self._done += 1

    def _find_cycle(self):
        stack, walks, place, seen = [], [], {}, set()
        for node in self._after:
            if node in seen:
                continue
            while True:
                if node in seen:
                    if node in place:
                        return stack[place[node]:] + [node]
                else:
                    seen.add(node)
                    walks.append(iter(self._after[node]))
                    place[node] = len(stack)
                    stack.append(node)
                while stack:
                    try:
                        node = next(walks[-1])
                        break
                    except StopIteration:
                        del place[stack.pop()]
                        walks.pop()
                else:
                    break
        return None

    def static_order(self):
        self.prepare()
        while self.is_active():
            ready = self.get_ready()
            yield from ready
            self.done(*ready)

    __class_getitem__ = classmethod(GenericAlias)
