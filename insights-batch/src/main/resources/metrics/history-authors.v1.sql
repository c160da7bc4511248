-- How many people wrote how many posts in the whole history; nobody here who wrote none.
SELECT posts, count(*) AS people
FROM (SELECT member, count(*) AS posts FROM act
      WHERE act IN ('discussion', 'resource', 'help-request', 'reply')
        AND member IN (SELECT member FROM person)
      GROUP BY member)
GROUP BY posts ORDER BY posts;
