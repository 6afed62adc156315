# compare: stderr
# The context of the main thread holds an object whose class leads to the names of the program.
import contextvars


class Told:
    def __del__(self):
        print('told')


class Plain:
    def method(self):
        return there


there = Told()
variable = contextvars.ContextVar('variable')
variable.set(Plain())
print('the end')
