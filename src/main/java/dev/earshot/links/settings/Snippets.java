package dev.earshot.links.settings;

import dev.earshot.links.LinkToken;

/**
 * The addresses of a link, ready to be pasted. Its text form hides them.
 *
 * @param base of this server
 * @param token of the link
 */
record Snippets(String base, LinkToken token) {

	public String overlay() {
		return address("overlay");
	}

	public String card() {
		return address("card.svg");
	}

	/**
	 * What the picture of a card is wrapped in, since it cannot be clicked itself.
	 * @return an address that leads to what plays, at Spotify
	 */
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
