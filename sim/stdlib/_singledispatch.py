# functools.singledispatch: which registered function suits a class, abstract base classes included (PEP 443).
from abc import get_cache_token
from functools import update_wrapper
from types import GenericAlias, MappingProxyType, UnionType
from weakref import WeakKeyDictionary


def _merge(sequences):
    """C3: each class after its subclasses, in the order of the sequences."""
    order = []
    while sequences := [s for s in sequences if s]:
        for sequence in sequences:
            first = sequence[0]
            if not any(first in s[1:] for s in sequences):
                break
        else:
            raise RuntimeError('Inconsistent hierarchy')
        order.append(first)
        sequences = [s[1:] if s[0] is first else s for s in sequences]
    return order


def _order(cls, virtual):
    """cls.__mro__ with the virtual bases where the class that brings them in has its bases."""
    bases = cls.__bases__
    abstract = [i for i, base in enumerate(bases, 1) if hasattr(base, '__abstractmethods__')]
    cut = abstract[-1] if abstract else 0
    new = [v for v in virtual if issubclass(cls, v) and not any(issubclass(b, v) for b in bases)]
    rest = [v for v in virtual if v not in new]
    groups = [list(bases[:cut]), new, list(bases[cut:])]
    return _merge([[cls], *(_order(base, rest) for group in groups for base in group), *groups])


def _nearest_first(cls, virtual):
    """Virtual bases that share a subclass above cls stand in that one's order."""
    order = []
    for kind in virtual:
        chains = [[base for base in sub.__mro__ if base in virtual] for sub in kind.__subclasses__()
                  if sub not in cls.__mro__ and issubclass(cls, sub)]
        for chain in sorted(chains, key=len, reverse=True) or [[kind]]:
            order.extend(base for base in chain if base not in order)
    return order


def _find(cls, registry):
    virtual = [kind for kind in registry if kind not in cls.__mro__ and issubclass(cls, kind)]
    virtual = [v for v in virtual if not any(v is not w and v in w.__mro__ for w in virtual)]
    match = None
    for kind in _order(cls, _nearest_first(cls, virtual)):
        if match is not None:
            if (kind in registry and kind not in cls.__mro__ and match not in cls.__mro__
                    and not issubclass(match, kind)):
                raise RuntimeError(f'Ambiguous dispatch: {match} or {kind}')
            break
        if kind in registry:
            match = kind
    return registry.get(match)


def _is_class(kind):
    return isinstance(kind, type) and not isinstance(kind, GenericAlias)


def _is_union(kind):
    from typing import Union, get_origin
    return get_origin(kind) in (Union, UnionType)


def _is_kind(kind):
    return _is_class(kind) or _is_union(kind) and all(map(_is_class, kind.__args__))


def _annotated(func):
    """The kind in the first annotation of func."""
    if not getattr(func, '__annotations__', None):
        raise TypeError(f'Invalid first argument to `register()`: {func!r}. Use either '
                        '`@register(some_class)` or plain `@register` on an annotated function.')
    from typing import get_type_hints
    name, kind = next(iter(get_type_hints(func).items()))
    if not _is_kind(kind):
        fault = 'not all arguments are classes' if _is_union(kind) else 'is not a class'
        raise TypeError(f'Invalid annotation for {name!r}. {kind!r} {fault}.')
    return kind


def singledispatch(func):
    registry = {}
    found = WeakKeyDictionary()
    token = None

    def dispatch(cls):
        nonlocal token
        if token is not None and token != get_cache_token():  # some class was registered with an ABC
            token = get_cache_token()
            found.clear()
        if cls not in found:
            found[cls] = registry[cls] if cls in registry else _find(cls, registry)
        return found[cls]

    def register(cls, func=None):
        nonlocal token
        if func is not None and not _is_kind(cls):
            raise TypeError(f'Invalid first argument to `register()`. {cls!r} is not a class or union type.')
        if func is None:
            if _is_kind(cls):
                return lambda f: register(cls, f)
            cls, func = _annotated(cls), cls
        for kind in cls.__args__ if _is_union(cls) else (cls,):
            registry[kind] = func
            if token is None and hasattr(kind, '__abstractmethods__'):
                token = get_cache_token()
        found.clear()
        return func

    def wrapper(*args, **kw):
        if not args:
            raise TypeError(f'{name} requires at least 1 positional argument')
        return dispatch(args[0].__class__)(*args, **kw)

    name = getattr(func, '__name__', 'singledispatch function')
    registry[object] = func
    wrapper.register = register
    wrapper.dispatch = dispatch
    wrapper.registry = MappingProxyType(registry)
    wrapper._clear_cache = found.clear
    update_wrapper(wrapper, func)
    return wrapper


class singledispatchmethod:
    def __init__(self, func):
        if not callable(func) and not hasattr(func, '__get__'):
            raise TypeError(f'{func!r} is not callable or a descriptor')
        self.dispatcher = singledispatch(func)
        self.func = func

    def register(self, cls, method=None):
        return self.dispatcher.register(cls, func=method)

    def __get__(self, obj, cls=None):
        def _method(*args, **kwargs):
            method = self.dispatcher.dispatch(args[0].__class__)
            return method.__get__(obj, cls)(*args, **kwargs)
        _method.__isabstractmethod__ = self.__isabstractmethod__
        _method.register = self.register
        update_wrapper(_method, self.func)
        return _method

    @property
    def __isabstractmethod__(self):
        return getattr(self.func, '__isabstractmethod__', False)


for _made in (singledispatch, singledispatchmethod):
    _made.__module__ = 'functools'
