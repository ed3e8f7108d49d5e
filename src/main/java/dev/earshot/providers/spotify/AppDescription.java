package dev.earshot.providers.spotify;

/**
 * What the owner called the app in Spotify's dashboard, to find it there again.
 */
record AppDescription(String name, String description) {

	static final AppDescription NONE = new AppDescription("", "");

}
