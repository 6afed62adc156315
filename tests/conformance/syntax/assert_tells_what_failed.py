assert True
assert 1 < 2, "not reached"
for text in (None, "a text", 42, ("a", "tuple")):
    try:
        if text is None:
            assert [] == [1]
        else:
            assert not "x", text
    except AssertionError as error:
        print(repr(error), error.args)


def expensive():
    print("the message is made only on failure")
    return "made"


assert "x", expensive()
try:
    assert "", expensive()
except AssertionError as error:
    print(error)
print(__debug__)
