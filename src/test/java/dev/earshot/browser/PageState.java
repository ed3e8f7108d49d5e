package dev.earshot.browser;

import java.net.URI;
import java.time.Duration;
import java.util.function.Consumer;

import dev.earshot.Texts;
import dev.earshot.Visitor;
import dev.earshot.standin.ApaleoStandIn;
import dev.earshot.standin.Catalogue;
import dev.earshot.standin.Listener;
import dev.earshot.standin.Person;
import dev.earshot.standin.Repeat;
import dev.earshot.standin.Shuffle;
import dev.earshot.standin.SimulatedDevice;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Every page, in every state that looks different.
 */
enum PageState {

	SETUP_REFUSED((stage) -> stage.tab()
		.open("/setup")
		.fill(Texts.of("setup.clientId"), "0".repeat(32))
		.fill(Texts.of("setup.clientSecret"), "0".repeat(32))
		.press(Texts.of("setup.submit"))
		.sees("Spotify does not accept")),

	SETUP_MALFORMED((stage) -> stage.tab()
		.open("/setup")
		.reads(Texts.of("setup.heading"))
		.press(Texts.of("setup.submit"))
		.sees("A client ID has 32")
		.unfold("Invalid redirect URI")),

	CODE((stage) -> stage.tab().open(stage.earshot().otherUrl() + "/setup").reads(Texts.of("code.heading"))),

	REGISTRATION((stage) -> stage.owner()
		.open("/setup")
		.reads("Registered")
		.unfold("Replace client ID")
		.unfold("Show the steps")),

	LOGIN_REFUSED((stage) -> stage.registered()
		.tab()
		.open("/login?refused=not-registered")
		.sees("does not let")
		.unfold("Invalid redirect URI")),

	LOGIN_ELSEWHERE((stage) -> stage.registered()
		.tab()
		.open(stage.earshot().otherUrl() + "/login")
		.reads(Texts.of("login.elsewhere.heading"))),

	NOT_ADMITTED((stage) -> {
		stage.owner();
		stage.tab().with(stage.loggedIn(Person.SECOND_PERSON)).open("/login/not-admitted").sees("secondperson");
	}),

	INVITATION((stage) -> {
		String link = stage.owner()
			.open("/admin")
			.press(Texts.of("invitationLink.create"))
			.find("#invitation-link")
			.inputValue();
		stage.tab().page().context().clearCookies();
		stage.tab().open(link).reads(Texts.of("invitation.heading"));
	}),

	INVITATION_ISSUED((stage) -> stage.owner()
		.open("/admin")
		.press(Texts.of("invitationLink.create"))
		.reads(Texts.of("invitationLink.issued.title"))),

	INVITATION_CLOSED(
			(stage) -> stage.registered().tab().open("/login/invitation/made-up").reads(Texts.of("invitation.closed"))),

	DISCONNECTED((stage) -> stage.owner()
		.open("/profile")
		.unfold(Texts.of("profile.disconnect"))
		.press(Texts.of("profile.disconnect.now"))
		.reads(Texts.of("disconnected.receipt"))),

	TRACK((listener) -> listener.seek(Duration.ofSeconds(84)), "Harbor Lights, Low Tide"),

	TRACK_WITHOUT_PICTURES((stage) -> {
		ImageHost.failing(stage.tab(), stage.spotify().url() + "/image/**", ImageHost.Fault.NOT_FOUND);
		stage.owner().open("/").reads("Harbor Lights, Low Tide");
	}),

	PAUSED((listener) -> listener.pause(), "Harbor Lights, Low Tide"),

	EXPLICIT((listener) -> listener.play(Catalogue.BAD_WEATHER_CHOIR), "Bad Weather Choir"),

	LONG_TITLE((listener) -> listener.play(Catalogue.INVENTORY), Catalogue.INVENTORY.name()),

	RIGHT_TO_LEFT((listener) -> listener.play(Catalogue.SNOW_LANTERN), Catalogue.SNOW_LANTERN.name()),

	EPISODE(Listener::playEpisode, Catalogue.SOUND_OF_FOG.name()),

	ADVERT(Listener::playAdvert, Texts.of("playback.advert")),

	LOCAL_FILE(Listener::playLocalFile, "Rehearsal Take 4"),

	EVERY_CIRCUMSTANCE((listener) -> {
		listener.transfer(SimulatedDevice.KITCHEN_SPEAKER);
		listener.shuffle(Shuffle.SMART);
		listener.repeat(Repeat.TRACK);
		listener.visiblePrivateSession();
	}, "Harbor Lights, Low Tide"),

	UNKNOWN(Listener::deviceWithNothingLoaded, Texts.of("playback.unknown")),

	NOTHING(Listener::stop, Texts.of("playback.nothing")),

	NOWHERE(Listener::neverUsed, Texts.of("playback.nowhere")),

	NO_WORD((stage) -> {
		stage.spotify().refuse("/me/player", "error-503", 100);
		stage.owner().open("/").reads(Texts.of("playback.silent"));
	}),

	TROUBLE((stage) -> {
		Tab tab = stage.owner().open("/").reads("Harbor Lights, Low Tide");
		stage.spotify().refuse("/me/player", "error-503", 100);
		stage.lookNow();
		tab.sees(Texts.of("refusal.unavailable"));
	}),

	TOP((stage) -> stage.owner().open("/top?range=short_term").reads(Texts.of("top.tracks"))),

	TOP_REFUSED((stage) -> {
		stage.spotify().refuse("/me/top/**", "error-503", 100);
		stage.owner().open("/top").sees(Texts.of("refusal.unavailable"));
	}),

	TOP_NOT_PERMITTED((stage) -> stage.ownerWithoutPermissionForTopItems().open("/top").reads(Texts.of("top.allow"))),

	PROFILE((stage) -> stage.ownerWhoIsNotTold()
		.open("/profile")
		.fill(Texts.of("channels.WEBHOOK"), "https://localhost/hook")
		.press(Texts.of("channels.WEBHOOK.store"))
		.sees(Texts.of("channels.WEBHOOK.invalid"))
		.sees(Texts.of("channels.failed"))
		.unfold(Texts.of("profile.due.after"))
		.unfold(Texts.of("profile.disconnect"))),

	PROFILE_DUE(
			(stage) -> stage.ownerWhoseLoginIsNearlySixMonthsOld().open("/profile").sees("Your Spotify login ends")),

	PEOPLE((stage) -> stage.ownerOfAHousehold()
		.open("/admin")
		.reads("People")
		.unfold(Texts.of("people.handOver"))
		.unfold("Remove")
		.unfold(Texts.of("erasure.reason.DISCONNECTED"))),

	HOUSEHOLD((stage) -> stage.ownerOfAHousehold().open("/household").reads(Texts.of("household.members"))),

	HOUSEHOLD_COMPARED((stage) -> stage.ownerOfAComparingHousehold()
		.open("/household/compare?period=year&date=2026-11-29")
		.reads(Texts.of("compare.numbers"))),

	HOUSEHOLD_COMPARED_ALONE((stage) -> {
		stage.ownerOfAComparingHousehold();
		Visitor second = stage.loggedIn(Person.SECOND_PERSON);
		second.open("/household/compare");
		second.submit("/household/compare/consent", "agreed", "false");
		stage.tab().open("/household/compare").sees(Texts.of("compare.alone"));
	}),

	HOUSEHOLD_NOT_COMPARED((stage) -> stage.owner().open("/household/compare").reads(Texts.of("compare.off"))),

	BACKUP((stage) -> stage.owner()
		.open("/admin/backup")
		.fill(Texts.of("backup.passphrase"), "four words are enough")
		.fill(Texts.of("backup.passphrase.repeated"), "three words are few")
		.press(Texts.of("backup.download"))
		.sees(Texts.of("refusal.passphrases-differ"))),

	PROVIDERS((stage) -> stage.ownerWithAProvider().open("/admin/providers").reads(Texts.of("providers.title"))),

	PROVIDER_REFUSED((stage) -> stage.owner()
		.open("/admin/providers/oidc")
		.fill(Texts.of("oidc.name"), "Household")
		.fill(Texts.of("oidc.issuer"), "http://login.example.com")
		.fill(Texts.of("oidc.clientId"), "earshot")
		.fill(Texts.of("oidc.clientSecret"), "secret")
		.press(Texts.of("oidc.submit"))
		.sees(Texts.of("refusal.provider-not-https"))),

	PROVIDER((stage) -> stage.ownerWithAProvider()
		.open("/admin/providers/oidc/oidc-household")
		.reads("household")
		.unfold(Texts.of("oidc.remove"))),

	OAUTH2_REFUSED((stage) -> stage.owner()
		.open("/admin/providers/oauth2")
		.fill(Texts.of("oauth2.name"), "Hub")
		.fill(Texts.of("oauth2.authorize"), "https://hub.example.com/authorize")
		.fill(Texts.of("oauth2.token"), "https://hub.example.com/token")
		.fill(Texts.of("oauth2.userInfo"), "https://hub.example.com/me")
		.fill(Texts.of("oauth2.scopes"), "openid")
		.fill(Texts.of("oauth2.clientId"), " ")
		.fill(Texts.of("oauth2.clientSecret"), " ")
		.press(Texts.of("oauth2.submit"))
		.sees(Texts.of("oauth2.scopes.invalid"))),

	OAUTH2((stage) -> stage.ownerWithAProvider()
		.open("/admin/providers/oauth2/oauth2-hub")
		.reads("hub")
		.sees(Texts.of("refusal.provider-no-id"))
		.unfold(Texts.of("oidc.remove"))),

	SPOTIFY_APP((stage) -> stage.owner()
		.open("/admin/providers/spotify?mobile=Music://")
		.sees(Texts.of("spotifyApp.mobile.broken"))),

	APALEO_REFUSED((stage) -> stage.owner()
		.open("/admin/providers/apaleo")
		.fill(Texts.of("apaleo.clientId"), ApaleoStandIn.SIMPLE_CLIENT_ID)
		.fill(Texts.of("apaleo.clientSecret"), "with space")
		.fill(Texts.of("apaleo.description"), " ")
		.press(Texts.of("apaleo.submit"))
		.sees(Texts.of("apaleo.clientId.simple"))),

	APALEO((stage) -> stage.ownerWithApaleo()
		.open("/admin/providers/apaleo")
		.press(Texts.of("apaleo.probe"))
		.sees(Texts.of("apaleo.probe.earshot"))
		.sees(Texts.of("apaleo.secrets.inUse"))),

	APALEO_LINK((stage) -> stage.ownerWithApaleo()
		.open("/profile/apaleo?refused=provider-denied")
		.sees(Texts.of("refusal.provider-denied"))),

	APALEO_ACCOUNT((stage) -> stage.ownerWithApaleo()
		.open("/profile/apaleo")
		.press(Texts.of("apaleo.link.now"))
		.press("Allow")
		.reads(Texts.of("apaleo.properties"))),

	LOGIN_WITH_A_PROVIDER((stage) -> {
		stage.ownerWithAProvider();
		stage.tab().press(Texts.of("layout.signOut")).sees(Texts.of("login.with", "household"));
	}),

	IDENTITY_REFUSED((stage) -> {
		Tab tab = stage.ownerWithoutSpotify().open("/profile");
		tab.press(Texts.of("identities.unlink.which", "household")).sees(Texts.of("refusal.last-way-in"));
	}),

	UNCONNECTED((stage) -> stage.ownerWithoutSpotify().open("/").reads(Texts.of("playback.unconnected"))),

	DIAGNOSTICS((stage) -> stage.ownerOfAHousehold()
		.open("/admin/diagnostics")
		.unfold(Texts.of("diagnostics.table"))
		.press(Texts.of("diagnostics.streams.test"))
		.sees(Texts.of("diagnostics.streams.arrived"))),

	AUDIT_LOG((stage) -> stage.ownerOfAHousehold().open("/admin/audit").reads(Texts.of("auditLog.title"))),

	HISTORY_OFF((stage) -> stage.owner().open("/history").reads(Texts.of("history.title"))),

	HISTORY_EMPTY((stage) -> stage.owner()
		.open("/history")
		.press(Texts.of("history.switchOn"))
		.sees(Texts.of("history.empty"))),

	HISTORY((stage) -> stage.ownerWithALog()
		.open("/history")
		.sees(Texts.of("history.gap.server-off"))
		.unfold(Texts.of("history.more"))),

	HISTORY_OLDER((stage) -> {
		Tab tab = stage.ownerWithALongLog().open("/history");
		tab.find(".history-pager a").click();
		tab.sees(Texts.of("history.newer")).sees(Texts.of("history.older"));
	}),

	HISTORY_SEARCHED((stage) -> {
		Tab tab = stage.ownerWithALog().open("/history?q=lights").sees(Texts.of("history.deleteFound"));
		tab.unfold(Texts.of("history.deleteFound"));
	}),

	HISTORY_DELETED((stage) -> {
		Tab tab = stage.ownerWithALog().open("/history");
		tab.find(".history-delete").first().click();
		tab.sees(Texts.of("history.restore"));
	}),

	HISTORY_SELECTED((stage) -> {
		Tab tab = stage.ownerWithALog().open("/history");
		tab.find(".history-select input").first().check();
	}),

	HISTORY_NOTHING_SELECTED((stage) -> stage.ownerWithALog()
		.open("/history")
		.press(Texts.of("history.deleteSelected"))
		.sees(Texts.of("refusal.nothing-selected"))),

	HISTORY_ITEM((stage) -> {
		Tab tab = stage.ownerWithRules().open("/history?q=2");
		tab.find(".history-title a").first().click();
		tab.sees(Texts.of("history.hidden")).unfold(Texts.of("history.merge.search"));
	}),

	HISTORY_ITEM_SEARCHED((stage) -> {
		Tab tab = stage.ownerWithRules().open("/history?q=take");
		tab.find(".history-title a").first().click();
		tab.unfold(Texts.of("history.merge.search")).fill(Texts.of("history.search"), "lights");
		tab.press(Texts.of("history.show")).sees("Harbor Lights 0");
	}),

	HISTORY_COUNTING((stage) -> stage.ownerWithRules()
		.open("/history/counting")
		.sees(Texts.of("history.counting.suggestions"))
		.sees("Harbor Lights 1")),

	HISTORY_SETTINGS((stage) -> {
		Tab tab = stage.ownerWithAnImport().open("/history/settings");
		tab.reads(Texts.of("history.settings")).unfold(Texts.of("history.erase.open"));
		tab.find(".history-source summary").first().click();
	}),

	HISTORY_IMPORT((stage) -> stage.ownerWithAnImport()
		.open("/history/import")
		.reads(Texts.of("import.title"))
		.sees(Texts.of("import.state.finished"))),

	HISTORY_IMPORTING((stage) -> stage.ownerWhoImports().open("/history/import").sees(Texts.of("import.cancel"))),

	HISTORY_IMPORT_REPORT((stage) -> {
		Tab tab = stage.ownerWithAnImport().open("/history/import");
		tab.find(".import-line a").first().click();
		tab.reads(Texts.of("import.report"))
			.sees(Texts.of("import.report.problems"))
			.unfold(Texts.of("import.remove.open"));
	}),

	SCROBBLING((stage) -> stage.owner()
		.open("/scrobbling")
		.fill(Texts.of("scrobbling.address"), "https://localhost/listens")
		.fill(Texts.of("scrobbling.token"), "token")
		.press(Texts.of("scrobbling.connect"))
		.sees(Texts.of("scrobbling.address.private"))),

	SCROBBLING_TARGET((stage) -> {
		Tab tab = stage.ownerWhoSendsPlaysOn().open("/scrobbling");
		tab.find(".target-name a").first().click();
		tab.sees("No NUL is allowed")
			.sees(Texts.of("scrobbling.range.state.counted"))
			.unfold(Texts.of("scrobbling.remove.open"));
	}),

	SCROBBLING_REFUSED((stage) -> {
		Tab tab = stage.ownerWhoseTokenIsRefused().open("/scrobbling");
		tab.find(".target-name a").first().click();
		tab.sees(Texts.of("scrobbling.refused"));
	}),

	STATISTICS((stage) -> stage.ownerWithAnImport()
		.open("/statistics?period=year&date=2024-06-01")
		.seesCharts("time", "days", "hours")
		.find("[data-chart=time] summary")
		.click()),

	STATISTICS_ALL((
			stage) -> stage.ownerWithYearsOfPlays().open("/statistics?period=all").seesCharts("time", "days", "hours")),

	STATISTICS_YEAR((stage) -> stage.ownerWithYearsOfPlays()
		.open("/statistics?period=year&date=2024-01-01")
		.seesCharts("time", "days", "hours")),

	STATISTICS_MONTH((stage) -> stage.ownerWithYearsOfPlays()
		.open("/statistics?period=month&date=2023-05-01")
		.seesCharts("time", "hours")),

	STATISTICS_ONE((stage) -> {
		Tab tab = stage.ownerWithALog();
		stage.earshot()
			.bean(JdbcClient.class)
			.sql("delete from play where started_at > (select min(started_at) from play)")
			.update();
		tab.open("/statistics?period=all").reads(Texts.of("statistics.hours"));
	}),

	STATISTICS_CALENDAR(
			(stage) -> stage.ownerWithYearsOfPlays().open("/statistics/calendar?period=all").seesCharts("days")),

	STATISTICS_HIGHLIGHTS((stage) -> stage.ownerWithHabits().reads(Texts.of("statistics.highlights.obsessions"))),

	STATISTICS_EMPTY((stage) -> stage.ownerWithAnImport()
		.open("/statistics?from=2001-01-01&to=2001-01-02")
		.sees(Texts.of("statistics.empty"))),

	STATISTICS_RULE((stage) -> stage.ownerWithAnImport()
		.open("/statistics?from=2001-01-01&to=2001-01-02")
		.unfold(Texts.of("statistics.rule.change"))),

	STATISTICS_TOP((stage) -> stage.ownerWithAnImport()
		.open("/statistics/top/tracks?period=year&date=2024-06-01")
		.sees(Texts.of("statistics.list.new"))),

	STATISTICS_TRACK((stage) -> {
		Tab tab = stage.ownerWithAnImport().open("/statistics?period=all");
		tab.find("[aria-labelledby=top-tracks] .statistics-name a").first().click();
		tab.reads(Texts.of("statistics.subject.ranks")).find("[aria-labelledby=chart-time] summary").click();
	}),

	STATISTICS_ARTIST((stage) -> {
		Tab tab = stage.ownerWithAnImport().open("/statistics?period=all");
		tab.find("[aria-labelledby=top-artists] .statistics-name a").first().click();
		tab.reads(Texts.of("statistics.top.albums"));
	}),

	HISTORY_ABOUT((stage) -> {
		Tab tab = stage.ownerWithAnImport().open("/statistics?period=all");
		tab.find("[aria-labelledby=top-artists] .quiet a").first().click();
		tab.sees(Texts.of("history.about.heard"));
	}),

	RECAP((stage) -> stage.ownerWithAnImport().open("/recap/2024").reads(Texts.of("recap.pictures"))),

	RECAP_MONTH((stage) -> stage.ownerWithAnImport().open("/recap/2024/6").reads(Texts.of("recap.pictures"))),

	RECAP_EMPTY((stage) -> stage.ownerWithAnImport().open("/recap/2001").sees("Nothing was listened to in 2001")),

	RECAP_SHARED((stage) -> {
		Tab tab = stage.ownerWithAnImport().open("/share/new").fill("Name", "My 2024").tick("opens-recap");
		tab.fill(Texts.of("share.option.recap-year"), "2024")
			.press(Texts.of("share.form.make"))
			.reads("My 2024 is ready");
		tab.open(URI.create(tab.find("#recap").inputValue()).getPath()).reads("Recap of 2024");
	}),

	RECAP_FUTURE((stage) -> stage.ownerWithAnImport().open("/recap/2099/12").sees("December 2099 has not begun yet")),

	STATISTICS_REFUSED((stage) -> stage.ownerWithAnImport()
		.open("/statistics?from=2026-01-02&to=2026-01-01")
		.sees(Texts.of("refusal.period-backwards"))),

	LINKS((stage) -> stage.ownerWithLinks()
		.open("/share")
		.reads(Texts.of("share.title"))
		.find(".link summary")
		.last()
		.click()),

	NO_LINKS((stage) -> stage.owner().open("/share").sees(Texts.of("share.none"))),

	LINK_REFUSED((stage) -> stage.owner()
		.open("/share/new")
		.tick("opens-overlay", "opens-card", "opens-display")
		.fill(Texts.of("share.option.overlay-size"), "301")
		.press(Texts.of("share.form.make"))
		.sees("Enter a name of 1 to 60 characters.")),

	LINK_ISSUED((stage) -> stage.owner()
		.open("/share/new")
		.fill("Name", "Everything at once")
		.tick("opens-overlay", "opens-card", "opens-feed", "opens-display")
		.press(Texts.of("share.form.make"))
		.reads("Everything at once is ready")),

	LINK_CLOSED((stage) -> stage.tab().open("/s/made-up/screen").reads(Texts.of("share.closed.title"))),

	WEBHOOK_REFUSED((stage) -> stage.owner()
		.open("/share/webhooks")
		.reads(Texts.of("webhook.make"))
		.fill("Name", "Living room lights")
		.fill("Address", "https://localhost/hook")
		.press(Texts.of("webhook.create"))
		.sees("This address belongs to a private network or")),

	WEBHOOK_SECRET((stage) -> stage.ownerOfAWebhook().reads(Texts.of("webhook.secret.title"))),

	WEBHOOK((stage) -> stage.ownerOfAWebhook()
		.press("Continue")
		.press(Texts.of("webhook.test"))
		.sees(Texts.of("webhook.error.unreachable"))
		.unfold("Sent")
		.unfold(Texts.of("webhook.remove"))),

	NOT_FOUND((stage) -> stage.owner().open("/nowhere").reads(Texts.of("error.404.title")));

	private final Consumer<Stage> play;

	PageState(Consumer<Stage> play) {
		this.play = play;
	}

	PageState(Consumer<Listener> situation, String heading) {
		this((stage) -> {
			situation.accept(stage.listener());
			stage.owner().open("/").reads(heading);
		});
	}

	Tab on(Stage stage) {
		this.play.accept(stage);
		return stage.tab();
	}

}
