package dev.earshot.imports;

import org.jspecify.annotations.Nullable;

/**
 * How far the reading of a file has come that an import was in when it was interrupted.
 *
 * @param rows that are done
 * @param firstAt when the first play of the file began, in milliseconds; {@code null} if
 * there was none yet
 * @param lastAt when the last play of the file ended, in milliseconds
 */
record FileProgress(boolean ended, long rows, long unreadable, @Nullable Long firstAt, @Nullable Long lastAt) {

	static final FileProgress NONE = new FileProgress(false, 0, 0, null, null);

}
