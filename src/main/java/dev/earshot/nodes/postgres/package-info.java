/**
 * One of several nodes, or the only one, on a PostgreSQL.
 */
@NullMarked
package dev.earshot.nodes.postgres;

import org.jspecify.annotations.NullMarked;
