package dev.earshot.core;

import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;

/**
 * Identifies something at Spotify, such as {@code spotify:track:tZFCpZeXO99NKEisFy2I0p}.
 * Defined on the documentation page "Spotify URIs and IDs".
 *
 * @param value the whole URI; catalogue URIs end in an ID, local files in free text
 */
public record SpotifyUri(String value) {

	private static final Pattern FORM = Pattern.compile("spotify:[a-z]+:.+", Pattern.DOTALL);

	public SpotifyUri {
		Assert.isTrue(FORM.matcher(value).matches(), () -> "Not a Spotify URI: " + value);
	}

	public static @Nullable SpotifyUri orNull(@Nullable String value) {
		return (value != null && FORM.matcher(value).matches()) ? new SpotifyUri(value) : null;
	}

	/**
	 * The type, such as {@code track} or {@code playlist}. For the old style of playlists
	 * and Liked Songs ({@code spotify:user:name:playlist:id}) it is the inner one.
	 */
	public String type() {
		String[] parts = parts();
		boolean ofUser = parts[1].equals("user") && parts.length > 3;
		return ofUser ? parts[3] : parts[1];
	}

	/** The part after the last colon, never empty. */
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
