/**
 * Starts every part of Folkmoot on this machine as a process of its own, watches them, and stops
 * them together. What an earlier run left behind is found by process files; a data directory serves
 * one run at a time. The small commands beside it (status, stop, token, insights) live here too.
 */
@NullMarked
package app.folkmoot.local.launcher;

import org.jspecify.annotations.NullMarked;
