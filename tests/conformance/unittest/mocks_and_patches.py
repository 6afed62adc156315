# Mocks: what they remember, what they answer, how they complain; AsyncMock and patch.
import asyncio, inspect
from unittest.mock import *
from unittest import mock
m = Mock(return_value=3)
print(m(1, a=2), m.called, m.call_count, m.call_args, m.call_args_list, m.call_args.args, m.call_args.kwargs, m.mock_calls)
m.foo.bar(5).baz('x'); m.foo(7)
print(m.mock_calls, m.method_calls, m.foo.mock_calls, m.foo.bar.call_args)
def tell(f, *a, **k):
    try: print('ok', f(*a, **k))
    except Exception as e: print(type(e).__name__, e)
tell(m.assert_called_with, 1, a=2); tell(m.assert_called_with, 9); tell(m.assert_called_once); tell(m.assert_called_once_with, 1, a=2)
m(4); tell(m.assert_called_once); tell(m.assert_called_once_with, 4); tell(m.assert_any_call, 1, a=2); tell(m.assert_any_call, 77); tell(m.assert_not_called); tell(m.assert_has_calls, [call(1, a=2)]); tell(m.assert_has_calls, [call(8)]); tell(m.assert_has_calls, [call(4), call(1, a=2)], any_order=True); tell(m.assert_has_calls, [call(4), call(11)], any_order=True)
n = Mock(name='fetch'); tell(n.assert_called); tell(n.assert_called_with, 1); tell(n.assert_called_once); n.assert_not_called()
n.side_effect = [1, 2, ValueError('three')]; tell(n); tell(n); tell(n); tell(n)
n.side_effect = KeyError('k'); tell(n); n.side_effect = lambda x: x * 2; tell(n, 4); n.side_effect = None; n.return_value = 'rv'; tell(n)
n.reset_mock(); print(n.called, n.call_args_list, n())
print(call(1, x=2), call.foo(3), call().bar(1), call.a.b, call(1) == call(1), call(1) == call(2), [call(1), call(2)] == [call(1), call(2)])
c = Mock(**{'method.return_value': 3, 'other.side_effect': KeyError}, x=5); print(c.method(), c.x); tell(c.other)
class Service:
    def get(self, a): return a
    async def fetch(self, url): return url
    x = 1
s = Mock(spec=Service); tell(lambda: s.nothing); print(isinstance(s, Service), type(s.get).__name__, type(s.fetch).__name__, s.x is not None)
mm = MagicMock(); mm.__len__.return_value = 5; mm.__getitem__.return_value = 'item'; print(len(mm), mm['k'], mm[3], bool(mm), int(mm), float(mm), list(mm), 3 in mm, mm.__getitem__.mock_calls)
mm.__iter__.return_value = [1, 2]; print(list(mm), list(mm)); mm.__str__.return_value = 'text' 
print(str(mm))
with mm as inside: print(inside is mm.__enter__.return_value)
print(mm.mock_calls[-3:])
mm['a'] = 1; print(mm.__setitem__.call_args); print(type(mm + 1).__name__, mm < 3 if False else '', mm == mm, mm == 3, hash(mm) == hash(mm))
m2 = Mock(); m2.attr = 4; print(m2.attr); del m2.attr; tell(lambda: m2.attr)
print(sentinel.a, sentinel.a is sentinel.a, ANY == 3, repr(ANY), call(1, ANY) == call(1, 2))
async def main():
    a = AsyncMock(return_value=42)
    print(await a(1), a.await_count, a.await_args, a.await_args_list, a.call_count, asyncio.iscoroutinefunction(a), inspect.iscoroutinefunction(a))
    a.assert_awaited_once_with(1); tell(a.assert_awaited_once_with, 2); tell(a.assert_not_awaited); tell(a.assert_awaited); tell(a.assert_awaited_once); tell(a.assert_any_await, 5); tell(a.assert_has_awaits, [call(1)]); tell(a.assert_has_awaits, [call(2)])
    b = AsyncMock(name='b', side_effect=[1, ValueError('no')]); tell(b.assert_awaited); tell(b.assert_awaited_with, 1); tell(b.assert_awaited_once)
    print(await b())
    for _ in range(2):
        try: await b()
        except Exception as e: print(type(e).__name__, e)
    async def effect(x): await asyncio.sleep(0.1); return x + 1
    c = AsyncMock(side_effect=effect); print(await c(1), await asyncio.gather(c(2), c(3)), c.await_args_list)
    d = AsyncMock(); print(type(await d.method(3)).__name__, d.mock_calls, type(d.method).__name__, type(d()).__name__ if False else '')
    async with d as inside: print(type(inside).__name__)
    d.__aiter__.return_value = [1, 2, 3]; print([x async for x in d])
    e = MagicMock()
    async with e: pass
    e.__aenter__.return_value = 'entered'
    async with e as v: print(v)
    print([x async for x in e])
    s = AsyncMock(spec=Service); print(type(s.get).__name__, type(s.fetch).__name__, type(await s.fetch('u')).__name__)
    svc = Service()
    with patch.object(svc, 'fetch', return_value='patched') as p: print(await svc.fetch('x'), type(p).__name__, p.await_count)
    print(await svc.fetch('x'))
    with patch.object(Service, 'get', autospec=False) as p: p.return_value = 'g'; print(svc.get(1), p.call_args)
    @patch('asyncio.sleep', new_callable=AsyncMock)
    async def quick(x, sleep): await asyncio.sleep(100); sleep.assert_awaited_once_with(100); return x
    print(await quick(5), asyncio.get_running_loop().time())
    with patch('time.time', return_value=7.0): 
        import time; print(time.time())
    with patch.dict('os.environ', {'A': 'b'}): 
        import os; print(os.environ['A'])
    print('A' in os.environ)
    with patch.multiple(Service, get=DEFAULT, x=9) as ms: print(sorted(ms), Service.x)
    print(Service.x)
    try:
        with patch('time.nothing'): pass
    except AttributeError as e: print(e)
    with patch.object(Service, 'x', new_callable=PropertyMock) as px: px.return_value = 11; print(svc.x, px.mock_calls)
    f = create_autospec(Service.get) ; tell(f, 1, 2, 3); 
    mo = mock_open(read_data='line1\nline2'); 
    with patch('builtins.open', mo):
        with open('f') as fh: print(fh.read())
    mo.assert_called_once_with('f')
    slow = AsyncMock(side_effect=asyncio.TimeoutError); 
    try: await slow()
    except asyncio.TimeoutError: print('timeout', slow.await_count)
    cb = Mock(); t = asyncio.create_task(asyncio.sleep(0, 'r')); t.add_done_callback(cb); await t; await asyncio.sleep(0); print(cb.call_count, cb.call_args.args[0] is t)
asyncio.run(main())
