# Calls of a mock with a spec are matched by its signature; wrong calls of autospecced things are errors.
import asyncio
import inspect
import re
from unittest.mock import ANY, AsyncMock, MagicMock, Mock, call, create_autospec, patch


def show(make):
    try:
        print(re.sub(r" id='\d+'", '', repr(make())))
    except Exception as e:
        print(type(e).__name__ + ':', re.sub(r" id='\d+'", '', str(e)))


def order(dish, table=1, *, wine=None):
    """Take an order."""
    return dish, table, wine


class Kitchen:
    size = 3

    class Oven:
        def __init__(self, heat):
            self.heat = heat

        def bake(self, what):
            return what

    def __init__(self, name, cooks=2):
        self.name = name

    def cook(self, dish):
        return dish

    async def serve(self, dish, to):
        return dish, to

    @staticmethod
    def weigh(grams):
        return grams

    @classmethod
    def open(cls, street):
        return cls(street)

    @property
    def busy(self):
        return False


print('-- spec=function')
m = Mock(spec=order)
m('soup')
m('fish', table=2)
show(lambda: m.assert_called_with('fish', 2))
show(lambda: m.assert_called_with(table=2, dish='fish'))
show(lambda: m.assert_any_call(dish='soup'))
show(lambda: m.assert_has_calls([call(dish='soup'), call('fish', 2)]))
show(lambda: m.assert_called_with('fish'))
show(lambda: m.assert_called_with(1, 2, 3))
show(lambda: m.assert_any_call(plate=1))
show(lambda: m.assert_has_calls([call('soup'), call()]))
show(lambda: m.assert_has_calls([call(1, 2, 3)], any_order=True))
show(lambda: m.assert_called_with(ANY, ANY))
try:
    m.assert_called_with(1, 2, 3)
except AssertionError as e:
    print(repr(e.__cause__))

print('-- create_autospec of a function')
f = create_autospec(order, return_value='done')
print(f.__name__, f.__doc__, type(f).__name__, inspect.signature(f))
show(lambda: f('soup'))
show(lambda: f())
show(lambda: f(1, 2, 3))
show(lambda: f('soup', beer=1))
show(lambda: f('fish', 4, wine='red'))
show(lambda: (f.called, f.call_count, f.call_args, f.call_args_list, f.mock_calls))
show(lambda: f.assert_called_with(wine='red', dish='fish', table=4))
show(lambda: f.assert_called_once())
f.side_effect = [1, ValueError('burnt')]
show(lambda: f(1))
show(lambda: f(1))
f.reset_mock()
show(lambda: (f.called, f.call_count, f.mock_calls))
show(lambda: f.mock)

print('-- create_autospec of a class')
for make in (lambda: create_autospec(Kitchen), lambda: create_autospec(Kitchen, instance=True),
             lambda: create_autospec(Kitchen('k')), lambda: create_autospec(Kitchen, spec_set=True)):
    K = make()
    print(K.__class__ is Kitchen, isinstance(K, Kitchen))
    show(lambda: K())
    show(lambda: K('a', 2))
    show(lambda: K.cook())
    show(lambda: K.cook('x'))
    show(lambda: K.cook('x', 'y'))
    show(lambda: K.weigh())
    show(lambda: K.weigh(1))
    show(lambda: K.open())
    show(lambda: K.open(1))
    show(lambda: K.size)
    show(lambda: K.size.real)
    show(lambda: K.busy)
    show(lambda: K.nothing)
    show(lambda: K.Oven())
    show(lambda: K.Oven(1).bake())
    show(lambda: K.Oven(1).bake(2))
    show(lambda: K('n').cook())
    show(lambda: K('n').cook(dish=1))
    show(lambda: K('n').cook.assert_called_with(1))
    show(lambda: K.mock_calls)


async def main():
    print('-- async')
    K = create_autospec(Kitchen)
    k = K('x')
    show(lambda: k.serve('fish'))
    k.serve.return_value = 'served'
    print(await k.serve('fish', to='me'))
    k.serve.assert_awaited_once_with('fish', 'me')
    print(type(k.serve).__name__, type(k.cook).__name__, asyncio.iscoroutinefunction(k.serve))

    g = create_autospec(Kitchen.serve)
    g.return_value = 5
    show(lambda: g(1))
    print(await g(1, 2, 3), g.await_count, g.await_args, g.await_args_list)
    g.assert_awaited_once_with(1, to=3, dish=2)
    print(asyncio.iscoroutinefunction(g), inspect.iscoroutinefunction(g))
    s = AsyncMock(spec=Kitchen.serve)
    await s(1, 2, 3)
    s.assert_awaited_with(1, to=3, dish=2)
    try:
        s.assert_has_awaits([call(1)])
    except AssertionError as e:
        print(e)
    print(type(MagicMock(spec=Kitchen).serve).__name__, type(AsyncMock(spec=Kitchen).cook).__name__)
    with patch.object(Kitchen, 'serve', autospec=True) as served:
        served.return_value = 'patched'
        print(await Kitchen('p').serve('a', 'b'), served.call_args.args[1:], served.call_args.kwargs)
    with patch.object(Kitchen, 'cook', autospec=True) as cook:
        cook.side_effect = lambda self, dish: (self.name, dish)
        print(Kitchen('q').cook('egg'))
        show(lambda: Kitchen('q').cook())


asyncio.run(main())
show(lambda: create_autospec(order, set_spec=True))
show(lambda: create_autospec(Mock()))
show(lambda: Mock(spec=Mock(name='of')))
