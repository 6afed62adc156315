# compare: stderr
import logging
import sys
logging.warning('root warn %s', 1)
logging.info('no')
logging.getLogger('a.b').error('err')
logging.debug('d')
print(logging.root.handlers, logging.getLogger(), logging.getLogger('a.b'), logging.getLogger('a.b').parent, logging.getLogger('a'), logging.getLogger('a.b').parent)
logging.basicConfig(level=logging.DEBUG, format='X')
logging.info('still %s', 'basic')
logging.lastResort
logging.root.handlers.clear()
logging.getLogger('q').warning('last %s', 'resort')
logging.getLogger('q').info('nope')
