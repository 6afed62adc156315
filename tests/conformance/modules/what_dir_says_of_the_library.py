# dir() of a module of the library says what it says in CPython, with the names that are refused here, and whatever the
# program has put there. What a module offers to "import *" has the same order.
import asyncio
import asyncio.selector_events
import builtins
import collections
import concurrent.futures
import contextlib
import dataclasses
import enum
import functools
import inspect
import itertools
import logging
import math
import queue
import random
import signal
import string
import threading
import time
import traceback
import types
import typing
import weakref

MODULES = (asyncio, builtins, collections, concurrent.futures, contextlib, dataclasses, enum, functools, inspect, itertools,
           logging, math, queue, random, signal, string, threading, time, traceback, types, typing, weakref)


def public(module):
    return [name for name in dir(module) if not name.startswith("_")]


async def main():
    for module in MODULES:
        print(module.__name__, public(module))
    print(asyncio.__all__)
    print(concurrent.futures.__all__)
    print(asyncio.selector_events.BaseSelectorEventLoop.__name__, type(asyncio.get_running_loop()).__mro__[1].__name__)
    print([name for name in dir(signal) if name.startswith("SIG") and not name.startswith("SIG_")])
    asyncio.mine = functools.zeal = 1
    random.randint = random.randint
    print(len(dir(asyncio)), len(dir(itertools)), "mine" in dir(asyncio), "zeal" in dir(functools), dir(random).count("randint"), len(dir(random)))
    own = types.ModuleType("own", "a text")
    own.b, own.a = 1, 2
    print(dir(own))


asyncio.run(main())
