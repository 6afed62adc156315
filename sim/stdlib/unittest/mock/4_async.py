# Part of unittest.mock. Mocks that are awaited; PropertyMock.


class _AsyncPart:
    # A call gives a coroutine; what it gives is what a call of another mock gives.
    _calls_are_coroutines = True  # for inspect.iscoroutinefunction

    def __init__(self, /, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.__dict__['_is_coroutine'] = asyncio.coroutines._is_coroutine
        self._forget_awaits()

    def _forget_awaits(self):
        d = self.__dict__
        d['await_count'] = 0
        d['await_args'] = None
        d['await_args_list'] = _CallList()

    def reset_mock(self, /, *args, **kwargs):
        super().reset_mock(*args, **kwargs)
        self._forget_awaits()

    def __call__(self, /, *args, **kwargs):
        self._note_call(args, kwargs)
        return self._execute_mock_call(*args, **kwargs)

    async def _execute_mock_call(self, /, *args, **kwargs):
        made = _Call((args, kwargs), two=True)
        d = self.__dict__
        d['await_count'] += 1
        d['await_args'] = made
        d['await_args_list'].append(made)
        effect = self.side_effect
        if effect is not None:
            if _is_exception(effect):
                raise effect
            if not callable(effect):
                try:
                    result = next(effect)
                except StopIteration:
                    raise StopAsyncIteration from None
                if _is_exception(result):
                    raise result
            elif inspect.iscoroutinefunction(effect):
                result = await effect(*args, **kwargs)
            else:
                result = effect(*args, **kwargs)
            if result is not DEFAULT:
                return result
        if self._mock_return_value is not DEFAULT:
            return self.return_value
        if self._mock_wraps is not None:
            if inspect.iscoroutinefunction(self._mock_wraps):
                return await self._mock_wraps(*args, **kwargs)
            return self._mock_wraps(*args, **kwargs)
        return self.return_value

    def assert_awaited(self):
        if not self.await_count:
            raise AssertionError(f'Expected {self._kind_of_call()} to have been awaited.')

    def assert_awaited_once(self):
        if self.await_count != 1:
            raise AssertionError(f'Expected {self._kind_of_call()} to have been awaited once. Awaited '
                                 f'{self.await_count} times.')

    def assert_awaited_with(self, /, *args, **kwargs):
        expected = self._expected_text(args, kwargs)
        if self.await_args is None:
            raise AssertionError(f'Expected await: {expected}\nNot awaited')
        if self.await_args != _Call((args, kwargs), two=True):
            raise AssertionError(f'expected await not found.\nExpected: {expected}\n'
                                 f'  Actual: {self._expected_text(*self.await_args)}')

    def assert_awaited_once_with(self, /, *args, **kwargs):
        if self.await_count != 1:
            raise AssertionError(f'Expected {self._kind_of_call()} to have been awaited once. Awaited '
                                 f'{self.await_count} times.')
        return self.assert_awaited_with(*args, **kwargs)

    def assert_any_await(self, /, *args, **kwargs):
        if _Call((args, kwargs), two=True) not in self.await_args_list:
            raise AssertionError(f'{self._expected_text(args, kwargs)} await not found')

    def assert_has_awaits(self, calls, any_order=False):
        calls = list(calls)
        if not any_order:
            if calls not in self.await_args_list:
                raise AssertionError(f'Awaits not found.\nExpected: {_CallList(calls)!r}\n'
                                     f'Actual: {self.await_args_list!r}')
            return
        there = list(self.await_args_list)
        missing = _take_away(calls, there)
        if missing:
            raise AssertionError(f'{tuple(missing)!r} not all found in await list')

    def assert_not_awaited(self):
        if self.await_count:
            raise AssertionError(f'Expected {self._kind_of_call()} to not have been awaited. Awaited '
                                 f'{self.await_count} times.')


class AsyncMock(_AsyncPart, MagicMock):
    """A mock whose call is a coroutine."""

    def __init__(self, /, *args, **kwargs):
        super().__init__(*args, **kwargs)
        spec = self._spec_class
        self.__dict__['_sync'] = [] if spec is None else [
            n for n in dir(spec) if callable(getattr(spec, n, None)) and not _is_async(getattr(spec, n))]


for _class in (Mock, NonCallableMagicMock, MagicMock, AsyncMock):
    _class._is_kind = True


class PropertyMock(Mock):
    """A mock that is a property when it stands in a class."""

    def __get__(self, obj, obj_type=None):
        return self()

    def __set__(self, obj, value):
        self(value)
