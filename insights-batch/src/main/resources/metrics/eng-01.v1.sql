-- Who was here on each day of the window, in each full ISO week of it (Monday to Sunday), and at
-- all. span: 1 day, 2 week, 3 month; number: day of the month, ISO year and week, month.
SELECT span, number, people FROM (
  SELECT 1 AS span, CAST(day(a.day) AS BIGINT) AS number, count(DISTINCT a.member) AS people
  FROM activity a JOIN present p ON p.member = a.member, period w
  WHERE a.happened_at >= w.starts AND a.happened_at < w.ends
  GROUP BY day(a.day)
  UNION ALL
  SELECT 2, CAST(isoyear(a.day) * 100 + weekofyear(a.day) AS BIGINT), count(DISTINCT a.member)
  FROM activity a JOIN present p ON p.member = a.member, period w
  WHERE a.happened_at >= w.starts AND a.happened_at < w.ends
    AND a.day - (isodow(a.day) - 1)::INTEGER >= w.first_day
    AND a.day + (7 - isodow(a.day))::INTEGER <= w.last_day
  GROUP BY isoyear(a.day) * 100 + weekofyear(a.day)
  UNION ALL
  SELECT 3, 0, count(*) FROM active
)
ORDER BY span, number;
