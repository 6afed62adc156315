# type() takes any dictionary: special methods under names that were put together work like written ones.
made = type('Made', (), {f'__{name}__': (lambda text: lambda self, *args: text)(text)
                         for name, text in [('getitem', 'item'), ('matmul', 'product'), ('repr', 'shown'),
                                            ('call', 'called')]})
m = made()
print(m[1], m @ 2, m, m(3))
below = type('Below', (made,), {'__' + 'len__': lambda self: 4, '_' * 2 + 'str__': lambda self: 'told'})
b = below()
print(len(b), str(b), repr(b), b[0], bool(b))
