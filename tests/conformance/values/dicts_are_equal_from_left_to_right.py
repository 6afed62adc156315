# Comparing dictionaries asks the value of the left one first.
class Says:
    def __init__(self, name, answer):
        self.name, self.answer = name, answer

    def __eq__(self, other):
        print(self.name, 'is asked')
        return self.answer


class Below(dict):
    pass


no, yes = Says('no', False), Says('yes', True)
print({1: no} == {1: yes}, {1: yes} == {1: no}, {1: no} != {1: yes})
print({1: no} == Below({1: yes}), Below({1: no}) == {1: yes})
print([no] == [yes], (yes,) == (no,), [{1: no}] == [{1: yes}])
