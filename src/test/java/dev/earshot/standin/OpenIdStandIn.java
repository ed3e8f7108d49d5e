package dev.earshot.standin;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import com.github.tomakehurst.wiremock.WireMockServer;

/**
 * A simulation of an OpenID provider on the loopback address, which can be told to
 * misbehave: each part of its documents, tokens and responses can be replaced.
 */
public final class OpenIdStandIn implements AutoCloseable {

	public static final String CLIENT_ID = "earshot";

	/** With characters that have to be encoded in a header. */
	public static final String SECRET = "a secret: with +/%, and long enough for HS256";

	private static final String TOKEN_PATH = "/token";

	private final OpenIdKeys keys = new OpenIdKeys();

	private final Map<String, Object> metadata = new ConcurrentHashMap<>();

	private final Map<String, Object> claims = new ConcurrentHashMap<>();

	private final Map<String, Response> answers = new ConcurrentHashMap<>();

	private final Map<String, String> responseParameters = new ConcurrentHashMap<>();

	private final Map<String, Parameters> codes = new ConcurrentHashMap<>();

	private final Map<String, Integer> calls = new ConcurrentHashMap<>();

	private final InstantSource clock;

	private final int port;

	private final WireMockServer server;

	private OpenIdStandIn(int port, InstantSource clock) {
		this.port = port;
		this.clock = clock;
		this.server = WireMockAdapter.build(port, this::respond);
	}

	public static OpenIdStandIn start() {
		return start(Clock.systemUTC());
	}

	public static OpenIdStandIn start(InstantSource clock) {
		return FreePort.start((port) -> {
			OpenIdStandIn standIn = new OpenIdStandIn(port, clock);
			standIn.server.start();
			return standIn;
		});
	}

	public String issuer() {
		return "http://127.0.0.1:" + this.port + "/home";
	}

	public String address(String path) {
		return issuer() + path;
	}

	/**
	 * Replaces a value of the metadata.
	 * @param name the value's name
	 * @param value the value; an empty text to leave it out
	 */
	public void publish(String name, Object value) {
		this.metadata.put(name, value);
	}

	/**
	 * Replaces a claim of all ID tokens.
	 * @param name the claim's name
	 * @param value the value; an empty text to leave it out
	 */
	public void claim(String name, Object value) {
		this.claims.put(name, value);
	}

	/**
	 * Adds a parameter to all authorization responses.
	 */
	public void respondWith(String name, String value) {
		this.responseParameters.put(name, value);
	}

	/**
	 * Answers all requests for a path.
	 * @param path below the issuer
	 */
	public void answer(String path, int status, String body) {
		this.answers.put(path, new Response(status, Map.of("Content-Type", "application/json"), body));
	}

	public void redirect(String path, String address) {
		this.answers.put(path, Response.redirect(302, address));
	}

	/**
	 * Changes the keys.
	 */
	public void rotateKey() {
		this.keys.rotate();
	}

	public void signWithUnpublishedKey() {
		this.keys.forge();
	}

	public void signWithEllipticCurve() {
		this.keys.useEllipticCurve();
	}

	public void signWithSharedSecret() {
		this.keys.useSharedSecret();
	}

	public void tokenType(String name) {
		this.keys.type(name);
	}

	public int calls(String path) {
		return this.calls.getOrDefault(path, 0);
	}

	public void reset() {
		this.keys.reset();
		List.<Map<?, ?>>of(this.metadata, this.claims, this.answers, this.responseParameters, this.codes, this.calls)
			.forEach(Map::clear);
	}

	/**
	 * Logs somebody in.
	 * @param authorizeUrl the address that the app sent the browser to
	 * @param subject who logs in
	 * @return where the browser is sent
	 */
	public URI approve(String authorizeUrl, String subject) {
		Parameters request = Parameters.parse(URI.create(authorizeUrl).getRawQuery());
		String code = RandomText.urlSafe("", 20);
		Map<String, String> values = new HashMap<>(request.values());
		values.put("sub", subject);
		this.codes.put(code, Parameters.parse(Parameters.encode(values)));
		return callback(request, "code", code);
	}

	public URI deny(String authorizeUrl, String error) {
		return callback(Parameters.parse(URI.create(authorizeUrl).getRawQuery()), "error", error);
	}

	private URI callback(Parameters request, String name, String value) {
		Map<String, String> query = new LinkedHashMap<>(Map.of(name, value, "state", request.get("state")));
		query.putAll(this.responseParameters);
		return URI.create(request.get("redirect_uri") + "?" + Parameters.encode(query));
	}

	/**
	 * Makes an ID token without a login.
	 */
	public String idToken(String subject, String nonce) {
		Map<String, Object> all = new LinkedHashMap<>();
		long now = this.clock.instant().getEpochSecond();
		all.put("iss", issuer());
		all.put("sub", subject);
		all.put("aud", CLIENT_ID);
		all.put("iat", now);
		all.put("exp", now + 300);
		all.put("nonce", nonce);
		all.put("name", "Name of " + subject);
		return this.keys.sign(replaced(all, this.claims), SECRET);
	}

	private static Map<String, Object> replaced(Map<String, Object> all, Map<String, Object> replacements) {
		all.putAll(replacements);
		all.values().removeIf(""::equals);
		return all;
	}

	private Response respond(Request request) {
		String path = request.path().replaceFirst("^/home", "");
		this.calls.merge(path, 1, Integer::sum);
		Response answer = this.answers.get(path);
		return (answer != null) ? answer : switch (path) {
			case "/.well-known/openid-configuration" -> Response.json(metadata());
			case "/keys" -> Response.json(this.keys.published());
			case TOKEN_PATH -> token(request);
			case "/userinfo" -> userInfo(request);
			default -> new Response(404, Map.of(), "");
		};
	}

	private Map<String, Object> metadata() {
		Map<String, Object> all = new LinkedHashMap<>();
		all.put("issuer", issuer());
		all.put("authorization_endpoint", address("/authorize"));
		all.put("token_endpoint", address(TOKEN_PATH));
		all.put("jwks_uri", address("/keys"));
		all.put("userinfo_endpoint", address("/userinfo"));
		all.put("end_session_endpoint", address("/logout"));
		all.put("code_challenge_methods_supported", List.of("S256"));
		all.put("id_token_signing_alg_values_supported", List.of("RS256", "ES256"));
		return replaced(all, this.metadata);
	}

	private Response token(Request request) {
		if (!isClient(request.header("authorization"))) {
			return error(401, "invalid_client");
		}
		Parameters code = this.codes.remove(request.form().get("code"));
		return (code != null && isAnswered(code, request.form())) ? tokens(code) : error(400, "invalid_grant");
	}

	private static boolean isClient(String header) {
		String pair = Parameters.encode(Map.of(CLIENT_ID, SECRET)).replace('=', ':');
		return header.equals("Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)));
	}

	private static boolean isAnswered(Parameters code, Parameters form) {
		return form.get("redirect_uri").equals(code.get("redirect_uri"))
				&& TokenEndpoint.challengeOf(form.get("code_verifier")).equals(code.get("code_challenge"));
	}

	private Response tokens(Parameters code) {
		return Response.json(Map.of("access_token", "access-" + code.get("sub"), "token_type", "Bearer", "expires_in",
				300, "id_token", idToken(code.get("sub"), code.get("nonce"))));
	}

	private static Response userInfo(Request request) {
		String subject = request.header("authorization").replaceFirst("^Bearer access-", "");
		return Response.json(Map.of("sub", subject, "name", "Told about " + subject));
	}

	private static Response error(int status, String code) {
		return new Response(status, Map.of("Content-Type", "application/json"), "{\"error\":\"" + code + "\"}");
	}

	@Override
	public void close() {
		this.server.stop();
	}

}
