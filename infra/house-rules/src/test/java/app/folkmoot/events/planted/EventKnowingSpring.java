package app.folkmoot.events.planted;

import org.springframework.context.ApplicationContext;

/** Planted: the contract must not know a framework. */
record EventKnowingSpring(ApplicationContext context) {}
