# compare: stderr
"""A free variable without a value: the name is known, so that a similar one is suggested."""


def outer():
    def inner():
        return counter

    cuonter = 1
    if cuonter > 5:
        counter = 2
    return inner()


outer()
