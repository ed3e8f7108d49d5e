package dev.earshot.outputs.display;

import java.io.IOException;
import java.time.Instant;
import java.util.EnumSet;

import dev.earshot.Installation;
import dev.earshot.Raw;
import dev.earshot.Visitor;
import dev.earshot.Visitor.Page;
import dev.earshot.core.AccountId;
import dev.earshot.links.LinkViews;
import dev.earshot.links.ShareLinks;
import dev.earshot.links.ShareLinks.Issued;
import dev.earshot.links.options.LinkOptions;
import dev.earshot.links.options.OptionReader;
import dev.earshot.links.options.Output;
import dev.earshot.playback.DemandLevel;
import dev.earshot.presence.FetchDemand;
import dev.earshot.standin.Catalogue;
import dev.earshot.standin.Listener;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * The wall display as a stranger with its address gets it, without JavaScript.
 */
class ScreenIntegrationTests {

	@RegisterExtension
	static final Installation earshot = Installation.registered();

	private final Listener listener = earshot.spotify().listener();

	private final Visitor stranger = earshot.visitor();

	@Test
	void showsWhatPlaysAtItsFirstPaint() {
		this.listener.play(Catalogue.BAD_WEATHER_CHOIR);
		earshot.owner();
		Page page = this.stranger.get(address(display()));
		assertThat(page.status()).isEqualTo(200);
		assertThat(page.body()).contains("data-state=\"playing\"", "data-theme=\"artwork\"", ">Bad Weather Choir</a>",
				"aria-label=\"Cover of Bad Weather Choir\"", "data-length=\"medium\"");
	}

	@Test
	void linksToTheItemBesideTheMarkAndSaysThatItIsExplicit() {
		this.listener.play(Catalogue.BAD_WEATHER_CHOIR);
		earshot.owner();
		assertThat(this.stranger.get(address(display())).body())
			.contains("spotify-mark", "Open Spotify",
					"id=\"open\" class=\"open\" href=\"https://open.spotify.com/track/", "aria-label=\"Explicit\"")
			.doesNotContain("hidden=\"hidden\">E");
	}

	@Test
	void showsAFileWithoutACoverAndAPage() {
		this.listener.playLocalFile();
		earshot.owner();
		assertThat(this.stranger.get(address(display())).body())
			.contains(">Rehearsal Take 4</span>", "A file of their own", "href=\"https://open.spotify.com\"",
					"hidden=\"hidden\">E</span>")
			.doesNotContain("<img");
	}

	@Test
	void showsNothingOfAPrivateSession() {
		this.listener.privateSessionInTheOpen();
		earshot.owner();
		assertThat(this.stranger.get(address(display())).body()).contains("data-state=\"nothing\"")
			.doesNotContain("Harbor Lights");
	}

	@Test
	void asksSpotifyForNothingThatIsKnownAndSetsNoCookie() {
		earshot.owner();
		this.stranger.get(address(display()));
		int before = earshot.spotify().calls("/me/player");
		Page page = this.stranger.get(address(display()));
		assertThat(page.header("Set-Cookie")).isEmpty();
		assertThat(earshot.spotify().calls("/me/player")).isEqualTo(before);
	}

	@Test
	void mayBeShownAnywhereButLoadsOnlyWhatItNeeds() {
		earshot.owner();
		Page page = this.stranger.get(address(display()));
		assertThat(page.header("Content-Security-Policy")).contains("default-src 'none'", "frame-ancestors *")
			.doesNotContain("unsafe");
		assertThat(page.header("X-Frame-Options")).isEmpty();
		assertThat(page.header("Cache-Control")).isEqualTo("no-store");
	}

	@Test
	void looksAsItsOwnerWantsIt() {
		earshot.owner();
		LinkOptions options = LinkOptions.DEFAULTS.with(OptionReader
			.of((name) -> name.equals("display.theme") ? "light" : name.equals("display.clock") ? "hours-12" : null));
		Page page = this.stranger.get(address(link(Output.DISPLAY, options, null)));
		assertThat(page.body()).contains("data-theme=\"light\"", "data-clock=\"hours-12\"");
	}

	@Test
	void takesOptionsOfItsAddressAndIgnoresImpossibleOnes() {
		earshot.owner();
		String address = address(display());
		assertThat(this.stranger.get(address + "?theme=black&clock=off&dim-from=22&dim-to=7&brightness=5").body())
			.contains("data-theme=\"black\"", "data-clock=\"off\"", "data-dim-from=\"22\"", "data-dim-to=\"7\"",
					"data-brightness=\"5\"");
		assertThat(this.stranger.get(address + "?theme=pink&dim-from=24&brightness=-1&dim-to=x").body())
			.contains("data-theme=\"artwork\"", "data-dim-from=\"0\"", "data-brightness=\"30\"", "data-dim-to=\"0\"");
	}

	@Test
	void ignoresOptionsThatCannotBeReadAtAll() throws IOException {
		earshot.owner();
		String address = address(display()) + "?brightness=5%&theme=black&clock={off}";
		assertThat(Raw.get(earshot, address)).startsWith("HTTP/1.1 200")
			.contains("data-theme=\"black\"", "data-brightness=\"30\"", "data-clock=\"hours-24\"");
	}

	@Test
	void countsAView() {
		earshot.owner();
		Issued link = display();
		this.stranger.get(address(link));
		await().untilAsserted(() -> assertThat(earshot.bean(LinkViews.class).of(link.link().account()))
			.hasEntrySatisfying(link.link().id(), (usage) -> assertThat(usage.byDay().values()).containsExactly(1)));
	}

	@Test
	void countsNoViewWhenItsScriptFetchesItAgain() {
		earshot.owner();
		Issued link = display();
		new Visitor(earshot.program().url(), "Earshot-Renewal", "true").get(address(link));
		assertThat(earshot.bean(LinkViews.class).of(link.link().account())).hasEntrySatisfying(link.link().id(),
				(usage) -> assertThat(usage.byDay()).isEmpty());
	}

	@Test
	void keepsUpForABrowserThatFollowsByFetchingItAgain() {
		earshot.owner();
		Issued link = display();
		AccountId account = link.link().account();
		this.stranger.get(address(link));
		assertThat(earshot.bean(FetchDemand.class).of(account)).isEqualTo(DemandLevel.NONE);
		new Visitor(earshot.program().url(), "Earshot-Renewal", "true").get(address(link));
		assertThat(earshot.bean(FetchDemand.class).of(account)).isEqualTo(DemandLevel.BACKGROUND);
	}

	@ParameterizedTest
	@ValueSource(strings = { "made-up", "a", "%F0%9F%8E%B5" })
	void isNotThereForATokenThatWasNeverIssued(String token) {
		assertThat(this.stranger.get("/s/" + token + "/screen").status()).isEqualTo(404);
	}

	@Test
	void isNotThereForALinkThatOpensOtherThings() {
		earshot.owner();
		assertThat(this.stranger.get(address(link(Output.CARD, LinkOptions.DEFAULTS, null))).status()).isEqualTo(404);
	}

	@Test
	void isNotThereOnceRevokedOrExpired() {
		earshot.owner();
		Issued revoked = display();
		earshot.bean(ShareLinks.class).revoke(revoked.link());
		Issued expired = link(Output.DISPLAY, LinkOptions.DEFAULTS, Instant.EPOCH);
		assertThat(this.stranger.get(address(revoked)).status()).isEqualTo(404);
		assertThat(this.stranger.get(address(expired)).status()).isEqualTo(404);
	}

	@Test
	void showsItsOwnerAPreviewInAFrameOfEarshot() {
		Visitor owner = earshot.owner();
		Page page = owner.get("/share/preview/screen?theme=light");
		assertThat(page.body()).contains("Harbor Lights, Low Tide", "data-theme=\"light\"",
				"data-live=\"/share/preview/live\"");
		assertThat(page.header("Content-Security-Policy")).contains("frame-ancestors 'self'");
	}

	@Test
	void showsStrangersNoPreview() {
		earshot.owner();
		assertThat(this.stranger.get("/share/preview/screen").location()).endsWith("/login");
	}

	private static String address(Issued link) {
		return "/s/" + link.token().value() + "/screen";
	}

	private static Issued display() {
		return link(Output.DISPLAY, LinkOptions.DEFAULTS, null);
	}

	private static Issued link(Output output, LinkOptions options, @Nullable Instant expiresAt) {
		AccountId owner = new AccountId(
				earshot.bean(JdbcClient.class).sql("select id from account").query(String.class).single());
		return earshot.bean(ShareLinks.class).create(owner, "Living room", EnumSet.of(output), options, expiresAt);
	}

}
