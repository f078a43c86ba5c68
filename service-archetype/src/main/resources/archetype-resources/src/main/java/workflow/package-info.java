/** The workflow block: what takes several steps and survives a crash between them. */
@NullMarked
package ${package}.workflow;

import org.jspecify.annotations.NullMarked;
