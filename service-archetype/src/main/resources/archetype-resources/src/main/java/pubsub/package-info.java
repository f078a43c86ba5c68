/** The pub/sub block: what is announced, and what is heard. */
@NullMarked
package ${package}.pubsub;

import org.jspecify.annotations.NullMarked;
