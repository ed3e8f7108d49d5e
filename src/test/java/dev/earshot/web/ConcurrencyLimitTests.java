package dev.earshot.web;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import dev.earshot.web.ConcurrencyLimit.Permit;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ConcurrencyLimitTests {

	private static final Duration LONG = Duration.ofMinutes(1);

	private final ConcurrencyLimit limit = new ConcurrencyLimit(3, 2);

	@Test
	void leavesRoomToOthers() {
		assertThat(this.limit.acquire("here")).isPresent();
		assertThat(this.limit.acquire("here")).isPresent();
		assertThat(this.limit.acquire("here")).isEmpty();
		assertThat(this.limit.acquire("there")).isPresent();
	}

	@Test
	void givesNoMoreThanThereIs() {
		leavesRoomToOthers();
		assertThat(this.limit.acquire("there")).isEmpty();
		assertThat(this.limit.acquire("elsewhere")).isEmpty();
	}

	@Test
	void givesAgainWhatIsGivenBackOnce() {
		Permit first = this.limit.acquire("here").orElseThrow();
		this.limit.acquire("here");
		first.close();
		first.close();
		assertThat(this.limit.acquire("here")).isPresent();
		assertThat(this.limit.acquire("here")).isEmpty();
	}

	@Test
	void takesNothingFromWhoeverIsRefused() {
		ConcurrencyLimit narrow = new ConcurrencyLimit(1, 1);
		Permit only = narrow.acquire("here").orElseThrow();
		assertThat(narrow.acquire("there")).isEmpty();
		only.close();
		assertThat(narrow.acquire("there")).isPresent();
	}

	@Test
	void letsThoseWaitWhoHaveTime() {
		ConcurrencyLimit narrow = new ConcurrencyLimit(1, 1);
		Permit only = narrow.acquire("here").orElseThrow();
		CompletableFuture<Optional<Permit>> waiting = CompletableFuture
			.supplyAsync(() -> narrow.acquire("there", LONG));
		only.close();
		assertThat(waiting.join()).isPresent();
	}

}
