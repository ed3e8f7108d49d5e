package dev.earshot.core;

import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;

/**
 * Names one thing at Spotify, such as {@code spotify:track:tZFCpZeXO99NKEisFy2I0p}, as
 * its documentation page "Spotify URIs and IDs" defines.
 *
 * @param value the whole URI; catalogue URIs end in an id, local files in free text
 */
public record SpotifyUri(String value) {

	private static final Pattern FORM = Pattern.compile("spotify:[a-z]+:.+", Pattern.DOTALL);

	public SpotifyUri {
		Assert.isTrue(FORM.matcher(value).matches(), () -> "Not a Spotify URI: " + value);
	}

	/**
	 * Reads what Spotify gave as a URI.
	 * @param value any text
	 * @return {@code null} if that is no URI of Spotify's
	 */
	public static @Nullable SpotifyUri orNull(@Nullable String value) {
		return (value != null && FORM.matcher(value).matches()) ? new SpotifyUri(value) : null;
	}

	/**
	 * The kind of thing that this is.
	 * @return such as {@code track} or {@code playlist}; playlists and Liked Songs of the
	 * old style ({@code spotify:user:name:playlist:id}) are told by their last kind
	 */
	public String type() {
		String[] parts = parts();
		boolean ofUser = parts[1].equals("user") && parts.length > 3;
		return ofUser ? parts[3] : parts[1];
	}

	/**
	 * The part after the last colon.
	 * @return the id at Spotify, never empty
	 */
	public String id() {
		String[] parts = parts();
		return parts[parts.length - 1];
	}

	private String[] parts() {
		return this.value.split(":");
	}

	@Override
	public String toString() {
		return this.value;
	}

}
