# In the body of a class, and in that of the module, locals() is the namespace itself: names can be made with it.


class Made:
    for number in range(2):
        locals()[f'part{number}'] = number
    both = part0, part1


locals()['top'] = Made.both
print(top, Made.part1)
