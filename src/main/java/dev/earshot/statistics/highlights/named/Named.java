package dev.earshot.statistics.highlights.named;

import dev.earshot.statistics.SubjectName;

/**
 * Something that stands out, with the name of what was played.
 *
 * @param <T> what stands out
 */
public record Named<T>(T found, SubjectName name) {
}
