/** The conversation block: what a language model says. */
@NullMarked
package ${package}.conversation;

import org.jspecify.annotations.NullMarked;
