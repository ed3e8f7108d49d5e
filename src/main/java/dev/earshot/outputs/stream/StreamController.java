package dev.earshot.outputs.stream;

import java.util.Set;
import java.util.function.Supplier;

import dev.earshot.account.CurrentAccount;
import dev.earshot.core.AccountId;
import dev.earshot.links.LinkAccess;
import dev.earshot.links.ShareLink;
import dev.earshot.links.options.Output;
import dev.earshot.live.broadcast.SseBroadcaster;
import dev.earshot.presence.RenderedFeeds;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * What plays, for those who stay: pages of outputs and programs.
 */
@Controller
class StreamController {

	private final LinkAccess access;

	private final StreamDemand streams;

	private final SseBroadcaster broadcaster;

	private final RenderedFeeds feeds;

	StreamController(LinkAccess access, StreamDemand streams, SseBroadcaster broadcaster, RenderedFeeds feeds) {
		this.access = access;
		this.streams = streams;
		this.broadcaster = broadcaster;
		this.feeds = feeds;
	}

	@GetMapping("/s/{token}/live")
	void live(@PathVariable String token, HttpServletRequest request, HttpServletResponse response) {
		Output[] wanted = wanted(request.getParameter("page"));
		ShareLink link = link(token, wanted, request);
		open(link.channel(), link.account(), () -> opened(this.access.look(token, wanted), request), request, response);
	}

	// A page that was painted before its link was changed, or was away then, looks again.
	private static Set<Output> opened(ShareLink link, HttpServletRequest request) {
		String options = request.getParameter("options");
		if (options != null && !options.equals(link.options().mark())) {
			throw new StaleOptionsException();
		}
		return link.opens();
	}

	// The page of an output was counted when it was opened, and who comes back was too.
	private ShareLink link(String token, Output[] wanted, HttpServletRequest request) {
		boolean isCounted = request.getParameter("page") != null || lastEventId(request) != null;
		return isCounted ? this.access.look(token, wanted) : this.access.enter(token, wanted);
	}

	// A page goes on for as long as the link opens that very page.
	private static Output[] wanted(@Nullable String page) {
		return StreamDemand.LIVE.stream()
			.filter((output) -> page == null || output.code().equals(page))
			.toArray(Output[]::new);
	}

	@GetMapping("/share/preview/live")
	void preview(@CurrentAccount AccountId account, HttpServletRequest request, HttpServletResponse response) {
		open(StreamDemand.previewChannel(account), account, () -> StreamDemand.PREVIEWS, request, response);
	}

	// Pages keep what they show until something is known: after a restart the first look
	// may take its time. Whoever closes or changes a link ends its channel; what happened
	// before there was a channel is found by asking again once there is.
	private void open(String channel, AccountId account, Supplier<Set<Output>> askAgain, HttpServletRequest request,
			HttpServletResponse response) {
		this.feeds.glimpse(account);
		this.broadcaster.open(channel, request, response, lastEventId(request), () -> {
			Set<Output> opens = askAgain.get();
			this.streams.expect(channel, account);
			return this.feeds.isKnown(account) ? FeedEvent.of(this.feeds.known(account), opens) : null;
		});
	}

	private static @Nullable String lastEventId(HttpServletRequest request) {
		return request.getHeader("Last-Event-ID");
	}

}
