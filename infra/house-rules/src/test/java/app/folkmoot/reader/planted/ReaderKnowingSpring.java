package app.folkmoot.reader.planted;

import org.springframework.context.ApplicationContext;

/** Planted: the reader must not know a framework. */
record ReaderKnowingSpring(ApplicationContext context) {}
