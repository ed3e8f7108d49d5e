package dev.earshot.playback.polling;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.earshot.Installation;
import dev.earshot.core.AccountId;
import dev.earshot.playback.CurrentPlayback;
import dev.earshot.playback.NowPlaying;
import dev.earshot.playback.Playback;
import dev.earshot.standin.Catalogue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Glimpses from many threads at what nobody watches.
 */
class RecentPlaybackIntegrationTests {

	private static final int PASSERS_BY = 100;

	// Java's HTTP client asks again where a connection ends without an answer.
	private static final int ATTEMPTS = 5;

	@RegisterExtension
	static final Installation earshot = Installation.registered();

	@Test
	void aHundredAtOnceAndThousandsLaterShareOnePoll() throws Exception {
		earshot.spotify().listener().play(Catalogue.HARBOR_LIGHTS);
		earshot.owner();
		earshot.restart();
		AccountId account = new AccountId(
				earshot.bean(JdbcClient.class).sql("select id from account").query(String.class).single());
		int calls = earshot.spotify().calls("/me/player");
		assertThat(recents(account)).hasSize(PASSERS_BY).containsOnly("Harbor Lights, Low Tide");
		assertThat(Stream.generate(() -> recent(account)).limit(10_000)).containsOnly("Harbor Lights, Low Tide");
		assertThat(earshot.spotify().calls("/me/player") - calls).isBetween(1, 1 + ATTEMPTS);
	}

	private static List<String> recents(AccountId account) throws InterruptedException {
		Callable<String> recent = () -> {
			// Others wait for the answer a moment only.
			earshot.bean(PlaybackPollers.class).of(account).recent().get();
			return recent(account);
		};
		try (ExecutorService passersBy = Executors.newVirtualThreadPerTaskExecutor()) {
			return passersBy.invokeAll(IntStream.range(0, PASSERS_BY).mapToObj((_) -> recent).toList())
				.stream()
				.map(Future::resultNow)
				.toList();
		}
	}

	private static String recent(AccountId account) {
		NowPlaying now = earshot.bean(CurrentPlayback.class).recent(account);
		return (now.playback() instanceof Playback.Titled titled) ? titled.title() : "nothing";
	}

}
