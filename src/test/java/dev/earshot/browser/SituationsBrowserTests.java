package dev.earshot.browser;

import com.microsoft.playwright.Locator.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import dev.earshot.Installation;
import dev.earshot.Texts;
import dev.earshot.standin.Catalogue;
import dev.earshot.standin.Listener;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("browser")
class SituationsBrowserTests {

	@RegisterExtension
	static final Installation earshot = Installation.registered();

	@RegisterExtension
	static final Browsing browsing = Browsing.at(earshot);

	private final Listener listener = earshot.spotify().listener();

	@Test
	void aTrackComesWithArtistsAlbumDeviceAndPlaylist() {
		Tab tab = open().reads("Harbor Lights, Low Tide").sees("Nilsa Brandt").sees("Salt Maps");
		tab.sees("Studio desk").sees("Rainy Kitchen").sees(Texts.of("recent.heading"));
		assertThat(tab.find(".item-title a").getAttribute("href")).startsWith("https://open.spotify.com/track/");
	}

	@Test
	void anEpisodeComesWithItsPodcast() {
		this.listener.playEpisode();
		Tab tab = open().reads("Episode 86: The Sound of Fog").sees("Keeping the Light");
		assertThat(tab.find(".item-artwork img").count()).isOne();
	}

	@Test
	void anAdvertIsCalledOne() {
		this.listener.playAdvert();
		open().reads(Texts.of("playback.advert")).sees(Texts.of("playback.advert.more"));
	}

	@Test
	void aLocalFileHasNeitherLinkNorCover() {
		this.listener.playLocalFile();
		Tab tab = open().reads("Rehearsal Take 4").sees("Garage Tapes").sees("A file of your own");
		assertThat(tab.find(".item-title a").count()).isZero();
		assertThat(tab.find(".item-artwork img").count()).isZero();
	}

	@Test
	void aPrivateSessionIsMarkedWhereSpotifyTellsOfIt() {
		this.listener.visiblePrivateSession();
		open().reads("Harbor Lights, Low Tide").sees(Texts.of("playback.private"));
	}

	@Test
	void aPrivateSessionIsSilenceWhereSpotifyHidesIt() {
		this.listener.privateSession(true);
		open().reads(Texts.of("playback.nothing"));
	}

	@Test
	void somethingUnknownIsCalledSo() {
		this.listener.deviceWithNothingLoaded();
		open().reads(Texts.of("playback.unknown")).sees(Texts.of("playback.unknown.more"));
	}

	@Test
	void silenceSaysWhatToDoAndWhereSpotifyIsOpen() {
		this.listener.stop();
		open().reads(Texts.of("playback.nothing")).sees("Press play anywhere in Spotify").sees("Pocket phone");
	}

	@Test
	void whoNeverUsedSpotifyIsToldToOpenIt() {
		this.listener.neverUsed();
		open().reads(Texts.of("playback.nowhere")).sees("Nothing yet.");
	}

	@Test
	void anExplicitTrackHasItsBadge() {
		this.listener.play(Catalogue.BAD_WEATHER_CHOIR);
		Tab tab = open().reads("Bad Weather Choir");
		assertThat(tab.find(".item").getByRole(AriaRole.IMG, named("Explicit")).isVisible()).isTrue();
	}

	@Test
	void aLongTitleIsReadToItsEnd() {
		this.listener.play(Catalogue.INVENTORY);
		Tab tab = open().reads(Catalogue.INVENTORY.name()).sees("Paper Harbor");
		assertThat(tab.find(".item-title").evaluate("(title) => title.scrollWidth <= title.clientWidth"))
			.isEqualTo(true);
	}

	@Test
	void aTitleFromRightToLeftIsSetSo() {
		this.listener.play(Catalogue.SNOW_LANTERN);
		Tab tab = open().reads(Catalogue.SNOW_LANTERN.name()).sees(Catalogue.HARBOUR_QUARTET.name());
		assertThat(tab.find(".item-title").evaluate("(title) => getComputedStyle(title).unicodeBidi"))
			.isEqualTo("plaintext");
	}

	private Tab open() {
		return browsing.owner().open("/");
	}

	private static GetByRoleOptions named(String name) {
		return new GetByRoleOptions().setName(name);
	}

}
