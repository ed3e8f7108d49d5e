package dev.earshot.scrobbling.sending;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

import dev.earshot.core.SpotifyUri;
import dev.earshot.history.counting.CountingRules;
import dev.earshot.history.log.TestLog;
import dev.earshot.playback.Link;
import dev.earshot.playback.Play;
import dev.earshot.playback.Play.Beginning;
import dev.earshot.playback.Play.Ending;
import dev.earshot.playback.PlayEnded;
import dev.earshot.playback.PlayStarted;
import dev.earshot.playback.Playback.Episode;
import dev.earshot.playback.Playback.LocalFile;
import dev.earshot.playback.Playback.Titled;
import dev.earshot.playback.Playback.Track;
import dev.earshot.playback.Progress;
import dev.earshot.scrobbling.service.ServiceAnswer.Unavailable;
import dev.earshot.scrobbling.service.ServiceKind;
import dev.earshot.scrobbling.service.StoredAnswer.NotAnswered;
import dev.earshot.scrobbling.targets.Target;
import dev.earshot.scrobbling.targets.TargetHealth;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.then;

/**
 * From the events of a play to what the service hears of it.
 */
class EndedPlaysTests {

	private static final Duration SOON = Duration.ofSeconds(5);

	private static final Instant BEGAN = SendingRig.NOON.minusSeconds(200);

	private static final Progress PROGRESS = new Progress(Duration.ofSeconds(200), Duration.ofSeconds(200), false,
			SendingRig.NOON);

	private static final List<Link> LANTERN = List.of(new Link("Lantern", "https://open.spotify.com/artist/Lantern"));

	private static final Track TRACK = new Track(new SpotifyUri("spotify:track:a"), "a", null, LANTERN, null, null,
			false, PROGRESS);

	private final SendingRig rig = SendingRig.of(ServiceKind.LISTENBRAINZ);

	@Test
	void areSentWithoutALog() {
		this.rig.connect();
		this.rig.ended().on(ended(TRACK, 180, false));
		this.rig.ended().on(ended(new LocalFile(null, "Take 4", LANTERN, null, PROGRESS), 180, false));
		this.rig.pass(SOON);
		assertThat(this.rig.service().tracks()).containsExactlyInAnyOrder("a", "Take 4");
	}

	@Test
	void areNewsForTheOtherNodesBecauseTheyMayBeTheirsToSend() {
		Target target = this.rig.connect();
		this.rig.ended().on(ended(TRACK, 180, false));
		then(this.rig.messages()).should().send("sending", target.id());
	}

	@Test
	void areNotSentIfTheyArePrivateOrTooShortOrNoMusic() {
		this.rig.connect();
		this.rig.ended().on(ended(TRACK, 180, true));
		this.rig.ended().on(ended(TRACK, 99, false));
		this.rig.ended()
			.on(ended(new Episode(new SpotifyUri("spotify:episode:e"), "e", null, LANTERN, null, null, false, PROGRESS),
					180, false));
		this.rig.pass(SOON);
		assertThat(this.rig.service().requests()).isEmpty();
	}

	@Test
	void areNotSentLaterIfTheyEndedDuringAPause() {
		Target target = this.rig.connect();
		this.rig.targets().pause(target.account(), target.id());
		this.rig.ended().on(ended(TRACK, 180, false));
		this.rig.targets().resume(target.account(), target.id());
		this.rig.pass(SOON);
		assertThat(this.rig.service().requests()).isEmpty();
	}

	@Test
	void waitWhileAccessIsRefused() {
		Target target = this.rig.connect();
		this.rig.targets().update(target.id(), TargetHealth::refused);
		this.rig.ended().on(ended(TRACK, 180, false));
		this.rig.pass(SOON);
		assertThat(this.rig.service().requests()).isEmpty();
		assertThat(this.rig.queue().size(target.id()).waiting()).isOne();
	}

	@Test
	void areNotSentNorToldIfTheirArtistIsHidden() {
		this.rig.connect();
		hideTheArtist();
		this.rig.nowPlaying().on(new PlayStarted(play(TRACK, 0, false)));
		this.rig.ended().on(ended(TRACK, 180, false));
		this.rig.pass(SOON);
		assertThat(this.rig.service().requests()).isEmpty();
		assertThat(this.rig.service().nowPlaying()).isEmpty();
	}

	private void hideTheArtist() {
		TestLog log = this.rig.log();
		log.listeners().switchOn(this.rig.account(), ZoneId.of("UTC"), Instant.EPOCH);
		log.play("Low Tide");
		int artist = this.rig.jdbc().sql("select id from artist where name = 'Lantern'").query(Integer.class).single();
		new CountingRules(this.rig.jdbc()).hide(log.listener().id(), artist);
	}

	@Test
	void areToldOnceWhenTheyBegin() {
		this.rig.connect();
		this.rig.nowPlaying().on(new PlayStarted(play(TRACK, 0, false)));
		this.rig.pass(SOON);
		this.rig.restart();
		this.rig.pass(Duration.ofMinutes(5));
		assertThat(this.rig.service().nowPlaying()).containsExactly("a");
	}

	@Test
	void areNotToldInPrivateNorWhileTheServiceIsAway() {
		Target target = this.rig.connect();
		this.rig.nowPlaying().on(new PlayStarted(play(TRACK, 0, true)));
		this.rig.service().answers(new Unavailable(null));
		this.rig.service().tells(new NotAnswered(null));
		this.rig.listens(target, "b");
		this.rig.pass(SOON);
		this.rig.nowPlaying().on(new PlayStarted(play(TRACK, 0, false)));
		this.rig.pass(SOON);
		assertThat(this.rig.service().nowPlaying()).isEmpty();
	}

	@Test
	void areNobodysBusinessWithoutATarget() {
		this.rig.nowPlaying().on(new PlayStarted(play(TRACK, 0, false)));
		this.rig.ended().on(ended(TRACK, 180, false));
		assertThat(this.rig.time().untilNext()).isEmpty();
	}

	private PlayEnded ended(Titled item, int listened, boolean isPrivate) {
		return new PlayEnded(play(item, listened, isPrivate), Ending.SKIPPED, SendingRig.NOON);
	}

	private Play play(Titled item, int listened, boolean isPrivate) {
		return new Play(UUID.randomUUID(), this.rig.account(), item, BEGAN, Duration.ofSeconds(listened),
				Beginning.CHOSEN, null, null, isPrivate);
	}

}
