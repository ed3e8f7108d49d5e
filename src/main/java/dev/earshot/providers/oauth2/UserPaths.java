package dev.earshot.providers.oauth2;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;

/**
 * Where the answer of the user info address says who somebody is, as JSON pointers (RFC
 * 6901).
 *
 * @param id a value that never changes and is never given to another person
 * @param name what to call them; {@code null} if it does not say
 */
record UserPaths(String id, @Nullable String name) {

	/**
	 * Makes a pointer of what people enter.
	 * @param entered a pointer, or the name of a field
	 * @throws IllegalArgumentException if it is not a pointer
	 */
	static String pointer(String entered) {
		return JsonPointer.compile(entered.startsWith("/") ? entered : "/" + entered).toString();
	}

}
