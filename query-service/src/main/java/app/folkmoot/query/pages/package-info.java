/**
 * What a person sees: each page puts together what the features' reads answer, and sends what a
 * person asks for to command-service. No feature knows of it.
 */
@NullMarked
package app.folkmoot.query.pages;

import org.jspecify.annotations.NullMarked;
