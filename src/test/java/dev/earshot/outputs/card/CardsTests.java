package dev.earshot.outputs.card;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import dev.earshot.artwork.Artworks;
import dev.earshot.artwork.TestThumbnails;
import dev.earshot.artwork.Thumbnail;
import dev.earshot.core.AccountId;
import dev.earshot.links.options.CardOptions;
import dev.earshot.links.options.CardOptions.Look;
import dev.earshot.links.options.CardOptions.Theme;
import dev.earshot.playback.Artwork;
import dev.earshot.playback.NowPlaying;
import dev.earshot.playback.Playback;
import dev.earshot.playback.Progress;
import dev.earshot.presence.PublicPlaybacks;
import dev.earshot.presence.PublicPlaybacks.Version;
import dev.earshot.statistics.ListenedMinutes;
import dev.earshot.statistics.RecentListening;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

class CardsTests {

	private static final AccountId ACCOUNT = new AccountId("somebody");

	private static final CardOptions LISTENED = new CardOptions(Look.WIDE, Theme.AUTO, 480, true, true, true);

	private static final String COVER = "https://i.scdn.co/image/1";

	private final PublicPlaybacks playbacks = mock(PublicPlaybacks.class);

	private final Artworks artworks = mock(Artworks.class);

	private final RecentListening listening = mock(RecentListening.class);

	private Instant now = CardSamples.NOON;

	private final Cards cards = new Cards(this.playbacks, this.artworks, CardSamples.RENDERER, this.listening,
			() -> this.now);

	@BeforeEach
	void playWithACover() {
		plays(1, true, "Ferry at Six");
		returnsCover(CompletableFuture.completedFuture(Optional.of(TestThumbnails.of("album-1"))));
	}

	@Test
	void rendersOnceForAllReaders() {
		assertThat(card()).isSameAs(card());
	}

	@Test
	void changesEveryHalfMinuteDuringPlayback() {
		Card first = card();
		pass(29);
		assertThat(card()).isSameAs(first);
		pass(1);
		assertThat(card().tag()).isNotEqualTo(first.tag());
	}

	@Test
	void doesNotChangeWhileItIsPaused() {
		plays(2, false, "Ferry at Six");
		Card first = card();
		pass(3600);
		assertThat(card()).isSameAs(first);
	}

	@Test
	void changesWithWhatPlays() {
		String before = card().tag();
		plays(2, true, "Anchor Song for Nobody");
		assertThat(card().tag()).isNotEqualTo(before);
	}

	@Test
	void hasTheSameTagForTheSameBytesOnly() {
		assertThat(Card.of("<svg/>").tag()).isEqualTo(Card.of("<svg/>").tag()).matches("\"[\\w-]{16}\"");
		assertThat(Card.of("<svg/>").tag()).isNotEqualTo(Card.of("<svg />").tag());
	}

	@Test
	void omitsACoverThatTakesTooLongAndShowsItLater() {
		returnsCover(new CompletableFuture<>());
		assertThat(svg(card())).doesNotContain("<image");
		returnsCover(CompletableFuture.completedFuture(Optional.of(TestThumbnails.of("album-1"))));
		assertThat(svg(card())).contains("<image");
	}

	@Test
	void omitsACoverThatCannotBeLoaded() {
		returnsCover(CompletableFuture.completedFuture(Optional.empty()));
		assertThat(svg(card())).doesNotContain("<image");
		returnsCover(CompletableFuture.failedFuture(new IllegalStateException("Unexpected")));
		assertThat(svg(card())).doesNotContain("<image");
	}

	@Test
	void loadsNoCoverThatIsNotNeeded() {
		this.cards.of(ACCOUNT, new CardOptions(Look.LINE, Theme.AUTO, 480, true, true, false));
		verify(this.artworks, never()).fetch(COVER);
		this.cards.of(ACCOUNT, new CardOptions(Look.LINE, Theme.ARTWORK, 480, true, true, false));
		verify(this.artworks).fetch(COVER);
	}

	@Test
	void changesWithTheMinutesThatTheLinkShows() {
		listened(34, 318);
		Card before = card(LISTENED);
		assertThat(card(LISTENED)).isSameAs(before);
		assertThat(svg(before)).contains("34 min today", "5 h this week");
		listened(35, 319);
		assertThat(card(LISTENED).tag()).isNotEqualTo(before.tag());
	}

	@Test
	void showsNoMinutesWithoutALog() {
		given(this.listening.of(ACCOUNT)).willReturn(Optional.empty());
		assertThat(svg(card(LISTENED))).doesNotContain("today");
	}

	@Test
	void asksForNoMinutesThatAreNotShown() {
		card();
		card(new CardOptions(Look.LINE, Theme.AUTO, 480, true, true, true));
		verify(this.listening, never()).of(ACCOUNT);
	}

	private void listened(long today, long week) {
		given(this.listening.of(ACCOUNT)).willReturn(Optional.of(new ListenedMinutes(today, week)));
	}

	private Card card(CardOptions options) {
		return this.cards.of(ACCOUNT, options);
	}

	private Card card() {
		return this.cards.of(ACCOUNT, CardOptions.DEFAULTS);
	}

	private static String svg(Card card) {
		return new String(card.bytes(), StandardCharsets.UTF_8);
	}

	private void plays(long version, boolean playing, String title) {
		Progress progress = new Progress(Duration.ZERO, Duration.ofSeconds(200), playing, CardSamples.NOON);
		Playback.Track track = new Playback.Track(null, title, null, List.of(), null, new Artwork(COVER, COVER), false,
				progress);
		given(this.playbacks.refreshed(ACCOUNT)).willReturn(new Version(version, CardSamples.publicPlayback(track),
				new NowPlaying(track, null, this.now, null, null)));
	}

	private void returnsCover(CompletableFuture<Optional<Thumbnail>> cover) {
		given(this.artworks.fetch(COVER)).willReturn(cover);
	}

	private void pass(int seconds) {
		this.now = this.now.plusSeconds(seconds);
	}

}
