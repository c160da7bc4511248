package app.folkmoot.insights.generator.planted;

import org.springframework.context.ApplicationContext;

/** Planted: plain packages know no framework. */
record GeneratorKnowingSpring(ApplicationContext context) {}
