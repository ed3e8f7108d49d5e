package dev.earshot.player.dashboard;

import java.time.InstantSource;
import java.util.Map;
import java.util.function.Supplier;

import dev.earshot.account.AccountData;
import dev.earshot.account.CurrentAccount;
import dev.earshot.account.SessionEnded;
import dev.earshot.core.AccountId;
import dev.earshot.live.LiveStream;
import dev.earshot.live.LiveStreams;
import dev.earshot.playback.CurrentPlayback;
import dev.earshot.playback.DemandLevel;
import dev.earshot.playback.NowPlaying;
import dev.earshot.playback.PlaybackChanged;
import dev.earshot.playback.PlaybackOutdated;
import dev.earshot.playback.SavedItemsChanged;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * The event stream of open dashboards. Fragments are rendered for each page as they are
 * sent, in its language and with the current position.
 */
@Controller
class DashboardStreamController implements AccountData {

	private static final String PLAYBACK = "playback";

	private static final String SIGNED_OUT = "signed-out";

	private final LiveStreams streams;

	private final CurrentPlayback playback;

	private final InstantSource clock;

	private final ObjectProvider<DashboardPart> parts;

	DashboardStreamController(LiveStreams streams, CurrentPlayback playback, InstantSource clock,
			ObjectProvider<DashboardPart> parts) {
		this.streams = streams;
		this.playback = playback;
		this.clock = clock;
		this.parts = parts;
	}

	@GetMapping("/live")
	LiveStream live(@CurrentAccount AccountId account, @RequestParam(defaultValue = "false") boolean hidden) {
		DemandLevel level = hidden ? DemandLevel.BACKGROUND : DemandLevel.VISIBLE_PAGE;
		LiveStream stream = this.streams.open(DashboardDemand.topic(account, level));
		stream.offer(PLAYBACK, () -> fragment(account));
		this.parts.forEach((part) -> stream.offer(part.event(), () -> part.fragment(account)));
		return stream;
	}

	// Spring would keep a stream open for HEAD, and block the connection.
	@RequestMapping(path = "/live", method = RequestMethod.HEAD)
	ResponseEntity<Void> head() {
		return ResponseEntity.ok().contentType(MediaType.TEXT_EVENT_STREAM).build();
	}

	@EventListener
	@Order(PlaybackChanged.SHOWN_FIRST)
	void on(PlaybackChanged event) {
		publish(event.account());
	}

	@EventListener
	void on(PlaybackOutdated event) {
		if (!event.afterLeeway()) {
			publish(event.account());
		}
	}

	@EventListener
	void on(SavedItemsChanged event) {
		publishParts(event.account());
	}

	private void publish(AccountId account) {
		publish(account, PLAYBACK, () -> fragment(account));
		publishParts(account);
	}

	private void publishParts(AccountId account) {
		this.parts.forEach((part) -> publish(account, part.event(), () -> part.fragment(account)));
	}

	private void publish(AccountId account, String event, Supplier<? extends @Nullable Object> data) {
		DashboardDemand.topics(account).forEach((topic) -> this.streams.publish(topic, event, data));
	}

	private ModelAndView fragment(AccountId account) {
		NowPlaying now = this.playback.latest(account);
		var view = new NowPlayingView(now, this.clock.instant());
		return new ModelAndView("player/dashboard :: nowPlaying", Map.of("now", view));
	}

	@Override
	public void stop(AccountId account) {
		end(account);
	}

	// The streams of one browser are not known, so all end; pages that are still signed
	// in reconnect.
	@EventListener
	void on(SessionEnded event) {
		end(event.account());
	}

	private void end(AccountId account) {
		publish(account, SIGNED_OUT, () -> SIGNED_OUT);
		DashboardDemand.topics(account).forEach(this.streams::close);
	}

}
