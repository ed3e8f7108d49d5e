package dev.earshot.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.stream.IntStream;

import dev.earshot.RunningEarshot;
import dev.earshot.TemporaryFiles;
import dev.earshot.Texts;
import dev.earshot.Visitor;
import dev.earshot.core.AccountId;
import dev.earshot.history.details.TestDetails;
import dev.earshot.history.log.Gaps;
import dev.earshot.history.log.PlayLog;
import dev.earshot.history.log.TestLog;
import dev.earshot.imports.exportfile.Era;
import dev.earshot.imports.exportfile.ExportGenerator;
import dev.earshot.oauth.OAuthMemory;
import dev.earshot.playback.polling.TestPolls;
import dev.earshot.providers.oauth2.OAuth2Memory;
import dev.earshot.providers.oidc.OidcMemory;
import dev.earshot.scrobbling.range.TestRanges;
import dev.earshot.scrobbling.targets.Target;
import dev.earshot.scrobbling.targets.TestTargets;
import dev.earshot.standin.ApaleoStandIn;
import dev.earshot.standin.Listener;
import dev.earshot.standin.Person;
import dev.earshot.standin.SpotifyStandIn;
import dev.earshot.standin.StandInApp;
import org.awaitility.Awaitility;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Where a scene is played: a server that nobody has set up, Spotify beside it, and an
 * empty tab.
 *
 * @param spotify who plays Spotify
 * @param apaleo who plays apaleo, if the program knows its address
 * @param earshot the program
 * @param tab what is looked at
 */
record Stage(SpotifyStandIn spotify, ApaleoStandIn apaleo, RunningEarshot earshot, Tab tab) {

	Stage registered() {
		Visitor visitor = new Visitor(this.earshot.url());
		visitor.open("/setup");
		visitor.submit("/setup", "clientId", StandInApp.CLIENT_ID, "clientSecret", StandInApp.FIRST_SECRET);
		return this;
	}

	Visitor loggedIn(Person person) {
		Visitor visitor = new Visitor(this.earshot.url());
		visitor.logIn(this.spotify, person);
		return visitor;
	}

	Tab owner() {
		return registered().tab.with(loggedIn(Person.LANTERN_FOX));
	}

	/**
	 * A household: Second Person is here again after a disconnect, both show each other
	 * what they play, and invitations are open.
	 */
	Tab ownerOfAHousehold() {
		registered();
		Visitor owner = loggedIn(Person.LANTERN_FOX);
		owner.open("/admin");
		owner.submit("/admin/invitations", "spotifyId", Person.SECOND_PERSON.id());
		owner.submit("/admin/invitations", "spotifyId", "a.friend-from-the-choir-with-quite-a-long-spotify-id");
		owner.submit("/admin/invitations/links");
		owner.submit("/household/consent", "agreed", "true");
		Visitor second = loggedIn(Person.SECOND_PERSON);
		second.open("/profile");
		second.submit("/profile/disconnect");
		second.logIn(this.spotify, Person.SECOND_PERSON);
		second.open("/profile");
		second.submit("/household/consent", "agreed", "true");
		return this.tab.with(owner);
	}

	/**
	 * A household whose two members have logs and compare them.
	 */
	Tab ownerOfAComparingHousehold() {
		Tab owner = ownerOfAHousehold();
		compare(Person.LANTERN_FOX);
		compare(Person.SECOND_PERSON);
		JdbcClient jdbc = this.earshot.bean(JdbcClient.class);
		jdbc.sql("update listener set recording_since = 0").update();
		jdbc.sql("select account_id from listener order by id")
			.query(String.class)
			.list()
			.forEach((account) -> TestLog.fill(new AccountId(account), this.earshot.bean(PlayLog.class),
					this.earshot.bean(Gaps.class)));
		return owner;
	}

	private void compare(Person person) {
		Visitor visitor = loggedIn(person);
		visitor.open("/history");
		visitor.submit("/history/recording", "on", "true", "zone", "Europe/Berlin");
		visitor.submit("/household/compare/consent", "agreed", "true");
	}

	/**
	 * Somebody who has entered two providers and linked an identity of one.
	 */
	Tab ownerWithAProvider() {
		Tab tab = owner().open("/profile");
		OidcMemory.enter(this.earshot, "household");
		OAuth2Memory.enterTried(this.earshot, "hub");
		this.earshot.bean(JdbcClient.class).sql("""
				insert into linked_identity (issuer, subject, account_id, name, linked_at)
				select 'https://login.example.com/household', 'fox', id, 'Fox of the household', :now from account
				""").param("now", Instant.now().toEpochMilli()).update();
		return tab;
	}

	Tab ownerWithoutSpotify() {
		Tab tab = ownerWithAProvider();
		this.earshot.bean(JdbcClient.class)
			.sql("update account set spotify_id = null, spotify_account_id = null")
			.update();
		this.earshot.bean(JdbcClient.class).sql("delete from oauth_token").update();
		OAuthMemory.forget(this.earshot);
		return tab;
	}

	/**
	 * Somebody whom nobody answers at the topic where they want to be told.
	 */
	Tab ownerWhoIsNotTold() {
		Tab owner = ownerWithAProvider();
		Visitor same = loggedIn(Person.LANTERN_FOX);
		same.open("/profile");
		same.submit("/profile/notifications", "kind", "NTFY", "target", "http://127.0.0.1:1/lantern-fox");
		same.submit("/profile/notifications/test", "kind", "NTFY");
		return owner;
	}

	/**
	 * Somebody who has entered a client of apaleo with two secrets, one of which is in
	 * use.
	 */
	Tab ownerWithApaleo() {
		this.apaleo.addSecret("second-secret-of-earshot");
		Visitor owner = registered().loggedIn(Person.LANTERN_FOX);
		owner.open("/admin/providers/apaleo");
		owner.submit("/admin/providers/apaleo", "clientId", ApaleoStandIn.CLIENT_ID, "clientSecret",
				ApaleoStandIn.SECRET, "description", "Since the house was renovated");
		owner.submit("/admin/providers/apaleo/secrets", "newSecret", "second-secret-of-earshot", "newDescription",
				"From next year on");
		return this.tab.with(owner);
	}

	/**
	 * Somebody with two links, one of which is opened often.
	 */
	Tab ownerWithLinks() {
		registered();
		Visitor owner = loggedIn(Person.LANTERN_FOX);
		owner.open("/share/new");
		owner.submit("/share/new", "name", "The small tablet in the hall, on the left of the front door",
				"opens.display", "yes", "expiry", "week");
		owner.submit("/share/new", "name", "Friday stream", "opens.overlay", "yes", "opens.card", "yes", "opens.feed",
				"yes", "expiry", "never");
		JdbcClient jdbc = this.earshot.bean(JdbcClient.class);
		for (int day = 0; day < 12; day++) {
			jdbc.sql(
					"insert into share_view (link_id, day, views) select id, :day, :views from share_link where name like 'F%'")
				.param("day", Instant.now().truncatedTo(ChronoUnit.DAYS).minus(Duration.ofDays(day)).toEpochMilli())
				.param("views", (day * 37) % 90)
				.update();
		}
		return this.tab.with(owner);
	}

	/**
	 * Somebody who listened to something yesterday and today, with a gap in between.
	 */
	Tab ownerWithALog() {
		registered();
		Visitor owner = loggedIn(Person.LANTERN_FOX);
		owner.open("/history");
		owner.submit("/history/recording", "on", "true", "zone", "Europe/Berlin");
		JdbcClient jdbc = this.earshot.bean(JdbcClient.class);
		jdbc.sql("update listener set recording_since = 0").update();
		AccountId account = account();
		TestLog.fill(account, this.earshot.bean(PlayLog.class), this.earshot.bean(Gaps.class));
		TestDetails.put(this.earshot, account, "spotify:track:Harbor0Lights00",
				this.spotify.url() + "/image/album-tides-64.jpg");
		return this.tab.with(owner);
	}

	/**
	 * Somebody whose last weeks have highlights of all kinds, on the page of statistics.
	 */
	Tab ownerWithHabits() {
		Tab listener = ownerWithALog();
		LocalDate today = LocalDate.now(ZoneId.of("Europe/Berlin"));
		new ListeningHabits(account(), this.earshot.bean(PlayLog.class), today).add();
		return listener.open("/statistics?from=" + today.minusDays(60) + "&to=" + today);
	}

	private AccountId account() {
		return new AccountId(
				this.earshot.bean(JdbcClient.class).sql("select id from account").query(String.class).single());
	}

	/** Somebody who has paused a service, with a play not sent and a counted range. */
	Tab ownerWhoSendsPlaysOn() {
		Tab listener = ownerWithALog();
		Target target = TestTargets.addPaused(this.earshot, account(), "Harbor Lights");
		TestRanges.addCounted(this.earshot, target);
		return listener;
	}

	/** Somebody whose service does not accept the token any more. */
	Tab ownerWhoseTokenIsRefused() {
		Tab owner = owner().open("/");
		TestTargets.refuse(this.earshot, TestTargets.addPaused(this.earshot, account(), "Harbor Lights"));
		return owner;
	}

	/**
	 * Somebody whose log has more than two pages.
	 */
	Tab ownerWithALongLog() {
		Tab listener = ownerWithALog();
		TestLog.existing(this.earshot.bean(JdbcClient.class), account())
			.play(IntStream.range(0, 100).mapToObj("Track %d"::formatted).toArray(String[]::new));
		return listener;
	}

	/**
	 * Somebody who has listened for three years, mostly in the evening.
	 */
	Tab ownerWithYearsOfPlays() {
		Tab listener = ownerWithALog();
		new ListeningYears(account(), this.earshot, this.spotify).add();
		return listener;
	}

	/**
	 * Somebody who has hidden an artist, merged two recordings, and could merge others.
	 */
	Tab ownerWithRules() {
		Tab listener = ownerWithALog();
		JdbcClient jdbc = this.earshot.bean(JdbcClient.class);
		jdbc.sql("update item set folded = 'harbor lights' where title in ('Harbor Lights 3', 'Harbor Lights 4')")
			.update();
		jdbc.sql("insert into hidden_artist select listener.id, artist.id from listener, artist where name = 'Lantern'")
			.update();
		jdbc.sql("""
				insert into merged_item select listener.id, item.id, other.id from listener, item, item other
				where item.title = 'Harbor Lights 1' and other.title = 'Harbor Lights 2'
				""").update();
		return listener;
	}

	/**
	 * Somebody who has imported an export with all kinds of files and faults.
	 */
	Tab ownerWithAnImport() {
		ownerWithALog();
		Visitor owner = loggedIn(Person.LANTERN_FOX);
		owner.open("/history/import");
		owner.upload("/history/import", "my_spotify_data.zip", export());
		Awaitility.await()
			.until(() -> owner.open("/history/import").body(),
					(page) -> page.contains(Texts.of("import.state.finished")));
		return this.tab.with(owner);
	}

	private static byte[] export() {
		try {
			return Files
				.readAllBytes(new ExportGenerator(1, 400).withFaults().export(Era.E3).zip(TemporaryFiles.directory()));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Somebody whose import is being read.
	 */
	Tab ownerWhoImports() {
		Tab listener = ownerWithALog();
		JdbcClient jdbc = this.earshot.bean(JdbcClient.class);
		jdbc.sql("insert into play_import (listener_id, created_at, state) select id, 0, 1 from listener").update();
		jdbc.sql(
				"insert into import_upload (import_id, place, name, bytes) select id, 1, 'my_spotify_data.zip', 1 from play_import")
			.update();
		return listener;
	}

	Tab ownerWhoseLoginIsNearlySixMonthsOld() {
		Tab tab = owner();
		this.earshot.bean(JdbcClient.class)
			.sql("update oauth_token set authorized_at = :at")
			.param("at", Instant.now().minus(Duration.ofDays(176)).toEpochMilli())
			.update();
		OAuthMemory.forget(this.earshot);
		return tab;
	}

	/**
	 * Somebody whose login is older than the page of top items.
	 */
	Tab ownerWithoutPermissionForTopItems() {
		Tab tab = owner();
		this.earshot.bean(JdbcClient.class)
			.sql("update oauth_token set scopes = replace(scopes, 'user-top-read', 'user-follow-read')")
			.update();
		OAuthMemory.forget(this.earshot);
		return tab;
	}

	/**
	 * Somebody who has just made a webhook, for an address where nobody is.
	 */
	Tab ownerOfAWebhook() {
		Tab tab = owner().open("/share/webhooks").fill("Name", "Living room lights");
		return tab.fill("Address", "http://127.0.0.1:1/api/webhook").press(Texts.of("webhook.create"));
	}

	Listener listener() {
		return this.spotify.listener();
	}

	void lookNow() {
		TestPolls.pollNow(this.earshot);
	}

}
