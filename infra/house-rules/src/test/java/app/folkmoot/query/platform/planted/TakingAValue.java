package app.folkmoot.query.platform.planted;

import org.springframework.beans.factory.annotation.Value;

/** Planted: settings are records. */
record TakingAValue(@Value("${word}") String word) {}
