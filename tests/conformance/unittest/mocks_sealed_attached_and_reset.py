# seal, attach_mock, reset_mock, configure_mock, deleted attributes, return values that are mocks, trees of calls.
import re
from unittest import mock
from unittest.mock import DEFAULT, MagicMock, Mock, NonCallableMock, PropertyMock, call, seal, sentinel


def show(make):
    try:
        print(re.sub(r" id='\d+'", '', repr(make())))
    except Exception as e:
        print(type(e).__name__ + ':', re.sub(r" id='\d+'", '', str(e)))


m = Mock()
m.door.open('wide')
m.door.open().close(1)
m(1)(2).x.y(3)
show(lambda: m.mock_calls)
show(lambda: m.method_calls)
show(lambda: m.door.mock_calls)
show(lambda: m().mock_calls)
show(lambda: m.mock_calls == [call.door.open('wide'), call.door.open(), call.door.open().close(1), call(1),
                              call()(2), call()().x.y(3)])
show(lambda: call(1).foo(2).bar.call_list())
show(lambda: (call.a, call.a.b(1), call(2), call.count(3), call.index(4)))

print('-- a mock that is a value')
inner = Mock()
show(lambda: Mock(return_value=inner)())
outer = Mock(return_value=inner)
outer().hello()
show(lambda: (outer.mock_calls, inner))
outer = Mock()
outer.return_value = inner
outer().hello()
show(lambda: (outer.mock_calls, inner))
named = Mock(name='tom')
outer.kept = named
outer.kept(1)
show(lambda: (outer.mock_calls, outer.kept))
outer.attach_mock(named, 'tied')
outer.tied(2)
show(lambda: (outer.mock_calls, outer.tied))

print('-- reset_mock')
r = MagicMock(return_value=3, side_effect=[1, 2])
r.child.return_value = 4
r()
r.child(5)
len(r)
r.reset_mock()
show(lambda: (r.called, r.call_count, r.call_args, r.mock_calls, r.child.called, r.child()))
r.reset_mock(return_value=True, side_effect=True)
show(lambda: (r(), r.child()))

print('-- configure_mock')
c = Mock(**{'method.return_value': 3, 'other.side_effect': KeyError('k'), 'plain': 7})
show(lambda: (c.method(), c.plain))
show(lambda: c.other())
c.configure_mock(plain=8, **{'a.b.c': 9})
show(lambda: (c.plain, c.a.b.c))
del c.plain
show(lambda: c.plain)
show(lambda: hasattr(c, 'plain'))

print('-- seal')
s = Mock()
s.known.return_value = 1
s.deep.er = 2
seal(s)
show(lambda: (s.known(), s.deep.er))
show(lambda: s.unknown)
show(lambda: s.deep.unknown)
show(lambda: s())
show(lambda: s.deep.er2())
try:
    s.new = 1
except AttributeError as e:
    print(e)

print('-- side effects')
e = Mock(side_effect=iter([1, DEFAULT, ValueError, ValueError('own')]), return_value='plain')
for _ in range(5):
    show(lambda: e())
e.side_effect = lambda *args: args or DEFAULT
show(lambda: (e(), e(1, 2)))
w = Mock(wraps=[3, 1, 2])
show(lambda: (w.index(1), w.count(3), w.sort(), w.mock_calls))
w.index.return_value = 'mine'
show(lambda: w.index(5))


class Thing:
    @property
    def size(self):
        return 1


with mock.patch.object(Thing, 'size', new_callable=PropertyMock, return_value=5) as size:
    t = Thing()
    show(lambda: t.size)
    t.size = 8
    show(lambda: size.mock_calls)
show(lambda: Thing().size)
show(lambda: NonCallableMock()())
show(lambda: (sentinel.a, sentinel.a is sentinel.a, sentinel.a == sentinel.b))
show(lambda: [n for n in dir(Mock(spec=Thing)) if not n.startswith('__')])
mock.FILTER_DIR = False
show(lambda: '_mock_children' in dir(Mock()))
mock.FILTER_DIR = True
for wrong in ('assert_caled', 'asert_called', 'assret_x'):
    show(lambda: getattr(m, wrong))
show(lambda: Mock(unsafe=True).assert_whatever())
