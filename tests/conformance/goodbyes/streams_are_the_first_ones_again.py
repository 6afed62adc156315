# What the program has put in the place of sys.stdout is gone when its names die.
import sys


class Told:
    def __del__(self):
        print('told')


class Loud:
    def __init__(self, stream):
        self.stream = stream

    def write(self, text):
        self.stream.write(text.upper())

    def flush(self):
        pass


there = Told()
sys.stdout = Loud(sys.stdout)
print('the end')
