# Part of unittest.mock. What can be asserted about the calls of a mock.


class Base:
    """What all parts of a mock have."""
    _mock_return_value = DEFAULT
    _mock_side_effect = None

    def __init__(self, /, *args, **kwargs):
        pass

    def _known_as(self):
        return self._mock_name or 'mock'

    def _expected_text(self, args, kwargs):
        return _call_text(self._known_as(), args, kwargs)

    def _calls_text(self, prefix='Calls'):
        from unittest._assertions import _short_repr
        return f'\n{prefix}: {_short_repr(self.mock_calls)}.' if self.mock_calls else ''

    # -- f(1) and f(a=1) are the same call where the signature is known

    def _signature_for(self, name):
        if not name:
            return self._spec_signature
        signature = None
        children = self._mock_children
        for part in name.replace('()', '').split('.'):
            child = children.get(part)
            if child is None or isinstance(child, _SpecState):
                break
            child = _mock_in(child)
            children = child._mock_children
            signature = child._spec_signature
        return signature

    def _call_matcher(self, made):
        # the call with its arguments in their places, or the TypeError that it would be
        if isinstance(made, tuple) and len(made) > 2:
            signature = self._signature_for(made[0])
        else:
            signature = self._spec_signature
        if signature is None:
            return made
        name, args, kwargs = _parts(made)
        try:
            bound = signature.bind(*args, **kwargs)
        except TypeError as e:
            return e.with_traceback(None)
        return call(name, bound.args, bound.kwargs)

    def assert_not_called(self):
        if self.call_count:
            raise AssertionError(f"Expected '{self._known_as()}' to not have been called. Called "
                                 f'{self.call_count} times.{self._calls_text()}')

    def assert_called(self):
        if not self.call_count:
            raise AssertionError(f"Expected '{self._known_as()}' to have been called.")

    def assert_called_once(self):
        if self.call_count != 1:
            raise AssertionError(f"Expected '{self._known_as()}' to have been called once. Called "
                                 f'{self.call_count} times.{self._calls_text()}')

    def _check_last(self, what, last, args, kwargs):
        expected = self._call_matcher(_Call((args, kwargs), two=True))
        if self._call_matcher(last) != expected:
            raise AssertionError(
                f'expected {what} not found.\nExpected: {self._expected_text(args, kwargs)}\n  Actual: '
                f'{self._expected_text(*last)}') from _cause_in([expected])

    def _check_any(self, what, those, args, kwargs):
        expected = self._call_matcher(_Call((args, kwargs), two=True))
        cause = _cause_in([expected])
        if cause or not _is_among(expected, [self._call_matcher(c) for c in those]):
            raise AssertionError(f'{self._expected_text(args, kwargs)} {what} not found') from cause

    def assert_called_with(self, /, *args, **kwargs):
        if self.call_args is None:
            raise AssertionError(f'expected call not found.\nExpected: {self._expected_text(args, kwargs)}\n'
                                 '  Actual: not called.')
        self._check_last('call', self.call_args, args, kwargs)

    def assert_called_once_with(self, /, *args, **kwargs):
        if self.call_count != 1:
            raise AssertionError(f"Expected '{self._known_as()}' to be called once. Called "
                                 f'{self.call_count} times.{self._calls_text()}')
        return self.assert_called_with(*args, **kwargs)

    def assert_any_call(self, /, *args, **kwargs):
        self._check_any('call', self.call_args_list, args, kwargs)

    def assert_has_calls(self, calls, any_order=False):
        expected = [self._call_matcher(c) for c in calls]
        cause = _cause_in(expected)
        there = _CallList(self._call_matcher(c) for c in self.mock_calls)
        if not any_order:
            if expected not in there:
                raise AssertionError(
                    f'{_problem("calls", cause, expected)}\nExpected: {_CallList(calls)}'
                    f'{self._calls_text("  Actual").rstrip(".")}') from cause
            return
        there = list(there)
        missing = _take_away(expected, there)
        if missing:
            raise AssertionError(f'{self._known_as()!r} does not contain all of {missing!r} in its '
                                 f'call list, found {there!r} instead') from cause


def _cause_in(expected):
    return next((e for e in expected if isinstance(e, Exception)), None)


def _problem(what, cause, expected):
    if cause is None:
        return f'{what.capitalize()} not found.'
    errors = [e if isinstance(e, Exception) else None for e in expected]
    return f'Error processing expected {what}.\nErrors: {errors}'
