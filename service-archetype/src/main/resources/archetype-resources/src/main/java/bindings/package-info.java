/** The bindings block: what comes from and goes to systems that are no services. */
@NullMarked
package ${package}.bindings;

import org.jspecify.annotations.NullMarked;
