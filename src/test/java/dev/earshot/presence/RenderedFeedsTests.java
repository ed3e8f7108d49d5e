package dev.earshot.presence;

import java.lang.Thread.State;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import dev.earshot.core.AccountId;
import dev.earshot.playback.NowPlaying;
import dev.earshot.playback.Playback.Titled;
import dev.earshot.presence.Cover.Colors;
import dev.earshot.presence.Feed.Listened;
import dev.earshot.presence.PublicPlaybacks.Version;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

class RenderedFeedsTests {

	private static final AccountId ACCOUNT = new AccountId("lantern");

	private static final Colors COLORS = new Colors("#102030", "#ffffff", "#aab0ff");

	private final PublicPlaybacks playbacks = mock(PublicPlaybacks.class);

	private volatile @Nullable Colors colors;

	private volatile @Nullable Runnable beforeColors;

	private final RenderedFeeds feeds = new RenderedFeeds(this.playbacks, (_) -> colorsOfCover(), new JsonMapper());

	@Test
	void rendersAVersionOnce() {
		plays(100, FeedFixtures.episode());
		RenderedFeed first = this.feeds.latest(ACCOUNT);
		plays(100, FeedFixtures.episode());
		assertThat(this.feeds.latest(ACCOUNT)).isSameAs(first);
		assertThat(first.feed().id()).isEqualTo("100");
		assertThat(first.etag()).isEqualTo("\"100\"");
	}

	@Test
	void namesTheItemAndItsArtists() {
		plays(100, FeedFixtures.track(FeedFixtures.PLAYING));
		assertThat(this.feeds.latest(ACCOUNT).item()).isNotNull();
		assertThat(this.feeds.latest(ACCOUNT).by()).isEqualTo("Paper Harbor, Nobody");
		plays(200, null);
		assertThat(this.feeds.latest(ACCOUNT)).extracting(RenderedFeed::item, RenderedFeed::by)
			.containsExactly(null, "");
	}

	@Test
	void rendersWithAndWithoutTheLastItem() {
		plays(100, null);
		RenderedFeed renderedFeed = this.feeds.latest(ACCOUNT);
		assertThat(new String(renderedFeed.bytes(), StandardCharsets.UTF_8)).contains("heardAt");
		assertThat(renderedFeed.jsonWithRecent()).contains("heardAt");
		assertThat(renderedFeed.json()).contains("\"recent\":null").doesNotContain("Snow");
	}

	@Test
	void rendersTheTimeListenedOnceForAllItsReaders() {
		plays(100, FeedFixtures.episode());
		RenderedFeed feed = this.feeds.latest(ACCOUNT);
		RenderedFeed listened = feed.with(new Listened(1, 2));
		assertThat(feed.with(new Listened(1, 2))).isSameAs(listened);
		assertThat(listened.etag()).isEqualTo("\"100-1-2\"");
		assertThat(listened.id()).isEqualTo("100");
		assertThat(listened.json()).contains("\"todayMinutes\":1");
		assertThat(feed.with(new Listened(1, 3)).etag()).isEqualTo("\"100-1-3\"");
		assertThat(feed.json()).doesNotContain("listened");
	}

	@Test
	void rendersTheNextVersion() {
		plays(100, FeedFixtures.episode());
		this.feeds.latest(ACCOUNT);
		plays(200, null);
		assertThat(this.feeds.latest(ACCOUNT).feed()).extracting(Feed::id, Feed::state)
			.containsExactly("200", "nothing");
	}

	@Test
	void returnsTheNewestForAnOlderVersion() {
		plays(200, null);
		RenderedFeed newest = this.feeds.latest(ACCOUNT);
		plays(100, FeedFixtures.episode());
		assertThat(this.feeds.latest(ACCOUNT)).isSameAs(newest);
	}

	@Test
	void rendersAgainWhenColorsBecomeKnown() {
		plays(100, FeedFixtures.track(FeedFixtures.PLAYING));
		RenderedFeed uncolored = this.feeds.latest(ACCOUNT);
		this.colors = COLORS;
		assertThat(this.feeds.recolor(FeedFixtures.COVER.large())).containsExactly(ACCOUNT);
		RenderedFeed colored = this.feeds.latest(ACCOUNT);
		assertThat(colored.json()).contains("\"#102030\"");
		assertThat(colored.etag()).isNotEqualTo(uncolored.etag());
		assertThat(colored.feed().id()).isEqualTo("101");
	}

	@Test
	void rendersLateColorsWithTheNewestVersion() {
		plays(100, FeedFixtures.track(FeedFixtures.PLAYING));
		this.feeds.latest(ACCOUNT);
		this.colors = COLORS;
		plays(200, null);
		given(this.playbacks.renumber(any(), any())).willReturn(version(200, null));
		assertThat(this.feeds.recolor(FeedFixtures.COVER.large())).containsExactly(ACCOUNT);
		assertThat(this.feeds.latest(ACCOUNT).feed()).extracting(Feed::id, Feed::state)
			.containsExactly("200", "nothing");
	}

	@Test
	void ignoresColorsOfOtherCovers() {
		plays(100, FeedFixtures.track(FeedFixtures.PLAYING));
		this.feeds.latest(ACCOUNT);
		assertThat(this.feeds.recolor("https://i.scdn.co/image/else")).isEmpty();
	}

	@Test
	void doesNotRenderAgainWithoutColors() {
		plays(100, FeedFixtures.track(FeedFixtures.PLAYING));
		RenderedFeed uncolored = this.feeds.latest(ACCOUNT);
		assertThat(this.feeds.recolor(FeedFixtures.COVER.large())).isEqualTo(List.of());
		assertThat(this.feeds.latest(ACCOUNT)).isSameAs(uncolored);
	}

	@Test
	void retriesMissingColors() {
		plays(100, FeedFixtures.track(FeedFixtures.PLAYING));
		this.feeds.latest(ACCOUNT);
		assertThat(this.feeds.recolor((_) -> true)).isEmpty();
		this.colors = COLORS;
		assertThat(this.feeds.recolor((_) -> true)).containsExactly(ACCOUNT);
		assertThat(this.feeds.latest(ACCOUNT).json()).contains(COLORS.background());
		assertThat(this.feeds.recolor((_) -> true)).isEmpty();
	}

	@Test
	void retriesMissingColorsOfSelectedAccountsOnly() {
		plays(100, FeedFixtures.track(FeedFixtures.PLAYING));
		this.feeds.latest(ACCOUNT);
		this.colors = COLORS;
		assertThat(this.feeds.recolor((account) -> !account.equals(ACCOUNT))).isEmpty();
	}

	@Test
	void losesNoColorsThatArriveWhileTheFirstFeedIsRendered() {
		plays(100, FeedFixtures.track(FeedFixtures.PLAYING));
		List<AccountId> changed = new CopyOnWriteArrayList<>();
		Thread other = new Thread(() -> changed.addAll(this.feeds.recolor(FeedFixtures.COVER.large())));
		this.beforeColors = () -> {
			other.start();
			await().until(() -> other.getState() == State.BLOCKED || other.getState() == State.TERMINATED);
		};
		assertThat(this.feeds.latest(ACCOUNT).json()).doesNotContain(COLORS.background());
		await().untilAsserted(() -> assertThat(changed).containsExactly(ACCOUNT));
		assertThat(this.feeds.latest(ACCOUNT).json()).contains(COLORS.background());
	}

	private @Nullable Colors colorsOfCover() {
		Colors current = this.colors;
		Runnable action = this.beforeColors;
		if (action != null) {
			this.beforeColors = null;
			this.colors = COLORS;
			action.run();
		}
		return current;
	}

	private void plays(long version, @Nullable Titled item) {
		given(this.playbacks.latest(ACCOUNT)).willReturn(version(version, item));
		given(this.playbacks.renumber(eq(ACCOUNT), any())).willAnswer((_) -> {
			plays(version + 1, item);
			return version(version + 1, item);
		});
	}

	private static Version version(long number, @Nullable Titled item) {
		NowPlaying now = new NowPlaying(item, null, FeedFixtures.NOON, null, null);
		return new Version(number, FeedFixtures.publicPlayback(item), now);
	}

}
