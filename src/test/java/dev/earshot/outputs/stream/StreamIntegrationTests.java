package dev.earshot.outputs.stream;

import java.io.IOException;
import java.util.List;

import dev.earshot.Installation;
import dev.earshot.Raw;
import dev.earshot.links.TestLink;
import dev.earshot.links.options.LinkOptions;
import dev.earshot.links.options.Output;
import dev.earshot.live.broadcast.SseBroadcaster;
import dev.earshot.playback.DemandLevel;
import dev.earshot.playback.polling.Impatience;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Follows the stream as programs and pages do.
 */
class StreamIntegrationTests {

	@RegisterExtension
	static final Installation earshot = Installation.registered();

	private TestLink testLink;

	@BeforeEach
	void share() {
		this.testLink = TestLink.of(earshot, Output.FEED);
	}

	@Test
	void tellsEveryChange() {
		try (TestStreamClient client = follow()) {
			hears(client, "Harbor Lights, Low Tide");
			earshot.spotify().listener().skip();
			await().until(() -> isSeen(client, "Tin Roof Radio"));
			assertThat(client.events()).containsOnly("now");
			assertThat(client.ids()).doesNotHaveDuplicates().isSorted();
		}
	}

	@Test
	void whoComesBackGetsWhatItMissed() {
		String last = idOfTheFirst();
		earshot.spotify().listener().skip();
		Impatience.lookNow(earshot.program());
		await().until(() -> {
			Impatience.lookNow(earshot.program());
			return !idOfTheFirst().equals(last);
		});
		try (TestStreamClient client = follow("Last-Event-ID", last)) {
			hears(client, "Tin Roof Radio");
			assertThat(client.ids()).doesNotContain(last);
		}
	}

	private String idOfTheFirst() {
		try (TestStreamClient client = follow()) {
			hears(client, "\"state\":\"playing\"");
			return client.ids().getLast();
		}
	}

	@Test
	void endsAtOnceWhenTheLinkIsRevoked() {
		try (TestStreamClient client = follow()) {
			hears(client, "Harbor Lights");
			assertThat(isWatched()).isTrue();
			this.testLink.revoke();
			assertThat(isWatched()).isFalse();
			await().until(client::hasEnded);
			assertThat(client.events()).endsWith("gone");
		}
	}

	@Test
	void endsWithTheNewsWhenTheLinkIsChanged() {
		try (TestStreamClient client = follow()) {
			hears(client, "Harbor Lights");
			this.testLink.change(LinkOptions.DEFAULTS, Output.FEED, Output.OVERLAY);
			await().until(client::hasEnded);
			assertThat(client.events()).endsWith("changed");
		}
		try (TestStreamClient client = follow("Last-Event-ID", "changed")) {
			hears(client, "Harbor Lights");
			assertThat(client.events()).containsOnly("now");
		}
	}

	@Test
	void tellsWhatWasHeardLastOnlyWhereTheFeedIsOpen() {
		this.testLink.change(LinkOptions.DEFAULTS, Output.OVERLAY);
		try (TestStreamClient client = follow()) {
			hears(client, "Harbor Lights");
			earshot.spotify().listener().stop();
			await().until(() -> isSeen(client, "\"state\":\"nothing\""));
			assertThat(client.data()).contains("\"recent\":null").doesNotContain("Harbor Lights");
		}
		this.testLink.change(LinkOptions.DEFAULTS, Output.OVERLAY, Output.FEED);
		try (TestStreamClient client = follow()) {
			hears(client, "Harbor Lights");
			assertThat(client.data()).contains("heardAt");
		}
	}

	@Test
	void isGoneWhenTheLinkOpensNothingLiveAnyMore() {
		try (TestStreamClient client = follow()) {
			hears(client, "Harbor Lights");
			this.testLink.change(LinkOptions.DEFAULTS, Output.CARD);
			await().until(client::hasEnded);
			assertThat(client.events()).endsWith("gone");
		}
	}

	@ParameterizedTest
	@EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "CARD")
	void opensForEverythingLive(Output output) {
		this.testLink.change(LinkOptions.DEFAULTS, output);
		try (TestStreamClient client = follow()) {
			hears(client, "Harbor Lights");
		}
	}

	@Test
	void opensAsIfAnOptionThatCannotBeReadWereNotThere() throws IOException {
		this.testLink.change(LinkOptions.DEFAULTS, Output.OVERLAY);
		assertThat(Raw.status(earshot, this.testLink.path("live?page=overlay&options=%"))).startsWith("HTTP/1.1 200");
	}

	@Test
	void doesNotOpenForACard() {
		this.testLink.change(LinkOptions.DEFAULTS, Output.CARD);
		try (TestStreamClient client = follow()) {
			assertThat(client.response().statusCode()).isEqualTo(404);
			assertThat(client.response().headers().allValues("Access-Control-Allow-Origin")).isEqualTo(List.of("*"));
		}
	}

	@ParameterizedTest
	@EnumSource(mode = EnumSource.Mode.EXCLUDE, names = { "CARD", "OVERLAY" })
	void doesNotOpenForAPageThatTheLinkDoesNotOpen(Output output) {
		this.testLink.change(LinkOptions.DEFAULTS, output);
		try (TestStreamClient client = TestStreamClient.of(this.testLink.url("live?page=overlay"))) {
			assertThat(client.response().statusCode()).isEqualTo(404);
		}
	}

	@Test
	void somebodySeesItWhileItIsOpen() {
		StreamDemand streams = earshot.bean(StreamDemand.class);
		try (TestStreamClient client = follow()) {
			hears(client, "Harbor Lights");
			assertThat(streams.of(this.testLink.link().account())).isEqualTo(DemandLevel.DISPLAY);
			this.testLink.revoke();
			await().until(client::hasEnded);
		}
		await().until(() -> streams.of(this.testLink.link().account()) == DemandLevel.NONE);
	}

	@Test
	void theOwnerHasAPreview() {
		String preview = earshot.program().url() + "/share/preview/live";
		try (TestStreamClient client = TestStreamClient.of(preview, "Cookie",
				"EARSHOT=" + this.testLink.owner().session())) {
			hears(client, "Harbor Lights");
			this.testLink.owner().open("/");
			this.testLink.owner().submit("/logout");
			await().until(client::hasEnded);
		}
	}

	@Test
	void aPreviewEndsNowAndThenAndALinkDoesNot() {
		String preview = earshot.program().url() + "/share/preview/live";
		try (TestStreamClient owner = TestStreamClient.of(preview, "Cookie",
				"EARSHOT=" + this.testLink.owner().session()); TestStreamClient client = follow()) {
			hears(owner, "Harbor Lights");
			hears(client, "Harbor Lights");
			earshot.bean(StreamPublisher.class).endPreviews();
			await().until(owner::hasEnded);
			assertThat(owner.events()).endsWith("changed");
			assertThat(client.hasEnded()).isFalse();
		}
	}

	@Test
	void strangersHaveNoPreview() {
		assertThat(earshot.visitor().get("/share/preview/live").status()).isNotEqualTo(200);
	}

	private boolean isWatched() {
		return earshot.bean(SseBroadcaster.class).hasSubscribers(this.testLink.link().channel());
	}

	private TestStreamClient follow(String... headers) {
		return TestStreamClient.of(this.testLink.url("live"), headers);
	}

	// A look that was under way just then has seen nothing of what came after.
	private static boolean isSeen(TestStreamClient client, String part) {
		Impatience.lookNow(earshot.program());
		return client.data().contains(part);
	}

	private static void hears(TestStreamClient client, String part) {
		await().untilAsserted(() -> assertThat(client.data()).contains(part));
	}

}
