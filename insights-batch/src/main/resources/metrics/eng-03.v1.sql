-- Everyone in the window's population, and how many things they gave to others in it.
SELECT p.member, coalesce(c.given, 0) AS given
FROM present p
LEFT JOIN (SELECT member, count(*) AS given FROM contribution GROUP BY member) c
  ON c.member = p.member
ORDER BY p.ordinal;
