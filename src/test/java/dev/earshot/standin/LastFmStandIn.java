package dev.earshot.standin;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;

/**
 * A simulation of Last.fm on the loopback address, with one account: the page that asks
 * for access, and the calls of the API that store and tell listens. It answers 200 for
 * what it ignores.
 */
public final class LastFmStandIn extends ListenStandIn {

	public static final String API_KEY = "b25b959554ed76058ac220b7b2e0a026";

	public static final String SECRET = "425b55975eed76058ac220b7b4e8a054";

	public static final String USER = "lanternfox";

	/** The session key of the account from the start. */
	public static final String SESSION = "d580d57f32848f5dcf574d1ce18d78b2";

	public static final String SCROBBLE = "track.scrobble";

	public static final String NOW_PLAYING = "track.updateNowPlaying";

	private static final String API = "/2.0/";

	private static final String AUTH = "/api/auth/";

	private static final Duration MAX_AGE = Duration.ofDays(14);

	private static final int TOO_OLD = 3;

	private static final int DAILY_LIMIT = 5;

	private final List<Parameters> calls = new CopyOnWriteArrayList<>();

	private final Map<String, Integer> ignored = new ConcurrentHashMap<>();

	private final Set<String> tokens = ConcurrentHashMap.newKeySet();

	private volatile String session = SESSION;

	private volatile int left = Integer.MAX_VALUE;

	private LastFmStandIn(int port, InstantSource clock) {
		super(port, clock);
	}

	public static LastFmStandIn start() {
		return FreePort.start((port) -> start(port, InstantSource.system()));
	}

	/**
	 * Starts on a port.
	 */
	public static LastFmStandIn start(int port, InstantSource clock) {
		LastFmStandIn standIn = new LastFmStandIn(port, clock);
		standIn.listen();
		return standIn;
	}

	public URI apiUrl() {
		return URI.create(origin() + API);
	}

	public URI authUrl() {
		return URI.create(origin() + AUTH);
	}

	/**
	 * Returns what makes a program use this instead of Last.fm.
	 * @return properties as {@code name=value}
	 */
	public String[] settings() {
		return new String[] { "earshot.scrobbling.lastfm.api-url=" + apiUrl(),
				"earshot.scrobbling.lastfm.auth-url=" + authUrl(), "earshot.scrobbling.lastfm.api-key=" + API_KEY,
				"earshot.scrobbling.lastfm.secret=" + SECRET };
	}

	/** Returns to an empty account whose session lasts. */
	@Override
	public void reset() {
		super.reset();
		this.calls.clear();
		this.ignored.clear();
		this.tokens.clear();
		this.session = SESSION;
		this.left = Integer.MAX_VALUE;
	}

	/**
	 * Allows the access that the page asks for.
	 * @param authorization the address that the app sent the browser to
	 * @return where the browser is sent
	 */
	public URI approve(URI authorization) {
		Parameters query = Parameters.parse(authorization.getRawQuery());
		String token = RandomText.hex(32);
		this.tokens.add(token);
		String callback = query.get("cb");
		return URI.create(callback + (callback.contains("?") ? "&" : "?") + "token=" + token);
	}

	/** Ends the session, as people can in their settings. */
	public void endSession() {
		this.session = RandomText.hex(32);
	}

	/** Answers 200 to a track or artist of this name and ignores it. */
	public void ignore(String name, int code) {
		this.ignored.put(name, code);
	}

	/** Ignores all listens after some more. */
	public void limitTheDay(int more) {
		this.left = more;
	}

	/** Answers the next requests with an error, whose status may be 200. */
	public void fail(int times, int status, int code) {
		this.faults.answer(times, status, "{\"error\":%d,\"message\":\"Error number %d\"}".formatted(code, code));
	}

	/** Returns the parameters of all calls of a method, in order. */
	public List<Map<String, String>> calls(String method) {
		return this.calls.stream().filter((call) -> call.get("method").equals(method)).map(Parameters::values).toList();
	}

	@Override
	Refusals.Outage outage(Request request) {
		if (!request.path().equals(API)) {
			return Refusals.Outage.NONE;
		}
		this.calls.add(Parameters.parse(request.body()));
		return this.faults.outage(() -> api(Parameters.parse(request.body())));
	}

	@Override
	Response respond(Request request) {
		if (request.path().equals(API)) {
			Response fault = this.faults.response();
			return (fault != null) ? fault : api(Parameters.parse(request.body()));
		}
		return request.path().equals(AUTH) ? consentPage(request) : page();
	}

	private Response consentPage(Request request) {
		URI yes = approve(URI.create(AUTH + "?" + Parameters.encode(request.query().values())));
		return Response.html(200, Html.page("Last.fm, played", """
				<h1>Connect %s to your account?</h1>
				<p><a href="%s">Yes, allow access</a></p>
				""".formatted(Html.escape(request.query().get("api_key")), Html.escape(yes.toString()))));
	}

	private Response page() {
		return Response.html(200,
				Html.page("Last.fm, played", "<h1>Last.fm, played</h1><ul>%s</ul>".formatted(Html.listens(listens()))));
	}

	private Response api(Parameters call) {
		if (!call.get("api_key").equals(API_KEY)) {
			return error(403, 10);
		}
		if (!call.get("api_sig").equals(signature(call))) {
			return error(403, 13);
		}
		boolean isSignIn = call.get("method").equals("auth.getSession");
		if (!isSignIn && !call.get("sk").equals(this.session)) {
			return error(403, 9);
		}
		return answer(call);
	}

	private Response answer(Parameters call) {
		return switch (call.get("method")) {
			case "auth.getSession" -> session(call);
			case SCROBBLE -> scrobble(call);
			case NOW_PLAYING -> nowPlaying(call);
			case "user.getRecentTracks" -> recentTracks(call);
			default -> error(400, 3);
		};
	}

	private static String signature(Parameters call) {
		StringBuilder text = new StringBuilder();
		new TreeMap<>(call.without("api_sig", "format", "callback").values())
			.forEach((name, value) -> text.append(name).append(value));
		return md5(text + SECRET);
	}

	private static String md5(String text) {
		try {
			return HexFormat.of()
				.formatHex(MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8)));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private Response session(Parameters call) {
		if (!this.tokens.remove(call.get("token"))) {
			return error(403, 14);
		}
		return Response.json(Map.of("session", Map.of("subscriber", 0, "name", USER, "key", this.session)));
	}

	private Response scrobble(Parameters call) {
		if (!call.has("artist[0]") || call.has("artist[50]")) {
			return error(400, 6);
		}
		List<Map<String, Object>> answers = IntStream.range(0, 50)
			.filter((index) -> call.has("artist[" + index + "]"))
			.mapToObj((index) -> store(call, "[" + index + "]"))
			.toList();
		// One listen has no brackets around it.
		return Response.json(Map.of("scrobbles", Map.of("@attr", Map.of("accepted", answers.size(), "ignored", 0),
				"scrobble", (answers.size() == 1) ? answers.getFirst() : answers)));
	}

	private Map<String, Object> store(Parameters call, String suffix) {
		ReceivedListen listen = new ReceivedListen(
				Instant.ofEpochSecond(Long.parseLong(call.get("timestamp" + suffix))), call.get("track" + suffix),
				call.get("artist" + suffix));
		int code = code(listen);
		if (code == 0 && this.received.add(listen)) {
			this.left--;
		}
		return Map.of("track", Map.of("corrected", "0", "#text", listen.track()), "ignoredMessage",
				Map.of("code", String.valueOf(code), "#text", ""));
	}

	private int code(ReceivedListen listen) {
		if (listen.startedAt().isBefore(this.clock.instant().minus(MAX_AGE))) {
			return TOO_OLD;
		}
		int ignored = this.ignored.getOrDefault(listen.track(), this.ignored.getOrDefault(listen.artist(), 0));
		return (ignored == 0 && this.left <= 0) ? DAILY_LIMIT : ignored;
	}

	private Response nowPlaying(Parameters call) {
		this.nowPlaying = call.get("track");
		return Response.json(Map.of("nowplaying", Map.of("ignoredMessage", Map.of("code", "0", "#text", ""))));
	}

	private Response recentTracks(Parameters call) {
		Instant from = Instant.ofEpochSecond(Long.parseLong(call.get("from", "0")));
		Instant to = Instant.ofEpochSecond(Long.parseLong(call.get("to", "99999999999")));
		List<ReceivedListen> all = this.received.stream()
			.filter((listen) -> listen.startedAt().isAfter(from) && listen.startedAt().isBefore(to))
			.sorted(Comparator.comparing(ReceivedListen::startedAt).reversed())
			.toList();
		int limit = call.number("limit", 50);
		int page = call.number("page", 1);
		return Response.json(Map.of("recenttracks",
				Map.of("@attr", Map.of("user", USER, "totalPages", String.valueOf(Math.ceilDiv(all.size(), limit))),
						"track", tracks(all.stream().skip((page - 1L) * limit).limit(limit).toList()))));
	}

	private Object tracks(List<ReceivedListen> page) {
		List<Map<String, Object>> tracks = new ArrayList<>(page.stream().map(LastFmStandIn::track).toList());
		if (this.nowPlaying != null) {
			tracks.addFirst(Map.of("name", this.nowPlaying, "artist", Map.of("#text", "Somebody"), "@attr",
					Map.of("nowplaying", "true")));
		}
		return (tracks.size() == 1) ? tracks.getFirst() : tracks;
	}

	private static Map<String, Object> track(ReceivedListen listen) {
		return Map.of("name", listen.track(), "artist", Map.of("#text", listen.artist(), "mbid", ""), "date",
				Map.of("uts", String.valueOf(listen.startedAt().getEpochSecond())));
	}

	private static Response error(int status, int code) {
		return new Response(status, new LinkedHashMap<>(Map.of("Content-Type", "application/json")),
				"{\"error\":%d,\"message\":\"Error number %d\"}".formatted(code, code));
	}

}
