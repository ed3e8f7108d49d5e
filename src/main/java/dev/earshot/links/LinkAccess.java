package dev.earshot.links;

import java.util.Arrays;

import dev.earshot.links.options.Output;

import org.springframework.stereotype.Component;

/**
 * Lets a token in to what its link opens, and counts the view.
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
	 * The link behind a token.
	 * @param token from an address
	 * @param wanted what is to be opened, or things any of which would do
	 * @return the link, which opens one of them
	 * @throws LinkNotFound if the token opens nothing, or nothing of that
	 */
	public ShareLink enter(String token, Output... wanted) {
		ShareLink link = look(token, wanted);
		this.views.count(link);
		return link;
	}

	/**
	 * The same without counting a view, for parts of what was entered already.
	 * @param token from an address
	 * @param wanted what is to be opened, or things any of which would do
	 * @return the link, which opens one of them
	 * @throws LinkNotFound if the token opens nothing, or nothing of that
	 */
	public ShareLink look(String token, Output... wanted) {
		return this.links.find(new LinkToken(token))
			.filter((link) -> Arrays.stream(wanted).anyMatch(link.opens()::contains))
			.orElseThrow(LinkNotFound::new);
	}

}
