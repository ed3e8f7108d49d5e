package dev.earshot.history.filling;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import dev.earshot.ManualTime;
import dev.earshot.history.log.LoggedPlay;
import dev.earshot.history.log.PlaySource;
import dev.earshot.history.log.TestLog;
import dev.earshot.playback.Play;
import dev.earshot.playback.Play.Beginning;
import dev.earshot.playback.Play.Ending;
import dev.earshot.playback.PlayEnded;
import dev.earshot.playback.PlaybackFixtures;
import dev.earshot.storage.TestDatabase;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SupersededPlaysTests {

	private final ManualTime time = new ManualTime(TestLog.NOON.plus(Duration.ofHours(5)));

	private final TestLog log = TestLog.in(TestDatabase.SQLITE);

	private final SupersededPlays superseded = new SupersededPlays(this.log.listeners(),
			new KnownPlays(this.log.jdbc()), this.time);

	@Test
	void giveWayToAPlayThatWasPausedForHours() {
		Instant began = TestLog.NOON.plusSeconds(300);
		this.log.add(LoggedPlay.of(TestLog.listed("Ferry", began.plusSeconds(60))));
		PlayEnded ended = new PlayEnded(new Play(UUID.randomUUID(), this.log.account(),
				PlaybackFixtures.paused("Ferry", 60, began.plusSeconds(60)), began, Duration.ofSeconds(60),
				Beginning.CHOSEN, null, null, false), Ending.PAUSED, this.time.instant());
		this.log.add(LoggedPlay.of(ended));
		this.superseded.on(ended);
		this.superseded.remove();
		assertThat(sources()).containsExactly(PlaySource.RECORDED.ordinal());
	}

	@Test
	void giveWayToAnImportThatHasEnded() {
		this.log.add(LoggedPlay.of(TestLog.listed("Ferry", TestLog.NOON.plusSeconds(200))));
		this.log.add(TestLog.play(TestLog.track("Ferry", "Lantern"), TestLog.NOON.plusSeconds(150)));
		this.superseded.remove();
		assertThat(sources()).hasSize(2);
		this.log.jdbc().sql("""
				insert into play_import (listener_id, created_at, finished_at, state)
				select id, 1, :at, 2 from listener
				""").param("at", this.time.instant().toEpochMilli()).update();
		this.superseded.remove();
		assertThat(sources()).containsExactly(PlaySource.RECORDED.ordinal());
	}

	private Iterable<Integer> sources() {
		return this.log.jdbc().sql("select source from play").query(Integer.class).list();
	}

}
