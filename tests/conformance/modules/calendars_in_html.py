# calendar.HTMLCalendar, as it is and with other classes and days.
import calendar

page = calendar.HTMLCalendar()
print(page.formatmonth(2024, 2))
print(calendar.HTMLCalendar(firstweekday=6).formatmonth(2023, 1, withyear=False))
print(page.formatday(0, 3), page.formatday(9, 3), page.formatweekday(2), page.formatmonthname(1999, 12))
print(page.formatyear(2021, 5))
print(page.formatyear(2021, 0) == page.formatyear(2021, 1), page.formatyearpage(2025, css=None, encoding='ascii'))
print(page.formatyearpage(2025, 4, 'own.css')[:400])


class Own(calendar.HTMLCalendar):
    cssclasses = [f'{name} day' for name in calendar.HTMLCalendar.cssclasses]
    cssclass_month = 'small month'
    cssclass_month_head = 'head'
    cssclass_noday = 'other'
    cssclass_year = 'big'

    def formatday(self, day, weekday):
        return '<td>birthday</td>' if day == 17 else super().formatday(day, weekday)


print(Own().formatmonth(2022, 3), Own().formatyear(2022)[:300])
calendar.format(['a', 'b', 'c'], 5, 3)
print(repr(calendar.formatstring(['left', 'right'])))
