package dev.earshot.backup;

import java.nio.file.Path;
import java.time.Instant;

/**
 * What was restored.
 *
 * @param createdAt when the backup was made
 * @param people how many people were connected then, who are connected again
 * @param former the directory of the files that were there before, which is missing if
 * there were none
 */
record Restored(Instant createdAt, long people, Path former) {
}
