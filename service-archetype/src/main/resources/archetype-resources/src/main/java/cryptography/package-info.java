/** The cryptography block: what only the sidecar's keys open. */
@NullMarked
package ${package}.cryptography;

import org.jspecify.annotations.NullMarked;
