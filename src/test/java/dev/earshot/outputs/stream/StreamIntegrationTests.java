package dev.earshot.outputs.stream;

import java.io.IOException;
import java.util.List;

import dev.earshot.Installation;
import dev.earshot.RawRequests;
import dev.earshot.Visitor;
import dev.earshot.Visitor.Page;
import dev.earshot.links.LinkViews;
import dev.earshot.links.LinkViews.Usage;
import dev.earshot.links.ShareLink;
import dev.earshot.links.TestLink;
import dev.earshot.links.options.LinkOptions;
import dev.earshot.links.options.Output;
import dev.earshot.live.broadcast.SseBroadcaster;
import dev.earshot.playback.DemandLevel;
import dev.earshot.playback.polling.TestPolls;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Follows and fetches the feed as programs do.
 */
class StreamIntegrationTests {

	@RegisterExtension
	static final Installation earshot = Installation.registered();

	@Test
	void strangersHaveNoPreview() {
		earshot.owner();
		assertThat(earshot.visitor().get("/share/preview/live").status()).isNotEqualTo(200);
	}

	@Nested
	class EventStream {

		private TestLink sharing;

		@BeforeEach
		void share() {
			this.sharing = TestLink.of(earshot, Output.FEED);
		}

		@Test
		void tellsEveryChange() {
			try (TestStreamClient follower = follow()) {
				hears(follower, "Harbor Lights, Low Tide");
				earshot.spotify().listener().skip();
				await().until(() -> isSeen(follower, "Tin Roof Radio"));
				assertThat(follower.events()).containsOnly("now");
				assertThat(follower.ids()).doesNotHaveDuplicates().isSorted();
			}
		}

		@Test
		void whoComesBackGetsWhatItMissed() {
			String last = idOfTheFirst();
			earshot.spotify().listener().skip();
			TestPolls.pollNow(earshot.program());
			await().until(() -> {
				TestPolls.pollNow(earshot.program());
				return !idOfTheFirst().equals(last);
			});
			try (TestStreamClient follower = follow("Last-Event-ID", last)) {
				hears(follower, "Tin Roof Radio");
				assertThat(follower.ids()).doesNotContain(last);
			}
		}

		private String idOfTheFirst() {
			try (TestStreamClient follower = follow()) {
				hears(follower, "\"state\":\"playing\"");
				return follower.ids().getLast();
			}
		}

		@Test
		void endsAtOnceWhenTheLinkIsRevoked() {
			try (TestStreamClient follower = follow()) {
				hears(follower, "Harbor Lights");
				assertThat(isWatched()).isTrue();
				this.sharing.revoke();
				assertThat(isWatched()).isFalse();
				await().until(follower::hasEnded);
				assertThat(follower.events()).endsWith("gone");
			}
		}

		@Test
		void endsWithTheNewsWhenTheLinkIsChanged() {
			try (TestStreamClient follower = follow()) {
				hears(follower, "Harbor Lights");
				this.sharing.change(LinkOptions.DEFAULTS, Output.FEED, Output.OVERLAY);
				await().until(follower::hasEnded);
				assertThat(follower.events()).endsWith("changed");
			}
			try (TestStreamClient follower = follow("Last-Event-ID", "changed")) {
				hears(follower, "Harbor Lights");
				assertThat(follower.events()).containsOnly("now");
			}
		}

		@Test
		void tellsWhatWasHeardLastOnlyWhereTheFeedIsOpen() {
			this.sharing.change(LinkOptions.DEFAULTS, Output.OVERLAY);
			try (TestStreamClient follower = follow()) {
				hears(follower, "Harbor Lights");
				earshot.spotify().listener().stop();
				await().until(() -> isSeen(follower, "\"state\":\"nothing\""));
				assertThat(follower.data()).contains("\"recent\":null").doesNotContain("Harbor Lights");
			}
			this.sharing.change(LinkOptions.DEFAULTS, Output.OVERLAY, Output.FEED);
			try (TestStreamClient follower = follow()) {
				hears(follower, "Harbor Lights");
				assertThat(follower.data()).contains("heardAt");
			}
		}

		@Test
		void isGoneWhenTheLinkOpensNothingLiveAnyMore() {
			try (TestStreamClient follower = follow()) {
				hears(follower, "Harbor Lights");
				this.sharing.change(LinkOptions.DEFAULTS, Output.CARD);
				await().until(follower::hasEnded);
				assertThat(follower.events()).endsWith("gone");
			}
		}

		@ParameterizedTest
		@EnumSource(mode = EnumSource.Mode.EXCLUDE, names = { "CARD", "RECAP" })
		void opensForEverythingLive(Output output) {
			this.sharing.change(LinkOptions.DEFAULTS, output);
			try (TestStreamClient follower = follow()) {
				hears(follower, "Harbor Lights");
			}
		}

		@Test
		void opensAsIfAnOptionThatCannotBeReadWereNotThere() throws IOException {
			this.sharing.change(LinkOptions.DEFAULTS, Output.OVERLAY);
			assertThat(RawRequests.status(earshot, this.sharing.path("live?page=overlay&options=%")))
				.startsWith("HTTP/1.1 200");
		}

		@Test
		void doesNotOpenForACard() {
			this.sharing.change(LinkOptions.DEFAULTS, Output.CARD);
			try (TestStreamClient follower = follow()) {
				assertThat(follower.response().statusCode()).isEqualTo(404);
				assertThat(follower.response().headers().allValues("Access-Control-Allow-Origin"))
					.isEqualTo(List.of("*"));
			}
		}

		@ParameterizedTest
		@EnumSource(mode = EnumSource.Mode.EXCLUDE, names = { "CARD", "OVERLAY" })
		void doesNotOpenForAPageThatTheLinkDoesNotOpen(Output output) {
			this.sharing.change(LinkOptions.DEFAULTS, output);
			try (TestStreamClient follower = TestStreamClient.of(this.sharing.url("live?page=overlay"))) {
				assertThat(follower.response().statusCode()).isEqualTo(404);
			}
		}

		@Test
		void somebodySeesItWhileItIsOpen() {
			StreamDemand streams = earshot.bean(StreamDemand.class);
			try (TestStreamClient follower = follow()) {
				hears(follower, "Harbor Lights");
				assertThat(streams.of(this.sharing.link().account())).isEqualTo(DemandLevel.DISPLAY);
				this.sharing.revoke();
				await().until(follower::hasEnded);
			}
			await().until(() -> streams.of(this.sharing.link().account()) == DemandLevel.NONE);
		}

		@Test
		void theOwnerHasAPreview() {
			String preview = earshot.program().url() + "/share/preview/live";
			try (TestStreamClient follower = TestStreamClient.of(preview, "Cookie",
					"EARSHOT=" + this.sharing.owner().session())) {
				hears(follower, "Harbor Lights");
				this.sharing.owner().open("/");
				this.sharing.owner().submit("/logout");
				await().until(follower::hasEnded);
			}
		}

		@Test
		void aPreviewEndsNowAndThenAndALinkDoesNot() {
			String preview = earshot.program().url() + "/share/preview/live";
			try (TestStreamClient owner = TestStreamClient.of(preview, "Cookie",
					"EARSHOT=" + this.sharing.owner().session()); TestStreamClient follower = follow()) {
				hears(owner, "Harbor Lights");
				hears(follower, "Harbor Lights");
				earshot.bean(StreamPublisher.class).endPreviews();
				await().until(owner::hasEnded);
				assertThat(owner.events()).endsWith("changed");
				assertThat(follower.hasEnded()).isFalse();
			}
		}

		private boolean isWatched() {
			return earshot.bean(SseBroadcaster.class).hasSubscribers(this.sharing.link().channel());
		}

		private TestStreamClient follow(String... headers) {
			return TestStreamClient.of(this.sharing.url("live"), headers);
		}

		// A look that was under way just then has seen nothing of what came after.
		private static boolean isSeen(TestStreamClient follower, String part) {
			TestPolls.pollNow(earshot.program());
			return follower.data().contains(part);
		}

		private static void hears(TestStreamClient follower, String part) {
			await().untilAsserted(() -> assertThat(follower.data()).contains(part));
		}

	}

	@Nested
	class FeedDocument {

		private TestLink sharing;

		@BeforeEach
		void share() {
			this.sharing = TestLink.of(earshot, Output.FEED);
		}

		@Test
		void tellsWhatPlaysAtTheFirstFetch() {
			Page now = fetch();
			assertThat(now.status()).isEqualTo(200);
			assertThat(now.header("Content-Type")).isEqualTo("application/json");
			assertThat(now.header("Cache-Control")).isEqualTo("no-cache");
			assertThat(now.body()).contains("\"version\":1", "\"state\":\"playing\"", "Harbor Lights, Low Tide",
					"\"durationMs\":221640");
		}

		@Test
		void manyFetchesCostOneLook() {
			fetch();
			int calls = earshot.spotify().calls("/me/player");
			Visitor program = new Visitor(earshot.program().url());
			for (int fetch = 0; fetch < 200; fetch++) {
				program.get(this.sharing.path("now.json"));
			}
			assertThat(earshot.spotify().calls("/me/player")).isEqualTo(calls);
		}

		@Test
		void isNotSentAgainToThoseWhoHaveIt() {
			await().until(() -> fetch().body().contains("\"colors\":{"));
			String etag = fetch().header("ETag");
			Page again = fetch("If-None-Match", etag);
			assertThat(again.status()).isEqualTo(304);
			assertThat(again.body()).isEmpty();
			assertThat(again.header("Access-Control-Allow-Origin")).isEqualTo("*");
			assertThat(fetch("If-None-Match", "\"else\"").status()).isEqualTo(200);
		}

		@Test
		void hasAnotherTagAfterAChange() {
			String etag = fetch().header("ETag");
			earshot.spotify().listener().skip();
			await().until(() -> isSeen(fetch("If-None-Match", etag), "Tin Roof Radio"));
		}

		@Test
		void answersWhoWantsTheHeadersOnly() {
			Page head = send("HEAD", "now.json");
			assertThat(head.status()).isEqualTo(200);
			assertThat(head.headers().firstValue("ETag")).isPresent();
			assertThat(head.headers().firstValueAsLong("Content-Length")).isPresent();
			assertThat(head.body()).isEmpty();
		}

		@Test
		void opensNoStreamForWhoWantsTheHeadersOnly() {
			Page head = send("HEAD", "live");
			assertThat(head.status()).isEqualTo(200);
			assertThat(head.headers().firstValue("Content-Type"))
				.hasValueSatisfying((type) -> assertThat(type).startsWith("text/event-stream"));
			assertThat(earshot.bean(SseBroadcaster.class).hasSubscribers(this.sharing.link().channel())).isFalse();
		}

		@Test
		void scriptsOfOtherPagesMayAskFirst() {
			Page preflight = send("OPTIONS", "now.json", "Origin", "https://example.org",
					"Access-Control-Request-Method", "GET", "Access-Control-Request-Headers", "if-none-match");
			assertThat(preflight.status()).isEqualTo(204);
			assertThat(preflight.headers().map()).containsKeys("access-control-allow-origin",
					"access-control-allow-methods", "access-control-allow-headers");
		}

		@Test
		void scriptsOfOtherPagesSeeItsTagAndWhenToComeAgain() {
			assertThat(fetch().header("Access-Control-Expose-Headers")).isEqualTo("ETag, Retry-After");
		}

		@Test
		void setsNoCookieAndVariesByNothing() {
			assertThat(fetch().headers().map()).doesNotContainKeys("set-cookie", "vary");
		}

		@Test
		void aPrivateSessionIsShownAsNothing() {
			earshot.spotify().listener().visiblePrivateSession();
			fetchesNothing();
		}

		@Test
		void anAdvertIsShownAsNothing() {
			earshot.spotify().listener().playAdvert();
			fetchesNothing();
		}

		private void fetchesNothing() {
			await().until(() -> isSeen(fetch(), "\"state\":\"nothing\""));
			assertThat(fetch().body()).contains("\"item\":null");
		}

		// A look that was under way just then has seen nothing of what came after.
		private static boolean isSeen(Page page, String part) {
			TestPolls.pollNow(earshot.program());
			return page.body().contains(part);
		}

		@Test
		void countsWhoFetches() {
			fetch();
			fetch();
			ShareLink link = this.sharing.link();
			await().until(() -> views(link) == 2);
		}

		// A day may have ended in between, and what is just being written belongs to
		// neither.
		private static int views(ShareLink link) {
			Usage usage = earshot.bean(LinkViews.class).of(link.account()).get(link.id());
			return (usage != null) ? usage.byDay().values().stream().mapToInt(Integer::intValue).sum() : 0;
		}

		@Test
		void isClosedToLinksThatOpenSomethingElse() {
			this.sharing.change(LinkOptions.DEFAULTS, Output.CARD);
			assertThat(fetch()).extracting(Page::status, (page) -> page.header("Access-Control-Allow-Origin"))
				.containsExactly(404, "*");
		}

		@Test
		void isClosedOnceTheLinkIsRevoked() {
			this.sharing.revoke();
			assertThat(fetch().status()).isEqualTo(404);
		}

		private Page fetch(String... headers) {
			return new Visitor(earshot.program().url(), headers).get(this.sharing.path("now.json"));
		}

		private Page send(String method, String output, String... headers) {
			return earshot.visitor().request(method, this.sharing.path(output), headers);
		}

	}

}
