# MagicMock's special methods: what they give, how they are set, deleted, noted and limited by a spec.
import math
import operator
import re
from unittest.mock import MagicMock, Mock, NonCallableMagicMock, mock_open, patch


def show(make):
    try:
        print(re.sub(r"id='?\d+'?", 'id', repr(make())))
    except Exception as e:
        print(type(e).__name__ + ':', re.sub(r"id='?\d+'?", 'id', str(e)))


m = MagicMock()
for f in (len, int, float, complex, bool, list, iter, operator.index, operator.neg, abs, math.floor, math.trunc,
          round, next, hash):
    show(lambda: f(m) if f not in (iter, hash) else type(f(m)).__name__)
for op in (operator.add, operator.sub, operator.matmul, operator.pow, operator.lshift, divmod, operator.iadd,
           operator.getitem, operator.contains, operator.eq, operator.ne, operator.lt, operator.ge):
    show(lambda: op(m, 2))
    show(lambda: op(2, m))
show(lambda: 1 + m)
show(lambda: (m == m, m != m))
with m as entered:
    show(lambda: entered)
m['key'] = 'value'
del m['key']
show(lambda: m.__setitem__.mock_calls + m.__delitem__.mock_calls)
show(lambda: m.__getitem__.call_args_list)
show(lambda: type(reversed(m)).__name__)
show(lambda: f'{m:>3}')

m.__len__.return_value = 7
m.__iter__.return_value = [1, 2]
m.__getitem__.side_effect = lambda i: i * 2
m.__contains__ = lambda self, x: x == 3
m.__str__.return_value = 'a text'
m.__eq__.return_value = True
m.__enter__.return_value = 'inside'
show(lambda: (len(m), list(m), list(m), m[4], 3 in m, 4 in m, str(m), m == 5))
with m as entered:
    print(entered)
del m.__len__
show(lambda: len(m))

p = Mock()
show(lambda: len(p))
p.__len__ = Mock(return_value=4)
show(lambda: (len(p), p.__len__.mock_calls))
p.__str__ = lambda self: 'plain'
show(lambda: str(p))
show(lambda: setattr(p, '__getattr__', None))

limited = MagicMock(spec=['__len__', 'a'])
show(lambda: len(limited))
show(lambda: limited[1])
show(lambda: limited.b)
n = NonCallableMagicMock()
show(lambda: (n[1], len(n)))
show(lambda: n())


class Own(MagicMock):
    def hello(self):
        return 'hello'

    def __len__(self):
        return 9


own = Own()
show(lambda: (own.hello(), len(own), own.child, own()))

opened = mock_open(read_data='one\ntwo\n')
with patch('builtins.open', opened):
    with open('x.txt') as file:
        print(file.read(), end='')
    with open('x.txt', 'w') as file:
        file.write('three')
    print([line for line in open('y')], open('z').readline(), open('z').readlines())
show(lambda: opened.mock_calls[:6])
opened().write.assert_called_once_with('three')
