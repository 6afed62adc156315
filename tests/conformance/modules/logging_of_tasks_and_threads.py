import asyncio
import logging
import logging.handlers
import queue
import sys
import threading

logging.basicConfig(level=logging.DEBUG, stream=sys.stdout, datefmt="%H:%M:%S",
                    format="%(asctime)s.%(msecs)03d [%(levelname)s] %(name)s %(threadName)s: %(message)s")
log = logging.getLogger("app.worker")


async def worker(n):
    logging.info("start %s", n)
    await asyncio.sleep(0.25 * n)
    log.warning("end %d", n)


async def main():
    await asyncio.gather(*(worker(i) for i in range(3)))
    await asyncio.to_thread(logging.info, "in a thread")


asyncio.run(main())
thread = threading.Thread(target=log.debug, args=("own thread",), name="T")
thread.start()
thread.join()
q = queue.Queue()
listener = logging.handlers.QueueListener(q, logging.StreamHandler(sys.stdout))
queued = logging.getLogger("queued")
queued.propagate = False
queued.addHandler(logging.handlers.QueueHandler(q))
listener.start()
queued.warning("through the %s", "queue")
listener.stop()
memory = logging.handlers.MemoryHandler(10, target=logging.StreamHandler(sys.stdout))
queued.handlers = [memory]
queued.warning("kept")
print("not yet")
queued.error("this one lets it out")
