# compare: stderr
import asyncio
import warnings


async def job():
    pass


warnings.simplefilter('ignore')
job()
print('silent')
warnings.simplefilter('always')
for _ in range(2):
    job()
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter('always')
    job()
    print([(w.category.__name__, str(w.message)) for w in caught])
