"""Clock and selector only, as cheap as can be: for measuring how fast CPython itself is on the virtual clock."""

import asyncio.selector_events

import vclock_clock as clock


def _selector(loop, real):
    def select(timeout=None):
        if timeout != 0:
            if timeout is None:
                return real.select()
            clock.now = loop._scheduled[0]._when
        return ()

    class Selector:
        def __getattr__(self, name):
            return getattr(real, name)

    selector = Selector()
    selector.select = select
    return selector


def install():
    plain = asyncio.selector_events.BaseSelectorEventLoop.__init__

    def __init__(self, selector=None):
        plain(self, selector)
        self._selector = _selector(self, self._selector)

    asyncio.selector_events.BaseSelectorEventLoop.__init__ = __init__
