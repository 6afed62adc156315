# Binary heaps on lists.

__all__ = ['heappush', 'heappop', 'heapify', 'heapreplace', 'merge', 'nlargest', 'nsmallest',
           'heappushpop']


def _not_list(name, heap):
    # the timers of a loop are no list, but they are a heap
    own = getattr(heap, name.partition('(')[0], None) if type(heap).__name__ == 'TimerList' else None
    if own is not None:
        return own
    kind = 'None' if heap is None else type(heap).__name__
    raise TypeError(f'{name} must be list, not {kind}')


def heappush(heap, item, /):
    if not isinstance(heap, list):
        return _not_list('heappush() argument 1', heap)(item)
    heap.append(item)
    _siftdown(heap, 0, len(heap) - 1)


def heappop(heap, /):
    if not isinstance(heap, list):
        return _not_list('heappop() argument', heap)()
    if not heap:
        raise IndexError('index out of range')
    last = heap.pop()
    if not heap:
        return last
    first = heap[0]
    heap[0] = last
    _siftup(heap, 0)
    return first


def heapreplace(heap, item, /):
    if not isinstance(heap, list):
        _not_list('heapreplace() argument 1', heap)
    if not heap:
        raise IndexError('index out of range')
    first = heap[0]
    heap[0] = item
    _siftup(heap, 0)
    return first


def heappushpop(heap, item, /):
    if not isinstance(heap, list):
        _not_list('heappushpop() argument 1', heap)
    if heap and heap[0] < item:
        item, heap[0] = heap[0], item
        _siftup(heap, 0)
    return item


def heapify(x, /):
    if not isinstance(x, list):
        return _not_list('heapify() argument', x)()
    for i in reversed(range(len(x) // 2)):
        _siftup(x, i)


def _siftdown(heap, startpos, pos):
    # towards the root
    item = heap[pos]
    while pos > startpos:
        parent = (pos - 1) >> 1
        if not item < heap[parent]:
            break
        heap[pos] = heap[parent]
        pos = parent
    heap[pos] = item


def _siftup(heap, pos):
    # the smaller child moves up all the way; then the item goes to its place from below
    end = len(heap)
    start = pos
    item = heap[pos]
    child = 2 * pos + 1
    while child < end:
        right = child + 1
        if right < end and not heap[child] < heap[right]:
            child = right
        heap[pos] = heap[child]
        pos = child
        child = 2 * pos + 1
    heap[pos] = item
    _siftdown(heap, start, pos)


# heaps whose first item is the greatest, as programs use them although their names begin with _


def _siftdown_max(heap, startpos, pos):
    item = heap[pos]
    while pos > startpos:
        parent = (pos - 1) >> 1
        if not heap[parent] < item:
            break
        heap[pos] = heap[parent]
        pos = parent
    heap[pos] = item


def _siftup_max(heap, pos):
    end = len(heap)
    start = pos
    item = heap[pos]
    child = 2 * pos + 1
    while child < end:
        right = child + 1
        if right < end and not heap[right] < heap[child]:
            child = right
        heap[pos] = heap[child]
        pos = child
        child = 2 * pos + 1
    heap[pos] = item
    _siftdown_max(heap, start, pos)


def _heapify_max(x):
    if not isinstance(x, list):
        _not_list('_heapify_max() argument', x)
    for i in reversed(range(len(x) // 2)):
        _siftup_max(x, i)


def _heappop_max(heap):
    if not isinstance(heap, list):
        _not_list('_heappop_max() argument', heap)
    if not heap:
        raise IndexError('index out of range')
    last = heap.pop()
    if not heap:
        return last
    return _heapreplace_max(heap, last)


def _heapreplace_max(heap, item):
    if not isinstance(heap, list):
        _not_list('_heapreplace_max() argument 1', heap)
    if not heap:
        raise IndexError('index out of range')
    first = heap[0]
    heap[0] = item
    _siftup_max(heap, 0)
    return first


class _Reversed:
    __slots__ = ('key',)

    def __init__(self, key):
        self.key = key

    def __lt__(self, other):
        return other.key < self.key

    def __eq__(self, other):
        return self.key == other.key


def merge(*iterables, key=None, reverse=False):
    heap = []
    for order, it in enumerate(map(iter, iterables)):
        _feed(heap, order, it, key, reverse)
    while heap:
        entry = heap[0]
        yield entry[2]
        order, it = entry[1], entry[3]
        heappop(heap)
        _feed(heap, order, it, key, reverse)


def _feed(heap, order, it, key, reverse):
    for value in it:
        k = value if key is None else key(value)
        heappush(heap, (_Reversed(k) if reverse else k, order, value, it))
        return


def _few(n, iterable, key, reverse):
    try:
        size = len(iterable)
    except (TypeError, AttributeError):
        pass
    else:
        if n >= size:
            return sorted(iterable, key=key, reverse=reverse)[:n]
    it = iter(iterable)
    places = range(0, -n, -1) if reverse else range(n)
    return sorted(it, key=key, reverse=reverse)[:len(places)]


def nsmallest(n, iterable, key=None):
    return _few(n, iterable, key, False)


def nlargest(n, iterable, key=None):
    return _few(n, iterable, key, True)
