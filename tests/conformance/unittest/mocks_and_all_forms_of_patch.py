# patch, patch.object, patch.dict and patch.multiple: as decorators, in with, by start and stop, and what they refuse.
import asyncio
import re
from unittest.mock import DEFAULT, AsyncMock, MagicMock, Mock, patch, sentinel

limit = 10
table = {'a': 1}


async def fetch(url):
    return 'real ' + url


class Shop:
    name = 'shop'

    def price(self, item):
        return 5

    async def stock(self):
        return 1


def show(make):
    try:
        print(re.sub(r"id='\d+'|0x[0-9a-f]+", 'id', repr(make())))
    except Exception as e:
        print(type(e).__name__ + ':', re.sub(r"id='\d+'|0x[0-9a-f]+", 'id', str(e)))


@patch(f'{__name__}.limit', 3)
@patch.object(Shop, 'price', return_value=6)
@patch.object(Shop, 'name')
def both(*args, **kwargs):
    show(lambda: (args, kwargs, limit, Shop().price('x')))


both(1, k=2)


@patch(f'{__name__}.fetch')
@patch.dict(table, {'b': 2}, c=3)
async def with_coroutine(fetch_mock):
    fetch_mock.return_value = 'mocked'
    print(await fetch('u'), table, type(fetch_mock).__name__)


asyncio.run(with_coroutine())
print(table, limit, both.__name__)


@patch.object(Shop, 'name', 'decorated')
class Tests:
    other = 1

    def test_one(self):
        return Shop.name

    def helper(self):
        return Shop.name


print(Tests().test_one(), Tests().helper())


@patch.multiple(Shop, name=DEFAULT, price=sentinel.price)
def several(name):
    show(lambda: (name, Shop.name, Shop.price))


several()
with patch.multiple(f'{__name__}.Shop', price=DEFAULT, stock=DEFAULT) as made:
    show(lambda: {k: type(v).__name__ for k, v in made.items()})

with patch.object(Shop, 'brand_new', 4, create=True):
    print(Shop.brand_new)
show(lambda: Shop.brand_new)
with patch(f'{__name__}.Shop', spec=True) as S:
    show(lambda: (S, S(), S().price(1)))
    show(lambda: S.nothing)
with patch(f'{__name__}.Shop', autospec=True) as S:
    show(lambda: S().price())
    show(lambda: S().price('x'))
with patch(f'{__name__}.Shop', spec_set=True) as S:
    show(lambda: setattr(S, 'nothing', 1))
with patch(f'{__name__}.limit', new_callable=lambda: 77):
    print(limit)
with patch(f'{__name__}.limit', new_callable=Mock, name='lim') as lim:
    show(lambda: limit)
with patch('asyncio.sleep', new_callable=AsyncMock) as sleep:
    asyncio.run(asyncio.sleep(100))
    print(sleep.await_args)
with patch('builtins.print') as printed:
    print('nobody sees this', end='')
print(printed.mock_calls)
with patch.dict(table, clear=True):
    print(table)
    table['z'] = 1
print(table)
with patch.dict(table, [('k', 'v')]) as changed:
    print(changed is table, table)

first, second = patch(f'{__name__}.limit', 1), patch.object(Shop, 'name', 'started')
show(lambda: (first.start(), second.start(), limit, Shop.name))
first.stop()
show(lambda: (limit, first.stop()))
patch.stopall()
print(limit, Shop.name)
try:
    with patch(f'{__name__}.limit', 2):
        raise KeyError('out')
except KeyError as e:
    print(repr(e), limit)

for wrong in (lambda: patch('limit'), lambda: patch(f'{__name__}.Shop.nothing').start(), lambda: patch('no.module').start(),
              lambda: patch.object(Shop, 'nothing').start(), lambda: patch.object('Shop', 'name'),
              lambda: patch.multiple(Shop), lambda: patch(f'{__name__}.limit', 1, new_callable=Mock),
              lambda: patch(f'{__name__}.limit', autospec=True, new_callable=Mock),
              lambda: patch(f'{__name__}.limit', 1, return_value=2).start(),
              lambda: patch(f'{__name__}.Shop', spec=True, autospec=True).start(),
              lambda: patch(f'{__name__}.Shop', auto_spec=True),
              lambda: patch.object(MagicMock(), 'x', spec=Mock()),
              lambda: patch(f'{__name__}.nothing', spec=True, create=True).start(),
              lambda: patch('asyncio.nothing.more').start()):
    show(wrong)
