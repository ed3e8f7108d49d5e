package dev.earshot.scrobbling.sending;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

import dev.earshot.history.counting.CountingRules;
import dev.earshot.history.log.LoggedItem;
import dev.earshot.history.log.LoggedName;
import dev.earshot.history.log.PlayableKind;
import dev.earshot.history.log.TestLog;
import dev.earshot.scrobbling.queue.DeadLetter;
import dev.earshot.scrobbling.queue.DeadReason;
import dev.earshot.scrobbling.queue.QueueSize;
import dev.earshot.scrobbling.queue.TestListens;
import dev.earshot.scrobbling.service.ServiceAnswer.RateLimited;
import dev.earshot.scrobbling.service.ServiceAnswer.Unavailable;
import dev.earshot.scrobbling.service.ServiceKind;
import dev.earshot.scrobbling.targets.Target;
import dev.earshot.storage.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Listens that were queued and are not to be sent any more.
 */
class SendableListensTests {

	private static final Duration SOON = Duration.ofSeconds(10);

	private static final Duration HOUR = Duration.ofHours(1);

	private SendingRig rig = SendingRig.of(ServiceKind.LASTFM);

	@ParameterizedTest
	@EnumSource
	void areNotOfArtistsThatWereHiddenWhileTheyWaited(TestDatabase database) {
		this.rig = SendingRig.of(database);
		Target target = waiting("a", "b");
		hide("spotify:artist:Lantern");
		this.rig.pass(HOUR);
		assertThat(this.rig.service().tracks()).isEmpty();
		assertThat(this.rig.dead(target)).extracting(DeadLetter::reason)
			.containsExactly(DeadReason.HIDDEN, DeadReason.HIDDEN);
	}

	@Test
	void areNotOfHiddenArtistsThoughTheyAreOfTheLog() {
		Target target = this.rig.connect();
		this.rig.queue().add(target.id(), TestListens.of("logged", SendingRig.NOON.minusSeconds(900)), true);
		hide("spotify:artist:Lantern");
		this.rig.lanes().wake(target.id());
		this.rig.pass(SOON);
		assertThat(this.rig.service().requests()).isEmpty();
		assertThat(this.rig.queue().size(target.id())).isEqualTo(new QueueSize(0, 0, 1));
	}

	@Test
	void areNotOfArtistsThatWereHiddenWhileARequestWasLost() {
		Target target = this.rig.connect();
		this.rig.service().answers((_) -> {
			hide("spotify:artist:Lantern");
			return new Unavailable(503);
		});
		this.rig.listens(target, "a");
		this.rig.pass(HOUR);
		assertThat(this.rig.service().requests()).hasSize(1);
		assertThat(this.rig.dead(target)).extracting(DeadLetter::reason).containsExactly(DeadReason.HIDDEN);
	}

	@Test
	void areKeptBackUntilTheArtistCountsAndTheyAreTriedAgain() {
		Target target = waiting("a");
		int artist = hide("spotify:artist:Lantern");
		this.rig.pass(HOUR);
		retry(target);
		assertThat(this.rig.dead(target)).hasSize(1);
		new CountingRules(this.rig.jdbc()).show(this.rig.log().listener().id(), artist);
		this.rig.pass(HOUR);
		assertThat(this.rig.service().tracks()).isEmpty();
		retry(target);
		assertThat(this.rig.service().tracks()).containsExactly("a");
	}

	private void retry(Target target) {
		this.rig.letters().retryAll(target.id());
		this.rig.lanes().wake(target.id());
		this.rig.pass(SOON);
	}

	@Test
	void areThoseOfNamesakes() {
		waiting("a");
		hide("spotify:artist:AnotherLantern");
		this.rig.pass(HOUR);
		assertThat(this.rig.service().tracks()).containsExactly("a");
	}

	@Test
	void areNotThoseOfArtistsThatAreKnownByTheirNamesOnly() {
		waiting("a");
		hide(null);
		this.rig.pass(HOUR);
		assertThat(this.rig.service().tracks()).isEmpty();
	}

	// The service takes nothing in the next minutes.
	private Target waiting(String... tracks) {
		Target target = this.rig.connect();
		this.rig.service().answers(new RateLimited(Duration.ofMinutes(7)));
		this.rig.listens(target, tracks);
		this.rig.pass(SOON);
		return target;
	}

	private int hide(@Nullable String uri) {
		TestLog log = this.rig.log();
		log.listeners().switchOn(this.rig.account(), ZoneId.of("UTC"), Instant.EPOCH);
		log.add(TestLog.play(new LoggedItem(PlayableKind.TRACK, "spotify:track:other", "Other",
				List.of(new LoggedName("Lantern", uri)), null, null), SendingRig.NOON));
		int artist = this.rig.jdbc().sql("select id from artist").query(Integer.class).single();
		new CountingRules(this.rig.jdbc()).hide(log.listener().id(), artist);
		return artist;
	}

}
