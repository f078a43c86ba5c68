/** The jobs block: what is done later, or again and again. */
@NullMarked
package ${package}.jobs;

import org.jspecify.annotations.NullMarked;
