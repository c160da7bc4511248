-- The whole history: every thread with its wait for a first reply by another author, in
-- microseconds (-1 where there was none), and whether it began at least 48 hours before the last
-- post.
WITH post AS (
  SELECT * FROM act
  WHERE act IN ('discussion', 'resource', 'help-request', 'reply')
    AND member NOT IN (SELECT member FROM bot)
),
last_post AS (SELECT max(happened_at) AS happened_at FROM post),
reply AS (
  SELECT o.post, min(r.happened_at) AS happened_at
  FROM post o JOIN post r ON r.thread = o.post AND r.act = 'reply' AND r.member <> o.member
  WHERE o.act <> 'reply'
  GROUP BY o.post
)
SELECT CAST(coalesce(epoch_us(r.happened_at) - epoch_us(o.happened_at), -1) AS BIGINT) AS wait,
       CAST(o.happened_at <= l.happened_at - INTERVAL 48 HOUR AS INTEGER) AS evaluable, count(*) AS threads
FROM post o LEFT JOIN reply r ON r.post = o.post, last_post l
WHERE o.act <> 'reply'
GROUP BY 1, 2
ORDER BY 1, 2;
