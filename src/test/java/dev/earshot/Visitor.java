package dev.earshot;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.InetAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import dev.earshot.standin.Person;
import dev.earshot.standin.SpotifyStandIn;
import org.awaitility.Awaitility;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Somebody with a browser that has cookies and fills in forms, but no JavaScript.
 */
public final class Visitor {

	private static final String BOUNDARY = "earshot-test-boundary";

	private static final Duration PATIENCE = Duration.ofMinutes(1);

	private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

	private final CookieManager cookies;

	private final HttpClient http;

	private final String base;

	private final String[] headers;

	private String csrf = "";

	public Visitor(String base, String... headers) {
		this(HttpClient.newBuilder(), new CookieManager(null, CookiePolicy.ACCEPT_ALL), base, headers);
	}

	private Visitor(HttpClient.Builder http, CookieManager cookies, String base, String... headers) {
		this.cookies = cookies;
		this.http = http.cookieHandler(cookies).build();
		this.base = base;
		this.headers = headers;
	}

	/**
	 * Somebody whom the server sees at a certain address.
	 * @param address of theirs, which this machine has
	 * @param base of the server
	 * @param headers that they send with every request, names and values
	 * @return a visitor without cookies
	 */
	public static Visitor from(String address, String base, String... headers) {
		return new Visitor(HttpClient.newBuilder().localAddress(InetAddress.ofLiteral(address)),
				new CookieManager(null, CookiePolicy.ACCEPT_ALL), base, headers);
	}

	/**
	 * The same browser at another server of the same host, which gets the same cookies.
	 * @param base of that server
	 * @return a visitor who shares the cookies
	 */
	public Visitor at(String base) {
		return new Visitor(HttpClient.newBuilder(), this.cookies, base, this.headers);
	}

	public Page get(String path) {
		return send(HttpRequest.newBuilder(address(path)).GET());
	}

	/**
	 * Sends a request that is none of a page that somebody opens.
	 * @param method such as {@code HEAD}
	 * @param path what it asks for
	 * @param headers names and values
	 * @return the answer
	 */
	public Page request(String method, String path, String... headers) {
		HttpRequest.Builder request = HttpRequest.newBuilder(address(path)).method(method, BodyPublishers.noBody());
		return send((headers.length > 0) ? request.headers(headers) : request);
	}

	/**
	 * Opens a page and goes where it sends, on this server.
	 * @param path where to begin
	 * @return the page it ends at
	 */
	public Page open(String path) {
		return arrive(get(path));
	}

	/**
	 * Fills in a form of the page seen last, and goes where it sends.
	 * @param path what the form posts to
	 * @param namesAndValues its fields
	 * @return the page it ends at
	 */
	public Page submit(String path, String... namesAndValues) {
		return arrive(post(path, namesAndValues));
	}

	public Page post(String path, String... namesAndValues) {
		Map<String, String> form = new LinkedHashMap<>(Map.of("_csrf", this.csrf));
		for (int field = 0; field < namesAndValues.length; field += 2) {
			form.put(namesAndValues[field], namesAndValues[field + 1]);
		}
		return send(HttpRequest.newBuilder(address(path))
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(BodyPublishers.ofString(encode(form))));
	}

	/**
	 * Chooses a file in a form of the page seen last, and goes where it sends.
	 * @param path what the form posts to
	 * @param name of the file
	 * @param content of the file
	 * @return the page it ends at
	 */
	public Page upload(String path, String name, byte[] content) {
		ByteArrayOutputStream body = new ByteArrayOutputStream();
		body.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"files\"; filename=\"" + name
				+ "\"\r\n\r\n")
			.getBytes(StandardCharsets.UTF_8));
		body.writeBytes(content);
		body.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
		return arrive(send(HttpRequest.newBuilder(address(path + "?" + encode(Map.of("_csrf", this.csrf))))
			.header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
			.POST(BodyPublishers.ofByteArray(body.toByteArray()))));
	}

	/**
	 * Goes away in the middle of an upload.
	 * @param path of the form
	 * @param leave what has to happen before
	 */
	public void leaveUpload(String path, Runnable leave) {
		byte[] head = ("--" + BOUNDARY
				+ "\r\nContent-Disposition: form-data; name=\"files\"; filename=\"a.zip\"\r\n\r\n"
				+ "x".repeat(2_000_000))
			.getBytes(StandardCharsets.UTF_8);
		InputStream body = new SequenceInputStream(new ByteArrayInputStream(head), new InputStream() {

			@Override
			public int read() throws IOException {
				leave.run();
				throw new IOException("Somebody leaves");
			}

		});
		HttpRequest.Builder request = HttpRequest.newBuilder(address(path + "?" + encode(Map.of("_csrf", this.csrf))))
			.header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
			.POST(BodyPublishers.ofInputStream(() -> body));
		assertThatExceptionOfType(UncheckedIOException.class).isThrownBy(() -> send(request));
	}

	/**
	 * Sends what a program sends that has the session of this visitor.
	 * @param path of the API
	 * @param json the content
	 * @return the answer
	 */
	public Page postJson(String path, String json) {
		return send(HttpRequest.newBuilder(address(path))
			.header("Content-Type", "application/json")
			.header("X-CSRF-TOKEN", this.csrf)
			.POST(BodyPublishers.ofString(json)));
	}

	public void forgetCsrfToken() {
		this.csrf = "";
	}

	/**
	 * Presses "Turn on controls", approves at Spotify and comes back.
	 * @param standIn who plays Spotify
	 * @param person who does
	 * @return the page it ends at
	 */
	public Page turnOnControls(SpotifyStandIn standIn, Person person) {
		String spotify = get("/oauth2/authorization/spotify?control").location();
		return open(answer(standIn.approve(spotify, person)));
	}

	/**
	 * Presses "Log in", approves at Spotify and comes back. The dashboard waits for
	 * Spotify a moment only, which may be too short on a busy machine: whoever is led
	 * there opens it again until it says what plays and played, or why it does not.
	 * @param standIn who plays Spotify
	 * @param person who logs in
	 * @return the page it ends at
	 */
	public Page logIn(SpotifyStandIn standIn, Person person) {
		Page page = open(answer(standIn.approve(startLogin(), person)));
		return isComplete(page) ? page : Awaitility.await().until(() -> open("/"), Visitor::isComplete);
	}

	private static boolean isComplete(Page page) {
		String shown = page.body().replaceAll("(?s)<template.*?</template>", "");
		return !page.path().equals("/") || shown.contains("data-refusal")
				|| (shown.contains("class=\"recent\"") && !shown.contains("idle-waiting"));
	}

	/**
	 * Presses "Log in" and is sent to Spotify.
	 * @return the address of Spotify's page
	 */
	public String startLogin() {
		return get("/oauth2/authorization/spotify").location();
	}

	public static String answer(URI callback) {
		return callback.getRawPath() + "?" + callback.getRawQuery();
	}

	public String session() {
		return cookie("EARSHOT");
	}

	public String cookie(String name) {
		return this.cookies.getCookieStore()
			.getCookies()
			.stream()
			.filter((cookie) -> cookie.getName().equals(name))
			.map((cookie) -> cookie.getValue())
			.findFirst()
			.orElse("");
	}

	private Page arrive(Page page) {
		Page current = page;
		for (int hops = 0; hops < 5 && isOnThisServer(current.location()); hops++) {
			current = get(URI.create(this.base).resolve(current.location()).toString());
		}
		return current;
	}

	private boolean isOnThisServer(String location) {
		return location.startsWith("/") || location.startsWith(this.base + "/");
	}

	// What the server sends begins with the path of its address, what tests ask for does
	// not.
	private URI address(String path) {
		String below = URI.create(this.base).getRawPath();
		boolean isComplete = path.startsWith("http") || (!below.isEmpty() && path.startsWith(below + "/"));
		return isComplete ? URI.create(this.base).resolve(path) : URI.create(this.base + path);
	}

	private static String encode(Map<String, String> form) {
		return form.entrySet()
			.stream()
			.map((field) -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
			.collect(Collectors.joining("&"));
	}

	private Page send(HttpRequest.Builder request) {
		try {
			request.timeout(PATIENCE);
			if (this.headers.length > 0) {
				request.headers(this.headers);
			}
			var response = this.http.send(request.build(), BodyHandlers.ofString());
			Matcher csrf = CSRF.matcher(response.body());
			this.csrf = csrf.find() ? csrf.group(1) : this.csrf;
			return new Page(response.uri().getPath(), response.statusCode(),
					response.headers().firstValue("Location").orElse(""), response.body(), response.headers());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * What the visitor sees.
	 *
	 * @param path where they are
	 * @param status the HTTP status
	 * @param location where they are sent, empty if nowhere
	 * @param body the page
	 * @param headers what came with it
	 */
	public record Page(String path, int status, String location, String body, HttpHeaders headers) {

		public String header(String name) {
			return this.headers.firstValue(name).orElse("");
		}

	}

}
