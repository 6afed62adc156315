import math

for n in (0, 5, -7, 2**70, True):
    print(n.real, n.imag, n.numerator, n.denominator, n.conjugate(), n.as_integer_ratio())
    print(n.bit_length(), n.bit_count(), n.__index__(), n.__int__(), n.__float__(), n.__abs__(), n.__neg__())
    print(math.floor(n), math.ceil(n), math.trunc(n), n.__round__(), n.__bool__(), n.__invert__(), n.__pos__())
    print(type(n.real), type(n.conjugate()), type(+n), type(n.__index__()))
print((5).__add__(3), (5).__radd__(3), (5).__sub__(3), (5).__rsub__(3), (5).__add__("a"), (5).__lt__(7))
print((7).__divmod__(2), (7).__floordiv__(2), (7).__mod__(2), (7).__truediv__(2), (2).__pow__(5), (2).__rpow__(5))
print((5).__eq__(5), (5).__eq__("a"), (5).__ne__(6), (5).__hash__(), (5).__format__("03d"), (5).__repr__(), (5).__str__())
print((6).__and__(3), (6).__or__(3), (6).__xor__(3), (1).__lshift__(4), (16).__rshift__(2), int.__add__(1, 2))
