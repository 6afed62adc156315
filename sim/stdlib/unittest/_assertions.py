# What a test can claim, and the words in which it is told that it is not so.
import collections
import re
import warnings

__unittest = True

_LONGEST = 80
_BEGIN, _END, _CONTEXT = 5, 5, 5


def _short_repr(value, short=False):
    try:
        text = repr(value)
    except Exception:
        text = object.__repr__(value)
    if not short or len(text) < _LONGEST:
        return text
    return text[:_LONGEST] + ' [truncated]...'


def _cut(text, begin, end):
    left_out = len(text) - begin - end
    if left_out > 12:  # what names the part left out is as long
        return f'{text[:begin]}[{left_out} chars]{text[-end:] if end else ""}'
    return text


def _shorten_pair(first, second):
    # the texts of two values, with what they begin with in common cut down
    texts = [_short_repr(first), _short_repr(second)]
    longest = max(map(len, texts))
    if longest <= _LONGEST:
        return texts
    common = 0
    while common < min(map(len, texts)) and texts[0][common] == texts[1][common]:
        common += 1
    least = _LONGEST - (_BEGIN + 12 + _CONTEXT + 12 + _END)
    room = _LONGEST - (longest - common + _BEGIN + 12)
    if room > _CONTEXT:
        head = _cut(texts[0][:common], _BEGIN, room)
        return [head + text[common:] for text in texts]
    head = _cut(texts[0][:common], _BEGIN, _CONTEXT)
    return [head + _cut(text[common:], least, _END) for text in texts]


class _Context:
    def __init__(self, expected, case, regex=None):
        self.case = case
        self.expected = expected
        self.regex = re.compile(regex) if isinstance(regex, (str, bytes)) else regex
        self.msg = None

    def _name(self):
        expected = self.expected
        return getattr(expected, '__name__', str(expected))

    def _fail(self, text):
        raise self.case.failureException(self.case._formatMessage(self.msg, text))

    def handle(self, args, kwargs):
        # assertRaises(Error) as a manager, or assertRaises(Error, function, ...)
        if not args:
            self.msg = kwargs.pop('msg', None)
            if kwargs:
                raise TypeError(f'{next(iter(kwargs))!r} is an invalid keyword argument for this function')
            return self
        function, *args = args
        self.called = getattr(function, '__name__', str(function))
        with self:
            function(*args, **kwargs)


class _Raises(_Context):
    called = None

    def __enter__(self):
        return self

    def __exit__(self, kind, error, tb):
        if kind is None:
            by = f' by {self.called}' if self.called else ''
            self._fail(f'{self._name()} not raised{by}')
        if not issubclass(kind, self.expected):
            return False
        self.exception = error.with_traceback(None)
        if self.regex is not None and not self.regex.search(str(error)):
            self._fail(f'"{self.regex.pattern}" does not match "{error}"')
        return True


class _Warns(_Context):
    called = None

    def __enter__(self):
        self._catch = warnings.catch_warnings(record=True)
        self.warnings = self._catch.__enter__()
        warnings.simplefilter('always', self.expected)
        return self

    def __exit__(self, kind, error, tb):
        self._catch.__exit__(kind, error, tb)
        if kind is not None:
            return
        first = None
        for w in self.warnings:
            if not isinstance(w.message, self.expected):
                continue
            first = first or w.message
            if self.regex is not None and not self.regex.search(str(w.message)):
                continue
            self.warning, self.filename, self.lineno = w.message, w.filename, w.lineno
            return
        if first is not None:
            self._fail(f'"{self.regex.pattern}" does not match "{first}"')
        by = f' by {self.called}' if self.called else ''
        self._fail(f'{self._name()} not triggered{by}')


_Watch = collections.namedtuple('_LoggingWatcher', ['records', 'output'])


class _Logs:
    def __init__(self, case, logger, level, no_logs):
        import logging
        self.case = case
        self.name = logger
        self.level = logging._nameToLevel.get(level, level) if level else logging.INFO
        self.no_logs = no_logs

    def __enter__(self):
        import logging
        watch = self.watch = _Watch([], [])

        class Capture(logging.Handler):
            def emit(self, record):
                watch.records.append(record)
                watch.output.append(self.format(record))

        logger = self.logger = self.name if isinstance(self.name, logging.Logger) \
            else logging.getLogger(self.name)
        handler = Capture()
        handler.setLevel(self.level)
        handler.setFormatter(logging.Formatter('%(levelname)s:%(name)s:%(message)s'))
        self.old = logger.handlers[:], logger.level, logger.propagate
        logger.handlers = [handler]
        logger.setLevel(self.level)
        logger.propagate = False
        return None if self.no_logs else watch

    def __exit__(self, kind, error, tb):
        import logging
        self.logger.handlers, level, self.logger.propagate = self.old
        self.logger.setLevel(level)
        if kind is not None:
            return False
        if self.no_logs:
            if self.watch.records:
                raise self.case.failureException(f'Unexpected logs found: {self.watch.output!r}')
        elif not self.watch.records:
            raise self.case.failureException(
                f'no logs of level {logging.getLevelName(self.level)} or higher triggered on '
                f'{self.logger.name}')


class Assertions:
    """The assert methods of TestCase."""

    def fail(self, msg=None):
        raise self.failureException(msg)

    def _formatMessage(self, msg, standard):
        if not self.longMessage:
            return msg or standard
        return standard if msg is None else f'{standard} : {msg}'

    def _claim(self, holds, msg, standard):
        if not holds:
            raise self.failureException(self._formatMessage(msg, standard))

    def assertFalse(self, expr, msg=None):
        self._claim(not expr, msg, f'{_short_repr(expr)} is not false')

    def assertTrue(self, expr, msg=None):
        self._claim(expr, msg, f'{_short_repr(expr)} is not true')

    # -- equality

    def assertEqual(self, first, second, msg=None):
        self._equality(first, second)(first, second, msg=msg)

    def _equality(self, first, second):
        if type(first) is type(second):
            own = self._typed_equals.get(type(first))
            if own is not None:
                return getattr(self, own) if isinstance(own, str) else own
            name = {dict: 'assertDictEqual', list: 'assertListEqual', tuple: 'assertTupleEqual',
                    set: 'assertSetEqual', frozenset: 'assertSetEqual',
                    str: 'assertMultiLineEqual'}.get(type(first))
            if name is not None:
                return getattr(self, name)
        return self._plain_equal

    def _plain_equal(self, first, second, msg=None):
        if not first == second:
            self.fail(self._formatMessage(msg, '%s != %s' % tuple(_shorten_pair(first, second))))

    def assertNotEqual(self, first, second, msg=None):
        self._claim(first != second, msg, f'{_short_repr(first)} == {_short_repr(second)}')

    def _diff(self, standard, lines):
        diff = '\n'.join(line.rstrip('\n') if line.endswith('\n\n') else line for line in lines)
        if self.maxDiff is not None and len(diff) > self.maxDiff:
            return standard + (f'\nDiff is {len(diff)} characters long. Set self.maxDiff to None to see '
                               'it.')
        return standard + '\n' + diff

    def _ndiff(self, first, second):
        import difflib
        import pprint
        return difflib.ndiff(pprint.pformat(first).splitlines(), pprint.pformat(second).splitlines())

    def assertSequenceEqual(self, first, second, msg=None, seq_type=None):
        kind = (seq_type.__name__ if seq_type is not None else 'sequence')
        if seq_type is not None:
            for value, which in ((first, 'First'), (second, 'Second')):
                if not isinstance(value, seq_type):
                    raise self.failureException(f'{which} sequence is not a {kind}: {_short_repr(value)}')
        if first == second or (len(first) == len(second) and seq_type is None
                               and all(a == b for a, b in zip(first, second))):
            return
        text = '%ss differ: %s != %s\n' % (kind.capitalize(), *_shorten_pair(first, second))
        n, m = len(first), len(second)
        for i in range(min(n, m)):
            if first[i] != second[i]:
                text += '\nFirst differing element %d:\n%s\n%s\n' % (i, *_shorten_pair(first[i], second[i]))
                break
        for longer, which, shorter in ((first, 'First', m), (second, 'Second', n)):
            if len(longer) > shorter:
                text += (f'\n{which} {kind} contains {len(longer) - shorter} additional elements.\n'
                         f'First extra element {shorter}:\n{_short_repr(longer[shorter])}\n')
        self.fail(self._formatMessage(msg, self._diff(text, self._ndiff(first, second))))

    def assertListEqual(self, list1, list2, msg=None):
        self.assertSequenceEqual(list1, list2, msg, seq_type=list)

    def assertTupleEqual(self, tuple1, tuple2, msg=None):
        self.assertSequenceEqual(tuple1, tuple2, msg, seq_type=tuple)

    def assertSetEqual(self, set1, set2, msg=None):
        lines = []
        for items, which in ((set1 - set2, 'first'), (set2 - set1, 'second')):
            if items:
                lines += [f'Items in the {which} set but not the '
                          f'{"second" if which == "first" else "first"}:', *map(repr, items)]
        if lines:
            self.fail(self._formatMessage(msg, '\n'.join(lines)))

    def assertDictEqual(self, d1, d2, msg=None):
        self.assertIsInstance(d1, dict, 'First argument is not a dictionary')
        self.assertIsInstance(d2, dict, 'Second argument is not a dictionary')
        if d1 != d2:
            text = '%s != %s' % tuple(_shorten_pair(d1, d2))
            self.fail(self._formatMessage(msg, self._diff(text, self._ndiff(d1, d2))))

    def assertMultiLineEqual(self, first, second, msg=None):
        self.assertIsInstance(first, str, 'First argument is not a string')
        self.assertIsInstance(second, str, 'Second argument is not a string')
        if first == second:
            return
        import difflib
        a, b = first.splitlines(keepends=True), second.splitlines(keepends=True)
        if len(a) == 1 and first.strip('\r\n') == first:
            a, b = [first + '\n'], [second + '\n']
        diff = '\n' + ''.join(difflib.ndiff(a, b))
        text = '%s != %s' % tuple(_shorten_pair(first, second))
        if self.maxDiff is not None and len(diff) > self.maxDiff:
            diff = f'\nDiff is {len(diff)} characters long. Set self.maxDiff to None to see it.'
        self.fail(self._formatMessage(msg, text + diff))

    def assertCountEqual(self, first, second, msg=None):
        a, b = list(first), list(second)
        wrong = []
        rest = list(b)
        for item in a:
            if item in rest:
                rest.remove(item)
        different = []
        for item in a + rest:
            if item not in different and a.count(item) != b.count(item):
                different.append(item)
        for item in different:
            wrong.append(f'First has {a.count(item)}, Second has {b.count(item)}:  {item!r}')
        if wrong:
            text = 'Element counts were not equal:\n' + '\n'.join(wrong)
            self.fail(self._formatMessage(msg, text))

    def _near(self, first, second, places, delta):
        difference = abs(first - second)
        if delta is not None:
            if places is not None:
                raise TypeError('specify delta or places not both')
            return difference <= delta, f'{_short_repr(delta)} delta', difference
        places = 7 if places is None else places
        return round(difference, places) == 0, f'{places!r} places', difference

    def assertAlmostEqual(self, first, second, places=None, msg=None, delta=None):
        if first == second:
            return
        near, how, difference = self._near(first, second, places, delta)
        self._claim(near, msg, f'{_short_repr(first)} != {_short_repr(second)} within {how} '
                    f'({_short_repr(difference)} difference)')

    def assertNotAlmostEqual(self, first, second, places=None, msg=None, delta=None):
        near, how, difference = self._near(first, second, places, delta)
        more = f' ({_short_repr(difference)} difference)' if delta is not None else ''
        self._claim(first != second and not near, msg,
                    f'{_short_repr(first)} == {_short_repr(second)} within {how}{more}')

    # -- membership, order, kind

    def assertIn(self, member, container, msg=None):
        self._claim(member in container, msg,
                    f'{_short_repr(member)} not found in {_short_repr(container)}')

    def assertNotIn(self, member, container, msg=None):
        self._claim(member not in container, msg,
                    f'{_short_repr(member)} unexpectedly found in {_short_repr(container)}')

    def assertIs(self, expr1, expr2, msg=None):
        self._claim(expr1 is expr2, msg, f'{_short_repr(expr1)} is not {_short_repr(expr2)}')

    def assertIsNot(self, expr1, expr2, msg=None):
        self._claim(expr1 is not expr2, msg, f'unexpectedly identical: {_short_repr(expr1)}')

    def assertIsNone(self, obj, msg=None):
        self._claim(obj is None, msg, f'{_short_repr(obj)} is not None')

    def assertIsNotNone(self, obj, msg=None):
        self._claim(obj is not None, msg, 'unexpectedly None')

    def assertIsInstance(self, obj, cls, msg=None):
        self._claim(isinstance(obj, cls), msg, f'{_short_repr(obj)} is not an instance of {cls!r}')

    def assertNotIsInstance(self, obj, cls, msg=None):
        self._claim(not isinstance(obj, cls), msg, f'{_short_repr(obj)} is an instance of {cls!r}')

    def assertLess(self, a, b, msg=None):
        self._claim(a < b, msg, f'{_short_repr(a)} not less than {_short_repr(b)}')

    def assertLessEqual(self, a, b, msg=None):
        self._claim(a <= b, msg, f'{_short_repr(a)} not less than or equal to {_short_repr(b)}')

    def assertGreater(self, a, b, msg=None):
        self._claim(a > b, msg, f'{_short_repr(a)} not greater than {_short_repr(b)}')

    def assertGreaterEqual(self, a, b, msg=None):
        self._claim(a >= b, msg, f'{_short_repr(a)} not greater than or equal to {_short_repr(b)}')

    def assertRegex(self, text, expected_regex, msg=None):
        regex = re.compile(expected_regex)
        self._claim(regex.search(text), msg, f"Regex didn't match: {regex.pattern!r} not found in {text!r}")

    def assertNotRegex(self, text, unexpected_regex, msg=None):
        regex = re.compile(unexpected_regex)
        found = regex.search(text)
        self._claim(not found, msg, found and f'Regex matched: {found.group()!r} matches '
                    f'{regex.pattern!r} in {text!r}')

    # -- errors, warnings, logs

    def assertRaises(self, expected_exception, *args, **kwargs):
        return self._raises(expected_exception, None, args, kwargs)

    def assertRaisesRegex(self, expected_exception, expected_regex, *args, **kwargs):
        return self._raises(expected_exception, expected_regex, args, kwargs)

    def _raises(self, expected, regex, args, kwargs):
        kinds = expected if isinstance(expected, tuple) else (expected,)
        if not all(isinstance(k, type) and issubclass(k, BaseException) for k in kinds):
            name = 'assertRaises()' if regex is None else 'assertRaisesRegex()'
            raise TypeError(f'{name} arg 1 must be an exception type or tuple of exception types')
        return _Raises(expected, self, regex).handle(args, kwargs)

    def assertWarns(self, expected_warning, *args, **kwargs):
        return _Warns(expected_warning, self).handle(args, kwargs)

    def assertWarnsRegex(self, expected_warning, expected_regex, *args, **kwargs):
        return _Warns(expected_warning, self, expected_regex).handle(args, kwargs)

    def assertLogs(self, logger=None, level=None):
        return _Logs(self, logger, level, no_logs=False)

    def assertNoLogs(self, logger=None, level=None):
        return _Logs(self, logger, level, no_logs=True)


def _deprecated(old, new):
    def method(self, *args, **kwargs):
        warnings.warn(f'Please use {new} instead.', DeprecationWarning, 2)
        return getattr(self, new)(*args, **kwargs)
    setattr(Assertions, old, method)


for _pair in ('failUnlessEqual assertEqual', 'assertEquals assertEqual', 'assertNotEquals assertNotEqual',
              'assert_ assertTrue', 'assertAlmostEquals assertAlmostEqual',
              'assertRegexpMatches assertRegex', 'assertRaisesRegexp assertRaisesRegex'):
    _deprecated(*_pair.split())
