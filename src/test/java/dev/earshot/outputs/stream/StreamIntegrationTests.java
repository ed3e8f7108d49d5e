package dev.earshot.outputs.stream;

import java.io.IOException;
import java.util.List;

import dev.earshot.Installation;
import dev.earshot.Raw;
import dev.earshot.links.Sharing;
import dev.earshot.links.options.LinkOptions;
import dev.earshot.links.options.Output;
import dev.earshot.live.broadcast.SseBroadcaster;
import dev.earshot.playback.DemandLevel;
import dev.earshot.playback.polling.TestPolls;
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

	private Sharing sharing;

	@BeforeEach
	void share() {
		this.sharing = Sharing.at(earshot, Output.FEED);
	}

	@Test
	void tellsEveryChange() {
		try (Follower follower = follow()) {
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
		try (Follower follower = follow("Last-Event-ID", last)) {
			hears(follower, "Tin Roof Radio");
			assertThat(follower.ids()).doesNotContain(last);
		}
	}

	private String idOfTheFirst() {
		try (Follower follower = follow()) {
			hears(follower, "\"state\":\"playing\"");
			return follower.ids().getLast();
		}
	}

	@Test
	void endsAtOnceWhenTheLinkIsRevoked() {
		try (Follower follower = follow()) {
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
		try (Follower follower = follow()) {
			hears(follower, "Harbor Lights");
			this.sharing.change(LinkOptions.USUAL, Output.FEED, Output.OVERLAY);
			await().until(follower::hasEnded);
			assertThat(follower.events()).endsWith("changed");
		}
		try (Follower follower = follow("Last-Event-ID", "changed")) {
			hears(follower, "Harbor Lights");
			assertThat(follower.events()).containsOnly("now");
		}
	}

	@Test
	void tellsWhatWasHeardLastOnlyWhereTheFeedIsOpen() {
		this.sharing.change(LinkOptions.USUAL, Output.OVERLAY);
		try (Follower follower = follow()) {
			hears(follower, "Harbor Lights");
			earshot.spotify().listener().stop();
			await().until(() -> isSeen(follower, "\"state\":\"nothing\""));
			assertThat(follower.data()).contains("\"recent\":null").doesNotContain("Harbor Lights");
		}
		this.sharing.change(LinkOptions.USUAL, Output.OVERLAY, Output.FEED);
		try (Follower follower = follow()) {
			hears(follower, "Harbor Lights");
			assertThat(follower.data()).contains("heardAt");
		}
	}

	@Test
	void isGoneWhenTheLinkOpensNothingLiveAnyMore() {
		try (Follower follower = follow()) {
			hears(follower, "Harbor Lights");
			this.sharing.change(LinkOptions.USUAL, Output.CARD);
			await().until(follower::hasEnded);
			assertThat(follower.events()).endsWith("gone");
		}
	}

	@ParameterizedTest
	@EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "CARD")
	void opensForEverythingLive(Output output) {
		this.sharing.change(LinkOptions.USUAL, output);
		try (Follower follower = follow()) {
			hears(follower, "Harbor Lights");
		}
	}

	@Test
	void opensAsIfAnOptionThatCannotBeReadWereNotThere() throws IOException {
		this.sharing.change(LinkOptions.USUAL, Output.OVERLAY);
		assertThat(Raw.status(earshot, this.sharing.path("live?page=overlay&options=%"))).startsWith("HTTP/1.1 200");
	}

	@Test
	void doesNotOpenForACard() {
		this.sharing.change(LinkOptions.USUAL, Output.CARD);
		try (Follower follower = follow()) {
			assertThat(follower.answer().statusCode()).isEqualTo(404);
			assertThat(follower.answer().headers().allValues("Access-Control-Allow-Origin")).isEqualTo(List.of("*"));
		}
	}

	@ParameterizedTest
	@EnumSource(mode = EnumSource.Mode.EXCLUDE, names = { "CARD", "OVERLAY" })
	void doesNotOpenForAPageThatTheLinkDoesNotOpen(Output output) {
		this.sharing.change(LinkOptions.USUAL, output);
		try (Follower follower = Follower.of(this.sharing.url("live?page=overlay"))) {
			assertThat(follower.answer().statusCode()).isEqualTo(404);
		}
	}

	@Test
	void somebodySeesItWhileItIsOpen() {
		StreamDemand streams = earshot.bean(StreamDemand.class);
		try (Follower follower = follow()) {
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
		try (Follower follower = Follower.of(preview, "Cookie", "EARSHOT=" + this.sharing.owner().session())) {
			hears(follower, "Harbor Lights");
			this.sharing.owner().open("/");
			this.sharing.owner().submit("/logout");
			await().until(follower::hasEnded);
		}
	}

	@Test
	void aPreviewEndsNowAndThenAndALinkDoesNot() {
		String preview = earshot.program().url() + "/share/preview/live";
		try (Follower owner = Follower.of(preview, "Cookie", "EARSHOT=" + this.sharing.owner().session());
				Follower follower = follow()) {
			hears(owner, "Harbor Lights");
			hears(follower, "Harbor Lights");
			earshot.bean(StreamPublisher.class).endPreviews();
			await().until(owner::hasEnded);
			assertThat(owner.events()).endsWith("changed");
			assertThat(follower.hasEnded()).isFalse();
		}
	}

	@Test
	void strangersHaveNoPreview() {
		assertThat(earshot.visitor().get("/share/preview/live").status()).isNotEqualTo(200);
	}

	private boolean isWatched() {
		return earshot.bean(SseBroadcaster.class).isWatched(this.sharing.link().channel());
	}

	private Follower follow(String... headers) {
		return Follower.of(this.sharing.url("live"), headers);
	}

	// A look that was under way just then has seen nothing of what came after.
	private static boolean isSeen(Follower follower, String part) {
		TestPolls.pollNow(earshot.program());
		return follower.data().contains(part);
	}

	private static void hears(Follower follower, String part) {
		await().untilAsserted(() -> assertThat(follower.data()).contains(part));
	}

}
