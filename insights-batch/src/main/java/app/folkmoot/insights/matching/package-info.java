/**
 * Who meets whom: coffee chats in pairs and mentors with room, matched at the greatest total weight
 * over few candidates per person. Most people first, those left out before next, quality last.
 * Values in, values out; self-identification is no input.
 */
@NullMarked
package app.folkmoot.insights.matching;

import org.jspecify.annotations.NullMarked;
