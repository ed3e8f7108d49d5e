package dev.earshot.standin;

/**
 * An invented podcast.
 *
 * @param id the id in the form of Spotify's
 * @param name the title
 * @param description what it is about
 * @param totalEpisodes how many episodes it has, not all of which are in the catalogue
 */
public record Show(String id, String name, String description, int totalEpisodes) {

	public String uri() {
		return "spotify:show:" + this.id;
	}

}
