package dev.earshot.standin;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import com.github.tomakehurst.wiremock.WireMockServer;

/**
 * A simulation of an OAuth 2 provider without OpenID Connect on the loopback address,
 * whose answers can be replaced.
 */
public final class OAuth2StandIn implements AutoCloseable {

	public static final String CLIENT_ID = "earshot";

	public static final String SECRET = "the-secret-of-earshot";

	/** Longer than a number in JavaScript may be. */
	public static final String FOX = "90071992547409931";

	private static final String TOKEN_PATH = "/token";

	private final Map<String, Response> answers = new ConcurrentHashMap<>();

	private final Map<String, Parameters> codes = new ConcurrentHashMap<>();

	private final Map<String, Integer> calls = new ConcurrentHashMap<>();

	private final int port;

	private final WireMockServer server;

	private OAuth2StandIn(int port) {
		this.port = port;
		this.server = WireMockAdapter.build(port, this::respond);
	}

	public static OAuth2StandIn start() {
		return FreePort.start((port) -> {
			OAuth2StandIn standIn = new OAuth2StandIn(port);
			standIn.server.start();
			return standIn;
		});
	}

	public String address(String path) {
		return "http://127.0.0.1:" + this.port + path;
	}

	public void answer(String path, int status, String contentType, String body) {
		this.answers.put(path, new Response(status, Map.of("Content-Type", contentType), body));
	}

	public void answer(String path, byte[] content) {
		this.answers.put(path, new Response(200, Map.of("Content-Type", "image/png"), content));
	}

	public int calls(String path) {
		return this.calls.getOrDefault(path, 0);
	}

	public void reset() {
		this.answers.clear();
		this.codes.clear();
		this.calls.clear();
	}

	/**
	 * Logs somebody in.
	 * @param authorizeUrl the address that the app sent the browser to
	 * @param id who logs in
	 * @return where the browser is sent
	 */
	public URI approve(String authorizeUrl, String id) {
		Parameters request = Parameters.parse(URI.create(authorizeUrl).getRawQuery());
		String code = RandomText.urlSafe("", 20);
		Map<String, String> values = new HashMap<>(request.values());
		values.put("id", id);
		this.codes.put(code, new Parameters(values));
		return callback(request, "code", code);
	}

	public URI deny(String authorizeUrl, String error) {
		return callback(Parameters.parse(URI.create(authorizeUrl).getRawQuery()), "error", error);
	}

	private static URI callback(Parameters request, String name, String value) {
		return URI.create(request.get("redirect_uri") + "?"
				+ Parameters.encode(Map.of(name, value, "state", request.get("state"))));
	}

	private Response respond(Request request) {
		this.calls.merge(request.path(), 1, Integer::sum);
		Response answer = this.answers.get(request.path());
		return (answer != null) ? answer : switch (request.path()) {
			case TOKEN_PATH -> token(request);
			case "/me" -> person(request);
			case "/authorize" -> Response.redirect(302, approve(address(request), FOX).toString());
			default -> new Response(404, Map.of(), "");
		};
	}

	private String address(Request request) {
		return address(request.path() + "?" + Parameters.encode(request.query().values()));
	}

	private Response token(Request request) {
		if (!isClient(request)) {
			return error("invalid_client");
		}
		Parameters code = this.codes.remove(request.form().get("code"));
		return (code != null && isAnswered(code, request.form())) ? Response
			.json(Map.of("access_token", "access-" + code.get("id"), "token_type", "Bearer", "scope", "read:user"))
				: error("invalid_grant");
	}

	private static boolean isClient(Request request) {
		String pair = Base64.getEncoder().encodeToString((CLIENT_ID + ":" + SECRET).getBytes(StandardCharsets.UTF_8));
		boolean isInBody = request.form().get("client_id").equals(CLIENT_ID)
				&& request.form().get("client_secret").equals(SECRET);
		return isInBody || request.header("authorization").equals("Basic " + pair);
	}

	private static boolean isAnswered(Parameters code, Parameters form) {
		String challenge = code.get("code_challenge");
		boolean isProven = challenge.isEmpty() ? !form.has("code_verifier")
				: TokenEndpoint.challengeOf(form.get("code_verifier")).equals(challenge);
		return isProven && form.get("redirect_uri").equals(code.get("redirect_uri"));
	}

	private static Response person(Request request) {
		String id = request.header("authorization").replaceFirst("^Bearer access-", "");
		return Response.json(Map.of("id", Long.parseLong(id), "login", "lantern-fox", "plan", Map.of("name", "free")));
	}

	private static Response error(String code) {
		return new Response(400, Map.of("Content-Type", "application/json"), "{\"error\":\"" + code + "\"}");
	}

	@Override
	public void close() {
		this.server.stop();
	}

}
