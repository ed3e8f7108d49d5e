package dev.earshot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

import dev.earshot.standin.SpotifyStandIn;
import dev.earshot.storage.TestVault;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills the program while people are at work, and compares one by one what they were told
 * is done with what is there.
 */
class KillTests {

	private static final int KILLS = 100;

	@TempDir
	Path data;

	private final SpotifyStandIn standIn = SpotifyStandIn.start();

	private final int port = RunningEarshot.freePort();

	private final BusyPeople people = new BusyPeople("http://127.0.0.1:" + this.port, this.standIn);

	@BeforeEach
	void giveTheKey() throws IOException {
		Files.writeString(this.data.resolve("earshot.key"), TestVault.KEY);
	}

	@AfterEach
	void close() {
		this.standIn.close();
	}

	/**
	 * Shows that at a hundred moments, in the middle of whatever the program did, its
	 * files held everything that was acknowledged and nothing that was revoked: what they
	 * are while the process stands still is what {@code kill -9} would leave.
	 */
	@Test
	@EnabledOnOs(OS.LINUX)
	void aHundredMomentsHoldWhatWasAcknowledgedUntilThen() throws IOException {
		try (EarshotProcess earshot = start()) {
			this.people.logIn();
			this.people.during(() -> {
				for (int moment = 0; moment < KILLS; moment++) {
					awaitAnotherPromise();
					assertPromisesKeptBy(earshot);
				}
			});
		}
		assertPromisesKept();
	}

	private void assertPromisesKeptBy(EarshotProcess earshot) throws IOException {
		Map<String, Set<String>> before = this.people.promises().now();
		Path[] left = new Path[1];
		earshot.whileItStandsStill(() -> left[0] = StoredThings.copyOf(this.data));
		StoredThings stored = StoredThings.in(left[0]);
		stored.assertWhole();
		stored.assertKeep(this.people.promises().since(before));
		stored.assertTokensOf(this.standIn);
	}

	/**
	 * Shows that the program starts with what a kill left, and that people go on where
	 * they were, logged in as before.
	 */
	@Test
	void threeKillsTakeNothingAway() throws IOException {
		kill(3);
	}

	@Test
	@Tag("kills")
	@Timeout(value = 30, unit = TimeUnit.MINUTES)
	void aHundredKillsTakeNothingAway() throws IOException {
		kill(KILLS);
	}

	private void kill(int times) throws IOException {
		for (int kill = 0; kill < times; kill++) {
			try (EarshotProcess earshot = start()) {
				if (kill == 0) {
					this.people.logIn();
				}
				this.people.during(() -> {
					awaitMorePromises();
					earshot.kill();
				});
			}
			assertPromisesKept();
		}
	}

	private void awaitMorePromises() {
		for (int promise = 0; promise < 10; promise++) {
			awaitAnotherPromise();
		}
	}

	private void awaitAnotherPromise() {
		int before = this.people.promises().count();
		Awaitility.await().until(() -> this.people.promises().count() > before);
	}

	private void assertPromisesKept() {
		StoredThings stored = StoredThings.in(this.data);
		stored.assertWhole();
		stored.assertKeep(this.people.promises().now());
		stored.assertTokensOf(this.standIn);
	}

	private EarshotProcess start() throws IOException {
		return new EarshotProcess(this.port, this.standIn, this.data, "-Dearshot.spotify.plan.burst=100000",
				"-Dearshot.spotify.plan.strangers=100000", "-Dearshot.account.login-attempts=100000",
				"-Dearshot.webhook.hosts=192.0.2.1")
			.ready();
	}

}
