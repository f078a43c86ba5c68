/** The state block: what the service keeps. */
@NullMarked
package ${package}.state;

import org.jspecify.annotations.NullMarked;
