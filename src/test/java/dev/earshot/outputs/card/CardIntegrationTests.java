package dev.earshot.outputs.card;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;

import dev.earshot.Installation;
import dev.earshot.Raw;
import dev.earshot.Visitor;
import dev.earshot.core.AccountId;
import dev.earshot.links.ShareLink;
import dev.earshot.links.ShareLinks;
import dev.earshot.links.ShareLinks.Issued;
import dev.earshot.links.options.CardOptions;
import dev.earshot.links.options.LinkOptions;
import dev.earshot.links.options.Output;
import dev.earshot.playback.polling.Impatience;
import dev.earshot.standin.Catalogue;
import dev.earshot.standin.Listener;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Fetches cards as a browser, an image proxy and their owner do.
 */
class CardIntegrationTests {

	// A card waits for it a moment only.
	private static final String COVER = "data:image/jpeg;base64,/9j/";

	@RegisterExtension
	static final Installation earshot = Installation.registered();

	private final HttpClient http = HttpClient.newHttpClient();

	private final Listener listener = earshot.spotify().listener();

	private Visitor owner = earshot.visitor();

	private String card = "";

	@BeforeEach
	void logInAndShare() {
		this.listener.play(Catalogue.HARBOR_LIGHTS);
		this.owner = earshot.owner();
		this.card = "/s/" + share(Output.CARD).token().value() + "/card.svg";
		await().untilAsserted(() -> assertThat(get(this.card).body()).contains(COVER));
	}

	private static Issued share(Output output) {
		String id = earshot.bean(JdbcClient.class).sql("select id from account").query(String.class).single();
		Set<Output> opens = EnumSet.of(output);
		return earshot.bean(ShareLinks.class).create(new AccountId(id), "README", opens, LinkOptions.DEFAULTS, null);
	}

	@Test
	void showsWhatPlaysWithItsCover() {
		HttpResponse<String> answer = get(this.card);
		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(answer.body()).contains("Now playing: Harbor Lights, Low Tide by Paper Harbor, Nilsa Brandt", COVER);
	}

	@Test
	void isAPictureThatCanDoNothing() {
		HttpResponse<String> answer = get(this.card);
		assertThat(header(answer, "Content-Type")).isEqualTo("image/svg+xml;charset=utf-8");
		assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
		assertThat(header(answer, "Content-Security-Policy"))
			.isEqualTo("default-src 'none'; style-src 'unsafe-inline'; img-src data:");
		assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
	}

	@Test
	void isKeptByProxiesForAMomentAndAskedForAgain() {
		standsStill();
		HttpResponse<String> first = get(this.card);
		assertThat(header(first, "Cache-Control")).isEqualTo("public, max-age=0, s-maxage=30, must-revalidate");
		HttpResponse<String> again = get(this.card, "If-None-Match", header(first, "ETag"));
		assertThat(again.statusCode()).isEqualTo(304);
		assertThat(again.body()).isEmpty();
		assertThat(header(again, "ETag")).isEqualTo(header(first, "ETag")).startsWith("\"");
		assertThat(header(again, "Cache-Control")).isEqualTo(header(first, "Cache-Control"));
		assertThat(get(this.card, "If-None-Match", "\"other\"").statusCode()).isEqualTo(200);
	}

	// While something plays, the card is another one every half minute.
	private void standsStill() {
		this.listener.pause();
		await().untilAsserted(() -> {
			Impatience.lookNow(earshot.program());
			assertThat(get(this.card).body()).contains("Paused");
		});
	}

	@Test
	void isAnotherPictureOnceSomethingElsePlays() {
		String before = header(get(this.card), "ETag");
		this.listener.play(Catalogue.BAD_WEATHER_CHOIR);
		await().untilAsserted(() -> {
			Impatience.lookNow(earshot.program());
			HttpResponse<String> answer = get(this.card, "If-None-Match", before);
			assertThat(answer.body()).contains("Bad Weather Choir", "Explicit.");
		});
	}

	@Test
	void ignoresOptionsThatCannotBeReadAtAll() throws IOException {
		String usual = Raw.get(earshot, this.card + "?width=50%&look={card}");
		assertThat(usual).startsWith("HTTP/1.1 200").contains("width=\"480\"");
	}

	@Test
	void isNotSentToWhoAsksForItsHeadOnly() {
		standsStill();
		HttpResponse<String> head = send(request(this.card).HEAD());
		assertThat(head.statusCode()).isEqualTo(200);
		assertThat(head.body()).isEmpty();
		assertThat(header(head, "ETag")).isEqualTo(header(get(this.card), "ETag"));
		assertThat(Integer.parseInt(header(head, "Content-Length"))).isGreaterThan(1000);
	}

	@Test
	void looksAsTheAddressSaysWhereThatIsPossible() {
		standsStill();
		assertThat(get(this.card + "?look=line&theme=dark").body()).contains("height=\"44\"", "#191414");
		assertThat(get(this.card + "?look=round&width=9999&theme=pink").body()).isEqualTo(get(this.card).body());
		assertThat(get(this.card + "?width=700").body()).contains("width=\"700\"");
		assertThat(get(this.card + "?width=704").body()).isEqualTo(get(this.card + "?width=700").body());
	}

	@Test
	void looksAsTheLinkSays() {
		Issued issued = share(Output.CARD);
		CardOptions tall = new CardOptions(CardOptions.Look.TALL, CardOptions.Theme.DARK, 320, true, false);
		LinkOptions options = new LinkOptions(LinkOptions.DEFAULTS.overlay(), tall, LinkOptions.DEFAULTS.display());
		var link = issued.link();
		earshot.bean(ShareLinks.class)
			.change(new ShareLink(link.id(), link.account(), link.name(), link.opens(), options, link.createdAt(),
					null));
		assertThat(get("/s/" + issued.token().value() + "/card.svg").body()).contains("width=\"320\"", "#191414");
	}

	@Test
	void costsSpotifyNothingHoweverManyLook() {
		get(this.card);
		int calls = earshot.spotify().calls("/me/player");
		for (int view = 0; view < 50; view++) {
			get(this.card);
		}
		assertThat(earshot.spotify().calls("/me/player") - calls).isLessThanOrEqualTo(1);
	}

	@Test
	void leadsToWhatPlays() {
		HttpResponse<String> answer = get(this.card.replace(".svg", ""));
		assertThat(answer.statusCode()).isEqualTo(302);
		assertThat(header(answer, "Location"))
			.isEqualTo("https://open.spotify.com/track/" + Catalogue.HARBOR_LIGHTS.id());
		assertThat(get("/s/unknown/card").statusCode()).isEqualTo(404);
	}

	@Test
	void isNotShownByALinkForSomethingElse() {
		String token = share(Output.FEED).token().value();
		assertThat(get("/s/" + token + "/card.svg").statusCode()).isEqualTo(404);
		assertThat(get("/s/unknown/card.svg").statusCode()).isEqualTo(404);
	}

	@Test
	void isShownToItsOwnerBeforeThereIsALink() {
		Visitor.Page preview = this.owner.get("/share/preview/card.svg?look=tall&width=310");
		assertThat(preview.body()).contains("width=\"310\"", "Harbor Lights, Low Tide");
		assertThat(preview.header("Cache-Control")).isEqualTo("private, no-cache");
		assertThat(preview.header("Content-Security-Policy")).contains("img-src data:");
		assertThat(earshot.visitor().get("/share/preview/card.svg").status()).isEqualTo(302);
	}

	private HttpResponse<String> get(String path, String... headers) {
		HttpRequest.Builder request = request(path);
		return send((headers.length > 0) ? request.headers(headers) : request);
	}

	private static HttpRequest.Builder request(String path) {
		return HttpRequest.newBuilder(URI.create(earshot.program().url() + path));
	}

	private HttpResponse<String> send(HttpRequest.Builder request) {
		return this.http.sendAsync(request.build(), BodyHandlers.ofString()).orTimeout(1, TimeUnit.MINUTES).join();
	}

	private static String header(HttpResponse<String> answer, String name) {
		return answer.headers().firstValue(name).orElse("");
	}

}
