# Part of threading. Threads, and what each of them has for itself.


class local:
    def __new__(cls, /, *args, **kw):
        if (args or kw) and cls.__init__ is object.__init__:
            raise TypeError('Initialization arguments are not supported')
        self = object.__new__(cls)
        object.__setattr__(self, '_local_dicts', {})
        object.__setattr__(self, '_local_args', (args, kw))
        self._local_dicts[get_ident()] = {}
        return self

    def _local_dict(self):
        dicts = object.__getattribute__(self, '_local_dicts')
        key = get_ident()
        if key not in dicts:
            dicts[key] = {}
            if type(self).__init__ is not object.__init__:
                args, kw = object.__getattribute__(self, '_local_args')
                type(self).__init__(self, *args, **kw)
        return dicts[key]

    def __getattribute__(self, name):
        if name.startswith('_local_'):
            return object.__getattribute__(self, name)
        d = self._local_dict()
        if name == '__dict__':
            return d
        if name in d:
            return d[name]
        return object.__getattribute__(self, name)

    def __setattr__(self, name, value):
        self._local_dict()[name] = value

    def __delattr__(self, name):
        try:
            del self._local_dict()[name]
        except KeyError:
            raise AttributeError(name) from None


_counter = 0
_active = {}
_starting = []


def _new_name(template):
    global _counter
    _counter += 1
    return template % _counter


class Thread:
    _initialized = False
    _ended = False  # its function has returned; _stop, which a subclass may hide, takes note of it

    def __init__(self, group=None, target=None, name=None, args=(), kwargs=None, *, daemon=None):
        assert group is None, 'group argument must be None for now'
        if kwargs is None:
            kwargs = {}
        if name:
            name = str(name)
        else:
            name = _new_name('Thread-%d')
            if target is not None:
                try:
                    name += f' ({target.__name__})'
                except AttributeError:
                    pass
        self._target = target
        self._name = name
        self._args = args
        self._kwargs = kwargs
        self._daemonic = current_thread().daemon if daemon is None else daemon
        self._ident = None
        self._started = False
        self._is_stopped = False
        self._done = Lock()
        self._initialized = True

    def __repr__(self):
        assert self._initialized, 'Thread.__init__() was not called'
        status = 'initial'
        self.is_alive()
        if self._started:
            status = 'started'
        if self._is_stopped:
            status = 'stopped'
        if self._daemonic:
            status += ' daemon'
        if self._ident is not None:
            status += ' %s' % self._ident
        return '<%s(%s, %s)>' % (self.__class__.__name__, self._name, status)

    def start(self):
        if not self._initialized:
            raise RuntimeError('thread.__init__() not called')
        if self._started:
            raise RuntimeError('threads can only be started once')
        self._started = True
        self._done.acquire()
        self._ident = _thread.start_new_thread(self._bootstrap, (), None, self._daemonic)
        _active[self._ident] = self

    def run(self):
        try:
            if self._target is not None:
                self._target(*self._args, **self._kwargs)
        finally:
            del self._target, self._args, self._kwargs

    def _bootstrap(self):
        self._bootstrap_inner()

    def _bootstrap_inner(self):
        import sys
        try:
            try:
                self.run()
            except:
                kind, value, tb = sys.exc_info()
                if kind is not SystemExit or excepthook is not _default_excepthook:
                    excepthook(ExceptHookArgs((kind, value, tb, self)))
                kind = value = tb = None
        finally:
            self._ended = True
            _active.pop(self._ident, None)
            self._done.release()

    def _stop(self):
        self._is_stopped = True

    def join(self, timeout=None):
        if not self._initialized:
            raise RuntimeError('Thread.__init__() not called')
        if not self._started:
            raise RuntimeError('cannot join thread before it is started')
        if self is current_thread():
            raise RuntimeError('cannot join current thread')
        if self._is_stopped:
            return
        if timeout is None:
            self._done.acquire()
        elif not self._done.acquire(True, max(timeout, 0)):
            return
        self._done.release()
        self._stop()

    @property
    def name(self):
        assert self._initialized, 'Thread.__init__() not called'
        return self._name

    @name.setter
    def name(self, name):
        assert self._initialized, 'Thread.__init__() not called'
        self._name = str(name)

    @property
    def ident(self):
        assert self._initialized, 'Thread.__init__() not called'
        return self._ident

    @property
    def native_id(self):
        assert self._initialized, 'Thread.__init__() not called'
        return self._ident

    def is_alive(self):
        assert self._initialized, 'Thread.__init__() not called'
        if self._is_stopped or not self._started:
            return False
        if self._ended:
            self._stop()
        return not self._is_stopped

    @property
    def daemon(self):
        assert self._initialized, 'Thread.__init__() not called'
        return self._daemonic

    @daemon.setter
    def daemon(self, daemonic):
        if not self._initialized:
            raise RuntimeError('Thread.__init__() not called')
        if self._started:
            raise RuntimeError('cannot set daemon status of active thread')
        self._daemonic = daemonic

    def isDaemon(self):
        _deprecated('isDaemon() is deprecated, get the daemon attribute instead')
        return self.daemon

    def setDaemon(self, daemonic):
        _deprecated('setDaemon() is deprecated, set the daemon attribute instead')
        self.daemon = daemonic

    def getName(self):
        _deprecated('getName() is deprecated, get the name attribute instead')
        return self.name

    def setName(self, name):
        _deprecated('setName() is deprecated, set the name attribute instead')
        self.name = name


class _ExceptHookArgs(tuple):
    exc_type = property(lambda self: self[0])
    exc_value = property(lambda self: self[1])
    exc_traceback = property(lambda self: self[2])
    thread = property(lambda self: self[3])

    def __repr__(self):
        return ('_thread._ExceptHookArgs(exc_type=%r, exc_value=%r, exc_traceback=%r, thread=%r)'
                % tuple(self))


ExceptHookArgs = _ExceptHookArgs
ExceptHookArgs.__module__ = '_thread'


def _default_excepthook(args, /):
    import sys
    import traceback
    if args.exc_type is SystemExit:
        return
    name = args.thread.name if args.thread is not None else get_ident()
    print(f'Exception in thread {name}:', file=sys.stderr)
    traceback.print_exception(args.exc_type, args.exc_value, args.exc_traceback, file=sys.stderr)


excepthook = _default_excepthook
__excepthook__ = excepthook


class Timer(Thread):
    def __init__(self, interval, function, args=None, kwargs=None):
        super().__init__()
        self.interval = interval
        self.function = function
        self.args = args if args is not None else []
        self.kwargs = kwargs if kwargs is not None else {}
        self.finished = Event()

    def cancel(self):
        self.finished.set()

    def run(self):
        self.finished.wait(self.interval)
        if not self.finished.is_set():
            self.function(*self.args, **self.kwargs)
        self.finished.set()


class _MainThread(Thread):
    def __init__(self):
        self._target = None
        self._args = ()
        self._kwargs = {}
        self._name = 'MainThread'
        self._daemonic = False
        self._started = True
        self._is_stopped = False
        self._ident = get_ident()
        self._done = Lock()
        self._done.acquire()
        self._initialized = True
        _active[self._ident] = self


class _DummyThread(Thread):
    # a thread that was started by _thread alone

    def __init__(self):
        self._name = _new_name('Dummy-%d')
        self._daemonic = True
        self._started = True
        self._is_stopped = False
        self._ident = get_ident()
        self._done = Lock()
        self._initialized = True
        _active[self._ident] = self


def current_thread():
    try:
        return _active[get_ident()]
    except KeyError:
        return _DummyThread()


def currentThread():
    _deprecated('currentThread() is deprecated, use current_thread() instead')
    return current_thread()


def active_count():
    return len(_active)


def activeCount():
    _deprecated('activeCount() is deprecated, use active_count() instead')
    return active_count()


def enumerate():
    return list(_active.values())


_main_thread = _MainThread()


def main_thread():
    return _main_thread


_atexits = []


def _register_atexit(func, *arg, **kwargs):
    _atexits.append(lambda: func(*arg, **kwargs))


def _shutdown():
    if _main_thread._is_stopped:
        return
    for call in reversed(_atexits):
        call()
    while True:
        waiting = [t for t in list(_active.values())
                   if t is not _main_thread and not t._daemonic and not t._ended]
        if not waiting:
            break
        for t in waiting:
            t._done.acquire()
            t._done.release()
    _main_thread._is_stopped = True
