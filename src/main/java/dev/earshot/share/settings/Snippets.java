package dev.earshot.share.settings;

import dev.earshot.share.LinkToken;

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
