-- Everyone active in the window, and how many things they gave to others in it.
SELECT a.member, coalesce(c.given, 0) AS given
FROM active a
LEFT JOIN (SELECT member, count(*) AS given FROM contribution GROUP BY member) c
  ON c.member = a.member
ORDER BY a.ordinal;
