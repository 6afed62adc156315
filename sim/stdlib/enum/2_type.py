# Part of enum. The class of all enumerations: how its members are made and found.


class EnumType(type):
    @classmethod
    def __prepare__(metacls, cls, bases, **kwds):
        if Enum is None:
            return {}
        metacls._check_for_existing_members_(cls, bases)
        enum_dict = _EnumDict()
        enum_dict._cls_name = cls
        member_type, first_enum = metacls._get_mixins_(cls, bases)
        if first_enum is not None:
            generate = getattr(first_enum, '_generate_next_value_', None)
            enum_dict._generate_next_value = getattr(generate, '__func__', generate)
            enum_dict['_generate_next_value_'] = staticmethod(enum_dict._generate_next_value)
            enum_dict._auto_called = False
        return enum_dict

    def __new__(metacls, cls, bases, classdict, *, boundary=None, _simple=False, **kwds):
        if Enum is None:
            return super().__new__(metacls, cls, bases, classdict, **kwds)
        names = list(classdict._member_names)
        ignore = classdict._ignore
        for key in ignore:
            classdict.pop(key, None)
        classdict.pop('_ignore_', None)
        order = classdict.pop('_order_', None)
        invalid = set(names) & {'mro', ''}
        if invalid:
            raise ValueError('invalid enum member name(s) %s'
                             % ','.join(repr(n) for n in invalid))
        member_type, first_enum = metacls._get_mixins_(cls, bases)
        new_method, save_new, use_args = metacls._find_new_(classdict, member_type, first_enum)
        values = [(name, classdict.pop(name)) for name in names]
        plain = dict(classdict)
        plain['_new_member_'] = new_method
        plain['_use_args_'] = use_args
        plain['_member_names_'] = []
        plain['_member_map_'] = {}
        plain['_value2member_map_'] = {}
        plain['_unhashable_values_'] = []
        plain['_member_type_'] = member_type
        plain['_boundary_'] = boundary or getattr(first_enum, '_boundary_', None)
        is_flag = Flag is not None and first_enum is not None and issubclass(first_enum, Flag)
        if is_flag or cls == 'Flag':
            plain['_flag_mask_'] = 0
            plain['_singles_mask_'] = 0
            plain['_all_bits_'] = 0
            plain['_inverted_'] = None
        plain['_value_repr_'] = metacls._find_data_repr_(bases)
        if ReprEnum is not None and ReprEnum in bases:
            if member_type is object:
                raise TypeError('ReprEnum subclasses must be mixed with a data type (i.e. int, str, float, '
                                'etc.)')
            plain.setdefault('__format__', member_type.__format__)
            method = member_type.__str__
            plain.setdefault('__str__', member_type.__repr__ if method is object.__str__ else method)
        enum_class = super().__new__(metacls, cls, bases, plain, **kwds)
        for name, value in values:
            _add_member(enum_class, name, value, is_flag)
        if first_enum is not None:
            # the data type stands before Enum in the order of resolution; Enum's texts win
            for name in ('__repr__', '__str__', '__format__'):
                if name not in plain and getattr(enum_class, name) in (
                        getattr(member_type, name), getattr(object, name)):
                    type.__setattr__(enum_class, name, getattr(first_enum, name))
        if is_flag:
            # int's operators would win over Flag's and give plain ints
            for name in ('__or__', '__and__', '__xor__', '__ror__', '__rand__', '__rxor__', '__invert__'):
                if name not in plain:
                    type.__setattr__(enum_class, name, getattr(Flag, name))
        if '__reduce_ex__' not in plain and save_new:
            enum_class.__new_member__ = new_method
        if save_new:
            enum_class.__new_member__ = new_method
        enum_class.__new__ = Enum.__new__
        if is_flag:
            enum_class._member_names_ = [m._name_ for m in dict.fromkeys(enum_class._member_map_.values())
                                         if _is_single_bit(m._value_)]
            values = [m._value_ for m in enum_class]
            if values != sorted(values):
                enum_class._iter_member_ = enum_class._iter_member_by_def_
        if order is not None:
            if isinstance(order, str):
                order = order.replace(',', ' ').split()
            if is_flag:  # aliases do not count
                order = [n for n in order if n not in enum_class._member_map_ or n in enum_class._member_names_]
            if order != enum_class._member_names_:
                raise TypeError('member order does not match _order_:\n  %r\n  %r'
                                % (enum_class._member_names_, order))
        return enum_class

    def __init__(cls, *args, **kwds):
        pass

    def __bool__(cls):
        return True

    def __call__(cls, value, names=None, *, module=None, qualname=None, type=None, start=1,
                 boundary=None):
        if names is None:
            return cls.__new__(cls, value)
        return cls._create_(value, names, module=module, qualname=qualname, type=type, start=start,
                            boundary=boundary)

    def __contains__(cls, member):
        if not isinstance(member, Enum):
            import warnings
            warnings.warn('in 3.12 __contains__ will no longer raise TypeError, but will return True or\n'
                          'False depending on whether the value is a member or the value of a member',
                          DeprecationWarning, stacklevel=2)
            raise TypeError("unsupported operand type(s) for 'in': '%s' and '%s'"
                            % (type(member).__qualname__, cls.__class__.__qualname__))
        return isinstance(member, cls) and member._name_ in cls._member_map_

    def __getattr__(cls, name):
        try:
            cls._member_map_[name]
        except KeyError:
            raise AttributeError(name) from None

    def __delattr__(cls, attr):
        if attr in cls.__dict__.get('_member_map_', {}):
            raise AttributeError('%r cannot delete member %r.' % (cls.__name__, attr))
        super().__delattr__(attr)

    def __dir__(cls):
        names = {'__class__', '__contains__', '__doc__', '__getitem__', '__iter__', '__len__', '__members__',
                 '__module__', '__name__', '__qualname__', *cls._member_names_}
        if cls._new_member_ is not object.__new__:
            names.add('__new__')
        if cls.__init_subclass__ is not object.__init_subclass__:
            names.add('__init_subclass__')
        if cls._member_type_ is not object:
            names.update(dir(cls._member_type_))
        return sorted(names)

    def __getitem__(cls, name):
        return cls._member_map_[name]

    def __iter__(cls):
        return (cls._member_map_[name] for name in cls._member_names_)

    def __len__(cls):
        return len(cls._member_names_)

    @_bltin_property
    def __members__(cls):
        return MappingProxyType(cls._member_map_)

    def __repr__(cls):
        if Flag is not None and issubclass(cls, Flag):
            return '<flag %r>' % cls.__name__
        return '<enum %r>' % cls.__name__

    def __reversed__(cls):
        return (cls._member_map_[name] for name in reversed(cls._member_names_))

    def __setattr__(cls, name, value):
        if name in cls.__dict__.get('_member_map_', {}):
            raise AttributeError('cannot reassign member %r' % (name,))
        super().__setattr__(name, value)

    def _create_(cls, class_name, names, *, module=None, qualname=None, type=None, start=1,
                 boundary=None):
        metacls = cls.__class__
        bases = (cls,) if type is None else (type, cls)
        classdict = metacls.__prepare__(class_name, bases)
        if isinstance(names, str):
            names = names.replace(',', ' ').split()
        if isinstance(names, (tuple, list)) and names and isinstance(names[0], str):
            original, names = names, []
            last = []
            for count, name in enumerate(original):
                value = cls._generate_next_value_(name, start, count, last[:])
                last.append(value)
                names.append((name, value))
        for item in names:
            if isinstance(item, str):
                name, value = item, names[item]
            else:
                name, value = item
            classdict[name] = value
        if module is None:
            module = sys._getframe(2).f_globals.get('__name__')
        if module is not None:
            classdict['__module__'] = module
        if qualname is not None:
            classdict['__qualname__'] = qualname
        return metacls.__new__(metacls, class_name, bases, classdict, boundary=boundary)

    @classmethod
    def _check_for_existing_members_(mcls, class_name, bases):
        for chain in bases:
            for base in chain.__mro__:
                if Enum is not None and isinstance(base, EnumType) and base._member_names_:
                    raise TypeError('<enum %r> cannot extend %r' % (class_name, base))

    @classmethod
    def _get_mixins_(mcls, class_name, bases):
        if not bases:
            return object, Enum
        first_enum = bases[-1]
        if not isinstance(first_enum, EnumType):
            raise TypeError('new enumerations should be created as '
                            '`EnumName([mixin_type, ...] [data_type,] enum_type)`')
        return mcls._find_data_type_(class_name, bases) or object, first_enum

    @classmethod
    def _find_data_type_(mcls, class_name, bases):
        found = []
        for chain in bases:
            candidate = None
            for base in chain.__mro__:
                if base is object:
                    continue
                if isinstance(base, EnumType):
                    if base._member_type_ is not object:
                        if base._member_type_ not in found:
                            found.append(base._member_type_)
                        break
                elif '__new__' in base.__dict__ or '__dataclass_fields__' in base.__dict__:
                    kind = candidate or base
                    if kind not in found:
                        found.append(kind)
                    break
                else:
                    candidate = candidate or base
        if len(found) > 1:
            raise TypeError('too many data types for %r: %r' % (class_name, set(found)))
        return found[0] if found else None

    @classmethod
    def _find_data_repr_(mcls, bases):
        # how values are shown: as the data type shows them
        for chain in bases:
            for base in chain.__mro__:
                if base is object:
                    continue
                if isinstance(base, EnumType):
                    return base._value_repr_
                if '__repr__' in base.__dict__:
                    return base.__dict__['__repr__']
        return None

    @classmethod
    def _find_new_(mcls, classdict, member_type, first_enum):
        new = classdict.get('__new__', None)
        save_new = first_enum is not None and new is not None
        if new is None:
            for method in ('__new_member__', '__new__'):
                for possible in (member_type, first_enum):
                    target = getattr(possible, method, None)
                    if target not in (None, None.__new__, object.__new__, Enum.__new__):
                        new = target
                        break
                if new is not None:
                    break
            else:
                new = object.__new__
        else:
            new = getattr(new, '__func__', new)
        use_args = first_enum is not None and new not in (object.__new__,)
        return new, save_new, use_args


EnumMeta = EnumType


def _is_single_bit(n):
    return isinstance(n, int) and n > 0 and n & (n - 1) == 0


def _add_member(enum_class, name, value, is_flag):
    args = value if isinstance(value, tuple) else (value,)
    if enum_class._member_type_ is tuple:
        args = (args,)
    if not enum_class._use_args_:
        obj = enum_class._new_member_(enum_class)
    else:
        obj = enum_class._new_member_(enum_class, *args)
    if not hasattr(obj, '_value_'):
        if enum_class._member_type_ is object:
            obj._value_ = value
        else:
            try:
                obj._value_ = enum_class._member_type_(*args)
            except Exception as exc:
                new_exc = TypeError('_value_ not set in __new__, unable to create it')
                new_exc.__cause__ = exc
                raise new_exc
    value = obj._value_
    if is_flag:
        enum_class._flag_mask_ |= value
        if _is_single_bit(value):
            enum_class._singles_mask_ |= value
        enum_class._all_bits_ = 2 ** enum_class._flag_mask_.bit_length() - 1
    obj._name_ = name
    obj.__objclass__ = enum_class
    obj._sort_order_ = len(enum_class._member_names_)
    obj.__init__(*args)
    try:
        existing = enum_class._value2member_map_.get(value)
    except TypeError:
        existing = None
        for canonical in enum_class._member_map_.values():
            if canonical._value_ == value:
                existing = canonical
                break
    if existing is not None:
        obj = existing
    else:
        enum_class._member_names_.append(name)
    enum_class._member_map_[name] = obj
    try:
        enum_class._value2member_map_.setdefault(value, obj)
    except TypeError:
        enum_class._unhashable_values_.append(value)
    found = None
    for base in enum_class.__mro__[1:]:
        found = base.__dict__.get(name)
        if found is not None:
            break
    if isinstance(found, property):
        redirect = property(found.fget, found.fset, found.fdel)
        redirect.name = name
        redirect.clsname = enum_class.__name__
        type.__setattr__(enum_class, name, redirect)
    else:
        type.__setattr__(enum_class, name, obj)
