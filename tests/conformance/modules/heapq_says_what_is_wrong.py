"""heapq: empty heaps, and heaps that are no lists."""
import heapq


class Heap(list):
    pass


calls = [lambda h: heapq.heappop(h), lambda h: heapq.heapreplace(h, 1), lambda h: heapq.heappushpop(h, 1),
         lambda h: heapq.heappush(h, 1), heapq.heapify, heapq._heappop_max, lambda h: heapq._heapreplace_max(h, 1),
         heapq._heapify_max]
for heap in [], (2, 1), Heap([2]), [3, 'a', 1, 2], None:
    for call in calls:
        try:
            print(call(heap), heap)
        except (IndexError, TypeError) as e:
            print(type(e).__name__, e)
    if heap and isinstance(heap, Heap):
        print(type(heap), heap)
