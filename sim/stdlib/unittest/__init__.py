# Tests as classes; their report goes to stderr, as CPython's does.
from .case import (FunctionTestCase, SkipTest, TestCase, addModuleCleanup, doModuleCleanups,
                   enterModuleContext, expectedFailure, skip, skipIf, skipUnless)
from .main import TestProgram, main
from .result import TestResult
from .runner import TextTestResult, TextTestRunner
from .suite import BaseTestSuite, TestLoader, TestSuite, defaultTestLoader

__all__ = ['TestResult', 'TestCase', 'IsolatedAsyncioTestCase', 'TestSuite', 'TextTestRunner', 'TestLoader',
           'FunctionTestCase', 'main', 'defaultTestLoader', 'SkipTest', 'skip', 'skipIf', 'skipUnless',
           'expectedFailure', 'TextTestResult', 'addModuleCleanup', 'doModuleCleanups',
           'enterModuleContext']

_TextTestResult = TextTestResult


def __getattr__(name):
    if name == 'IsolatedAsyncioTestCase':
        from .async_case import IsolatedAsyncioTestCase
        return IsolatedAsyncioTestCase
    if name in ('installHandler', 'registerResult', 'removeHandler', 'removeResult', 'load_tests',
                'findTestCases', 'makeSuite', 'getTestCaseNames'):
        raise AttributeError(f'unittest.{name} is not there in aioscope: use unittest.main')
    raise AttributeError(f"module 'unittest' has no attribute {name!r}")
