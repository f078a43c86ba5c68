/** The secrets block: what the service cannot run without. */
@NullMarked
package ${package}.secrets;

import org.jspecify.annotations.NullMarked;
