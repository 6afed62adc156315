import asyncio
import asynci  #! 8: ModuleNotFoundError: No module named 'asynci'; did you mean 'asyncio'?
import numpy as np  #! 8: ModuleNotFoundError: No module named 'numpy'; only the standard library
import datetime
import collections.abc
from time import bar, sleep  #! 18: ImportError: cannot import name 'bar' from 'time'
from . import sibling  #! 1: ImportError: attempted relative import with no known parent package
import socket  #! 8: ModuleNotFoundError: No module named 'socket' in aioscope: a lesson reaches no network
import json, requests  #! 14: ModuleNotFoundError: No module named 'requests'

try:
    import uvloop
except ImportError:
    uvloop = None
try:
    import aiohttp
except Exception:
    aiohttp = None


def late():
    import pandas  #! 12: ModuleNotFoundError: No module named 'pandas'
    return pandas


asyncio.sleeep  #! 9: AttributeError: module 'asyncio' has no attribute 'sleeep'. Did you mean: 'sleep'?
datetime.now()  #! 10: AttributeError: module 'datetime' has no attribute 'now'
datetime.datetime.nowe()  #! 19: AttributeError: type object 'datetime.datetime' has no attribute 'nowe'. Did you mean: 'now'?
asyncio.open_connection('x', 1)  #! 9: AttributeError: asyncio.open_connection is not there in aioscope
if hasattr(asyncio, 'eager_task_factory'):
    print(asyncio.eager_task_factory)
asyncio.mine = 1
print(asyncio.mine, collections.abc.Sized, json.dumps(1), sleep)
