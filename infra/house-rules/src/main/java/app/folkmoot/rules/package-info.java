/**
 * The rules of the house, as tests that every module runs on itself, and the planted violations
 * that show each rule to bite. For the test class path only.
 */
@NullMarked
package app.folkmoot.rules;

import org.jspecify.annotations.NullMarked;
