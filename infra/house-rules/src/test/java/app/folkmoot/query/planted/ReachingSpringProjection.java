package app.folkmoot.query.planted;

import org.springframework.context.ApplicationContext;

/** Planted: a projection must not reach out. */
record ReachingSpringProjection(ApplicationContext outside) {}
