# One test: a method with its fixtures. The assertions are in _assertions.py.
import functools
import types
import warnings
from contextlib import contextmanager

from ._assertions import Assertions

__unittest = True


class SkipTest(Exception):
    """Raised to leave a test out."""


class _ShouldStop(Exception):
    pass


def _error_info(error):
    return type(error), error, error.__traceback__


class _Outcome:
    # How a test goes: what is executed inside may fail, and tells the result.
    def __init__(self, result):
        self.success = True
        self.expecting_failure = False
        self.expected_failure = None
        self.result = result

    @contextmanager
    def executing(self, case, subTest=False):
        before, self.success = self.success, True
        try:
            yield
        except KeyboardInterrupt:
            raise
        except SkipTest as e:
            self.success = False
            self.result.addSkip(case, str(e))
        except _ShouldStop:
            self.success = False
        except BaseException as e:
            self._fail(case, _error_info(e), subTest)
        else:
            if subTest and self.success:
                self.result.addSubTest(case.test_case, case, None)
        finally:
            self.success = self.success and before

    def _fail(self, case, info, subTest):
        if self.expecting_failure:
            self.expected_failure = info
            self.success = False
            return
        self.success = False
        if subTest:
            self.result.addSubTest(case.test_case, case, info)
        elif issubclass(info[0], case.failureException):
            self.result.addFailure(case, info)
        else:
            self.result.addError(case, info)


def skip(reason):
    def decorate(item):
        if not isinstance(item, type):
            @functools.wraps(item)
            def skipped(*args, **kwargs):
                raise SkipTest(reason)
            item = skipped
        item.__unittest_skip__ = True
        item.__unittest_skip_why__ = reason
        return item
    if isinstance(reason, types.FunctionType):
        function, reason = reason, ''
        return decorate(function)
    return decorate


def skipIf(condition, reason):
    return skip(reason) if condition else lambda item: item


def skipUnless(condition, reason):
    return lambda item: item if condition else skip(reason)(item)


def expectedFailure(item):
    item.__unittest_expecting_failure__ = True
    return item


_module_cleanups = []


def addModuleCleanup(function, /, *args, **kwargs):
    _module_cleanups.append((function, args, kwargs))


def doModuleCleanups():
    errors = _call_cleanups(_module_cleanups)
    if errors:
        raise errors[0]


def _call_cleanups(cleanups):
    errors = []
    while cleanups:
        function, args, kwargs = cleanups.pop()
        try:
            function(*args, **kwargs)
        except Exception as e:
            errors.append(e)
    return errors


def _enter(cm, add_cleanup):
    cls = type(cm)
    try:
        enter, leave = cls.__enter__, cls.__exit__
    except AttributeError:
        raise TypeError(f"'{cls.__module__}.{cls.__qualname__}' object does not support the context "
                        'manager protocol') from None
    result = enter(cm)
    add_cleanup(leave, cm, None, None, None)
    return result


def enterModuleContext(cm):
    return _enter(cm, addModuleCleanup)


class TestCase(Assertions):
    """One test is one method of a class that inherits from this one."""

    failureException = AssertionError
    longMessage = True
    maxDiff = 80 * 8
    _classSetupFailed = False

    def __init_subclass__(cls, *args, **kwargs):
        cls._classSetupFailed = False
        cls._class_cleanups = []
        super().__init_subclass__(*args, **kwargs)

    @classmethod
    def _is_abstract_case(cls):
        return cls.__module__.partition('.')[0] == 'unittest'

    def __init__(self, methodName='runTest'):
        self._testMethodName = methodName
        self._outcome = None
        self._subtest = None
        self._cleanups = []
        self._testMethodDoc = 'No test'
        method = getattr(self, methodName, None)
        if method is not None:
            self._testMethodDoc = method.__doc__
        elif methodName != 'runTest':
            raise ValueError(f'no such test method in {self.__class__}: {methodName}')
        self._typed_equals = {}

    def addTypeEqualityFunc(self, typeobj, function):
        self._typed_equals[typeobj] = function

    def addCleanup(self, function, /, *args, **kwargs):
        self._cleanups.append((function, args, kwargs))

    def enterContext(self, cm):
        return _enter(cm, self.addCleanup)

    @classmethod
    def addClassCleanup(cls, function, /, *args, **kwargs):
        cls._class_cleanups.append((function, args, kwargs))

    @classmethod
    def enterClassContext(cls, cm):
        return _enter(cm, cls.addClassCleanup)

    @classmethod
    def doClassCleanups(cls):
        cls.tearDown_exceptions = [_error_info(e)
                                   for e in _call_cleanups(cls.__dict__.get('_class_cleanups', []))]

    def setUp(self):
        pass

    def tearDown(self):
        pass

    @classmethod
    def setUpClass(cls):
        pass

    @classmethod
    def tearDownClass(cls):
        pass

    def countTestCases(self):
        return 1

    def defaultTestResult(self):
        from .result import TestResult
        return TestResult()

    def shortDescription(self):
        doc = self._testMethodDoc
        return doc.strip().split('\n')[0].strip() if doc else None

    def id(self):
        cls = self.__class__
        return f'{cls.__module__}.{cls.__qualname__}.{self._testMethodName}'

    def __eq__(self, other):
        return self._testMethodName == other._testMethodName if type(self) is type(other) \
            else NotImplemented

    def __hash__(self):
        return hash((type(self), self._testMethodName))

    def __str__(self):
        cls = self.__class__
        return (f'{self._testMethodName} ({cls.__module__}.{cls.__qualname__}.'
                f'{self._testMethodName})')

    def __repr__(self):
        cls = self.__class__
        return f'<{cls.__module__}.{cls.__qualname__} testMethod={self._testMethodName}>'

    @contextmanager
    def subTest(self, msg=None, **params):
        if self._outcome is None:
            yield
            return
        parent = self._subtest
        if parent is not None:
            params = {**parent.params, **params}
        self._subtest = _SubTest(self, msg, params)
        try:
            with self._outcome.executing(self._subtest, subTest=True):
                yield
            if not self._outcome.success and self._outcome.result.failfast:
                raise _ShouldStop
            if self._outcome.expected_failure:
                raise _ShouldStop
        finally:
            self._subtest = parent

    # -- the parts that IsolatedAsyncioTestCase does in its own way

    def _callSetUp(self):
        self.setUp()

    def _callTestMethod(self, method):
        if method() is not None:
            warnings.warn(f'It is deprecated to return a value that is not None from a test case '
                          f'({method})', DeprecationWarning, stacklevel=3)

    def _callTearDown(self):
        self.tearDown()

    def _callCleanup(self, function, /, *args, **kwargs):
        function(*args, **kwargs)

    def _why_skipped(self, method):
        for item in (self.__class__, method):
            if getattr(item, '__unittest_skip__', False):
                return getattr(item, '__unittest_skip_why__', '')
        return None

    def run(self, result=None):
        alone = result is None
        if alone:
            result = self.defaultTestResult()
            result.startTestRun()
        try:
            result.startTest(self)
            try:
                self._run(result, getattr(self, self._testMethodName))
            finally:
                result.stopTest(self)
            return result
        finally:
            if alone:
                result.stopTestRun()

    def _run(self, result, method):
        why = self._why_skipped(method)
        if why is not None:
            result.addSkip(self, why)
            return
        expecting = (getattr(self, '__unittest_expecting_failure__', False)
                     or getattr(method, '__unittest_expecting_failure__', False))
        outcome = self._outcome = _Outcome(result)
        try:
            with outcome.executing(self):
                self._callSetUp()
            if outcome.success:
                outcome.expecting_failure = expecting
                with outcome.executing(self):
                    self._callTestMethod(method)
                outcome.expecting_failure = False
                with outcome.executing(self):
                    self._callTearDown()
            self.doCleanups()
            if outcome.success:
                if expecting:
                    result.addUnexpectedSuccess(self)
                else:
                    result.addSuccess(self)
            elif outcome.expected_failure:
                result.addExpectedFailure(self, outcome.expected_failure)
        finally:
            self._outcome = None

    def doCleanups(self):
        outcome = self._outcome or _Outcome(self.defaultTestResult())
        while self._cleanups:
            function, args, kwargs = self._cleanups.pop()
            with outcome.executing(self):
                self._callCleanup(function, *args, **kwargs)
        return outcome.success

    def __call__(self, *args, **kwargs):
        return self.run(*args, **kwargs)

    def debug(self):
        method = getattr(self, self._testMethodName)
        why = self._why_skipped(method)
        if why is not None:
            raise SkipTest(why)
        self._callSetUp()
        self._callTestMethod(method)
        self._callTearDown()
        while self._cleanups:
            function, args, kwargs = self._cleanups.pop()
            self._callCleanup(function, *args, **kwargs)

    def skipTest(self, reason):
        raise SkipTest(reason)


class FunctionTestCase(TestCase):
    """A function as a test."""

    def __init__(self, testFunc, setUp=None, tearDown=None, description=None):
        super().__init__()
        self._parts = testFunc, setUp, tearDown
        self._description = description

    def setUp(self):
        if self._parts[1] is not None:
            self._parts[1]()

    def tearDown(self):
        if self._parts[2] is not None:
            self._parts[2]()

    def runTest(self):
        self._parts[0]()

    def id(self):
        return self._parts[0].__name__

    def __str__(self):
        cls = self.__class__
        return f'{cls.__module__}.{cls.__qualname__} ({self.id()})'

    def shortDescription(self):
        doc = self._description or self._parts[0].__doc__
        return doc and doc.split('\n')[0].strip() or None


class _SubTest(TestCase):
    def __init__(self, test_case, message, params):
        super().__init__()
        self._message = message
        self.test_case = test_case
        self.params = params
        self.failureException = test_case.failureException

    def runTest(self):
        raise NotImplementedError('subtests cannot be run directly')

    def _about(self):
        parts = []
        if self._message is not None:
            parts.append(f'[{self._message}]')
        if self.params:
            inner = ', '.join(f'{name}={value!r}' for name, value in self.params.items())
            parts.append(f'({inner})')
        return ' '.join(parts) or '(<subtest>)'

    def id(self):
        return f'{self.test_case.id()} {self._about()}'

    def shortDescription(self):
        return self.test_case.shortDescription()

    def __str__(self):
        return f'{self.test_case} {self._about()}'
