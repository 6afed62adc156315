# Part of enum. Enum and those whose members are something else, too.


class Enum(metaclass=EnumType):
    _member_names_ = []
    _member_map_ = {}
    _value2member_map_ = {}
    _unhashable_values_ = []
    _member_type_ = object
    _use_args_ = False
    _boundary_ = None
    _value_repr_ = None
    _new_member_ = object.__new__

    @property
    def name(self):
        return self._name_

    @property
    def value(self):
        return self._value_

    def __new__(cls, value):
        if type(value) is cls:
            return value
        try:
            return cls._value2member_map_[value]
        except KeyError:
            pass
        except TypeError:
            for member in cls._member_map_.values():
                if member._value_ == value:
                    return member
        if not cls._member_map_:
            raise TypeError('%r has no members defined' % cls)
        try:
            exc = None
            result = cls._missing_(value)
        except Exception as e:
            exc = e
            result = None
        if isinstance(result, cls):
            return result
        if Flag is not None and issubclass(cls, Flag) and isinstance(result, int):
            return result
        ve_exc = ValueError('%r is not a valid %s' % (value, cls.__qualname__))
        if result is None and exc is None:
            raise ve_exc
        if exc is None:
            exc = TypeError('error in %s._missing_: returned %r instead of None or a valid member'
                            % (cls.__name__, result))
        if not isinstance(exc, ValueError):
            exc.__context__ = ve_exc
        raise exc

    def __init__(self, *args, **kwds):
        pass

    def _generate_next_value_(name, start, count, last_values):
        if not last_values:
            return start
        try:
            last = sorted(last_values).pop()
        except TypeError:
            import warnings
            warnings.warn('In 3.13 the default `auto()`/`_generate_next_value_` will require all values to be '
                          'sortable and support adding +1\n'
                          'and the value returned will be the largest value in the enum incremented by 1',
                          DeprecationWarning, stacklevel=3)
            for v in reversed(last_values):
                try:
                    return v + 1
                except TypeError:
                    pass
            return start
        try:
            return last + 1
        except TypeError:
            import warnings
            warnings.warn('In 3.13 the default `auto()`/`_generate_next_value_` will require all values to be '
                          'sortable and support adding +1\n'
                          'and the value returned will be the largest value in the enum incremented by 1',
                          DeprecationWarning, stacklevel=3)
            return start

    @classmethod
    def _missing_(cls, value):
        return None

    def __repr__(self):
        shown = (self.__class__._value_repr_ or repr)(self._value_)
        return '<%s.%s: %s>' % (self.__class__.__name__, self._name_, shown)

    def __str__(self):
        return '%s.%s' % (self.__class__.__name__, self._name_)

    def __dir__(self):
        names = {'__class__', '__doc__', '__eq__', '__hash__', '__module__'}
        if self.__class__._member_type_ is not object:
            names.update(object.__dir__(self))
        names.update(n for n in self.__dict__ if n[0] != '_' and n not in self._member_map_)
        for cls in self.__class__.mro():
            for name, value in cls.__dict__.items():
                if name[0] == '_':
                    continue
                if name not in self._member_map_ or isinstance(value, property) and value.fget is not None:
                    names.add(name)
                elif isinstance(value, property):
                    names.discard(name)
        return sorted(names)

    def __format__(self, format_spec):
        return str.__format__(str(self), format_spec)

    def __hash__(self):
        return hash(self._name_)

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self


class ReprEnum(Enum):
    pass


class IntEnum(int, ReprEnum):
    __str__ = int.__repr__


class StrEnum(str, ReprEnum):
    def __new__(cls, *values):
        if len(values) > 3:
            raise TypeError('too many arguments for str(): %r' % (values,))
        if len(values) == 1 and not isinstance(values[0], str):
            raise TypeError('%r is not a string' % (values[0],))
        for what, given in zip(('encoding', 'errors'), values[1:]):
            if not isinstance(given, str):
                raise TypeError('%s must be a string, not %r' % (what, given))
        member = str.__new__(cls, *values)
        member._value_ = str(*values)
        return member

    def _generate_next_value_(name, start, count, last_values):
        return name.lower()

    __str__ = str.__str__
    __format__ = str.__format__
