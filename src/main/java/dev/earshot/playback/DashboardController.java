package dev.earshot.playback;

import java.time.InstantSource;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import dev.earshot.account.CurrentAccount;
import dev.earshot.core.AccountId;
import dev.earshot.playback.RecentPlays.Question;
import dev.earshot.playback.RecentPlays.Recent;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * The dashboard. Its first paint waits for Spotify a moment only: what comes later
 * arrives on the stream.
 */
@Controller
class DashboardController {

	private static final long PATIENCE_MILLIS = 1500;

	private final Watchers watchers;

	private final RecentPlays recentPlays;

	private final InstantSource clock;

	private final ObjectProvider<DashboardPart> parts;

	DashboardController(Watchers watchers, RecentPlays recentPlays, InstantSource clock,
			ObjectProvider<DashboardPart> parts) {
		this.watchers = watchers;
		this.recentPlays = recentPlays;
		this.clock = clock;
		this.parts = parts;
	}

	@GetMapping("/")
	String dashboard(@CurrentAccount AccountId account, Model model) {
		Watcher watcher = this.watchers.of(account);
		Question question = this.recentPlays.of(account);
		long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(PATIENCE_MILLIS);
		await(watcher.refresh(), deadline);
		await(question.answer(), deadline);
		Recent recent = question.known();
		NowPlayingView now = new NowPlayingView(watcher.now(), this.clock.instant());
		this.parts.forEach((part) -> part.contribute(account, now, model));
		model.addAttribute("now", now);
		model.addAttribute("recent", recent.plays());
		model.addAttribute("recentRefusal", recent.refusal());
		return "playback/dashboard";
	}

	private static void await(Future<?> answer, long deadline) {
		try {
			answer.get(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
		}
		catch (TimeoutException | ExecutionException ex) {
			// The page shows what is known without it.
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
