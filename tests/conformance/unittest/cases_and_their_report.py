# compare: stderr
# A report of tests that pass, fail, are left out, in classes with and without a loop.
import asyncio, unittest, logging, warnings, sys

class Math(unittest.TestCase):
    """maths"""
    @classmethod
    def setUpClass(cls): print('setUpClass', cls.__name__)
    @classmethod
    def tearDownClass(cls): print('tearDownClass')
    def setUp(self): print('setUp', self.id()); self.addCleanup(print, 'cleanup')
    def tearDown(self): print('tearDown')
    def test_ok(self): self.assertEqual(1 + 1, 2)
    def test_bad(self): self.assertEqual(1 + 1, 3, 'sums')
    def test_list(self): self.assertEqual([1, 2, 3], [1, 2, 4, 5])
    def test_dict(self): self.assertEqual({'a': 1}, {'a': 2, 'b': 3})
    def test_text(self): self.assertEqual('hello\nworld', 'hello\nthere')
    def test_long(self): self.assertEqual('x' * 100 + 'a', 'x' * 100 + 'b')
    def test_long2(self): self.assertEqual(int('9' * 100 + '1' * 90), int('9' * 100 + '2' * 90))
    def test_long3(self): self.assertEqual((1,)*50, (1,)*49 + (2,))
    def test_error(self):
        """This one raises."""
        raise KeyError('boom')
    @unittest.skip('not now')
    def test_skip(self): pass
    @unittest.skipIf(True, 'cond')
    def test_skip2(self): pass
    def test_skip3(self): self.skipTest('inside')
    @unittest.expectedFailure
    def test_expected(self): self.fail('as expected')
    @unittest.expectedFailure
    def test_unexpected(self): pass
    def test_sub(self):
        for i in range(4):
            with self.subTest('even', i=i): self.assertEqual(i % 2, 0)
    def test_many(self):
        for f, a in [('assertTrue', (0,)), ('assertFalse', ([1],)), ('assertIn', (1, [2])), ('assertNotIn', (1, [1])), ('assertIs', (1, 2)), ('assertIsNot', (None, None)), ('assertIsNone', (1,)), ('assertIsNotNone', (None,)), ('assertIsInstance', (1, str)), ('assertNotIsInstance', (1, int)), ('assertLess', (2, 1)), ('assertGreaterEqual', (1, 2)), ('assertAlmostEqual', (1.0, 1.1)), ('assertAlmostEqual', (1.0, 1.5, None, None, 0.1)), ('assertNotAlmostEqual', (1.0, 1.0)), ('assertRegex', ('abc', 'x')), ('assertNotRegex', ('abc', 'b')), ('assertCountEqual', ([1, 2, 2], [2, 1, 1])), ('assertNotEqual', (1, 1)), ('assertSequenceEqual', ([1], (2,))), ('assertTupleEqual', ((1,), (1, 2))), ('assertEqual', ('a', 'b')), ('assertEqual', (None, 1)), ('assertEqual', (['a' * 50, 'b'], ['a' * 50, 'c']))]:
            try: getattr(self, f)(*a)
            except AssertionError as e: print(f, e)
            else: print(f, 'ok')
        with self.assertRaises(ValueError) as cm: int('x')
        print(cm.exception)
        with self.assertRaisesRegex(ValueError, 'inv.*'): int('x')
        try:
            with self.assertRaises(KeyError): pass
        except AssertionError as e: print(e)
        try: self.assertRaises((KeyError, ValueError), len, [])
        except AssertionError as e: print(e)
        try:
            with self.assertRaisesRegex(ValueError, 'zzz'): int('x')
        except AssertionError as e: print(e)
        with self.assertLogs('foo', level='INFO') as logs: logging.getLogger('foo').info('hi'); logging.getLogger('foo.bar').error('x')
        print(logs.output)
        with self.assertWarns(DeprecationWarning): warnings.warn('x', DeprecationWarning)
        try:
            with self.assertLogs(): pass
        except AssertionError as e: print(e)
    def test_raises(self):
        with self.assertRaises(KeyError): int('x')

class Async(unittest.IsolatedAsyncioTestCase):
    def setUp(self): print('setUp')
    async def asyncSetUp(self):
        await asyncio.sleep(0.1); self.q = asyncio.Queue(); print('asyncSetUp'); self.addAsyncCleanup(self.clean)
    async def clean(self): await asyncio.sleep(0); print('clean', asyncio.current_task().get_name())
    async def asyncTearDown(self): print('asyncTearDown')
    def tearDown(self): print('tearDown')
    async def test_queue(self):
        await self.q.put(1); self.assertEqual(await self.q.get(), 1); print(asyncio.get_running_loop().get_debug(), asyncio.current_task().get_name())
    async def test_timeout(self):
        with self.assertRaises(asyncio.TimeoutError): await asyncio.wait_for(asyncio.sleep(10), 0.5)
    async def test_fail(self):
        await asyncio.sleep(0.25); self.assertEqual(await asyncio.sleep(0, 5), 6)
    def test_sync(self): print('sync')
if __name__ == '__main__':
    unittest.main(verbosity=2, exit=False)
    unittest.main()
