package dev.earshot.core;

import org.jspecify.annotations.Nullable;

/**
 * Something that a person did, or this server itself, and that the owner can look up
 * later. Modules publish it as an application event, on the thread of the request if
 * there is one. The message files hold the sentence for its code.
 */
public interface AuditEvent {

	/**
	 * Returns what was done, by default the slug of the type.
	 * @return a lower-case name such as {@code link-created}
	 */
	default String code() {
		return Slug.of(getClass());
	}

	/**
	 * Returns who did it.
	 * @return {@code null} for whoever is logged in to the current request, and for the
	 * server itself
	 */
	default @Nullable AccountId actor() {
		return null;
	}

	/**
	 * Returns to what it was done. It must be no secret.
	 * @return {@code null} if the code says it all
	 */
	default @Nullable String subject() {
		return null;
	}

}
