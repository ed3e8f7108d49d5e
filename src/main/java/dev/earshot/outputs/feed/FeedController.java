package dev.earshot.outputs.feed;

import java.io.IOException;

import dev.earshot.links.LinkAccess;
import dev.earshot.links.ShareLink;
import dev.earshot.links.options.Output;
import dev.earshot.outputs.LinkFeeds;
import dev.earshot.presence.FetchDemand;
import dev.earshot.presence.RenderedFeed;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.ServletWebRequest;

/**
 * The feed, for programs that fetch it.
 */
@Controller
class FeedController {

	private final LinkAccess access;

	private final FetchDemand demand;

	private final LinkFeeds feeds;

	FeedController(LinkAccess access, FetchDemand demand, LinkFeeds feeds) {
		this.access = access;
		this.demand = demand;
		this.feeds = feeds;
	}

	// Bypasses the message converters, because thousands may ask per second.
	@GetMapping("/s/{token}/now.json")
	void now(@PathVariable String token, HttpServletRequest request, HttpServletResponse response) throws IOException {
		ShareLink link = this.access.open(token, Output.FEED);
		this.demand.recordFetch(link.account());
		RenderedFeed renderedFeed = this.feeds.refreshed(link);
		response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
		if (!new ServletWebRequest(request, response).checkNotModified(renderedFeed.etag())) {
			response.setContentType(MediaType.APPLICATION_JSON_VALUE);
			response.setContentLength(renderedFeed.bytes().length);
			response.getOutputStream().write(renderedFeed.bytes());
		}
	}

}
