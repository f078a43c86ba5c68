/** What callers ask for. */
@NullMarked
package ${package}.web;

import org.jspecify.annotations.NullMarked;
