package dev.earshot.nodes;

import java.time.Instant;

/**
 * A running process of Earshot.
 *
 * @param id made anew at each start
 * @param host the name of its machine or container
 * @param version the version of Earshot
 * @param startedAt by the clock of the database
 * @param isThis whether it is the process that is asked
 */
public record Node(String id, String host, String version, Instant startedAt, boolean isThis) {
}
