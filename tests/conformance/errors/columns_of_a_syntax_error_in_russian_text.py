# compare: stderr
# A program without a coding line: CPython counts the columns of a syntax error in bytes, so the carets stand too far right.
задачи = ["чай", "кофе"]; итог = len(задачи) сумма = 3
