# compare: stderr
def f():

def g():
    pass
