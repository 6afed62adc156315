# compare: stderr
# A function in sys.excepthook holds the names of the program for longer than there is anybody to print.
import sys


class Told:
    def __del__(self):
        print('told')


def hook(kind, value, traceback):
    print('hook:', kind.__name__, value)


there = Told()
sys.excepthook = hook
print('the end')
