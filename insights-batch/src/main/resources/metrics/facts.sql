-- What the metrics have in common. Times are UTC; days are the community's, computed at ingest.

-- Every act of someone who is not erased.
CREATE VIEW act AS
SELECT * FROM recorded WHERE member IS NOT NULL AND member NOT IN (SELECT member FROM erased);

-- Every account. ordinal orders accounts the same way whatever their surrogates are.
CREATE VIEW account AS
SELECT member, min(position) AS ordinal, min(happened_at) AS joined_at, min(day) AS joined_day,
       bool_and(imported) AS imported, min(detail) AS kind
FROM act WHERE act = 'registered' GROUP BY member;

-- Programs, whenever found out, and accounts that stand for nobody.
CREATE VIEW not_a_person AS
SELECT member FROM account WHERE kind <> 'person'
UNION SELECT member FROM act WHERE act = 'marked-as-bot';

CREATE VIEW bot AS
SELECT member FROM account WHERE kind = 'bot'
UNION SELECT member FROM act WHERE act = 'marked-as-bot';

-- The people who count.
CREATE VIEW person AS
SELECT a.member, a.ordinal, a.joined_at, a.joined_day, a.imported, l.left_at
FROM account a
LEFT JOIN (SELECT member, max(happened_at) AS left_at FROM act WHERE act = 'left' GROUP BY member) l
  ON l.member = a.member
WHERE a.member NOT IN (SELECT member FROM not_a_person);

-- Acts that say a person was here. Who came with an import counts through acts, not by coming.
CREATE VIEW activity AS
SELECT a.member, p.ordinal, a.happened_at, a.day
FROM act a JOIN person p ON p.member = a.member
WHERE a.act IN ('visited', 'discussion', 'resource', 'help-request', 'reply', 'reaction',
                'help-given')
   OR (a.act = 'registered' AND NOT a.imported);

-- The population of the window.
CREATE VIEW present AS
SELECT p.member, p.ordinal, p.joined_at
FROM person p, period w
WHERE p.joined_at < w.ends
  AND (p.left_at IS NULL OR p.left_at >= w.starts)
  AND p.member IN (
    SELECT a.member FROM activity a, period v
    WHERE a.happened_at < v.ends AND a.happened_at >= v.ends - INTERVAL 365 DAY);

-- Who of them was here in the window.
CREATE VIEW active AS
SELECT DISTINCT p.member, p.ordinal
FROM present p JOIN activity a ON a.member = p.member, period w
WHERE a.happened_at >= w.starts AND a.happened_at < w.ends;

-- Posts taken away before as_of: first when, and whether a moderator ever did.
CREATE VIEW removal AS
SELECT r.post, min(r.happened_at) AS removed_at, bool_or(r.detail = 'moderator') AS by_moderator
FROM recorded r, period w
WHERE r.act = 'deleted' AND r.happened_at <= w.as_of
GROUP BY r.post;

-- Things given to others in the window, and still standing.
CREATE VIEW contribution AS
SELECT a.member, p.ordinal
FROM act a JOIN present p ON p.member = a.member, period w
WHERE a.happened_at >= w.starts AND a.happened_at < w.ends
  AND (a.act = 'help-given'
       OR (a.act IN ('discussion', 'resource', 'reply')
           AND a.post NOT IN (SELECT post FROM removal)));

-- Replies that can be an answer: no bot's, none a moderator removed. An erased member's counts.
CREATE VIEW answer AS
SELECT r.thread, r.happened_at,
       CASE WHEN r.member IN (SELECT member FROM erased) THEN NULL ELSE r.member END AS member
FROM recorded r
WHERE r.act = 'reply'
  AND (r.member IS NULL OR r.member NOT IN (SELECT member FROM bot))
  AND r.post NOT IN (SELECT post FROM removal WHERE by_moderator);

-- Each discussion begun in the window, and how long it waited for a first reply by somebody else,
-- in microseconds. Waiting ends unanswered after 168 hours, at the post's removal, or at as_of.
CREATE VIEW waiting AS
WITH post AS (
  SELECT d.position, d.post, d.member, d.happened_at,
         least(d.happened_at + INTERVAL 168 HOUR, w.as_of, coalesce(r.removed_at, w.as_of)) AS until
  FROM act d
  JOIN present p ON p.member = d.member
  LEFT JOIN removal r ON r.post = d.post, period w
  WHERE d.act = 'discussion' AND d.happened_at >= w.starts AND d.happened_at < w.ends AND d.happened_at <= w.as_of
),
first_answer AS (
  SELECT p.post, min(a.happened_at) AS happened_at
  FROM post p JOIN answer a ON a.thread = p.post
  WHERE a.member IS DISTINCT FROM p.member AND a.happened_at <= p.until
  GROUP BY p.post
)
SELECT p.position, p.member, epoch_us(coalesce(f.happened_at, p.until)) - epoch_us(p.happened_at) AS wait,
       CAST(f.happened_at IS NOT NULL AS INTEGER) AS answered
FROM post p LEFT JOIN first_answer f ON f.post = p.post;
