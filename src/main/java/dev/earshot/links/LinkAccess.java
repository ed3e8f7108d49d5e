package dev.earshot.links;

import java.util.Arrays;

import dev.earshot.links.options.Output;

import org.springframework.stereotype.Component;

/**
 * Finds the link of a token and counts its views.
 */
@Component
public class LinkAccess {

	private final ShareLinks links;

	private final LinkViews views;

	LinkAccess(ShareLinks links, LinkViews views) {
		this.links = links;
		this.views = views;
	}

	/**
	 * Opens an output and counts a view.
	 * @param token the token from an address
	 * @param outputs the requested output, or several of which any will do
	 * @return a link that opens one of them
	 * @throws LinkNotFound if the token opens none of them
	 */
	public ShareLink open(String token, Output... outputs) {
		ShareLink link = openUncounted(token, outputs);
		this.views.count(link);
		return link;
	}

	/**
	 * Opens an output without counting a view, for parts of a page that is already open.
	 * @param token the token from an address
	 * @param outputs the requested output, or several of which any will do
	 * @return a link that opens one of them
	 * @throws LinkNotFound if the token opens none of them
	 */
	public ShareLink openUncounted(String token, Output... outputs) {
		return this.links.find(new LinkToken(token))
			.filter((link) -> Arrays.stream(outputs).anyMatch(link.opens()::contains))
			.orElseThrow(LinkNotFound::new);
	}

}
