package dev.earshot.outputs;

import dev.earshot.links.LinkAccess;
import dev.earshot.links.ShareLink;
import dev.earshot.links.options.Output;
import dev.earshot.presence.FetchDemand;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.stereotype.Component;

/**
 * Lets pages of outputs in. Who opens one is counted; a page that is open and fetches
 * itself anew, because its owner has changed it or for the night, is not.
 */
@Component
public class PageAccess {

	// The browser says so too, but only where it trusts the address.
	private static final String RENEWAL = "Earshot-Renewal";

	private final LinkAccess access;

	private final FetchDemand demand;

	PageAccess(LinkAccess access, FetchDemand demand) {
		this.access = access;
		this.demand = demand;
	}

	/**
	 * The link behind the address of a page.
	 * @param token from the address
	 * @param page what is to be opened
	 * @param request for the page
	 * @return the link, which opens that page
	 */
	public ShareLink enter(String token, Output page, HttpServletRequest request) {
		return (request.getHeader(RENEWAL) != null) ? again(token, page) : this.access.enter(token, page);
	}

	// A browser whose scripts do not run follows by this alone.
	private ShareLink again(String token, Output page) {
		ShareLink link = this.access.look(token, page);
		this.demand.note(link.account());
		return link;
	}

}
