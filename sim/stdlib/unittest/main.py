# unittest.main(): the tests of the program, and its exit status.
import sys

from .runner import TextTestRunner
from .suite import defaultTestLoader

__unittest = True


class TestProgram:
    """Runs the tests of a module and leaves the program."""

    def __init__(self, module='__main__', defaultTest=None, argv=None, testRunner=None,
                 testLoader=defaultTestLoader, exit=True, verbosity=1, failfast=None, catchbreak=None,
                 buffer=None, warnings=None, *, tb_locals=False):
        if isinstance(module, str):
            module = sys.modules[module]
        self.module = module
        self.exit = exit
        self.verbosity = verbosity
        self.failfast = bool(failfast)
        names = []
        for argument in (sys.argv if argv is None else argv)[1:]:
            if argument in ('-v', '--verbose'):
                self.verbosity = 2
            elif argument in ('-q', '--quiet'):
                self.verbosity = 0
            elif argument in ('-f', '--failfast'):
                self.failfast = True
            elif not argument.startswith('-'):
                names.append(argument)
        if not names and defaultTest is not None:
            names = [defaultTest] if isinstance(defaultTest, str) else list(defaultTest)
        self.test = testLoader.loadTestsFromNames(names, module) if names \
            else testLoader.loadTestsFromModule(module)
        self.warnings = 'default' if warnings is None and not sys.warnoptions else warnings
        self._run(TextTestRunner if testRunner is None else testRunner)

    def _run(self, runner):
        if isinstance(runner, type):
            runner = runner(verbosity=self.verbosity, failfast=self.failfast, warnings=self.warnings)
        self.result = runner.run(self.test)
        if self.exit:
            sys.exit(not self.result.wasSuccessful())


main = TestProgram
