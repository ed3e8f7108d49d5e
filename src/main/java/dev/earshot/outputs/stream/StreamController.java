package dev.earshot.outputs.stream;

import java.util.Optional;
import java.util.function.Supplier;

import dev.earshot.account.CurrentAccount;
import dev.earshot.core.AccountId;
import dev.earshot.links.LinkAccess;
import dev.earshot.links.ShareLink;
import dev.earshot.links.options.Output;
import dev.earshot.live.broadcast.SseBroadcaster;
import dev.earshot.live.broadcast.SseEvent;
import dev.earshot.presence.RenderedFeeds;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * The event streams of output pages and programs.
 */
@Controller
class StreamController {

	private final LinkAccess access;

	private final StreamDemand streams;

	private final SseBroadcaster broadcaster;

	private final RenderedFeeds feeds;

	private final FeedEvents feedEvents;

	StreamController(LinkAccess access, StreamDemand streams, SseBroadcaster broadcaster, RenderedFeeds feeds,
			FeedEvents feedEvents) {
		this.access = access;
		this.streams = streams;
		this.broadcaster = broadcaster;
		this.feeds = feeds;
		this.feedEvents = feedEvents;
	}

	@GetMapping("/s/{token}/live")
	void live(@PathVariable String token, HttpServletRequest request, HttpServletResponse response) {
		Output[] outputs = outputs(request.getParameter("page"));
		ShareLink link = link(token, outputs, request);
		open(link.channel(), link.account(),
				() -> Optional.of(current(this.access.openUncounted(token, outputs), request)), request, response);
	}

	// A page that was rendered before a change of its link, or missed it, must reload.
	private static ShareLink current(ShareLink link, HttpServletRequest request) {
		String options = request.getParameter("options");
		if (options != null && !options.equals(link.options().fingerprint())) {
			throw new StaleOptionsException();
		}
		return link;
	}

	// A page was counted when it was opened, and a stream when it connected first.
	private ShareLink link(String token, Output[] outputs, HttpServletRequest request) {
		boolean isCounted = request.getParameter("page") != null || lastEventId(request) != null;
		return isCounted ? this.access.openUncounted(token, outputs) : this.access.open(token, outputs);
	}

	// A page may go on only as long as the link opens that very page.
	private static Output[] outputs(@Nullable String page) {
		return StreamDemand.STREAMED.stream()
			.filter((output) -> page == null || output.code().equals(page))
			.toArray(Output[]::new);
	}

	@GetMapping("/share/preview/live")
	void preview(@CurrentAccount AccountId account, HttpServletRequest request, HttpServletResponse response) {
		open(StreamDemand.previewChannel(account), account, Optional::empty, request, response);
	}

	// Pages keep what they show until something is known, because the first poll after a
	// restart may take a while. Closing or changing a link ends its channel; a change
	// before the channel existed is found by reading the link again.
	private void open(String channel, AccountId account, Supplier<Optional<ShareLink>> currentLink,
			HttpServletRequest request, HttpServletResponse response) {
		this.feeds.refreshed(account);
		this.broadcaster.open(channel, request, response, lastEventId(request), () -> {
			Optional<ShareLink> link = currentLink.get();
			this.streams.register(channel, account);
			return this.feeds.isKnown(account) ? latest(account, link) : null;
		});
	}

	private SseEvent latest(AccountId account, Optional<ShareLink> link) {
		return link.map(this.feedEvents::of).orElseGet(() -> this.feedEvents.ofPreview(account));
	}

	private static @Nullable String lastEventId(HttpServletRequest request) {
		return request.getHeader("Last-Event-ID");
	}

}
