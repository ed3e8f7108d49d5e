package dev.earshot.statistics.subject;

import dev.earshot.statistics.SubjectName;
import org.jspecify.annotations.Nullable;

/**
 * A subject with its name.
 */
record NamedSubject(SubjectKey key, SubjectName name) {

	public String title() {
		return this.name.title();
	}

	/** Returns its path. */
	public String path() {
		return this.key.path();
	}

	/** Returns its page at Spotify; {@code null} if it has none. */
	public @Nullable String url() {
		return this.name.url();
	}

}
