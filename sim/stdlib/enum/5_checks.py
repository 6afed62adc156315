# Part of enum. What an enumeration may be checked for, and its members as globals.


def unique(enumeration):
    duplicates = [(name, m.name) for name, m in enumeration.__members__.items() if name != m.name]
    if duplicates:
        details = ', '.join('%s -> %s' % pair for pair in duplicates)
        raise ValueError('duplicate values found in %r: %s' % (enumeration, details))
    return enumeration


class EnumCheck(StrEnum):
    CONTINUOUS = 'no skipped integer values'
    NAMED_FLAGS = 'multi-flag aliases may not contain unnamed flags'
    UNIQUE = 'one name per value'


CONTINUOUS, NAMED_FLAGS, UNIQUE = EnumCheck


class verify:
    def __init__(self, *checks):
        self.checks = checks

    def __call__(self, enumeration):
        for check in self.checks:
            if check is UNIQUE:
                duplicates = [(n, m.name) for n, m in enumeration.__members__.items() if n != m.name]
                if duplicates:
                    details = ', '.join('%s -> %s' % pair for pair in duplicates)
                    raise ValueError('aliases found in %r: %s' % (enumeration, details))
            elif check is CONTINUOUS:
                self._check_continuous(enumeration)
            elif check is NAMED_FLAGS:
                self._check_named(enumeration)
        return enumeration

    def _check_continuous(self, enumeration):
        values = {m.value for m in enumeration}
        if len(values) < 2:
            return
        low, high = min(values), max(values)
        if issubclass(enumeration, Flag):
            wanted = [1 << i for i in range(low.bit_length(), high.bit_length() - 1)]
        elif issubclass(enumeration, IntEnum) or issubclass(enumeration, Enum):
            wanted = range(low + 1, high)
        missing = [v for v in wanted if v not in values]
        if missing:
            text = 'invalid %s %r: missing values %s' % (
                'flag' if issubclass(enumeration, Flag) else 'enum', enumeration.__name__,
                ', '.join(map(str, missing)))
            raise ValueError(text[:256])

    def _check_named(self, enumeration):
        single = [m.value for m in enumeration]
        names, missing = [], 0
        for name, alias in enumeration._member_map_.items():
            if name in enumeration._member_names_ or alias.value < 0:
                continue
            absent = [v for v in _bits(alias.value) if v not in single]
            if absent:
                names.append(name)
                for v in absent:
                    missing |= v
        if names:
            one = len(names) == 1
            alias = 'alias %s is missing' % names[0] if one else \
                'aliases %s and %s are missing' % (', '.join(names[:-1]), names[-1])
            total = 'value 0x%x' % missing if _is_single_bit(missing) else \
                'combined values of 0x%x' % missing
            raise ValueError('invalid Flag %r: %s %s [use enum.show_flag_values(value) for details]'
                             % (enumeration.__name__, alias, total))


def _last_part(module):
    return module.rpartition('.')[2]


def global_enum_repr(self):
    return f'{_last_part(self.__class__.__module__)}.{self._name_}'


def global_flag_repr(self):
    cls = self.__class__
    module = _last_part(cls.__module__)
    if self._name_ is None:
        return f'{module}.{cls.__name__}({self._value_!r})'
    if _is_single_bit(self):
        return f'{module}.{self._name_}'
    is_kept = self._boundary_ is FlagBoundary.KEEP  # then bits without a name stand there as numbers
    return '|'.join(name if is_kept and name[0].isdigit() else f'{module}.{name}' for name in self._name_.split('|'))


def global_str(self):
    return f'{self.__class__.__name__}({self._value_!r})' if self._name_ is None else self._name_


def global_enum(cls, update_str=False):
    cls.__repr__ = global_flag_repr if issubclass(cls, Flag) else global_enum_repr
    if update_str or not issubclass(cls, ReprEnum):
        cls.__str__ = global_str
    sys.modules[cls.__module__].__dict__.update(cls.__members__)
    return cls
