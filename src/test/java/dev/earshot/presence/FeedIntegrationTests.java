package dev.earshot.presence;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

import dev.earshot.Installation;
import dev.earshot.Visitor;
import dev.earshot.Visitor.Page;
import dev.earshot.links.LinkViews;
import dev.earshot.links.LinkViews.Usage;
import dev.earshot.links.ShareLink;
import dev.earshot.links.TestLink;
import dev.earshot.links.options.LinkOptions;
import dev.earshot.links.options.Output;
import dev.earshot.live.broadcast.SseBroadcaster;
import dev.earshot.playback.polling.Impatience;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Fetches the feed as programs do.
 */
class FeedIntegrationTests {

	@RegisterExtension
	static final Installation earshot = Installation.registered();

	private TestLink testLink;

	@BeforeEach
	void share() {
		this.testLink = TestLink.of(earshot, Output.FEED);
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
			program.get(this.testLink.path("now.json"));
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
	void answersWhoWantsTheHeadersOnly() throws Exception {
		HttpResponse<String> head = send("HEAD", "now.json");
		assertThat(head.statusCode()).isEqualTo(200);
		assertThat(head.headers().firstValue("ETag")).isPresent();
		assertThat(head.headers().firstValueAsLong("Content-Length")).isPresent();
		assertThat(head.body()).isEmpty();
	}

	@Test
	void opensNoStreamForWhoWantsTheHeadersOnly() throws Exception {
		HttpResponse<String> head = send("HEAD", "live");
		assertThat(head.statusCode()).isEqualTo(200);
		assertThat(head.headers().firstValue("Content-Type"))
			.hasValueSatisfying((type) -> assertThat(type).startsWith("text/event-stream"));
		assertThat(earshot.bean(SseBroadcaster.class).hasSubscribers(this.testLink.link().channel())).isFalse();
	}

	@Test
	void scriptsOfOtherPagesMayAskFirst() throws Exception {
		HttpResponse<String> preflight = send("OPTIONS", "now.json", "Origin", "https://example.org",
				"Access-Control-Request-Method", "GET", "Access-Control-Request-Headers", "if-none-match");
		assertThat(preflight.statusCode()).isEqualTo(204);
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
		earshot.spotify().listener().privateSessionInTheOpen();
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
		Impatience.lookNow(earshot.program());
		return page.body().contains(part);
	}

	@Test
	void countsWhoFetches() {
		fetch();
		fetch();
		ShareLink link = this.testLink.link();
		await().until(() -> views(link) == 2);
	}

	// A day may have ended in between, and what is just being written belongs to neither.
	private static int views(ShareLink link) {
		Usage usage = earshot.bean(LinkViews.class).of(link.account()).get(link.id());
		return (usage != null) ? usage.byDay().values().stream().mapToInt(Integer::intValue).sum() : 0;
	}

	@Test
	void isClosedToLinksThatOpenSomethingElse() {
		this.testLink.change(LinkOptions.DEFAULTS, Output.CARD);
		assertThat(fetch()).extracting(Page::status, (page) -> page.header("Access-Control-Allow-Origin"))
			.containsExactly(404, "*");
	}

	@Test
	void isClosedOnceTheLinkIsRevoked() {
		this.testLink.revoke();
		assertThat(fetch().status()).isEqualTo(404);
	}

	private Page fetch(String... headers) {
		return new Visitor(earshot.program().url(), headers).get(this.testLink.path("now.json"));
	}

	private HttpResponse<String> send(String method, String output, String... headers)
			throws IOException, InterruptedException {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(this.testLink.url(output)))
			.method(method, BodyPublishers.noBody());
		if (headers.length > 0) {
			request.headers(headers);
		}
		try (HttpClient http = HttpClient.newHttpClient()) {
			return http.send(request.build(), BodyHandlers.ofString());
		}
	}

}
