# logging.config.dictConfig: formatters, filters, handlers and loggers from a dictionary. Texts in it may
# stand for something else: "ext://sys.stdout" for an object, "cfg://handlers.console" for another place
# in the dictionary; they are looked up when they are read.
import importlib
import logging
import logging.handlers
import re

_REFERENCE = re.compile(r'(?P<prefix>[a-z]+)://(?P<suffix>.*)')
_FIRST = re.compile(r'\s*(\w+)\s*')
_STEP = re.compile(r'\.\s*(?P<name>\w+)\s*|\[\s*(?P<index>\w+)\s*\]\s*')
_IDENTIFIER = re.compile('[a-z_][a-z0-9_]*$', re.I)


def __getattr__(name):
    if name in ('fileConfig', 'listen', 'stopListening'):
        raise AttributeError(f'logging.config.{name} is not there in aioscope: a lesson reaches no '
                             'file and no network; use dictConfig')
    raise AttributeError(f"module 'logging.config' has no attribute {name!r}")


def valid_ident(s):
    if not _IDENTIFIER.match(s):
        raise ValueError('Not a valid Python identifier: %r' % s)
    return True


class ConvertingMixin:
    """What a container reads is what the text in it stands for."""

    def convert_with_key(self, key, value, replace=True):
        result = self.configurator.convert(value)
        if result is not value:
            if replace:
                self[key] = result
            self._know(result, key)
        return result

    def convert(self, value):
        result = self.configurator.convert(value)
        if result is not value:
            self._know(result, None)
        return result

    def _know(self, result, key):
        if type(result) in (ConvertingDict, ConvertingList, ConvertingTuple):
            result.parent = self
            if key is not None:
                result.key = key


class ConvertingDict(dict, ConvertingMixin):
    def __getitem__(self, key):
        return self.convert_with_key(key, dict.__getitem__(self, key))

    def get(self, key, default=None):
        return self.convert_with_key(key, dict.get(self, key, default))

    def pop(self, key, default=None):
        return self.convert_with_key(key, dict.pop(self, key, default), replace=False)


class ConvertingList(list, ConvertingMixin):
    def __getitem__(self, key):
        return self.convert_with_key(key, list.__getitem__(self, key))

    def pop(self, idx=-1):
        return self.convert(list.pop(self, idx))


class ConvertingTuple(tuple, ConvertingMixin):
    def __getitem__(self, key):
        return self.convert_with_key(key, tuple.__getitem__(self, key), replace=False)


class BaseConfigurator:
    """Knows what the texts of a configuration stand for."""

    value_converters = {'ext': 'ext_convert', 'cfg': 'cfg_convert'}
    importer = staticmethod(__import__)

    def __init__(self, config):
        self.config = ConvertingDict(config)
        self.config.configurator = self

    def resolve(self, s):
        place, *names = s.split('.')
        try:
            found = importlib.import_module(place)
            for name in names:
                place += '.' + name
                try:
                    found = getattr(found, name)
                except AttributeError:
                    importlib.import_module(place)
                    found = getattr(found, name)
        except ImportError as error:
            raise ValueError(f'Cannot resolve {s!r}: {error}') from error
        return found

    def ext_convert(self, value):
        return self.resolve(value)

    def cfg_convert(self, value):
        first = _FIRST.match(value)
        if first is None:
            raise ValueError('Unable to convert %r' % value)
        found, rest = self.config[first[1]], value[first.end():]
        while rest:
            step = _STEP.match(rest)
            if step is None:
                raise ValueError('Unable to convert %r at %r' % (value, rest))
            found, rest = self._one_step(found, step), rest[step.end():]
        return found

    def _one_step(self, found, step):
        index = step['index']
        if index is None:
            return found[step['name']]
        if index.isdecimal():
            try:
                return found[int(index)]
            except TypeError:
                pass
        return found[index]

    def convert(self, value):
        kinds = {dict: ConvertingDict, list: ConvertingList, tuple: ConvertingTuple}
        for plain, converting in kinds.items():
            if isinstance(value, plain) and not hasattr(value, '_fields'):
                if not isinstance(value, converting):
                    value = converting(value)
                    value.configurator = self
                return value
        if isinstance(value, str):
            reference = _REFERENCE.fullmatch(value)
            name = self.value_converters.get(reference['prefix']) if reference else None
            if name:
                return getattr(self, name)(reference['suffix'])
        return value

    def configure_custom(self, config):
        factory = config.pop('()')
        if not callable(factory):
            factory = self.resolve(factory)
        attributes = config.pop('.', None)
        made = factory(**self._arguments(config))
        self._set(made, attributes)
        return made

    def _arguments(self, config):
        return {key: config[key] for key in config if valid_ident(key)}

    def _set(self, made, attributes):
        if attributes:
            for name, value in attributes.items():
                setattr(made, name, value)

    def as_tuple(self, value):
        return tuple(value) if isinstance(value, list) else value


class DictConfigurator(BaseConfigurator):
    """Sets up logging as a dictionary says."""

    def configure(self):
        config = self.config
        if 'version' not in config:
            raise ValueError("dictionary doesn't specify a version")
        if config['version'] != 1:
            raise ValueError('Unsupported version: %s' % config['version'])
        with logging._lock:
            if config.pop('incremental', False):
                self._change_levels(config)
            else:
                self._set_up(config, config.pop('disable_existing_loggers', True))

    def _change_levels(self, config):
        for name, settings in self._settings('handlers'):
            found = logging._handlers.get(name)
            if found is None:
                raise ValueError('No handler found with name %r' % name)
            try:
                level = settings.get('level', None)
                if level:
                    found().setLevel(logging._check_level(level))
            except Exception as error:
                raise ValueError('Problem configuring handler %r' % name) from error
        for name, settings in self._settings('loggers'):
            try:
                self.configure_logger(name, settings, True)
            except Exception as error:
                raise ValueError('Problem configuring logger %r' % name) from error
        root = config.get('root', None)
        if root:
            try:
                self.configure_root(root, True)
            except Exception as error:
                raise ValueError('Problem configuring root logger') from error

    def _settings(self, kind):
        things = self.config.get(kind, {})
        return [(name, things[name]) for name in things]

    def _set_up(self, config, disable_existing):
        logging._handlers.clear()
        logging.shutdown(logging._handlerList[:])
        del logging._handlerList[:]
        self._replace_all('formatter', self.configure_formatter)
        self._replace_all('filter', self.configure_filter)
        self._make_handlers(config.get('handlers', {}))
        self._make_loggers(config.get('loggers', {}), disable_existing)
        root = config.get('root', None)
        if root:
            try:
                self.configure_root(root)
            except Exception as error:
                raise ValueError('Unable to configure root logger') from error

    def _replace_all(self, kind, make):
        things = self.config.get(kind + 's', {})
        for name in things:
            try:
                things[name] = make(things[name])
            except Exception as error:
                raise ValueError(f'Unable to configure {kind} {name!r}') from error

    def _make_handlers(self, handlers):
        later = []
        for name in sorted(handlers):
            try:
                self._make_handler(handlers, name)
            except Exception as error:
                if ' not configured yet' not in str(error.__cause__):
                    raise ValueError('Unable to configure handler %r' % name) from error
                later.append(name)
        for name in later:
            try:
                self._make_handler(handlers, name)
            except Exception as error:
                raise ValueError('Unable to configure handler %r' % name) from error

    def _make_handler(self, handlers, name):
        handler = self.configure_handler(handlers[name])
        handler.name = name
        handlers[name] = handler

    def _make_loggers(self, loggers, disable_existing):
        known = logging.root.manager.loggerDict
        children = {name for name in known for parent in loggers
                    if parent in known and name.startswith(parent + '.')}
        others = [name for name in sorted(known) if name not in loggers]
        for name in loggers:
            try:
                self.configure_logger(name, loggers[name])
            except Exception as error:
                raise ValueError('Unable to configure logger %r' % name) from error
        for name in others:
            logger = known[name]
            if name not in children:
                logger.disabled = disable_existing
            elif isinstance(logger, logging.Logger):
                logger.setLevel(logging.NOTSET)
                logger.handlers = []
                logger.propagate = True

    def configure_formatter(self, config):
        if '()' in config:
            factory = config['()']
            try:
                return self.configure_custom(config)
            except TypeError as error:
                if "'format'" not in str(error):
                    raise
                config['fmt'] = config.pop('format')
                config['()'] = factory
                return self.configure_custom(config)
        name = config.get('class', None)
        kind = self.resolve(name) if name else logging.Formatter
        arguments = [config.get('format', None), config.get('datefmt', None), config.get('style', '%')]
        if 'validate' in config:
            arguments.append(config['validate'])
        return kind(*arguments)

    def configure_filter(self, config):
        return self.configure_custom(config) if '()' in config else logging.Filter(config.get('name', ''))

    def add_filters(self, filterer, filters):
        for name in filters:
            try:
                is_one = callable(name) or callable(getattr(name, 'filter', None))
                filterer.addFilter(name if is_one else self.config['filters'][name])
            except Exception as error:
                raise ValueError('Unable to add filter %r' % name) from error

    def configure_handler(self, config):
        unread = dict(config)  # in case its target is not ready
        formatter = config.get('formatter', None)
        if formatter:
            try:
                formatter = self.config['formatters'][formatter]
            except Exception as error:
                raise ValueError('Unable to set formatter %r' % formatter) from error
        config.pop('formatter', None)
        level, filters = config.pop('level', None), config.pop('filters', None)
        factory = config.pop('()') if '()' in config else config.pop('class')
        if not callable(factory):
            factory = self.resolve(factory)
        if isinstance(factory, type) and issubclass(factory, logging.handlers.MemoryHandler):
            self._find_target(config, unread)
        attributes = config.pop('.', None)
        arguments = self._arguments(config)
        try:
            handler = factory(**arguments)
        except TypeError as error:
            if "'stream'" not in str(error):
                raise
            arguments['strm'] = arguments.pop('stream')
            handler = factory(**arguments)
        if formatter:
            handler.setFormatter(formatter)
        if level is not None:
            handler.setLevel(logging._check_level(level))
        if filters:
            self.add_filters(handler, filters)
        self._set(handler, attributes)
        return handler

    def _find_target(self, config, unread):
        if 'target' not in config:
            return
        name = config['target']
        try:
            target = self.config['handlers'][name]
            if not isinstance(target, logging.Handler):
                config.update(unread)
                raise TypeError('target not configured yet')
        except Exception as error:
            raise ValueError('Unable to set target handler %r' % name) from error
        config['target'] = target

    def add_handlers(self, logger, handlers):
        for name in handlers:
            try:
                logger.addHandler(self.config['handlers'][name])
            except Exception as error:
                raise ValueError('Unable to add handler %r' % name) from error

    def common_logger_config(self, logger, config, incremental=False):
        level = config.get('level', None)
        if level is not None:
            logger.setLevel(logging._check_level(level))
        if incremental:
            return
        for handler in logger.handlers[:]:
            logger.removeHandler(handler)
        handlers, filters = config.get('handlers', None), config.get('filters', None)
        if handlers:
            self.add_handlers(logger, handlers)
        if filters:
            self.add_filters(logger, filters)

    def configure_logger(self, name, config, incremental=False):
        logger = logging.getLogger(name)
        self.common_logger_config(logger, config, incremental)
        logger.disabled = False
        propagate = config.get('propagate', None)
        if propagate is not None:
            logger.propagate = propagate

    def configure_root(self, config, incremental=False):
        self.common_logger_config(logging.getLogger(), config, incremental)


dictConfigClass = DictConfigurator


def dictConfig(config):
    dictConfigClass(config).configure()
