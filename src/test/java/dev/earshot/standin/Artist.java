package dev.earshot.standin;

/**
 * Somebody who makes invented music.
 *
 * @param id the id in the form of Spotify's
 * @param name the name on the sleeve
 */
public record Artist(String id, String name) {

	static Artist named(String name) {
		return new Artist(CatalogueId.of("artist", name), name);
	}

	public String uri() {
		return "spotify:artist:" + this.id;
	}

}
