import concurrent.futures
import threading


def callback(name):
    def call(future):
        print(name, threading.current_thread().name, future.done())
        if name == 'fails':
            raise ValueError('in the callback')
    return call


with concurrent.futures.ThreadPoolExecutor(1, thread_name_prefix='pool') as pool:
    future = pool.submit(lambda: 1)
    future.add_done_callback(callback('first'))
    future.add_done_callback(callback('fails'))
    future.add_done_callback(callback('last'))
    print('submitted')
future.add_done_callback(callback('late'))
future.add_done_callback(callback('fails'))
print('end')
