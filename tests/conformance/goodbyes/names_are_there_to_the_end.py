# What dies with the program still sees all of its names, in whatever order things go.
import weakref


class Account:
    total = 0

    def __init__(self, owner):
        self.owner = owner

    def __del__(self):
        print(f'{self.owner}: closed by {bank}, {len(book)} entries')


def diary():
    try:
        yield
    finally:
        print('diary closed at', bank)


_hidden = Account('hidden')
first = Account('first')
reference = weakref.ref(first, lambda ref: print('never called at the end'))
pages = diary()
next(pages)
drawer = {'a': [Account('in a drawer')]}
bank = 'the bank'
book = [1, 2, 3]
print('end of the program')
