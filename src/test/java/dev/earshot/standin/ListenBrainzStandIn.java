package dev.earshot.standin;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

import tools.jackson.databind.JsonNode;

/**
 * A simulation of ListenBrainz on the loopback address, with one account. It stores each
 * listen once by its second and names, and refuses what ListenBrainz refuses. It can also
 * play a server that speaks the same API.
 */
public final class ListenBrainzStandIn extends ListenStandIn {

	public static final String USER = "lantern fox";

	public static final String TOKEN = "3f1c6a52-90d4-4b7e-8a11-listen000001";

	public static final String SUBMISSION = "/1/submit-listens";

	public static final String TOKEN_CHECK = "/1/validate-token";

	public static final String LISTENS = "/1/user/lantern fox/listens";

	private static final String OTHER_SERVERS = "/apis/listenbrainz";

	private final List<Request> requests = new CopyOnWriteArrayList<>();

	private final Set<String> unreadable = ConcurrentHashMap.newKeySet();

	private final Map<String, String> headers = new ConcurrentHashMap<>();

	private volatile ListenBrainzRules rules = ListenBrainzRules.LISTENBRAINZ;

	private volatile String token = TOKEN;

	private ListenBrainzStandIn(int port, InstantSource clock) {
		super(port, clock);
	}

	public static ListenBrainzStandIn start() {
		return FreePort.start((port) -> start(port, InstantSource.system()));
	}

	/**
	 * Starts on a port.
	 */
	public static ListenBrainzStandIn start(int port, InstantSource clock) {
		ListenBrainzStandIn standIn = new ListenBrainzStandIn(port, clock);
		standIn.listen();
		return standIn;
	}

	/** Returns the base address of the API as people enter it. */
	public String url() {
		return origin() + ((this.rules == ListenBrainzRules.LISTENBRAINZ) ? "" : OTHER_SERVERS);
	}

	/** Returns to an empty ListenBrainz that works. */
	@Override
	public void reset() {
		super.reset();
		this.requests.clear();
		this.unreadable.clear();
		this.headers.clear();
		this.rules = ListenBrainzRules.LISTENBRAINZ;
		this.token = TOKEN;
	}

	/** Plays Koito, which has no list of listens. */
	public void beKoito() {
		this.rules = ListenBrainzRules.KOITO;
	}

	/**
	 * Plays maloja, which ends a request at a listen that it has, and refuses a second
	 * one of the same second.
	 */
	public void beMaloja() {
		this.rules = ListenBrainzRules.MALOJA;
	}

	/** Replaces the token, as its owner can. */
	public void changeToken() {
		this.token = RandomText.hex(32);
	}

	/** Refuses the next requests with 429. */
	public void limit(int times, int resetIn) {
		answer(times, 429, "{\"code\":429,\"error\":\"Too many requests.\"}", "X-RateLimit-Remaining", "0",
				"X-RateLimit-Reset-In", String.valueOf(resetIn));
	}

	/** Tells in all answers how many requests are left. */
	public void allow(int remaining, int resetIn) {
		this.headers.put("X-RateLimit-Remaining", String.valueOf(remaining));
		this.headers.put("X-RateLimit-Reset-In", String.valueOf(resetIn));
	}

	/** Refuses every request with a track of this name. */
	public void refuse(String track) {
		this.unreadable.add(track);
	}

	/** Returns the bodies of all requests for a path, in order. */
	public List<String> bodies(String path) {
		return requests(path).map(Request::body).toList();
	}

	public int calls(String path) {
		return (int) requests(path).count();
	}

	/** Returns a header of the last request. */
	public String header(String name) {
		return this.requests.getLast().header(name);
	}

	private Stream<Request> requests(String path) {
		return this.requests.stream().filter((request) -> path(request).equals(path));
	}

	private static String path(Request request) {
		return request.path().replaceFirst("^" + OTHER_SERVERS, "");
	}

	@Override
	Refusals.Outage outage(Request request) {
		this.requests.add(request);
		return this.faults.outage(() -> handle(request));
	}

	@Override
	Response respond(Request request) {
		Response fault = this.faults.response();
		Response response = (fault != null) ? fault : handle(request);
		this.headers.forEach((name, value) -> response.headers().putIfAbsent(name, value));
		return response;
	}

	private Response handle(Request request) {
		if (path(request).equals("/")) {
			return page();
		}
		if (!request.header("user-agent").matches("\\S+/\\S+ \\( \\S+ \\)")) {
			return error(403, "Programs have to name themselves.");
		}
		boolean isOwner = request.header("authorization").equals("Token " + this.token);
		return switch (path(request)) {
			case TOKEN_CHECK -> isOwner ? owner() : stranger();
			case SUBMISSION -> isOwner ? submission(request) : error(401, "Invalid authorization token.");
			case LISTENS -> list(request);
			default -> error(404, "Not Found");
		};
	}

	private static Response owner() {
		return json(Map.of("code", 200, "message", "Token valid.", "valid", true, "user_name", USER));
	}

	private Response stranger() {
		return (this.rules == ListenBrainzRules.LISTENBRAINZ)
				? json(Map.of("code", 200, "message", "Token invalid.", "valid", false))
				: error(401, "Incorrect Authorization");
	}

	private Response submission(Request request) {
		JsonNode document = request.json();
		String refusal = this.rules.refusal(request.body().getBytes(StandardCharsets.UTF_8).length, document,
				this.clock.instant(), this.unreadable);
		if (refusal != null) {
			return error(400, refusal);
		}
		JsonNode payload = document.path("payload");
		if (document.path("listen_type").asString("").equals("playing_now")) {
			this.nowPlaying = received(payload.get(0)).track();
			return json(Map.of("status", "ok"));
		}
		return store(payload);
	}

	private Response store(JsonNode payload) {
		for (JsonNode document : payload) {
			ReceivedListen listen = received(document);
			if (this.rules.isOneASecond() && hasSecondOf(listen)) {
				return this.received.contains(listen) ? json(Map.of("status", "ok"))
						: error(409, "Scrobble with the same timestamp already exists.");
			}
			this.received.add(listen);
		}
		return json(Map.of("status", "ok"));
	}

	private boolean hasSecondOf(ReceivedListen listen) {
		return this.received.stream().anyMatch((other) -> other.startedAt().equals(listen.startedAt()));
	}

	private static ReceivedListen received(JsonNode document) {
		JsonNode metadata = document.path("track_metadata");
		return new ReceivedListen(Instant.ofEpochSecond(document.path("listened_at").asLong(0)),
				metadata.path("track_name").asString(), metadata.path("artist_name").asString());
	}

	private Response list(Request request) {
		if (this.rules == ListenBrainzRules.MALOJA) {
			return json(Map.of("code", 200, "error", "Invalid Method"));
		}
		return (this.rules == ListenBrainzRules.KOITO) ? error(404, "Not Found") : page(request.query());
	}

	private Response page(Parameters query) {
		Instant before = Instant.ofEpochSecond(Long.parseLong(query.get("max_ts", "99999999999")));
		List<Map<String, Object>> page = this.received.stream()
			.filter((listen) -> listen.startedAt().isBefore(before))
			.sorted(Comparator.comparing(ReceivedListen::startedAt).reversed())
			.limit(Math.min(1000, query.number("count", 25)))
			.map(ListenBrainzStandIn::document)
			.toList();
		return json(Map.of("payload", Map.of("count", page.size(), "user_id", USER, "listens", page)));
	}

	private static Map<String, Object> document(ReceivedListen listen) {
		return Map.of("listened_at", listen.startedAt().getEpochSecond(), "track_metadata",
				Map.of("track_name", listen.track(), "artist_name", listen.artist()));
	}

	private Response page() {
		return Response.html(200, Html.page("ListenBrainz, played", """
				<h1>ListenBrainz, played</h1>
				<p>Enter %s with the token %s.</p>
				<ul>%s</ul>
				""".formatted(url(), this.token, Html.listens(listens()))));
	}

	private static Response error(int status, String text) {
		return new Response(status, new LinkedHashMap<>(Map.of("Content-Type", "application/json")),
				"{\"code\":%d,\"error\":\"%s\"}".formatted(status, text));
	}

	private static Response json(Map<String, Object> body) {
		return Response.json(body);
	}

}
