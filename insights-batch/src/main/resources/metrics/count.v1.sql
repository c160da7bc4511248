-- Plain counts of acts of every month. Posts of removed accounts count as posts; whoever counts as
-- a person counts as poster, new poster, joined. Nothing of a bot counts.
WITH post AS (
  SELECT day, act, member, position, happened_at FROM act
  WHERE act IN ('discussion', 'resource', 'help-request', 'reply')
    AND member NOT IN (SELECT member FROM bot)
),
count_of AS (
  SELECT year(day) * 100 + month(day) AS month, count(*) AS posts,
         count(*) FILTER (act <> 'reply') AS threads, count(*) FILTER (act = 'reply') AS replies,
         count(DISTINCT member) FILTER (member IN (SELECT member FROM person)) AS posters,
         0 AS new_posters, 0 AS reactions, 0 AS joined
  FROM post GROUP BY 1
  UNION ALL
  SELECT year(first_day) * 100 + month(first_day), 0, 0, 0, 0, count(*), 0, 0
  FROM (SELECT member, min(day) AS first_day FROM post
        WHERE member IN (SELECT member FROM person) GROUP BY member) GROUP BY 1
  UNION ALL
  SELECT year(day) * 100 + month(day), 0, 0, 0, 0, 0, count(*), 0
  FROM act WHERE act = 'reaction' AND member NOT IN (SELECT member FROM bot) GROUP BY 1
  UNION ALL
  SELECT year(joined_day) * 100 + month(joined_day), 0, 0, 0, 0, 0, 0, count(*)
  FROM person GROUP BY 1
)
SELECT CAST(month AS BIGINT) AS month,
       CAST(sum(posts) AS BIGINT) AS posts, CAST(sum(threads) AS BIGINT) AS threads,
       CAST(sum(replies) AS BIGINT) AS replies, CAST(sum(posters) AS BIGINT) AS posters,
       CAST(sum(new_posters) AS BIGINT) AS "newPosters",
       CAST(sum(reactions) AS BIGINT) AS reactions, CAST(sum(joined) AS BIGINT) AS joined
FROM count_of GROUP BY month ORDER BY month;
