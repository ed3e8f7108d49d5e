package dev.earshot.links;

import java.io.StringReader;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.EnumSet;

import javax.xml.parsers.DocumentBuilderFactory;

import dev.earshot.Installation;
import dev.earshot.Raw;
import dev.earshot.artwork.Contrast;
import dev.earshot.core.AccountId;
import dev.earshot.links.ShareLinks.Issued;
import dev.earshot.links.options.LinkOptions;
import dev.earshot.links.options.Output;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

@ExtendWith(OutputCaptureExtension.class)
class ClosedLinksIntegrationTests {

	@RegisterExtension
	static final Installation earshot = Installation.registered();

	// Each test comes by an address of its own, since only so many questions are
	// answered.
	private static int addresses = 1;

	private HttpClient http = HttpClient.newHttpClient();

	@BeforeEach
	void comeFromAnotherAddress() throws UnknownHostException {
		this.http = HttpClient.newBuilder().localAddress(InetAddress.getByName("127.0.1." + addresses++)).build();
		earshot.owner();
	}

	@ParameterizedTest
	@ValueSource(strings = { "overlay", "card.svg", "now.json", "live", "screen", "", "elsewhere/still" })
	void areAnsweredAllTheSame(String output) throws Exception {
		Issued feed = issued(Output.FEED, null);
		Issued revoked = issued(Output.CARD, null);
		links().revoke(revoked.link());
		Issued expired = issued(Output.CARD, Instant.now().minusSeconds(1));
		String unknown = said(get("/s/made-up/" + output));
		assertThat(unknown).startsWith("404");
		assertThat(said(get("/s/" + revoked.token().value() + "/" + output))).isEqualTo(unknown);
		assertThat(said(get("/s/" + expired.token().value() + "/" + output))).isEqualTo(unknown);
		if (!output.equals("now.json") && !output.equals("live")) {
			assertThat(said(get("/s/" + feed.token().value() + "/" + output))).isEqualTo(unknown);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "live?page=%zz", "live?options=%", "overlay?size=150%", "overlay.css?size=150%",
			"card.svg?width=%4", "screen?theme=%", "now.json?%zz", "overlay?look={bar}|[^\\`<>]" })
	void areAnsweredTheSameHoweverTheyAreWritten(String output) throws Exception {
		String plain = said(get("/s/made-up/" + output.replaceFirst("\\?.*", "")));
		String answer = Raw.send(earshot, "GET /s/made-up/" + output + " HTTP/1.0");
		assertThat(answer).startsWith("HTTP/1.1 404");
		String body = answer.substring(answer.indexOf("\r\n\r\n") + 4);
		assertThat(body).isNotBlank();
		assertThat(plain).startsWith("404").endsWith(body);
	}

	@Test
	void areAPictureToThoseWhoWantOne() throws Exception {
		HttpResponse<String> picture = get("/s/made-up/card.svg");
		assertThat(header(picture, "Content-Type")).startsWith("image/svg+xml");
		Document svg = parse(picture.body());
		assertThat(svg.getDocumentElement().getNamespaceURI()).isEqualTo("http://www.w3.org/2000/svg");
		assertThat(svg.getElementsByTagName("title").item(0).getTextContent()).isEqualTo("This link opens nothing");
	}

	@Test
	void areAPictureThatCanBeReadOnAnyPage() throws Exception {
		Element svg = parse(get("/s/made-up/card.svg").body()).getDocumentElement();
		Element panel = (Element) svg.getElementsByTagName("rect").item(0);
		Element words = (Element) svg.getElementsByTagName("text").item(0);
		assertThat(panel.getAttribute("fill-opacity")).isEmpty();
		assertThat(Contrast.ratio(words.getAttribute("fill"), panel.getAttribute("fill")))
			.isGreaterThanOrEqualTo(Contrast.TEXT);
	}

	private static Document parse(String svg) throws Exception {
		return DocumentBuilderFactory.newNSInstance()
			.newDocumentBuilder()
			.parse(new InputSource(new StringReader(svg)));
	}

	@ParameterizedTest
	@ValueSource(strings = { "now.json", "live" })
	void areAProblemToPrograms(String output) throws Exception {
		HttpResponse<String> problem = get("/s/made-up/" + output);
		assertThat(header(problem, "Content-Type")).isEqualTo("application/problem+json");
		assertThat(header(problem, "Access-Control-Allow-Origin")).isEqualTo("*");
		assertThat(problem.body()).contains("\"status\":404", "\"title\":\"This link opens nothing\"")
			.doesNotContain("made-up");
	}

	@Test
	void areNotNamedByAnErrorEither() throws Exception {
		assertThat(Raw.get(earshot, "/s/made-up;/now.json")).startsWith("HTTP/1.1 400")
			.contains("\"status\":400")
			.doesNotContain("made-up");
	}

	@Test
	void areABlankPageToAnAudience() throws Exception {
		HttpResponse<String> blank = get("/s/made-up/overlay");
		assertThat(header(blank, "Content-Type")).startsWith("text/html");
		assertThat(blank.body()).contains("<body></body>").doesNotContain("<link");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/s", "/s/", "/s/made-up", "/s/made-up/screen", "/s/made-up/overlay.css" })
	void areAFewWordsToEverybodyElse(String path) throws Exception {
		HttpResponse<String> words = get(path);
		assertThat(words.statusCode()).isEqualTo(404);
		assertThat(header(words, "Content-Type")).startsWith("text/html");
		assertThat(words.body()).contains("<h1>This link opens nothing</h1>").containsPattern("href=\"/css/share-\\w+");
		assertThat(header(words, "Content-Security-Policy")).contains("default-src 'none'");
	}

	@Test
	void setNoCookieAndAreNotKept() throws Exception {
		HttpResponse<String> words = get("/s/made-up/screen");
		assertThat(words.headers().firstValue("Set-Cookie")).isEmpty();
		assertThat(header(words, "Cache-Control")).isEqualTo("no-store");
	}

	@Test
	void answerOnlyWhoReads() throws Exception {
		assertThat(send("HEAD", "/s/made-up/card.svg").statusCode()).isEqualTo(404);
		for (String method : new String[] { "POST", "PUT", "PATCH", "DELETE", "OPTIONS" }) {
			HttpResponse<String> refused = send(method, "/s/made-up/card.svg");
			assertThat(refused.statusCode()).isEqualTo(405);
			assertThat(header(refused, "Allow")).isEqualTo("GET, HEAD");
		}
	}

	@Test
	void areNotToldOverAndOverAgain() throws Exception {
		for (int time = 0; time < GuessLimit.PER_MINUTE; time++) {
			assertThat(get("/s/made-up" + time + "/card.svg").statusCode()).isEqualTo(404);
		}
		HttpResponse<String> refused = get("/s/made-up/card.svg");
		assertThat(refused.statusCode()).isEqualTo(429);
		assertThat(header(refused, "Content-Type")).startsWith("image/svg+xml");
		assertThat(Integer.parseInt(header(refused, "Retry-After"))).isBetween(1, 60);
		assertThat(get("/s/made-up/overlay").body()).contains("<body></body>");
		assertThat(get("/s/made-up/now.json").body()).contains("\"status\":429");
	}

	@Test
	void closeNoOtherLinkOfTheSameAddress() throws Exception {
		Issued good = issued(Output.FEED, null);
		for (int time = 0; time <= GuessLimit.PER_MINUTE; time++) {
			get("/s/made-up" + time + "/now.json");
		}
		assertThat(get("/s/made-up/now.json").statusCode()).isEqualTo(429);
		assertThat(get("/s/" + good.token().value() + "/now.json").statusCode()).isEqualTo(200);
	}

	@Test
	void appearInNoLog(CapturedOutput log) throws Exception {
		Issued issued = issued(Output.CARD, null);
		for (String output : new String[] { "overlay", "card.svg", "screen", "elsewhere" }) {
			get("/s/" + issued.token().value() + "/" + output);
		}
		send("POST", "/s/" + issued.token().value() + "/card.svg");
		links().renew(issued.link());
		assertThat(Raw.send(earshot, "GET /s/" + issued.token().value() + "/{card}.svg HTTP/1.0"))
			.startsWith("HTTP/1.1 400");
		assertThat(Raw.send(earshot, "GET /s/" + issued.token().value() + "/card.svg?look=\"card\" HTTP/1.0"))
			.startsWith("HTTP/1.1 400");
		assertThat(Raw.send(earshot, "GET / HTTP/1.0", "Referer /s/" + issued.token().value()))
			.startsWith("HTTP/1.1 400");
		assertThat(log.getAll()).doesNotContain(issued.token().value());
	}

	private static ShareLinks links() {
		return earshot.bean(ShareLinks.class);
	}

	private static Issued issued(Output opens, @Nullable Instant expiresAt) {
		String account = earshot.bean(JdbcClient.class).sql("select id from account").query(String.class).single();
		return links().create(new AccountId(account), "README", EnumSet.of(opens), LinkOptions.DEFAULTS, expiresAt);
	}

	private HttpResponse<String> get(String path) throws Exception {
		return send("GET", path);
	}

	private HttpResponse<String> send(String method, String path) throws Exception {
		HttpRequest request = HttpRequest.newBuilder(URI.create(earshot.program().url() + path))
			.method(method, BodyPublishers.noBody())
			.build();
		return this.http.send(request, BodyHandlers.ofString());
	}

	private static String said(HttpResponse<String> response) {
		return response.statusCode() + header(response, "Content-Type") + response.body();
	}

	private static String header(HttpResponse<String> response, String name) {
		return response.headers().firstValue(name).orElse("");
	}

}
