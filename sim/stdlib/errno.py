# Numbers of errors, those of Linux.
errorcode = {}

for _i, _names in enumerate('''
EPERM ENOENT ESRCH EINTR EIO ENXIO E2BIG ENOEXEC EBADF ECHILD
EAGAIN/EWOULDBLOCK ENOMEM EACCES EFAULT ENOTBLK EBUSY EEXIST EXDEV ENODEV ENOTDIR EISDIR EINVAL
ENFILE EMFILE ENOTTY ETXTBSY EFBIG ENOSPC ESPIPE EROFS EMLINK EPIPE EDOM ERANGE EDEADLK/EDEADLOCK
ENAMETOOLONG ENOLCK ENOSYS ENOTEMPTY ELOOP'''.split(), 1):
    for _name in _names.split('/'):
        globals()[_name] = _i
        errorcode.setdefault(_i, _name)
for _i, _name in ((75, 'EOVERFLOW'), (84, 'EILSEQ'), (88, 'ENOTSOCK'), (89, 'EDESTADDRREQ'),
                  (90, 'EMSGSIZE'), (92, 'ENOPROTOOPT'), (93, 'EPROTONOSUPPORT'), (95, 'EOPNOTSUPP'),
                  (95, 'ENOTSUP'), (97, 'EAFNOSUPPORT'), (98, 'EADDRINUSE'), (99, 'EADDRNOTAVAIL'),
                  (100, 'ENETDOWN'), (101, 'ENETUNREACH'), (103, 'ECONNABORTED'), (104, 'ECONNRESET'),
                  (105, 'ENOBUFS'), (106, 'EISCONN'), (107, 'ENOTCONN'), (108, 'ESHUTDOWN'),
                  (110, 'ETIMEDOUT'), (111, 'ECONNREFUSED'), (112, 'EHOSTDOWN'), (113, 'EHOSTUNREACH'),
                  (114, 'EALREADY'), (115, 'EINPROGRESS'), (125, 'ECANCELED')):
    globals()[_name] = _i
    errorcode.setdefault(_i, _name)

del globals()['__file__']  # CPython has this module built in
