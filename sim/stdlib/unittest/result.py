# What the tests of a run came to.
import traceback

__unittest = True


def _is_of_unittest(tb):
    return '__unittest' in tb.tb_frame.f_globals


def _clean_traceback(error, test):
    # without the frames of this package, and without what an assertion does inside of it
    for e in _chain(error):
        tb = e.__traceback__
        while tb and _is_of_unittest(tb):
            tb = tb.tb_next
        if e is error and isinstance(error, test.failureException):
            last = None
            walk = tb
            while walk and not _is_of_unittest(walk):
                last, walk = walk, walk.tb_next
            if last is not None:
                last.tb_next = None
        e.__traceback__ = tb


def _chain(error):
    seen = []
    while error is not None and error not in seen:
        seen.append(error)
        error = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    return seen


class TestResult:
    """Collects what happened to each test."""

    _moduleSetUpFailed = False

    def __init__(self, stream=None, descriptions=None, verbosity=None):
        self.failfast = False
        self.failures = []
        self.errors = []
        self.testsRun = 0
        self.skipped = []
        self.expectedFailures = []
        self.unexpectedSuccesses = []
        self.shouldStop = False
        self.buffer = False
        self.tb_locals = False
        self._previousTestClass = None

    def printErrors(self):
        pass

    def startTest(self, test):
        self.testsRun += 1

    def stopTest(self, test):
        pass

    def startTestRun(self):
        pass

    def stopTestRun(self):
        pass

    def _failed(self):
        if self.failfast:
            self.stop()

    def addError(self, test, err):
        self.errors.append((test, self._text(err, test)))
        self._failed()

    def addFailure(self, test, err):
        self.failures.append((test, self._text(err, test)))
        self._failed()

    def addSubTest(self, test, subtest, err):
        if err is not None:
            if issubclass(err[0], test.failureException):
                self.failures.append((subtest, self._text(err, test)))
            else:
                self.errors.append((subtest, self._text(err, test)))
            self._failed()

    def addSuccess(self, test):
        pass

    def addSkip(self, test, reason):
        self.skipped.append((test, reason))

    def addExpectedFailure(self, test, err):
        self.expectedFailures.append((test, self._text(err, test)))

    def addUnexpectedSuccess(self, test):
        self.unexpectedSuccesses.append(test)
        self._failed()

    def wasSuccessful(self):
        return not (self.failures or self.errors or self.unexpectedSuccesses)

    def stop(self):
        self.shouldStop = True

    def _text(self, err, test):
        kind, error, _ = err
        _clean_traceback(error, test)
        return ''.join(traceback.format_exception(kind, error, error.__traceback__))

    def __repr__(self):
        cls = self.__class__
        return (f'<{cls.__module__}.{cls.__qualname__} run={self.testsRun} errors={len(self.errors)} '
                f'failures={len(self.failures)}>')
