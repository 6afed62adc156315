import time

print(time.ctime(), time.time())
print(time.strftime("%Y-%m-%d %H:%M:%S"), time.strftime("%X %x %p %j %a %A %b %B %y %I:%M"))
t = time.localtime()
print(t.tm_year, t.tm_mon, t.tm_mday, t.tm_hour, t.tm_min, t.tm_sec, t.tm_wday, t.tm_yday, t.tm_isdst)
print(t)
print(tuple(time.gmtime(0)), time.ctime(0), time.asctime(time.gmtime(86399)))
time.sleep(61.25)
print(time.ctime(), time.time(), time.perf_counter())
print(time.strftime("%H:%M:%S", time.gmtime(3723)), time.mktime(time.gmtime(1000)))
for bad in (-1, "1"):
    try:
        time.sleep(bad)
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
