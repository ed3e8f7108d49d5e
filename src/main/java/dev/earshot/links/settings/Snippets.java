package dev.earshot.links.settings;

import dev.earshot.links.LinkToken;

/**
 * The addresses of a link, ready to be pasted. {@link LinkToken} keeps the token out of
 * the text form.
 *
 * @param base the address of this server
 * @param token the token of the link
 */
record Snippets(String base, LinkToken token) {

	public String overlay() {
		return address("overlay");
	}

	public String card() {
		return address("card.svg");
	}

	// Returns the address to wrap around the picture of a card, which cannot be clicked
	// itself. It redirects to the page of the item at Spotify.
	public String cardLink() {
		return address("card");
	}

	public String feed() {
		return "curl " + address("now.json");
	}

	public String live() {
		return "curl -N " + address("live");
	}

	public String display() {
		return address("screen");
	}

	private String address(String output) {
		return this.base + "/s/" + this.token.value() + "/" + output;
	}

}
