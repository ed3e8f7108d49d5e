package dev.earshot.player.control;

import java.time.Instant;
import java.util.List;

import dev.earshot.account.Permissions;
import dev.earshot.core.AccountId;
import dev.earshot.core.SpotifyUri;
import dev.earshot.playback.CurrentPlayback;
import dev.earshot.playback.NowPlaying;
import dev.earshot.playback.reading.Catalogue;
import dev.earshot.playback.reading.CatalogueItem;
import dev.earshot.spotify.SpotifyCommands;
import dev.earshot.spotify.SpotifyRefusal.Unavailable;
import dev.earshot.spotify.SpotifyRefused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.ui.ConcurrentModel;
import org.springframework.ui.Model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.BDDMockito.willThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;

/**
 * Tests how often {@link PanelController} calls Spotify.
 */
class PanelControllerTests {

	private static final AccountId ACCOUNT = new AccountId("somebody");

	private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

	private final Catalogue catalogue = mock(Catalogue.class);

	private final CurrentPlayback playback = mock(CurrentPlayback.class);

	private final Permissions permissions = mock(Permissions.class);

	private final SpotifyCommands spotify = mock(SpotifyCommands.class);

	private final CachedLists lists = new CachedLists(() -> 0);

	private final Commands commands = new Commands(this.spotify, mock(SavedItems.class), this.lists, this.playback,
			this.permissions);

	private final PanelController controller = new PanelController(this.catalogue, this.playback, this.lists,
			this.permissions, () -> NOON);

	private final Model model = new ConcurrentModel();

	@BeforeEach
	void permitControl() {
		given(this.permissions.includeControl(ACCOUNT)).willReturn(true);
		given(this.playback.latest(ACCOUNT)).willReturn(new NowPlaying(null, null, NOON, null, null));
	}

	@Test
	void callsOnceForRepeatedReloads() {
		given(this.catalogue.queue(ACCOUNT)).willReturn(List.of());
		for (int time = 0; time < 5; time++) {
			assertThat(this.controller.queue(ACCOUNT, null, this.model)).isEqualTo("player/control/panel");
			assertThat(this.controller.devices(ACCOUNT, null, this.model)).isEqualTo("player/control/panel");
		}
		then(this.catalogue).should(times(1)).queue(ACCOUNT);
		then(this.playback).should(times(1)).devices(ACCOUNT);
	}

	@Test
	void callsAgainAfterACommand() {
		this.controller.queue(ACCOUNT, null, this.model);
		this.commands.execute(ACCOUNT, new Command.Next());
		this.controller.queue(ACCOUNT, null, this.model);
		then(this.catalogue).should(times(2)).queue(ACCOUNT);
	}

	@Test
	void callsAgainForDevicesAfterOneWasNotFound() {
		willThrow(new SpotifyRefused(new Unavailable(503))).given(this.spotify).next(ACCOUNT);
		this.controller.devices(ACCOUNT, null, this.model);
		assertThatExceptionOfType(SpotifyRefused.class)
			.isThrownBy(() -> this.commands.execute(ACCOUNT, new Command.Next()));
		this.controller.devices(ACCOUNT, null, this.model);
		then(this.playback).should(times(2)).devices(ACCOUNT);
	}

	@Test
	void looksUpALinkInsteadOfSearching() {
		SpotifyUri uri = new SpotifyUri("spotify:album:rxylapngUjdYoKddDKFGzx");
		CatalogueItem album = new CatalogueItem(uri, "Salt Maps", null, List.of(), null, false);
		given(this.catalogue.find(ACCOUNT, uri)).willReturn(List.of(album));
		this.controller.search(ACCOUNT, "https://open.spotify.com/intl-de/album/rxylapngUjdYoKddDKFGzx?si=1", null,
				this.model);
		assertThat(this.model.getAttribute("contents"))
			.isEqualTo(List.of(new SearchResultGroup("album", List.of(album))));
		then(this.catalogue).should(never()).search(any(), any());
	}

	@Test
	void showsTheRefusalOfAList() {
		Unavailable refusal = new Unavailable(503);
		given(this.catalogue.queue(ACCOUNT)).willThrow(new SpotifyRefused(refusal));
		this.controller.queue(ACCOUNT, null, this.model);
		assertThat(this.model.asMap()).containsEntry("refusal", refusal).doesNotContainKey("contents");
	}

}
