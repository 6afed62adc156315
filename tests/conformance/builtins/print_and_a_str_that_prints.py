# print writes one value after the other: what a __str__ prints itself comes between them.
import sys


class Talker:
    def __init__(self, name):
        self.name = name

    def __str__(self):
        print(f'<{self.name} speaks>', end=' ')
        return self.name

    def __repr__(self):
        print('(asked)', 'twice', sep='/', end=' ')
        return f'Talker({self.name})'


class Mute:
    def __str__(self):
        raise ValueError('not a word')


class Twice:
    def __init__(self, first, second):
        self.first, self.second = first, second

    def __str__(self):
        print('[', self.first, self.second, end=' ] ')
        return 'twice'


print('first', Talker('a'), 'then', Talker('b'), 'end')
print(Talker('c'), Talker('d'), sep=' - ', end='.\n')
print('a list:', [Talker('e'), 1], {'k': Talker('f')})
try:
    print('said', Mute(), 'unsaid')
except ValueError as e:
    print('\ncaught', e)
print('outer', Twice(Talker('g'), Talker('h')), 'done')
print('to a stream', Talker('i'), file=sys.stdout)
print(f'{Talker("j")} and {Talker("k")!r}', Talker('l').__str__())
