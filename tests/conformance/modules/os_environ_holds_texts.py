# os.environ takes and gives texts only, and is a mapping of its own kind: a number in it is a mistake that is told at once.
import os

env = os.environ
env['AIO_NAME'] = 'aio'
env.update(AIO_LEVEL='3')
print(env['AIO_NAME'], os.getenv('AIO_LEVEL'), os.getenv('AIO_NONE'), os.getenv('AIO_NONE', 7), 'AIO_NAME' in env, int(env['AIO_LEVEL']) + 1)
print(env.setdefault('AIO_NAME', 'other'), env.pop('AIO_NAME'), env.get('AIO_NAME'), env.pop('AIO_NAME', 'gone'))
for name, wrong in (('set a number', lambda: env.__setitem__('AIO_PORT', 8080)), ('a number as name', lambda: env[1]),
                    ('get', lambda: env.get(5)), ('in', lambda: 5 in env), ('getenv', lambda: os.getenv(5)),
                    ('update', lambda: env.update(AIO_A=True)), ('setdefault', lambda: env.setdefault('AIO_B', None)),
                    ('missing', lambda: env['AIO_NONE']), ('del', lambda: env.__delitem__('AIO_NONE')),
                    ('pop', lambda: env.pop('AIO_NONE')), ('=', lambda: env.__setitem__('A=B', 'x')),
                    ('NUL', lambda: env.__setitem__('AIO_C', 'a\0b')), ('empty', lambda: env.__setitem__('', 'x')),
                    ('|', lambda: env | [1])):
    try:
        print(name, wrong())
    except (TypeError, KeyError, ValueError, OSError) as e:
        print(f'{name}: {type(e).__name__} {e}')
print(isinstance(env, dict), type(env).__name__, type(env.copy()).__name__, type(env | {'AIO_D': 'd'}).__name__, env == os.environ)
env |= {'AIO_E': 'e'}
del env['AIO_LEVEL']
print(sorted(k for k in env if k.startswith('AIO_')), {k: v for k, v in env.items() if k.startswith('AIO_')})
env['AIO_HOME'] = '/home/aio'
print(os.path.expandvars('$AIO_HOME/log-${AIO_E}.txt $AIO_NONE ${AIO_NONE} $ a$'))
