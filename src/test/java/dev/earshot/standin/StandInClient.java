package dev.earshot.standin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Calls the stand-in over HTTP.
 */
final class StandInClient {

	static final String REDIRECT_URI = "http://127.0.0.1:8080/login/oauth2/code/spotify";

	static final String[] ALL_SCOPES = { "user-read-playback-state", "user-read-currently-playing",
			"user-modify-playback-state", "user-read-recently-played", "user-top-read", "user-library-read",
			"user-library-modify" };

	static final Duration PATIENCE = Duration.ofMinutes(1);

	private final HttpClient http = HttpClient.newHttpClient();

	private final SpotifyStandIn standIn;

	private String authorization;

	private Duration patience = PATIENCE;

	StandInClient(SpotifyStandIn standIn) {
		this.standIn = standIn;
		this.authorization = "";
		authorize(standIn.listener(), ALL_SCOPES);
	}

	void authorize(Listener listener, String... scopes) {
		authorize("Bearer " + this.standIn.tokens().issueAccess(listener, scopes));
	}

	void authorize(String header) {
		this.authorization = header;
	}

	void waitNoLongerThan(Duration patience) {
		this.patience = patience;
	}

	HttpResponse<String> get(String path) {
		return send(request(this.standIn.apiUrl() + path).GET());
	}

	HttpResponse<String> command(String method, String path, String body) {
		return send(request(this.standIn.apiUrl() + path).method(method, BodyPublishers.ofString(body)));
	}

	JsonNode json(String path) {
		return json(get(path));
	}

	static JsonNode json(HttpResponse<String> response) {
		return JsonMapper.shared().readTree(response.body());
	}

	HttpResponse<String> page(String path) {
		return send(HttpRequest.newBuilder(URI.create(this.standIn.url() + path)));
	}

	HttpResponse<String> press(String action) {
		return send(HttpRequest.newBuilder(URI.create(this.standIn.url() + "/stand-in/" + action))
			.POST(BodyPublishers.noBody()));
	}

	HttpResponse<String> token(Map<String, String> form) {
		String pair = this.standIn.app().clientId() + ":" + this.standIn.app().secret();
		return token(form, "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)));
	}

	HttpResponse<String> token(Map<String, String> form, String authorization) {
		HttpRequest.Builder request = HttpRequest
			.newBuilder(URI.create(this.standIn.accountsUrl() + TokenEndpoint.PATH))
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(BodyPublishers.ofString(Parameters.encode(form)));
		return send(authorization.isEmpty() ? request : request.header("Authorization", authorization));
	}

	private HttpRequest.Builder request(String url) {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url)).timeout(this.patience);
		return this.authorization.isEmpty() ? request : request.header("Authorization", this.authorization);
	}

	private HttpResponse<String> send(HttpRequest.Builder request) {
		try {
			return this.http.send(request.build(), BodyHandlers.ofString());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
