package dev.earshot.standin;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

import com.github.tomakehurst.wiremock.WireMockServer;

/**
 * A simulation of apaleo on the loopback address: its login, its token endpoint, and the
 * few calls of its API that Earshot makes. Refresh tokens are used once.
 */
public final class ApaleoStandIn implements AutoCloseable {

	public static final String CLIENT_ID = "LTRN-AC-EARSHOT";

	/** A client of the same account that cannot link accounts. */
	public static final String SIMPLE_CLIENT_ID = "LTRN-SP-EARSHOT";

	/** The secret that apaleo accepts from the start. */
	public static final String SECRET = "Zt4Kq9LmX2vRb7NwPc1YhD6sGf3JaE";

	public static final String TOKEN = "/connect/token";

	public static final String REVOCATION = "/connect/revocation";

	public static final String ACCOUNT = "/account/v1/accounts/current";

	public static final String PROPERTIES = "/inventory/v1/properties";

	public static final String USER_INFO = "/connect/userinfo";

	public static final String DOCUMENT = "/.well-known/openid-configuration";

	private static final String AUTHORIZE = "/connect/authorize";

	private final Set<String> secrets = ConcurrentHashMap.newKeySet();

	private final Map<String, Parameters> codes = new ConcurrentHashMap<>();

	private final Map<String, String> refreshTokens = new ConcurrentHashMap<>();

	private final Map<String, String> accessTokens = new ConcurrentHashMap<>();

	private final Map<String, Response> answers = new ConcurrentHashMap<>();

	private final Map<String, Map<String, Object>> properties = new ConcurrentHashMap<>();

	private final List<String> revoked = new CopyOnWriteArrayList<>();

	private final AtomicInteger documentRequests = new AtomicInteger();

	private final List<Request> tokenRequests = new CopyOnWriteArrayList<>();

	private final int port;

	private final WireMockServer server;

	private ApaleoStandIn(int port) {
		this.port = port;
		this.server = WireMockAdapter.build(port, this::respond);
		reset();
	}

	public static ApaleoStandIn start() {
		return FreePort.start(ApaleoStandIn::start);
	}

	/**
	 * Starts on a port.
	 */
	public static ApaleoStandIn start(int port) {
		ApaleoStandIn standIn = new ApaleoStandIn(port);
		standIn.server.start();
		return standIn;
	}

	public String url() {
		return "http://127.0.0.1:" + this.port;
	}

	/**
	 * Returns what makes a program use this instead of apaleo.
	 * @return properties as {@code name=value}
	 */
	public String[] settings() {
		return new String[] { "earshot.providers.apaleo.identity-url=" + url(),
				"earshot.providers.apaleo.api-url=" + url() };
	}

	public void reset() {
		List.<Map<?, ?>>of(this.codes, this.refreshTokens, this.accessTokens, this.answers, this.properties)
			.forEach(Map::clear);
		this.secrets.clear();
		this.revoked.clear();
		this.documentRequests.set(0);
		this.tokenRequests.clear();
		this.secrets.add(SECRET);
		property("HBR", "Harbour Rooms West");
		property("ISL", "Island House");
	}

	/**
	 * Creates a further secret, as the owner does at apaleo.
	 */
	public void addSecret(String secret) {
		this.secrets.add(secret);
	}

	public void deleteSecret(String secret) {
		this.secrets.remove(secret);
	}

	/**
	 * Adds or renames a property.
	 */
	public void property(String id, String name) {
		this.properties.put(id,
				Map.of("id", id, "code", id, "name", name, "isTemplate", false, "location", Map.of("city", "Hamburg")));
	}

	public void removeProperties() {
		this.properties.clear();
	}

	/**
	 * Answers all requests for a path.
	 */
	public void answer(String path, int status, String body) {
		this.answers.put(path, new Response(status, Map.of("Content-Type", "application/json"), body));
	}

	/**
	 * Lets the hotel remove Earshot: no token counts any more.
	 */
	public void removeApp() {
		this.accessTokens.clear();
		this.refreshTokens.clear();
	}

	/**
	 * Lets access tokens end, as they do after an hour.
	 */
	public void endAccessTokens() {
		this.accessTokens.clear();
	}

	/**
	 * Issues an access token without a login.
	 */
	public String issueToken() {
		String token = RandomText.urlSafe("access-", 30);
		this.accessTokens.put(token, "openid");
		return token;
	}

	/**
	 * Returns the refresh tokens that the program has revoked.
	 */
	public List<String> revoked() {
		return List.copyOf(this.revoked);
	}

	/**
	 * Returns how many requests the token endpoint had for a grant.
	 */
	public long tokenRequests(String grant) {
		return this.tokenRequests.stream().filter((request) -> request.form().get("grant_type").equals(grant)).count();
	}

	/**
	 * Returns how often the OpenID document was read.
	 */
	public int documentRequests() {
		return this.documentRequests.get();
	}

	/**
	 * Agrees to what the page at apaleo asks.
	 * @param authorizeUrl the address that the app sent the browser to
	 * @return where the browser is sent
	 */
	public URI approve(String authorizeUrl) {
		Parameters request = Parameters.parse(URI.create(authorizeUrl).getRawQuery());
		return callback(request, Map.of("code", code(request), "session_state", "ignored"));
	}

	public URI deny(String authorizeUrl, String error) {
		return callback(Parameters.parse(URI.create(authorizeUrl).getRawQuery()), Map.of("error", error));
	}

	private String code(Parameters request) {
		String code = RandomText.urlSafe("", 20);
		this.codes.put(code, request);
		return code;
	}

	private static URI callback(Parameters request, Map<String, String> answer) {
		Map<String, String> query = new LinkedHashMap<>(answer);
		query.put("state", request.get("state"));
		return URI.create(request.get("redirect_uri") + "?" + Parameters.encode(query));
	}

	private Response respond(Request request) {
		Response answer = this.answers.get(request.path());
		return (answer != null) ? answer : switch (request.path()) {
			case DOCUMENT -> document();
			case AUTHORIZE -> consentPage(request.query());
			case TOKEN -> token(request);
			case REVOCATION -> revocation(request);
			case USER_INFO, ACCOUNT, PROPERTIES -> api(request);
			default -> new Response(404, Map.of(), "");
		};
	}

	private Response document() {
		this.documentRequests.incrementAndGet();
		return Response.json(Map.of("issuer", url(), "userinfo_endpoint", url() + USER_INFO, "revocation_endpoint",
				url() + REVOCATION));
	}

	private Response consentPage(Parameters request) {
		String yes = callback(request, Map.of("code", code(request))).toString();
		String no = callback(request, Map.of("error", "access_denied")).toString();
		return Response.html(200, Html.page("apaleo, played", """
				<h1>Allow Earshot to see Harbour Rooms?</h1>
				<p>%s</p>
				<p><a href="%s">Allow</a></p>
				<p><a href="%s">Cancel</a></p>
				""".formatted(Html.escape(request.get("scope")), Html.escape(yes), Html.escape(no))));
	}

	private Response token(Request request) {
		this.tokenRequests.add(request);
		String[] client = client(request);
		if (!this.secrets.contains(client[1])) {
			return error("invalid_client");
		}
		return client[0].equals(CLIENT_ID) ? grant(request.form()) : error("unauthorized_client");
	}

	private static String[] client(Request request) {
		String pair = new String(Base64.getDecoder().decode(request.header("authorization").replace("Basic ", "")),
				StandardCharsets.UTF_8);
		return pair.split(":", 2);
	}

	private Response grant(Parameters form) {
		return switch (form.get("grant_type")) {
			case "authorization_code" -> exchange(form);
			case "refresh_token" -> refresh(form.get("refresh_token"));
			default -> error("unsupported_grant_type");
		};
	}

	private Response exchange(Parameters form) {
		Parameters request = this.codes.remove(form.get("code"));
		boolean isRight = request != null && request.get("redirect_uri").equals(form.get("redirect_uri"))
				&& TokenEndpoint.challengeOf(form.get("code_verifier")).equals(request.get("code_challenge"));
		return isRight ? tokens(request.get("scope")) : error("invalid_grant");
	}

	private Response refresh(String token) {
		String scope = this.refreshTokens.remove(token);
		return (scope != null) ? tokens(scope) : error("invalid_grant");
	}

	private Response tokens(String scope) {
		String access = RandomText.urlSafe("access-", 30);
		String refresh = RandomText.urlSafe("refresh-", 30);
		this.accessTokens.put(access, scope);
		this.refreshTokens.put(refresh, scope);
		return Response.json(Map.of("access_token", access, "token_type", "Bearer", "expires_in", 3600, "refresh_token",
				refresh, "scope", scope, "id_token", "not.read.here"));
	}

	private Response revocation(Request request) {
		String token = request.form().get("token");
		this.revoked.add(token);
		this.refreshTokens.remove(token);
		return new Response(200, Map.of(), "");
	}

	private Response api(Request request) {
		String token = request.header("authorization").replace("Bearer ", "");
		if (!this.accessTokens.containsKey(token)) {
			return new Response(401, Map.of(), "");
		}
		return switch (request.path()) {
			case USER_INFO -> Response.json(Map.of("sub", "5a0f", "name", "Quinn", "account_code", "HLRN"));
			case ACCOUNT -> Response.json(Map.of("code", "HLRN", "name", "Harbour Rooms", "type", "Development",
					"location", Map.of("city", "Hamburg")));
			default -> properties();
		};
	}

	private Response properties() {
		List<Map<String, Object>> all = this.properties.entrySet()
			.stream()
			.sorted(Map.Entry.comparingByKey())
			.map(Map.Entry::getValue)
			.toList();
		return all.isEmpty() ? Response.noContent() : Response.json(Map.of("count", all.size(), "properties", all));
	}

	private static Response error(String code) {
		return new Response(400, Map.of("Content-Type", "application/json"), "{\"error\":\"" + code + "\"}");
	}

	@Override
	public void close() {
		this.server.stop();
	}

}
