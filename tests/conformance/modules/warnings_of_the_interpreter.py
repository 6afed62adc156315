# compare: stderr
import warnings


async def co():
    pass


with warnings.catch_warnings(record=True) as w:
    co()
    print([str(x.message) for x in w], w[0].category.__name__)
with warnings.catch_warnings():
    warnings.simplefilter('ignore')
    co()
