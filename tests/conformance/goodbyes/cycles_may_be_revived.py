# __del__ brings its object back: it is not taken apart, and __del__ does not run again.
import gc


class Phoenix:
    def __init__(self, name):
        self.name = name
        self.circle = [self]

    def __del__(self):
        print('ashes of', self.name)
        risen.append(self)


risen = []
Phoenix('one')
Phoenix('two')
print('found', gc.collect())
print([bird.name for bird in risen], [bird.circle[0] is bird for bird in risen])
risen.clear()
print('found', gc.collect() > 0)
print('end')
