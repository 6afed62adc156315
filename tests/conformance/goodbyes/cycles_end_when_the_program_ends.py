# Nobody collects: circles end with the program, while its names are still there.
class Clock:
    def __init__(self, hour):
        self.hour = hour
        self.itself = self

    def __del__(self):
        print('stopped at', self.hour, 'by', who)


who = 'the end'
Clock(7)
first = Clock(8)
del first
second = Clock(9)
print('last line')
