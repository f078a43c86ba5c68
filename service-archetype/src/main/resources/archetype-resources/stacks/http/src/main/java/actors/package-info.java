/** The actors block: one object a visitor, whose calls come one after the other. */
@NullMarked
package ${package}.actors;

import org.jspecify.annotations.NullMarked;
