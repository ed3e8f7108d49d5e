package dev.earshot.standin;

/**
 * A podcast.
 *
 * @param totalEpisodes including episodes that are not in the catalogue
 */
public record Show(String id, String name, String description, int totalEpisodes) {

	public String uri() {
		return "spotify:show:" + this.id;
	}

}
