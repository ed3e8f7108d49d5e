package dev.earshot.scrobbling.queue;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import dev.earshot.history.log.DeviceClass;
import dev.earshot.history.log.EndReason;
import dev.earshot.history.log.LoggedItem;
import dev.earshot.history.log.LoggedName;
import dev.earshot.history.log.LoggedPlay;
import dev.earshot.history.log.PlaySource;
import dev.earshot.history.log.PlayableKind;
import dev.earshot.history.log.StartReason;
import dev.earshot.playback.Play;
import dev.earshot.playback.Play.Beginning;
import dev.earshot.playback.PlaybackFixtures;
import dev.earshot.scrobbling.service.Listen;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

class ListenRuleTests {

	private static final Instant NOON = Instant.parse("2026-11-29T12:00:00.750Z");

	@ParameterizedTest
	@CsvSource({ "200000,100000,true", "200000,99999,false", "30000,30000,false", "30001,15001,true",
			"900000,240000,true", "900000,239999,false", "40000,20000,true" })
	void countsHalfOfATrackOrFourMinutes(long length, long listened, boolean counts) {
		assertThat(ListenRule.of(play(PlayableKind.TRACK, Duration.ofMillis(length), listened, EndReason.SKIPPED)))
			.matches((listen) -> listen.isPresent() == counts);
	}

	@ParameterizedTest
	@CsvSource({ "31000,COMPLETED,true", "30000,COMPLETED,false", "200000,SKIPPED,false", "240000,SKIPPED,true" })
	void knowsTheLengthOfWhatWasPlayedToItsEnd(long listened, EndReason end, boolean counts) {
		assertThat(ListenRule.of(play(PlayableKind.TRACK, null, listened, end)))
			.matches((listen) -> listen.isPresent() == counts);
	}

	@ParameterizedTest
	@EnumSource
	void isForMusic(PlayableKind kind) {
		boolean isMusic = List.of(PlayableKind.TRACK, PlayableKind.LOCAL_FILE).contains(kind);
		assertThat(ListenRule.of(play(kind, Duration.ofSeconds(200), 200_000, EndReason.COMPLETED)))
			.matches((listen) -> listen.isPresent() == isMusic);
	}

	@Test
	void tellsTheSecondInWhichItBegan() {
		Listen listen = ListenRule.of(play(PlayableKind.TRACK, Duration.ofSeconds(200), 150_000, EndReason.SKIPPED))
			.orElseThrow();
		assertThat(listen).isEqualTo(new Listen(Instant.parse("2026-11-29T12:00:00Z"), "Harbor Lights",
				List.of("Lantern", "Fox"), Arrays.asList("spotify:artist:1", null), "Tides", Duration.ofSeconds(200),
				Duration.ofMillis(150_000), "https://open.spotify.com/track/4uLU6hMCjMI75M1A2tKUQC"));
	}

	@Test
	void isNotForWhatHasNoNames() {
		LoggedPlay play = play(PlayableKind.TRACK, Duration.ofSeconds(200), 200_000, EndReason.COMPLETED);
		assertThat(ListenRule.of(of(play, named("spotify:track:4uLU6hMCjMI75M1A2tKUQC", "Lantern")))).isEmpty();
		assertThat(ListenRule.of(of(play, named("Harbor Lights", " ")))).isEmpty();
	}

	@Test
	void tellsWhatBeginsUnlessItHasNoArtist() {
		Play play = new Play(UUID.randomUUID(), PlaybackFixtures.ACCOUNT, PlaybackFixtures.playing("a", 0, NOON), NOON,
				Duration.ZERO, Beginning.CHOSEN, null, null, false);
		assertThat(ListenRule.begun(play)).isEmpty();
	}

	private static LoggedItem named(String title, String artist) {
		return new LoggedItem(PlayableKind.TRACK, "spotify:track:4uLU6hMCjMI75M1A2tKUQC", title,
				List.of(new LoggedName(artist, null)), null, Duration.ofSeconds(200));
	}

	private static LoggedPlay of(LoggedPlay play, LoggedItem item) {
		return new LoggedPlay(play.startedAt(), play.endedAt(), play.listened(), item, play.source(), play.device(),
				null, play.start(), play.end());
	}

	private static LoggedPlay play(PlayableKind kind, @Nullable Duration length, long listened, EndReason end) {
		LoggedItem item = new LoggedItem(kind, "spotify:track:4uLU6hMCjMI75M1A2tKUQC", "Harbor Lights",
				List.of(new LoggedName("Lantern", "spotify:artist:1"), new LoggedName("Fox", null)),
				new LoggedName("Tides", null), length);
		return new LoggedPlay(NOON, NOON.plusMillis(listened), Duration.ofMillis(listened), item, PlaySource.RECORDED,
				DeviceClass.PHONE, null, StartReason.CHOSEN, end);
	}

}
