package app.folkmoot.insights.statistics.planted;

import org.springframework.context.ApplicationContext;

/** Planted: plain packages know no framework. */
record StatisticsKnowingSpring(ApplicationContext context) {}
