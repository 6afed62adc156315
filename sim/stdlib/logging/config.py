# logging.config.dictConfig: formatters, filters, handlers and loggers from a dictionary.
import logging
import sys

_STREAMS = {'ext://sys.stdout': 'stdout', 'ext://sys.stderr': 'stderr'}


def __getattr__(name):
    if name in ('fileConfig', 'listen', 'stopListening'):
        raise AttributeError(f'logging.config.{name} is not there in aioscope: a lesson reaches no '
                             'file and no network; use dictConfig')
    raise AttributeError(f"module 'logging.config' has no attribute {name!r}")


def _resolve(name):
    # the object that a dotted name means
    if callable(name):
        return name
    import importlib
    parts = name.split('.')
    for n in range(len(parts) - 1, 0, -1):
        try:
            found = importlib.import_module('.'.join(parts[:n]))
        except ImportError:
            continue
        for part in parts[n:]:
            found = getattr(found, part)
        return found
    raise ValueError(f'Cannot resolve {name!r}')


def _value(v):
    if isinstance(v, str) and v in _STREAMS:
        return getattr(sys, _STREAMS[v])
    if isinstance(v, str) and v.startswith('ext://'):
        return _resolve(v[6:])
    return v


def _made_by_factory(config):
    factory = _resolve(config.pop('()'))
    props = config.pop('.', {})
    result = factory(**{key: _value(v) for key, v in config.items()})
    for name, v in props.items():
        setattr(result, name, v)
    return result


def _make_formatter(config):
    config = dict(config)
    if '()' in config:
        return _made_by_factory(config)
    cls = _resolve(config['class']) if 'class' in config else logging.Formatter
    return cls(config.get('format'), config.get('datefmt'), config.get('style', '%'))


def _make_filter(config):
    config = dict(config)
    return _made_by_factory(config) if '()' in config else logging.Filter(config.get('name', ''))


def _add_filters(thing, names, filters):
    for name in names:
        try:
            thing.addFilter(filters[name] if isinstance(name, str) else name)
        except KeyError as e:
            raise ValueError(f'Unable to add filter {name!r}') from e


def _make_handler(config, formatters, filters):
    config = dict(config)
    formatter = config.pop('formatter', None)
    level = config.pop('level', None)
    names = config.pop('filters', ())
    if '()' in config:
        handler = _made_by_factory(config)
    else:
        cls = _resolve(config.pop('class'))
        handler = cls(**{key: _value(v) for key, v in config.items()})
    if formatter:
        handler.setFormatter(formatters[formatter])
    if level is not None:
        handler.setLevel(level)
    _add_filters(handler, names, filters)
    return handler


def _set_up_logger(logger, config, handlers, filters, incremental=False):
    level = config.get('level')
    if level is not None:
        logger.setLevel(level)
    if incremental:
        return
    for handler in logger.handlers[:]:
        logger.removeHandler(handler)
    for name in config.get('handlers', ()):
        try:
            logger.addHandler(handlers[name])
        except KeyError as e:
            raise ValueError(f'Unable to add handler {name!r}') from e
    _add_filters(logger, config.get('filters', ()), filters)
    if config.get('propagate') is not None:
        logger.propagate = config['propagate']


def _named(kind, configs, make):
    made = {}
    for name, config in configs.items():
        try:
            made[name] = make(config)
        except Exception as e:
            raise ValueError(f'Unable to configure {kind} {name!r}') from e
    return made


def dictConfig(config):
    if 'version' not in config:
        raise ValueError('dictionary doesn\'t specify a version')
    if config['version'] != 1:
        raise ValueError(f"Unsupported version: {config['version']}")
    incremental = config.get('incremental', False)
    formatters = _named('formatter', config.get('formatters', {}), _make_formatter)
    filters = _named('filter', config.get('filters', {}), _make_filter)
    handlers = _named('handler', config.get('handlers', {}),
                      lambda c: _make_handler(c, formatters, filters))
    chosen = config.get('loggers', {})
    if not incremental and config.get('disable_existing_loggers', True):
        for name, logger in logging.root.manager.loggerDict.items():
            child = any(name.startswith(parent + '.') for parent in chosen)
            if name not in chosen and not child and isinstance(logger, logging.Logger):
                logger.disabled = True
    for name, settings in chosen.items():
        logger = logging.getLogger(name)
        logger.disabled = False
        try:
            _set_up_logger(logger, settings, handlers, filters, incremental)
        except Exception as e:
            raise ValueError(f'Unable to configure logger {name!r}') from e
    if 'root' in config:
        try:
            _set_up_logger(logging.root, config['root'], handlers, filters, incremental)
        except Exception as e:
            raise ValueError('Unable to configure root logger') from e
