package app.folkmoot.insights.matching.planted;

import org.springframework.context.ApplicationContext;

/** Planted: plain packages know no framework. */
record MatchingKnowingSpring(ApplicationContext context) {}
