-- Everyone in the window's population.
SELECT member FROM present ORDER BY ordinal;
