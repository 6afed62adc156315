# How long code takes: on the virtual clock only what it sleeps.
import itertools
import time

__all__ = ['Timer', 'timeit', 'repeat', 'default_timer']

default_number = 1000000
default_repeat = 5
default_timer = time.perf_counter


class Timer:
    """Runs a statement many times and tells the time that it took."""

    def __init__(self, stmt='pass', setup='pass', timer=default_timer, globals=None):
        self.timer = timer
        self._globals = {} if globals is None else globals
        self._stmt = self._runnable(stmt, 'stmt')
        self._setup = self._runnable(setup, 'setup')

    def _runnable(self, code, name):
        if callable(code):
            return code
        if not isinstance(code, str):
            raise ValueError(f'{name} is neither a string nor callable')
        compiled = compile(code, '<timeit-src>', 'exec')
        return lambda: exec(compiled, self._globals)

    def timeit(self, number=default_number):
        self._setup()
        start = self.timer()
        for _ in itertools.repeat(None, number):
            self._stmt()
        return self.timer() - start

    def repeat(self, repeat=default_repeat, number=default_number):
        return [self.timeit(number) for _ in range(repeat)]

    def autorange(self, callback=None):
        i = 1
        while True:
            for j in 1, 2, 5:
                number = i * j
                taken = self.timeit(number)
                if callback:
                    callback(number, taken)
                if taken >= 0.2 or number >= default_number:
                    return number, taken
            i *= 10

    def print_exc(self, file=None):
        import traceback
        traceback.print_exc(file=file)


def timeit(stmt='pass', setup='pass', timer=default_timer, number=default_number, globals=None):
    return Timer(stmt, setup, timer, globals).timeit(number)


def repeat(stmt='pass', setup='pass', timer=default_timer, repeat=default_repeat, number=default_number,
           globals=None):
    return Timer(stmt, setup, timer, globals).repeat(repeat, number)
