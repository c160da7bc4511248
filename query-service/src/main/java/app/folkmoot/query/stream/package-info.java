/** What is new, told as it happens. */
@NullMarked
package app.folkmoot.query.stream;

import org.jspecify.annotations.NullMarked;
