# Many tests as one, and finding them.
import sys

from .case import SkipTest, TestCase, doModuleCleanups

__unittest = True


class BaseTestSuite:
    """Tests that run one after another."""

    def __init__(self, tests=()):
        self._tests = []
        self.addTests(tests)

    def __repr__(self):
        cls = self.__class__
        return f'<{cls.__module__}.{cls.__qualname__} tests={list(self)}>'

    def __eq__(self, other):
        return list(self) == list(other) if isinstance(other, self.__class__) else NotImplemented

    def __iter__(self):
        return iter(self._tests)

    def countTestCases(self):
        return sum(test.countTestCases() for test in self)

    def addTest(self, test):
        if not callable(test):
            raise TypeError(f'{test!r} is not callable')
        if isinstance(test, type) and issubclass(test, (TestCase, BaseTestSuite)):
            raise TypeError('TestCases and TestSuites must be instantiated before passing them to '
                            'addTest()')
        self._tests.append(test)

    def addTests(self, tests):
        for test in tests:
            self.addTest(test)

    def run(self, result):
        for test in self:
            if result.shouldStop:
                break
            test(result)
        return result

    def __call__(self, *args, **kwargs):
        return self.run(*args, **kwargs)

    def debug(self):
        for test in self:
            test.debug()


class _ErrorHolder:
    # Stands for a setUpClass or the like that failed.
    failureException = AssertionError

    def __init__(self, description):
        self.description = description

    def id(self):
        return self.description

    __str__ = id

    def shortDescription(self):
        return None

    def countTestCases(self):
        return 0


class TestSuite(BaseTestSuite):
    """Runs tests with the fixtures of their classes and modules."""

    def run(self, result, debug=False):
        outermost = not getattr(result, '_testRunEntered', False)
        result._testRunEntered = True
        for test in self:
            if result.shouldStop:
                break
            if not isinstance(test, BaseTestSuite):
                self._leave_class(test, result)
                self._enter_module(test, result)
                self._enter_class(test, result)
                result._previousTestClass = test.__class__
                if getattr(test.__class__, '_classSetupFailed', False) or result._moduleSetUpFailed:
                    continue
            test(result)
        if outermost:
            self._leave_class(None, result)
            self._leave_module(result)
            result._testRunEntered = False
        return result

    def _enter_class(self, test, result):
        cls = test.__class__
        if result._previousTestClass is cls or result._moduleSetUpFailed \
                or getattr(cls, '__unittest_skip__', False):
            return
        cls._classSetupFailed = False
        try:
            getattr(cls, 'setUpClass', lambda: None)()
        except Exception as e:
            cls._classSetupFailed = True
            self._hold(result, e, 'setUpClass', cls)
            self._clean_class(result, cls)

    def _leave_class(self, test, result):
        previous = result._previousTestClass
        if previous is None or previous is test.__class__ or getattr(previous, '_classSetupFailed', False) \
                or result._moduleSetUpFailed or getattr(previous, '__unittest_skip__', False):
            return
        try:
            getattr(previous, 'tearDownClass', lambda: None)()
        except Exception as e:
            self._hold(result, e, 'tearDownClass', previous)
        self._clean_class(result, previous)

    def _clean_class(self, result, cls):
        if hasattr(cls, 'doClassCleanups'):
            cls.doClassCleanups()
            for _, error, _ in cls.tearDown_exceptions:
                self._hold(result, error, 'tearDownClass', cls)

    def _enter_module(self, test, result):
        name = test.__class__.__module__
        previous = result._previousTestClass
        if previous is not None and previous.__module__ == name:
            return
        self._leave_module(result)
        result._moduleSetUpFailed = False
        module = sys.modules.get(name)
        try:
            getattr(module, 'setUpModule', lambda: None)()
        except Exception as e:
            result._moduleSetUpFailed = True
            self._hold(result, e, 'setUpModule', name)

    def _leave_module(self, result):
        previous = result._previousTestClass
        if previous is None or result._moduleSetUpFailed:
            return
        module = sys.modules.get(previous.__module__)
        try:
            getattr(module, 'tearDownModule', lambda: None)()
            doModuleCleanups()
        except Exception as e:
            self._hold(result, e, 'tearDownModule', previous.__module__)

    def _hold(self, result, error, method, parent):
        name = f'{parent.__module__}.{parent.__qualname__}' if isinstance(parent, type) else parent
        holder = _ErrorHolder(f'{method} ({name})')
        if isinstance(error, SkipTest):
            result.addSkip(holder, str(error))
        else:
            result.addError(holder, (type(error), error, error.__traceback__))


class TestLoader:
    """Makes suites of classes, modules and names."""

    testMethodPrefix = 'test'
    suiteClass = TestSuite
    errors = ()

    def getTestCaseNames(self, cls):
        return sorted(name for name in dir(cls)
                      if name.startswith(self.testMethodPrefix) and callable(getattr(cls, name)))

    def loadTestsFromTestCase(self, cls):
        if issubclass(cls, BaseTestSuite):
            raise TypeError('Test cases should not be derived from TestSuite. Maybe you meant to derive '
                            'from TestCase?')
        names = self.getTestCaseNames(cls)
        if not names and hasattr(cls, 'runTest'):
            names = ['runTest']
        return self.suiteClass(map(cls, names))

    def loadTestsFromModule(self, module, *args, pattern=None, **kwargs):
        tests = []
        for name in dir(module):
            cls = getattr(module, name)
            if isinstance(cls, type) and issubclass(cls, TestCase) and not cls._is_abstract_case():
                tests.append(self.loadTestsFromTestCase(cls))
        return self.suiteClass(tests)

    def loadTestsFromName(self, name, module=None):
        if module is None:
            module = sys.modules['__main__']
        parent, found = None, module
        for part in name.split('.'):
            parent, found = found, getattr(found, part)
        if isinstance(found, type) and issubclass(found, TestCase):
            return self.loadTestsFromTestCase(found)
        if isinstance(parent, type) and issubclass(parent, TestCase):
            return self.suiteClass([parent(name.rpartition('.')[2])])
        if isinstance(found, BaseTestSuite):
            return found
        raise TypeError(f'don\'t know how to make test from: {found}')

    def loadTestsFromNames(self, names, module=None):
        return self.suiteClass([self.loadTestsFromName(name, module) for name in names])

    def discover(self, *args, **kwargs):
        raise RuntimeError('discover() is not there in aioscope: a lesson reaches no file; '
                           'use loadTestsFromTestCase')


defaultTestLoader = TestLoader()
