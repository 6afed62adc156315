# Classes made of their annotations. The methods are made from text, as CPython does, so that their
# signatures, error texts and traceback lines are those of ordinary functions of the class.
import abc
import sys
import types
from reprlib import recursive_repr

__all__ = ['dataclass', 'field', 'Field', 'FrozenInstanceError', 'InitVar', 'KW_ONLY', 'MISSING',
           'fields', 'asdict', 'astuple', 'make_dataclass', 'replace', 'is_dataclass']


class FrozenInstanceError(AttributeError):
    pass


class _HAS_DEFAULT_FACTORY_CLASS:
    def __repr__(self):
        return '<factory>'


class _MISSING_TYPE:
    pass


class _KW_ONLY_TYPE:
    pass


class _FIELD_BASE:
    __slots__ = ('name',)

    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return self.name


_HAS_DEFAULT_FACTORY = _HAS_DEFAULT_FACTORY_CLASS()
MISSING = _MISSING_TYPE()
KW_ONLY = _KW_ONLY_TYPE()
_FIELD = _FIELD_BASE('_FIELD')
_FIELD_CLASSVAR = _FIELD_BASE('_FIELD_CLASSVAR')
_FIELD_INITVAR = _FIELD_BASE('_FIELD_INITVAR')
_FIELDS = '__dataclass_fields__'
_PARAMS = '__dataclass_params__'
_POST_INIT_NAME = '__post_init__'
_EMPTY_METADATA = types.MappingProxyType({})


class InitVar:
    __slots__ = ('type',)

    def __init__(self, type):
        self.type = type

    def __repr__(self):
        kind = self.type
        plain = isinstance(kind, type) and not isinstance(kind, types.GenericAlias)
        return f'dataclasses.InitVar[{kind.__name__ if plain else repr(kind)}]'

    def __class_getitem__(cls, type):
        return InitVar(type)


class Field:
    __slots__ = ('name', 'type', 'default', 'default_factory', 'repr', 'hash', 'init', 'compare',
                 'metadata', 'kw_only', '_field_type')

    def __init__(self, default, default_factory, init, repr, hash, compare, metadata, kw_only):
        self.name = None
        self.type = None
        self.default = default
        self.default_factory = default_factory
        self.init = init
        self.repr = repr
        self.hash = hash
        self.compare = compare
        self.metadata = (_EMPTY_METADATA if metadata is None
                         else types.MappingProxyType(metadata))
        self.kw_only = kw_only
        self._field_type = None

    @recursive_repr()
    def __repr__(self):
        return (f'Field(name={self.name!r},type={self.type!r},default={self.default!r},'
                f'default_factory={self.default_factory!r},init={self.init!r},repr={self.repr!r},'
                f'hash={self.hash!r},compare={self.compare!r},metadata={self.metadata!r},'
                f'kw_only={self.kw_only!r},_field_type={self._field_type})')

    def __set_name__(self, owner, name):
        func = getattr(type(self.default), '__set_name__', None)
        if func:
            func(self.default, owner, name)

    __class_getitem__ = classmethod(types.GenericAlias)


class _DataclassParams:
    __slots__ = ('init', 'repr', 'eq', 'order', 'unsafe_hash', 'frozen')

    def __init__(self, init, repr, eq, order, unsafe_hash, frozen):
        self.init = init
        self.repr = repr
        self.eq = eq
        self.order = order
        self.unsafe_hash = unsafe_hash
        self.frozen = frozen

    def __repr__(self):
        inner = ','.join(f'{name}={getattr(self, name)!r}' for name in self.__slots__)
        return f'_DataclassParams({inner})'


def field(*, default=MISSING, default_factory=MISSING, init=True, repr=True, hash=None,
          compare=True, metadata=None, kw_only=MISSING):
    if default is not MISSING and default_factory is not MISSING:
        raise ValueError('cannot specify both default and default_factory')
    return Field(default, default_factory, init, repr, hash, compare, metadata, kw_only)


# -- what kind of field an annotation makes

def _named_in_text(text, cls):
    # The object that 'name[...]' or 'module.name[...]' names in the class's module, or None.
    head = text.split('[')[0].strip()
    module = sys.modules.get(cls.__module__)
    names = [part.strip() for part in head.split('.')]
    if module is None or not 1 <= len(names) <= 2 or not all(n.isidentifier() for n in names):
        return None
    found = module.__dict__.get(names[0])
    if len(names) == 2:
        found = getattr(found, names[1], None) if isinstance(found, types.ModuleType) else None
    return found


def _kind_of(annotation, cls):
    if isinstance(annotation, str):
        annotation = _named_in_text(annotation, cls)
    if annotation is KW_ONLY:
        return KW_ONLY
    if annotation is InitVar or type(annotation) is InitVar:
        return _FIELD_INITVAR
    typing = sys.modules.get('typing')
    if typing is not None:
        if annotation is typing.ClassVar or getattr(annotation, '__origin__', None) is typing.ClassVar:
            return _FIELD_CLASSVAR
    return _FIELD


def _make_field(cls, name, annotation, kind, default_kw_only):
    default = getattr(cls, name, MISSING)
    if isinstance(default, Field):
        f = default
    else:
        if isinstance(default, types.MemberDescriptorType):
            default = MISSING  # a name of __slots__, not a default
        f = field(default=default)
    f.name = name
    f.type = annotation
    f._field_type = kind
    if kind is not _FIELD and f.default_factory is not MISSING:
        raise TypeError(f'field {name} cannot have a default factory')
    if kind is not _FIELD_CLASSVAR:
        if f.kw_only is MISSING:
            f.kw_only = default_kw_only
    elif f.kw_only is not MISSING:
        raise TypeError(f'field {name} is a ClassVar but specifies kw_only')
    if kind is _FIELD and f.default.__class__.__hash__ is None:
        raise ValueError(f'mutable default {type(f.default)} for field {name} is not allowed: '
                         'use default_factory')
    return f


def _collect_own(cls, kw_only):
    annotations = cls.__dict__.get('__annotations__', {})
    found = []
    seen_marker = False
    for name, annotation in annotations.items():
        kind = _kind_of(annotation, cls)
        if kind is KW_ONLY:
            if seen_marker:
                raise TypeError(f'{name!r} is KW_ONLY, but KW_ONLY has already been specified')
            seen_marker = kw_only = True
        else:
            found.append(_make_field(cls, name, annotation, kind, kw_only))
    for f in found:
        if isinstance(getattr(cls, f.name, None), Field):
            if f.default is MISSING:
                delattr(cls, f.name)
            else:
                setattr(cls, f.name, f.default)
    for name, value in cls.__dict__.items():
        if isinstance(value, Field) and name not in annotations:
            raise TypeError(f'{name!r} is a field but has no type annotation')
    return found


def _collect_inherited(cls, frozen):
    found = {}
    any_base = any_frozen = False
    for base in cls.__mro__[-1:0:-1]:
        base_fields = getattr(base, _FIELDS, None)
        if base_fields is not None:
            any_base = True
            found.update(base_fields)
            any_frozen = any_frozen or getattr(base, _PARAMS).frozen
    if any_base:
        if any_frozen and not frozen:
            raise TypeError('cannot inherit non-frozen dataclass from a frozen one')
        if not any_frozen and frozen:
            raise TypeError('cannot inherit frozen dataclass from a non-frozen one')
    return found


# -- making methods

def _make_function(cls, name, params, body, values, returns=''):
    # The function is the second line of the text, so that its lines have CPython's numbers.
    lines = ''.join(f'  {line}\n' for line in body)
    text = (f"def __create_fn__({', '.join(values)}):\n"
            f" def {name}({', '.join(params)}){returns}:\n{lines} return {name}")
    module = sys.modules.get(cls.__module__)
    namespace = {}
    exec(text, module.__dict__ if module is not None else {}, namespace)
    return namespace['__create_fn__'](**values)


def _set_qualname(cls, function):
    function.__qualname__ = f'{cls.__qualname__}.{function.__name__}'
    return function


def _set_new(cls, function):
    name = function.__name__
    if name in cls.__dict__:
        return True
    setattr(cls, name, _set_qualname(cls, function))
    return False


def _init_parameter(f):
    if f.default is MISSING and f.default_factory is MISSING:
        default = ''
    elif f.default is not MISSING:
        default = f'=__dataclass_dflt_{f.name}__'
    else:
        default = '=__dataclass_HAS_DEFAULT_FACTORY__'
    return f'{f.name}:__dataclass_type_{f.name}__{default}'


def _init_value(f, slots):
    # the expression that __init__ assigns to the field; None: it assigns nothing
    if f._field_type is _FIELD_INITVAR:
        return None
    default = f'__dataclass_dflt_{f.name}__'
    if f.default_factory is not MISSING:
        if f.init:
            return f'{default}() if {f.name} is __dataclass_HAS_DEFAULT_FACTORY__ else {f.name}'
        return f'{default}()'
    if f.init:
        return f.name
    return default if slots and f.default is not MISSING else None


def _make_init(cls, fields, std, kw_only, frozen, has_post_init, self_name, slots):
    seen_default = False
    for f in std:
        if f.default is not MISSING or f.default_factory is not MISSING:
            seen_default = True
        elif seen_default:
            raise TypeError(f'non-default argument {f.name!r} follows default argument')
    values = {'__dataclass_HAS_DEFAULT_FACTORY__': _HAS_DEFAULT_FACTORY,
              '__dataclass_setattr__': object.__setattr__}
    body = []
    for f in fields:
        values[f'__dataclass_type_{f.name}__'] = f.type
        if f.default_factory is not MISSING:
            values[f'__dataclass_dflt_{f.name}__'] = f.default_factory
        elif f.default is not MISSING:
            values[f'__dataclass_dflt_{f.name}__'] = f.default
        value = _init_value(f, slots)
        if value is None:
            continue
        if frozen:
            body.append(f'__dataclass_setattr__({self_name},{f.name!r},{value})')
        else:
            body.append(f'{self_name}.{f.name}={value}')
    if has_post_init:
        passed = ','.join(f.name for f in fields if f._field_type is _FIELD_INITVAR)
        body.append(f'{self_name}.{_POST_INIT_NAME}({passed})')
    params = [self_name] + [_init_parameter(f) for f in std]
    if kw_only:
        params += ['*'] + [_init_parameter(f) for f in kw_only]
    return _make_function(cls, '__init__', params, body or ['pass'], values, '->None')


def _tuple_of(obj, fields):
    return '(' + ''.join(f'{obj}.{f.name},' for f in fields) + ')'


def _make_repr(cls, fields):
    inner = ', '.join(f'{f.name}={{self.{f.name}!r}}' for f in fields)
    function = _make_function(cls, '__repr__', ['self'],
                              [f'return self.__class__.__qualname__ + f"({inner})"'], {})
    wrapper = recursive_repr()(function)
    wrapper.__wrapped__ = function
    return wrapper


def _make_compare(cls, name, op, fields):
    left, right = _tuple_of('self', fields), _tuple_of('other', fields)
    return _make_function(cls, name, ['self', 'other'],
                          ['if other.__class__ is self.__class__:',
                           f' return {left}{op}{right}',
                           'return NotImplemented'], {})


def _make_frozen(cls, fields):
    names = frozenset(f.name for f in fields)

    def __setattr__(self, name, value):
        if type(self) is cls or name in names:
            raise FrozenInstanceError(f'cannot assign to field {name!r}')
        super(cls, self).__setattr__(name, value)

    def __delattr__(self, name):
        if type(self) is cls or name in names:
            raise FrozenInstanceError(f'cannot delete field {name!r}')
        super(cls, self).__delattr__(name)

    return __setattr__, __delattr__


def _make_hash(cls, fields):
    return _set_qualname(cls, _make_function(cls, '__hash__', ['self'],
                                             [f"return hash({_tuple_of('self', fields)})"], {}))


def _set_hash(cls, fields, unsafe_hash, eq, frozen, has_explicit):
    if unsafe_hash:
        if has_explicit:
            raise TypeError(f'Cannot overwrite attribute __hash__ in class {cls.__name__}')
        make = True
    elif has_explicit or not eq:
        return
    else:
        make = frozen
    chosen = [f for f in fields if (f.compare if f.hash is None else f.hash)]
    cls.__hash__ = _make_hash(cls, chosen) if make else None


# -- the text of __doc__

def _annotation_text(annotation):
    if getattr(annotation, '__module__', None) == 'typing':
        return repr(annotation).replace('typing.', '')
    if isinstance(annotation, types.GenericAlias):
        return str(annotation)
    if isinstance(annotation, type):
        if annotation.__module__ == 'builtins':
            return annotation.__qualname__
        return f'{annotation.__module__}.{annotation.__qualname__}'
    return repr(annotation)


def _parameter_text(f):
    text = f'{f.name}: {_annotation_text(f.type)}'
    if f.default is not MISSING:
        return f'{text} = {f.default!r}'
    return text if f.default_factory is MISSING else text + ' = <factory>'


def _make_doc(cls, init, std, kw_only):
    if not init or type(cls).__call__ is not type.__call__ or cls.__new__ is not object.__new__:
        import inspect
        try:
            signature = str(inspect.signature(cls)).replace(' -> None', '')
        except (TypeError, ValueError):
            signature = ''
        return cls.__name__ + signature
    params = [_parameter_text(f) for f in std]
    if kw_only:
        params += ['*'] + [_parameter_text(f) for f in kw_only]
    return f"{cls.__name__}({', '.join(params)})"


# -- slots

def _slots_getstate(self):
    return [getattr(self, f.name) for f in fields(self)]


def _slots_setstate(self, state):
    for f, value in zip(fields(self), state):
        object.__setattr__(self, f.name, value)


def _names_of_slots(cls):
    slots = cls.__dict__.get('__slots__')
    if slots is None:
        return ()
    return (slots,) if isinstance(slots, str) else tuple(slots)


def _with_slots(cls, frozen, weakref_slot):
    if '__slots__' in cls.__dict__:
        raise TypeError(f'{cls.__name__} already specifies __slots__')
    namespace = dict(cls.__dict__)
    names = tuple(f.name for f in fields(cls))
    inherited = {name for base in cls.__mro__[1:-1] for name in _names_of_slots(base)}
    wanted = names + ('__weakref__',) if weakref_slot else names
    namespace['__slots__'] = tuple(name for name in wanted if name not in inherited)
    for name in names:
        namespace.pop(name, None)
    namespace.pop('__dict__', None)
    namespace.pop('__weakref__', None)
    qualname = getattr(cls, '__qualname__', None)
    cls = type(cls)(cls.__name__, cls.__bases__, namespace)
    if qualname is not None:
        cls.__qualname__ = qualname
    if frozen:
        if '__getstate__' not in namespace:
            cls.__getstate__ = _slots_getstate
        if '__setstate__' not in namespace:
            cls.__setstate__ = _slots_setstate
    return cls


# -- the decorator

_ORDERINGS = (('__lt__', '<'), ('__le__', '<='), ('__gt__', '>'), ('__ge__', '>='))


def _process_class(cls, init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots,
                   weakref_slot):
    setattr_params = _DataclassParams(init, repr, eq, order, unsafe_hash, frozen)
    found = _collect_inherited(cls, frozen)
    setattr(cls, _PARAMS, setattr_params)
    for f in _collect_own(cls, kw_only):
        found[f.name] = f
    setattr(cls, _FIELDS, found)
    own_hash = cls.__dict__.get('__hash__', MISSING)
    explicit_hash = not (own_hash is MISSING or own_hash is None and '__eq__' in cls.__dict__)
    if order and not eq:
        raise ValueError('eq must be true if order is true')
    passed = [f for f in found.values() if f._field_type is not _FIELD_CLASSVAR]
    real = [f for f in passed if f._field_type is _FIELD]
    std = [f for f in passed if f.init and not f.kw_only]
    keyword = [f for f in passed if f.init and f.kw_only]
    if init:
        self_name = '__dataclass_self__' if 'self' in found else 'self'
        _set_new(cls, _make_init(cls, passed, std, keyword, frozen, hasattr(cls, _POST_INIT_NAME),
                                 self_name, slots))
    if repr:
        _set_new(cls, _make_repr(cls, [f for f in real if f.repr]))
    compared = [f for f in real if f.compare]
    if eq:
        _set_new(cls, _make_compare(cls, '__eq__', '==', compared))
    if order:
        for name, op in _ORDERINGS:
            if _set_new(cls, _make_compare(cls, name, op, compared)):
                raise TypeError(f'Cannot overwrite attribute {name} in class {cls.__name__}. '
                                'Consider using functools.total_ordering')
    if frozen:
        for function in _make_frozen(cls, real):
            if _set_new(cls, function):
                raise TypeError(f'Cannot overwrite attribute {function.__name__} '
                                f'in class {cls.__name__}')
    _set_hash(cls, real, unsafe_hash, eq, frozen, explicit_hash)
    if not getattr(cls, '__doc__'):
        cls.__doc__ = _make_doc(cls, init, std, keyword)
    if match_args and '__match_args__' not in cls.__dict__:
        cls.__match_args__ = tuple(f.name for f in std)
    if weakref_slot and not slots:
        raise TypeError('weakref_slot is True but slots is False')
    if slots:
        cls = _with_slots(cls, frozen, weakref_slot)
    abc.update_abstractmethods(cls)
    return cls


def dataclass(cls=None, /, *, init=True, repr=True, eq=True, order=False, unsafe_hash=False,
              frozen=False, match_args=True, kw_only=False, slots=False, weakref_slot=False):
    def wrap(cls):
        return _process_class(cls, init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only,
                              slots, weakref_slot)
    return wrap if cls is None else wrap(cls)


# -- using dataclasses

def fields(class_or_instance):
    try:
        found = getattr(class_or_instance, _FIELDS)
    except AttributeError:
        raise TypeError('must be called with a dataclass type or instance') from None
    return tuple(f for f in found.values() if f._field_type is _FIELD)


def _is_dataclass_instance(obj):
    return hasattr(type(obj), _FIELDS)


def is_dataclass(obj):
    cls = obj if isinstance(obj, type) else type(obj)
    return hasattr(cls, _FIELDS)


def _converted(obj, convert):
    # obj with every dataclass instance in it replaced by convert(instance, names and values)
    if _is_dataclass_instance(obj):
        return convert([(f.name, _converted(getattr(obj, f.name), convert)) for f in fields(obj)])
    if isinstance(obj, tuple) and hasattr(obj, '_fields'):
        return type(obj)(*[_converted(v, convert) for v in obj])
    if isinstance(obj, (list, tuple)):
        return type(obj)(_converted(v, convert) for v in obj)
    if isinstance(obj, dict):
        return type(obj)((_converted(k, convert), _converted(v, convert)) for k, v in obj.items())
    if obj is None or type(obj) in (int, str, float, bool, bytes):
        return obj
    import copy
    return copy.deepcopy(obj)


def asdict(obj, *, dict_factory=dict):
    if not _is_dataclass_instance(obj):
        raise TypeError('asdict() should be called on dataclass instances')
    return _converted(obj, dict_factory)


def astuple(obj, *, tuple_factory=tuple):
    if not _is_dataclass_instance(obj):
        raise TypeError('astuple() should be called on dataclass instances')
    return _converted(obj, lambda pairs: tuple_factory([value for _, value in pairs]))


def replace(obj, /, **changes):
    if not _is_dataclass_instance(obj):
        raise TypeError('replace() should be called on dataclass instances')
    for f in getattr(obj, _FIELDS).values():
        if f._field_type is _FIELD_CLASSVAR:
            continue
        if not f.init:
            if f.name in changes:
                raise ValueError(f'field {f.name} is declared with init=False, it cannot be '
                                 'specified with replace()')
        elif f.name not in changes:
            if f._field_type is _FIELD_INITVAR and f.default is MISSING:
                raise ValueError(f'InitVar {f.name!r} must be specified with replace()')
            changes[f.name] = getattr(obj, f.name)
    return obj.__class__(**changes)


def _field_of_item(item):
    # name, type and default (MISSING: none) of an item of make_dataclass
    if isinstance(item, str):
        return item, 'typing.Any', MISSING
    if len(item) == 2:
        return item[0], item[1], MISSING
    if len(item) == 3:
        return item
    raise TypeError(f'Invalid field: {item!r}')


def make_dataclass(cls_name, fields, *, bases=(), namespace=None, init=True, repr=True, eq=True,
                   order=False, unsafe_hash=False, frozen=False, match_args=True, kw_only=False,
                   slots=False, weakref_slot=False):
    import keyword
    annotations = {}
    defaults = {}
    for item in fields:
        name, kind, default = _field_of_item(item)
        if not isinstance(name, str) or not name.isidentifier():
            raise TypeError(f'Field names must be valid identifiers: {name!r}')
        if keyword.iskeyword(name):
            raise TypeError(f'Field names must not be keywords: {name!r}')
        if name in annotations:
            raise TypeError(f'Field name duplicated: {name!r}')
        annotations[name] = kind
        if default is not MISSING:
            defaults[name] = default

    def fill(ns):
        ns.update(namespace or {})
        ns.update(defaults)
        ns['__annotations__'] = annotations

    cls = types.new_class(cls_name, bases, {}, fill)
    return dataclass(cls, init=init, repr=repr, eq=eq, order=order, unsafe_hash=unsafe_hash,
                     frozen=frozen, match_args=match_args, kw_only=kw_only, slots=slots,
                     weakref_slot=weakref_slot)
