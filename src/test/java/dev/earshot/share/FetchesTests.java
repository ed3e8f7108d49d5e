package dev.earshot.share;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import dev.earshot.account.AccountDisconnected;
import dev.earshot.core.AccountId;
import dev.earshot.playback.DemandChanged;
import dev.earshot.playback.DemandLevel;
import dev.earshot.standin.MutableClock;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class FetchesTests {

	private static final AccountId ACCOUNT = new AccountId("lantern");

	private final MutableClock clock = new MutableClock(Instant.parse("2026-11-22T12:00:00Z"));

	private final List<Object> events = new ArrayList<>();

	private final Fetches fetches = new Fetches(this.events::add, this.clock);

	@Test
	void nobodyNeedsToKnowWhatNobodyFetched() {
		assertThat(this.fetches.of(ACCOUNT)).isEqualTo(DemandLevel.NONE);
	}

	@Test
	void aFetchNeedsTheBackgroundForAQuarterOfAnHour() {
		this.fetches.note(ACCOUNT);
		this.clock.advance(Duration.ofMinutes(15).minusMillis(1));
		assertThat(this.fetches.of(ACCOUNT)).isEqualTo(DemandLevel.BACKGROUND);
		this.clock.advance(Duration.ofMillis(1));
		assertThat(this.fetches.of(ACCOUNT)).isEqualTo(DemandLevel.NONE);
	}

	@Test
	void theNextFetchProlongsItAndTellsNobody() {
		this.fetches.note(ACCOUNT);
		this.clock.advance(Duration.ofMinutes(10));
		this.fetches.note(ACCOUNT);
		this.clock.advance(Duration.ofMinutes(10));
		this.fetches.forgetWhatIsLongAgo();
		assertThat(this.fetches.of(ACCOUNT)).isEqualTo(DemandLevel.BACKGROUND);
		assertThat(this.events).containsExactly(new DemandChanged(ACCOUNT));
	}

	@Test
	void tellsWhenItBeginsAndWhenItEnds() {
		this.fetches.note(ACCOUNT);
		this.clock.advance(Duration.ofMinutes(15));
		this.fetches.forgetWhatIsLongAgo();
		this.fetches.forgetWhatIsLongAgo();
		assertThat(this.events).containsExactly(new DemandChanged(ACCOUNT), new DemandChanged(ACCOUNT));
	}

	@Test
	void whoComesBackAfterThatIsTold() {
		this.fetches.note(ACCOUNT);
		this.clock.advance(Duration.ofMinutes(20));
		this.fetches.note(ACCOUNT);
		assertThat(this.events).hasSize(2);
	}

	@Test
	void whoHasLeftIsForgotten() {
		this.fetches.note(ACCOUNT);
		this.fetches.on(new AccountDisconnected(ACCOUNT));
		assertThat(this.fetches.of(ACCOUNT)).isEqualTo(DemandLevel.NONE);
	}

}
