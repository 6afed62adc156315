# compare: stderr
def f():
        x = 1
	return x
