-- Every discussion of the window: who asked, how long they waited, whether a reply came.
SELECT member, wait, answered FROM waiting ORDER BY position;
