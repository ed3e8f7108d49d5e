package dev.earshot.statistics.subject;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import dev.earshot.core.Slug;
import dev.earshot.statistics.figures.Subject;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/**
 * One track, artist, album, podcast or audiobook.
 *
 * @param id of the item, artist or album
 */
record SubjectKey(Subject subject, int id) {

	// No log has as many.
	private static final Pattern ID = Pattern.compile("\\d{1,9}");

	/**
	 * Returns the subject of a path; empty if nothing has such an ID.
	 * @param subject as it is in paths
	 */
	static Optional<SubjectKey> of(String subject, String id) {
		return ID.matcher(id).matches() ? Optional.of(new SubjectKey(subject(subject), Integer.parseInt(id)))
				: Optional.empty();
	}

	/** Returns what is ranked at a path. */
	static Subject subject(String path) {
		return Stream.of(Subject.values())
			.filter((each) -> Slug.of(each).equals(path))
			.findFirst()
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	/** Returns the path of its page. */
	String path() {
		return "/statistics/" + Slug.of(this.subject) + "/" + this.id;
	}

}
