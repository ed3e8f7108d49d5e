package dev.earshot.links.settings;

import dev.earshot.links.LinkToken;

/**
 * The addresses of a link, to be pasted. {@link LinkToken} keeps the token out of the
 * text form.
 */
record Snippets(String base, LinkToken token) {

	public String overlay() {
		return address("overlay");
	}

	public String card() {
		return address("card.svg");
	}

	// Wrapped around a card, which cannot be clicked; redirects to the item at Spotify.
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

	public String recap() {
		return address("recap");
	}

	public String recapPicture() {
		return address("recap.png");
	}

	private String address(String output) {
		return this.base + "/s/" + this.token.value() + "/" + output;
	}

}
