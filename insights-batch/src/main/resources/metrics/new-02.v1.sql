-- How long each first-ever discussion of a newcomer (joined at most 90 days before) that began in
-- the window waited for a first reply by somebody else, in microseconds, 48 hours at most.
WITH first_post AS (
  SELECT member, min(position) AS position
  FROM (SELECT member, position, row_number() OVER (PARTITION BY member ORDER BY happened_at, position) AS nth
        FROM act WHERE act = 'discussion')
  WHERE nth = 1 GROUP BY member
),
post AS (
  SELECT d.position, d.post, d.member, d.happened_at,
         least(d.happened_at + INTERVAL 48 HOUR, w.as_of, coalesce(r.removed_at, w.as_of)) AS until
  FROM act d
  JOIN first_post f ON f.position = d.position
  JOIN present p ON p.member = d.member
  LEFT JOIN removal r ON r.post = d.post, period w
  WHERE d.happened_at >= w.starts AND d.happened_at < w.ends AND d.happened_at <= w.as_of
    AND d.happened_at <= p.joined_at + INTERVAL 90 DAY
),
first_answer AS (
  SELECT p.post, min(a.happened_at) AS happened_at
  FROM post p JOIN answer a ON a.thread = p.post
  WHERE a.member IS DISTINCT FROM p.member AND a.happened_at <= p.until
  GROUP BY p.post
)
SELECT p.member, epoch_us(coalesce(f.happened_at, p.until)) - epoch_us(p.happened_at) AS wait,
       CAST(f.happened_at IS NOT NULL AS INTEGER) AS answered
FROM post p LEFT JOIN first_answer f ON f.post = p.post
ORDER BY p.position;
