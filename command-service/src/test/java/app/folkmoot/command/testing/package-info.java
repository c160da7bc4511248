/**
 * Helps to test decisions: a community in memory that stands in for the state rows, and a fixture
 * that sends commands as a person.
 */
@NullMarked
package app.folkmoot.command.testing;

import org.jspecify.annotations.NullMarked;
