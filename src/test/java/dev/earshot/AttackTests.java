package dev.earshot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

import dev.earshot.standin.Person;
import dev.earshot.standin.SpotifyStandIn;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a stranger may try without costing the owner anything, against the jar as it was
 * built, with 256 MB of heap.
 */
@Tag("packaged")
class AttackTests {

	private static final String HEAD = "GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Endless: ";

	private static final String FORM = "POST /login/finish HTTP/1.1\r\nHost: 127.0.0.1\r\n"
			+ "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 2000000\r\n\r\na=";

	private static final String FILE = "POST /login HTTP/1.1\r\nHost: 127.0.0.1\r\n"
			+ "Content-Type: multipart/form-data; boundary=x\r\nContent-Length: 9000000\r\n\r\n--x\r\n"
			+ "Content-Disposition: form-data; name=\"f\"; filename=\"f\"\r\n\r\n" + "a".repeat(100_000);

	private static final String PER_LANGUAGE = "java.util.ResourceBundle$CacheKey";

	// The server reads sixteen of a refused body, and some are on their way.
	private static final int MOST_MEGABYTES = 64;

	private static SpotifyStandIn standIn;

	private static PackagedEarshot earshot;

	private static Visitor member;

	private final List<Socket> begun = new ArrayList<>();

	@BeforeAll
	static void start() throws IOException {
		standIn = SpotifyStandIn.start();
		earshot = new PackagedEarshot(standIn).ready();
		member = new Visitor(earshot.url());
		member.logIn(standIn, Person.LANTERN_FOX);
	}

	@AfterAll
	static void stop() {
		earshot.close();
		standIn.close();
	}

	@AfterEach
	void letGo() throws IOException {
		for (Socket socket : this.begun) {
			socket.close();
		}
		assertStillServes();
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 20 })
	void fiveThousandUnfinishedHeads(int addresses) {
		for (int address = 1; address <= addresses; address++) {
			this.begun.addAll(earshot.stranger("127.0.1." + address).begin(5000 / addresses, HEAD));
		}
		assertStillServes();
	}

	@Test
	void fiveHundredFormsThatAreAnnouncedAndNotSent() {
		this.begun.addAll(earshot.stranger("127.0.1.1").begin(500, FORM));
		assertStillServes();
	}

	@Test
	void filesThatNobodyWants() throws IOException {
		this.begun.addAll(earshot.stranger("127.0.2.1").begin(30, FILE));
		assertThat(earshot.stranger("127.0.2.1").get("/login")).isEqualTo(200);
		assertThat(earshot.uploads()).isEmpty();
	}

	@Test
	void requestsWithoutACookie() {
		long before = earshot.sessions();
		List<String> requests = List.of("GET /login", "GET /oauth2/authorization/spotify", "POST /login/finish",
				"POST /logout", "GET /setup/code");
		attack(200, (number) -> earshot.stranger("127.0.2.2").send(requests.get(number % 5), "Content-Length: 0"));
		assertThat(earshot.sessions()).isEqualTo(before);
	}

	@Test
	void hundredsOfLanguages() throws IOException {
		long before = earshot.instances(PER_LANGUAGE);
		attack(200, (number) -> earshot.stranger("127.0.2.3").get("/login", "Accept-Language: " + language(number)));
		assertThat(earshot.instances(PER_LANGUAGE) - before).isLessThan(100);
	}

	private static String language(int number) {
		return "%c%c-%c%c".formatted('a' + number % 26, 'a' + number / 26 % 26, 'A' + number % 26, 'A' + number % 23);
	}

	@Test
	void madeUpCodes() {
		Visitor owner = new Visitor(earshot.url());
		owner.logIn(standIn, Person.LANTERN_FOX);
		owner.turnOnControls(standIn, Person.LANTERN_FOX);
		int before = standIn.calls("/api/token");
		for (int login = 0; login < 15; login++) {
			bringMadeUpCode();
		}
		assertThat(standIn.calls("/api/token") - before).isLessThanOrEqualTo(10);
		owner.open("/");
		assertThat(owner.postJson("/api/playback/pause", "{}").status()).isEqualTo(204);
		owner.submit("/logout");
		assertThat(owner.logIn(standIn, Person.LANTERN_FOX).path()).isEqualTo("/");
	}

	private static void bringMadeUpCode() {
		Visitor stranger = Visitor.from("127.0.2.4", earshot.url());
		String callback = Visitor.answer(standIn.approve(stranger.startLogin(), Person.LANTERN_FOX));
		stranger.get(callback.replaceAll("code=[^&]*", "code=made-up"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "127.0.0.1", "127.0.0.8", "[::1]", "localhost", "[::ffff:127.0.0.1]" })
	void webhooksToTheServerItself(String host) {
		assertThat(save("https://" + host + ":" + URI.create(earshot.url()).getPort() + "/"))
			.contains("belongs to a private network");
	}

	@Test
	void webhooksWithNamesThatNobodyLooksUp() {
		assertThat(IntStream.range(0, 300)
			.mapToObj((number) -> save("https://name" + number + UnansweredNames.SILENT + "/")))
			.filteredOn((page) -> !page.contains("are still being looked up"))
			.hasSizeLessThanOrEqualTo(3)
			.allMatch((page) -> page.contains("could not be looked up"));
		assertThat(member.open("/").status()).isEqualTo(200);
	}

	private static String save(String url) {
		member.open("/share/webhooks");
		return member.post("/share/webhooks", "name", "Lights", "url", url, "events", "started").body();
	}

	@Test
	void guessesThatEachNameAnotherVisitor() throws IOException {
		assertThat(attack(150,
				(number) -> earshot.stranger("127.0.2.5")
					.get("/s/guess" + number + "/card.svg", "X-Forwarded-For: 203.0.113." + number % 250)))
			.contains(429);
		assertThat(earshot.log()).filteredOn((line) -> line.contains("forwarding headers of 127.0.2.5")).hasSize(1);
	}

	@Test
	void aHundredSetupCodes() throws IOException {
		Visitor stranger = Visitor.from("127.0.2.6", earshot.url());
		stranger.open("/setup/code");
		assertThat(IntStream.range(0, 100).map((_) -> stranger.post("/setup/code", "code", "AAAA").status()))
			.filteredOn((status) -> status == 200)
			.hasSizeLessThanOrEqualTo(5);
		assertThat(earshot.log()).filteredOn((line) -> line.contains("setup codes were tried")).hasSize(1);
	}

	@Test
	void requestsThatFillTheLog() throws IOException {
		List<String> requests = List.of("GET /login?until=soon", "GET /login/oauth2/code/spotify?code=1&state=1");
		int before = earshot.log().size();
		attack(400, (number) -> earshot.stranger("127.0.2.7").send(requests.get(number % 2)));
		assertThat(earshot.log().size() - before).isLessThan(150);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/login/finish", "/api/playback/pause", "/setup/code", "/history/import", "/logout" })
	void bodiesWithoutAnEnd(String path) throws IOException {
		assertThat(earshot.stranger("127.0.2.8").sendWithoutEnd("POST " + path, MOST_MEGABYTES))
			.isLessThan(MOST_MEGABYTES);
		assertThat(earshot.uploads()).isEmpty();
	}

	@Test
	void madeUpSessionsAndTokens() throws IOException {
		long before = earshot.sessions();
		int lines = earshot.log().size();
		List<String> headers = List.of("Cookie: EARSHOT=", "Authorization: Bearer ", "Cookie: EARSHOT_LOGIN=");
		List<String> paths = List.of("/api/playback", "/actuator/prometheus", "/live");
		assertThat(
				attack(300,
						(number) -> earshot.stranger("127.0.2.9")
							.get(paths.get(number / 3 % 3), headers.get(number % 3) + "made-up-" + number)))
			.containsOnly(401);
		assertThat(earshot.sessions()).isEqualTo(before);
		assertThat(earshot.log().size() - lines).isLessThan(10);
	}

	private static List<Integer> attack(int times, IntUnaryOperator request) {
		return IntStream.range(0, times).parallel().map(request).boxed().toList();
	}

	private static void assertStillServes() {
		Awaitility.await().until(() -> earshot.stranger("127.0.0.8").get("/login") == 200);
		assertThat(earshot.isAlive()).isTrue();
		assertThat(log()).noneMatch((line) -> line.contains("OutOfMemoryError"));
	}

	private static List<String> log() {
		try {
			return earshot.log();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
