package dev.earshot.outputs;

import dev.earshot.links.LinkAccess;
import dev.earshot.links.ShareLink;
import dev.earshot.links.options.Output;
import dev.earshot.presence.FetchDemand;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.stereotype.Component;

/**
 * Opens the pages of outputs, or throws {@code LinkNotFound} if the token does not. The
 * first request for a page is counted as a view; a page that fetches itself again, after
 * a change of its link or at night, is not.
 */
@Component
public class PageAccess {

	// Browsers mark such a request too, but only at addresses that they trust.
	private static final String RENEWAL = "Earshot-Renewal";

	private final LinkAccess access;

	private final FetchDemand demand;

	PageAccess(LinkAccess access, FetchDemand demand) {
		this.access = access;
		this.demand = demand;
	}

	public ShareLink open(String token, Output page, HttpServletRequest request) {
		return (request.getHeader(RENEWAL) != null) ? reopen(token, page) : this.access.open(token, page);
	}

	// In a browser without working scripts these requests are the only demand.
	private ShareLink reopen(String token, Output page) {
		ShareLink link = this.access.openUncounted(token, page);
		this.demand.recordFetch(link.account());
		return link;
	}

}
