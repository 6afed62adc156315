import importlib


def attempt(f):
    try:
        print(f())
    except BaseException as e:
        print(type(e).__name__, e)


attempt(lambda: importlib.import_module('json').__name__)
attempt(lambda: importlib.import_module('os.path').__name__)
attempt(lambda: importlib.import_module('nope'))
attempt(lambda: importlib.import_module('.x'))
attempt(lambda: importlib.import_module('.tasks', 'asyncio').__name__)
