/** What callers ask for, over gRPC. */
@NullMarked
package ${package}.greetings;

import org.jspecify.annotations.NullMarked;
