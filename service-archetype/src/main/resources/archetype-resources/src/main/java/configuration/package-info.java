/** The configuration block: settings that change while the service runs. */
@NullMarked
package ${package}.configuration;

import org.jspecify.annotations.NullMarked;
