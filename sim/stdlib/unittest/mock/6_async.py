# Part of unittest.mock. Mocks that are awaited; PropertyMock.


class AsyncMockMixin(Base):
    """A call gives a coroutine; what it gives is what a call of another mock gives."""
    _calls_are_coroutines = True  # for inspect.iscoroutinefunction

    await_count = _kept('await_count')
    await_args = _kept('await_args')
    await_args_list = _kept('await_args_list')

    def __init__(self, /, *args, **kwargs):
        super().__init__(*args, **kwargs)
        d = self.__dict__
        d['_is_coroutine'] = asyncio.coroutines._is_coroutine
        d['_mock_await_count'] = 0
        d['_mock_await_args'] = None
        d['_mock_await_args_list'] = _CallList()
        code = NonCallableMock(spec_set=CodeType)
        code.co_flags = inspect.CO_COROUTINE
        d['__code__'] = code
        d['__name__'] = 'AsyncMock'
        d['__defaults__'] = ()
        d['__kwdefaults__'] = {}
        d['__annotations__'] = None

    def reset_mock(self, /, *args, **kwargs):
        super().reset_mock(*args, **kwargs)
        self.await_count = 0
        self.await_args = None
        self.await_args_list = _CallList()

    async def _execute_mock_call(self, /, *args, **kwargs):
        made = _Call((args, kwargs), two=True)
        self.await_count += 1
        self.await_args = made
        self.await_args_list.append(made)
        effect = self.side_effect
        if effect is not None:
            if _is_exception(effect):
                raise effect
            if not _can_be_called(effect):
                try:
                    result = next(effect)
                except StopIteration:
                    raise StopAsyncIteration  # a coroutine cannot end with StopIteration
                if _is_exception(result):
                    raise result
            elif asyncio.iscoroutinefunction(effect):
                result = await effect(*args, **kwargs)
            else:
                result = effect(*args, **kwargs)
            if result is not DEFAULT:
                return result
        if self._mock_return_value is not DEFAULT:
            return self.return_value
        if self._mock_wraps is not None:
            if asyncio.iscoroutinefunction(self._mock_wraps):
                return await self._mock_wraps(*args, **kwargs)
            return self._mock_wraps(*args, **kwargs)
        return self.return_value

    def assert_awaited(self):
        if not self.await_count:
            raise AssertionError(f'Expected {self._known_as()} to have been awaited.')

    def assert_awaited_once(self):
        if self.await_count != 1:
            raise AssertionError(f'Expected {self._known_as()} to have been awaited once. Awaited '
                                 f'{self.await_count} times.')

    def assert_awaited_with(self, /, *args, **kwargs):
        if self.await_args is None:
            raise AssertionError(f'Expected await: {self._expected_text(args, kwargs)}\nNot awaited')
        self._check_last('await', self.await_args, args, kwargs)

    def assert_awaited_once_with(self, /, *args, **kwargs):
        if self.await_count != 1:
            raise AssertionError(f'Expected {self._known_as()} to have been awaited once. Awaited '
                                 f'{self.await_count} times.')
        return self.assert_awaited_with(*args, **kwargs)

    def assert_any_await(self, /, *args, **kwargs):
        self._check_any('await', self.await_args_list, args, kwargs)

    def assert_has_awaits(self, calls, any_order=False):
        expected = [self._call_matcher(c) for c in calls]
        cause = _cause_in(expected)
        there = _CallList(self._call_matcher(c) for c in self.await_args_list)
        if not any_order:
            if expected not in there:
                raise AssertionError(f'{_problem("awaits", cause, expected)}\n'
                                     f'Expected: {_CallList(calls)}\n'
                                     f'Actual: {self.await_args_list}') from cause
            return
        missing = _take_away(expected, list(there))
        if missing:
            raise AssertionError(f'{missing!r} not all found in await list') from cause

    def assert_not_awaited(self):
        if self.await_count:
            raise AssertionError(f'Expected {self._known_as()} to not have been awaited. Awaited '
                                 f'{self.await_count} times.')


class AsyncMock(AsyncMockMixin, AsyncMagicMixin, Mock):
    """A mock whose call is a coroutine."""


class PropertyMock(Mock):
    """A mock that is a property when it stands in a class."""

    def _get_child_mock(self, /, **kwargs):
        return MagicMock(**kwargs)

    def __get__(self, obj, obj_type=None):
        return self()

    def __set__(self, obj, value):
        self(value)
