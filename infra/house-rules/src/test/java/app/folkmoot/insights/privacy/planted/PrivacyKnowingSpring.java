package app.folkmoot.insights.privacy.planted;

import org.springframework.context.ApplicationContext;

/** Planted: plain packages know no framework. */
record PrivacyKnowingSpring(ApplicationContext context) {}
