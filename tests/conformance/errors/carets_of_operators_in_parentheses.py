# compare: stderr
# Carets under operators whose operands stand in parentheses: the interpreter and the module traceback
# do not count the characters of an operator alike.
import sys
import traceback


def both(e):
    sys.__excepthook__(type(e), e, e.__traceback__)
    traceback.print_exc()


try:
    ((5)) / ((0))
except Exception as e:
    both(e)
try:
    (5)/0
except Exception as e:
    both(e)
try:
    (5) //(0)
except Exception as e:
    both(e)
try:
    (( 5)) / 0
except Exception as e:
    both(e)
try:
    ((5)) // 0
except Exception as e:
    both(e)
try:
    ((5))//0
except Exception as e:
    both(e)
try:
    (5) /0
except Exception as e:
    both(e)
try:
    5 / (0)
except Exception as e:
    both(e)
try:
    (5,)  %0
except Exception as e:
    both(e)
try:
    (((5) ))/ ( 0)
except Exception as e:
    both(e)
