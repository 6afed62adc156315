# Running tests with a report as text.
import sys
import time

from .result import TestResult

__unittest = True


class _Lines:
    # a stream with writeln
    def __init__(self, stream):
        self.stream = stream

    def __getattr__(self, name):
        return getattr(self.stream, name)

    def writeln(self, text=None):
        self.write((text or '') + '\n')


class TextTestResult(TestResult):
    """Prints a letter or a line for each test, and the errors at the end."""

    separator1 = '=' * 70
    separator2 = '-' * 70

    def __init__(self, stream, descriptions, verbosity):
        super().__init__(stream, descriptions, verbosity)
        self.stream = stream
        self.showAll = verbosity > 1
        self.dots = verbosity == 1
        self.descriptions = descriptions
        self._newline = True

    def getDescription(self, test):
        first = test.shortDescription()
        return f'{test}\n{first}' if self.descriptions and first else str(test)

    def startTest(self, test):
        super().startTest(test)
        if self.showAll:
            self.stream.write(self.getDescription(test))
            self.stream.write(' ... ')
            self.stream.flush()
            self._newline = False

    def _say(self, test, word, letter):
        if self.showAll:
            is_subtest = test is not None and hasattr(test, 'test_case')
            if is_subtest or self._newline:
                if not self._newline:
                    self.stream.writeln()
                self.stream.write('  ' if is_subtest else '')
                self.stream.write(self.getDescription(test))
                self.stream.write(' ... ')
            self.stream.writeln(word)
            self.stream.flush()
            self._newline = True
        elif self.dots:
            self.stream.write(letter)
            self.stream.flush()

    def addSubTest(self, test, subtest, err):
        if err is not None:
            failed = issubclass(err[0], subtest.failureException)
            if self.showAll:
                self._say(subtest, 'FAIL' if failed else 'ERROR', '')
            else:
                self._say(subtest, '', 'F' if failed else 'E')
        super().addSubTest(test, subtest, err)

    def addSuccess(self, test):
        super().addSuccess(test)
        self._say(test, 'ok', '.')

    def addError(self, test, err):
        super().addError(test, err)
        self._say(test, 'ERROR', 'E')

    def addFailure(self, test, err):
        super().addFailure(test, err)
        self._say(test, 'FAIL', 'F')

    def addSkip(self, test, reason):
        super().addSkip(test, reason)
        self._say(test, f'skipped {reason!r}', 's')

    def addExpectedFailure(self, test, err):
        super().addExpectedFailure(test, err)
        self._say(test, 'expected failure', 'x')

    def addUnexpectedSuccess(self, test):
        super().addUnexpectedSuccess(test)
        self._say(test, 'unexpected success', 'u')

    def printErrors(self):
        if self.dots or self.showAll:
            self.stream.writeln()
            self.stream.flush()
        self.printErrorList('ERROR', self.errors)
        self.printErrorList('FAIL', self.failures)
        if self.unexpectedSuccesses:
            self.stream.writeln(self.separator1)
            for test in self.unexpectedSuccesses:
                self.stream.writeln(f'UNEXPECTED SUCCESS: {self.getDescription(test)}')
            self.stream.flush()

    def printErrorList(self, flavour, errors):
        for test, text in errors:
            self.stream.writeln(self.separator1)
            self.stream.writeln(f'{flavour}: {self.getDescription(test)}')
            self.stream.writeln(self.separator2)
            self.stream.writeln(text)
            self.stream.flush()


class TextTestRunner:
    """Runs a test or a suite and tells on a stream (stderr) how it went."""

    resultclass = TextTestResult

    def __init__(self, stream=None, descriptions=True, verbosity=1, failfast=False, buffer=False,
                 resultclass=None, warnings=None, *, tb_locals=False):
        self.stream = _Lines(sys.stderr if stream is None else stream)
        self.descriptions = descriptions
        self.verbosity = verbosity
        self.failfast = failfast
        self.buffer = buffer
        self.warnings = warnings
        self.tb_locals = tb_locals
        if resultclass is not None:
            self.resultclass = resultclass

    def _makeResult(self):
        return self.resultclass(self.stream, self.descriptions, self.verbosity)

    def run(self, test):
        import warnings
        result = self._makeResult()
        result.failfast = self.failfast
        result.buffer = self.buffer
        with warnings.catch_warnings():
            if self.warnings:
                warnings.simplefilter(self.warnings)
            started = time.perf_counter()
            result.startTestRun()
            try:
                test(result)
            finally:
                result.stopTestRun()
            took = time.perf_counter() - started
        result.printErrors()
        out = self.stream
        if hasattr(result, 'separator2'):
            out.writeln(result.separator2)
        run = result.testsRun
        out.writeln('Ran %d test%s in %.3fs' % (run, '' if run == 1 else 's', took))
        out.writeln()
        self._tell(result)
        return result

    def _tell(self, result):
        out = self.stream
        notes = []
        if not result.wasSuccessful():
            out.write('FAILED')
            if result.failures:
                notes.append(f'failures={len(result.failures)}')
            if result.errors:
                notes.append(f'errors={len(result.errors)}')
        else:
            out.write('OK')
        if result.skipped:
            notes.append(f'skipped={len(result.skipped)}')
        if result.expectedFailures:
            notes.append(f'expected failures={len(result.expectedFailures)}')
        if result.unexpectedSuccesses:
            notes.append(f'unexpected successes={len(result.unexpectedSuccesses)}')
        out.writeln(f' ({", ".join(notes)})' if notes else '')
        out.flush()
