package dev.earshot.standin;

import java.net.URI;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * {@code /authorize}: asks a person for consent. As at Spotify, errors in the app's
 * registration are shown on a page here and not sent to the app.
 */
final class AuthorizeEndpoint {

	static final String PATH = "/authorize";

	private final StandInApp app;

	private final Tokens tokens;

	private final Listeners listeners;

	private final InstantSource clock;

	AuthorizeEndpoint(StandInApp app, Tokens tokens, Listeners listeners, InstantSource clock) {
		this.app = app;
		this.tokens = tokens;
		this.listeners = listeners;
		this.clock = clock;
	}

	Response respond(Request request) {
		Parameters parameters = request.form();
		String error = error(parameters);
		if (!error.isEmpty()) {
			return Response.html(400, Html.page("Spotify stand-in", "<h1>%s</h1>".formatted(Html.escape(error))));
		}
		return switch (request.path()) {
			case PATH -> Response.html(200, page(parameters));
			case PATH + "/approve" -> redirect(parameters, Map.of("code", approve(parameters)));
			case PATH + "/refuse" -> redirect(parameters, Map.of("error", "access_denied"));
			default -> throw new SampleRefusal("error-404-resource");
		};
	}

	private String error(Parameters parameters) {
		if (!parameters.get("client_id").equals(this.app.clientId())) {
			return "INVALID_CLIENT: Invalid client";
		}
		if (!StandInApp.isSecure(parameters.get("redirect_uri"))) {
			return "INVALID_CLIENT: Insecure redirect URI";
		}
		if (!this.app.accepts(parameters.get("redirect_uri"))) {
			return "INVALID_CLIENT: Invalid redirect URI";
		}
		return parameters.get("response_type").equals("code") ? "" : "response_type must be code";
	}

	private String approve(Parameters parameters) {
		String person = parameters.get("person", Person.LANTERN_FOX.id());
		return this.tokens.issueCode(new Consent(person, scopes(parameters), parameters.get("redirect_uri"),
				parameters.get("code_challenge"), this.clock.instant()));
	}

	private static Set<String> scopes(Parameters parameters) {
		return parameters.has("scope") ? new LinkedHashSet<>(Arrays.asList(parameters.get("scope").split(" ")))
				: Set.of();
	}

	private static Response redirect(Parameters parameters, Map<String, String> outcome) {
		Map<String, String> query = new LinkedHashMap<>(outcome);
		if (parameters.has("state")) {
			query.put("state", parameters.get("state"));
		}
		return Response.redirect(302, parameters.get("redirect_uri") + "?" + Parameters.encode(query));
	}

	/**
	 * Approves or refuses without a browser.
	 */
	URI decide(String decision, String authorizeUrl, Person person) {
		String query = URI.create(authorizeUrl).getRawQuery() + "&person=" + person.id();
		Response response = respond(Request.of("POST", PATH + decision + "?" + query, Map.of(), ""));
		String location = response.headers().get("Location");
		if (location == null) {
			throw new IllegalStateException(response.body());
		}
		return URI.create(location);
	}

	private String page(Parameters parameters) {
		String content = """
				<h1>Spotify stand-in</h1>
				<p class="note">This is not Spotify. It plays Spotify's part, so that Earshot can be tried offline.</p>
				<form method="post" action="/authorize/approve">%s
				<fieldset><legend>Who are you?</legend>%s</fieldset>
				<section><h2>The app asks for</h2><ul>%s</ul></section>
				<div class="buttons"><button class="main" type="submit">Approve</button>
				<button type="submit" formaction="/authorize/refuse">Refuse</button></div>
				</form>
				""".formatted(Html.hidden(parameters.without("person").values()), personChoices(),
				scopeList(parameters));
		return Html.page("Spotify stand-in", content);
	}

	private String personChoices() {
		return this.listeners.all().stream().map(this::choice).collect(Collectors.joining());
	}

	private String choice(Person person) {
		String checked = person.equals(Person.LANTERN_FOX) ? " checked" : "";
		String note = this.app.allows(person.id()) ? "" : " (not on the app's list of users)";
		return "<label><input type=\"radio\" name=\"person\" value=\"%s\"%s> %s%s</label>"
			.formatted(Html.escape(person.id()), checked, Html.escape(person.name()), note);
	}

	private static String scopeList(Parameters parameters) {
		Set<String> scopes = scopes(parameters);
		if (scopes.isEmpty()) {
			return "<li>nothing but the public profile</li>";
		}
		return scopes.stream()
			.map((scope) -> "<li><code>%s</code></li>".formatted(Html.escape(scope)))
			.collect(Collectors.joining());
	}

}
