/** The distributed lock block: one replica at a time. */
@NullMarked
package ${package}.lock;

import org.jspecify.annotations.NullMarked;
