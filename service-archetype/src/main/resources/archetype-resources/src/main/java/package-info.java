/** What the service does, without a word of Dapr: each building block is a package below. */
@NullMarked
package ${package};

import org.jspecify.annotations.NullMarked;
