package dev.earshot.history.log;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import dev.earshot.core.SpotifyUri;
import dev.earshot.playback.Device;
import dev.earshot.playback.Link;
import dev.earshot.playback.Play;
import dev.earshot.playback.Play.Beginning;
import dev.earshot.playback.Play.Ending;
import dev.earshot.playback.PlayContext;
import dev.earshot.playback.PlayEnded;
import dev.earshot.playback.Playback;
import dev.earshot.playback.Playback.Titled;
import dev.earshot.playback.PlaybackFixtures;
import dev.earshot.playback.Progress;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

class LoggedPlayTests {

	private static final Instant NOON = PlaybackFixtures.NOON;

	private static final Progress SEEN = new Progress(Duration.ofSeconds(90), Duration.ofSeconds(200), false,
			NOON.plusSeconds(90));

	@Test
	void saysWhatWasPlayedFromWhatAndForHowLong() {
		Titled track = new Playback.Track(new SpotifyUri("spotify:track:ferry"), "Ferry", null,
				List.of(new Link("Lantern", "https://open.spotify.com/artist/lantern"), new Link("Guest", null)),
				new Link("Tides", "https://open.spotify.com/album/tides"), null, false, SEEN);
		LoggedPlay play = LoggedPlay.of(ended(track, null, Ending.SKIPPED));
		assertThat(play.item()).isEqualTo(new LoggedItem(PlayableKind.TRACK, "spotify:track:ferry", "Ferry",
				List.of(new LoggedName("Lantern", "spotify:artist:lantern"), new LoggedName("Guest", null)),
				new LoggedName("Tides", "spotify:album:tides"), Duration.ofSeconds(200)));
		assertThat(play.item().url()).isEqualTo("https://open.spotify.com/track/ferry");
		assertThat(play.context()).isEqualTo(new LoggedContext(PlayedFrom.SHOW, "spotify:show:fog", "Fog"));
		assertThat(play.startedAt()).isEqualTo(NOON.plusMillis(1));
		assertThat(play.endedAt()).isEqualTo(NOON.plusSeconds(95));
		assertThat(play.listened()).isEqualTo(Duration.ofMillis(90_123));
	}

	@Test
	void endsWhenItWasLastSeenIfNobodySawItEnd() {
		LoggedPlay play = LoggedPlay.of(ended(episode(), null, Ending.UNKNOWN));
		assertThat(play.endedAt()).isEqualTo(NOON.plusSeconds(90));
		assertThat(play.end()).isEqualTo(EndReason.UNKNOWN);
	}

	@Test
	void leadsNowhereFromALocalFile() {
		Titled file = new Playback.LocalFile(new SpotifyUri("spotify:local:us::take+4:90"), "Take 4", List.of(), null,
				SEEN);
		LoggedItem item = LoggedPlay.of(ended(file, null, Ending.COMPLETED)).item();
		assertThat(item.kind()).isEqualTo(PlayableKind.LOCAL_FILE);
		assertThat(item.url()).isNull();
	}

	@ParameterizedTest
	@CsvSource({ "Computer,Desk,COMPUTER", "Computer,Web Player (Firefox),WEB", "Smartphone,Phone,PHONE",
			"Tablet,Slate,PHONE", "AVR,Hall,SPEAKER", "Speaker,Kitchen,SPEAKER", "TV,Wall,TV", "GameConsole,Box,TV",
			"Automobile,Van,CAR", "Toaster,Toaster,OTHER" })
	void reducesADeviceToItsClass(String type, String name, DeviceClass expected) {
		Device device = new Device("id", name, type, null, null, false);
		assertThat(LoggedPlay.of(ended(episode(), device, Ending.COMPLETED)).device()).isEqualTo(expected);
		assertThat(LoggedPlay.of(ended(episode(), null, Ending.COMPLETED)).device()).isEqualTo(DeviceClass.OTHER);
	}

	@ParameterizedTest
	@EnumSource
	void tellsHowItBegan(Beginning beginning) {
		assertThat(StartReason.of(beginning).name()).isEqualTo(beginning.name());
	}

	@ParameterizedTest
	@EnumSource
	void tellsHowItEnded(Ending ending) {
		assertThat(EndReason.of(ending).name()).isEqualTo(ending.name());
	}

	@Test
	void isStoredAsNumbersThatStay() {
		assertThat(PlayableKind.values()).extracting(Enum::name)
			.containsExactly("TRACK", "EPISODE", "LOCAL_FILE", "CHAPTER");
		assertThat(PlaySource.values()).extracting(Enum::name)
			.containsExactly("RECORDED", "IMPORTED", "RECENTLY_PLAYED");
		assertThat(DeviceClass.values()).extracting(Enum::name)
			.containsExactly("OTHER", "COMPUTER", "PHONE", "SPEAKER", "TV", "CAR", "WEB");
		assertThat(PlayedFrom.values()).extracting(Enum::name)
			.containsExactly("OTHER", "PLAYLIST", "ALBUM", "ARTIST", "SHOW", "COLLECTION");
		assertThat(StartReason.values()).extracting(Enum::name)
			.containsExactly("UNKNOWN", "FOLLOWED", "CHOSEN", "REPEATED");
		assertThat(EndReason.values()).extracting(Enum::name)
			.containsExactly("UNKNOWN", "COMPLETED", "SKIPPED", "REPLACED", "PAUSED", "STOPPED");
		assertThat(GapReason.values()).extracting(Enum::name)
			.containsExactly("SERVER_OFF", "SPOTIFY", "LOGIN", "SWITCHED_OFF");
	}

	private static Titled episode() {
		return new Playback.Episode(new SpotifyUri("spotify:episode:fog"), "Fog", null, List.of(), null, null, false,
				SEEN);
	}

	private static PlayEnded ended(Titled item, @Nullable Device device, Ending ending) {
		PlayContext context = new PlayContext("show", new SpotifyUri("spotify:show:fog"), "Fog", null);
		Play play = new Play(new UUID(0, 1), PlaybackFixtures.ACCOUNT, item, NOON.plusNanos(1_900_000),
				Duration.ofNanos(90_123_999_999L), Beginning.CHOSEN, context, device, false);
		return new PlayEnded(play, ending, NOON.plusSeconds(95));
	}

}
