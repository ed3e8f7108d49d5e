package dev.earshot.links.options;

import dev.earshot.core.Slug;

/**
 * The outputs that a link may open.
 */
public enum Output {

	/** A transparent page for streaming software: {@code /s/{token}/overlay}. */
	OVERLAY,

	/** An SVG picture, such as for a README: {@code /s/{token}/card.svg}. */
	CARD,

	/** JSON for programs: {@code /s/{token}/now.json} and {@code /s/{token}/live}. */
	FEED,

	/** A page that fills a screen: {@code /s/{token}/screen}. */
	DISPLAY,

	/** What a year or month was like: {@code /s/{token}/recap}. */
	RECAP;

	/**
	 * Returns the name in forms, messages and the database.
	 * @return such as {@code overlay}
	 */
	public String code() {
		return Slug.of(this);
	}

}
