/** The service invocation block: what other services are asked. */
@NullMarked
package ${package}.invocation;

import org.jspecify.annotations.NullMarked;
