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
 * {@code /authorize}: asks a person whether an app may. Mistakes in the app's
 * registration never reach the app, they end on a page here, as at Spotify.
 */
final class AuthorizeEndpoint {

	static final String PATH = "/authorize";

	private final StandInApp app;

	private final Tokens tokens;

	private final People people;

	private final InstantSource clock;

	AuthorizeEndpoint(StandInApp app, Tokens tokens, People people, InstantSource clock) {
		this.app = app;
		this.tokens = tokens;
		this.people = people;
		this.clock = clock;
	}

	Answer answer(Question question) {
		Parameters asked = question.form();
		String mistake = mistakeIn(asked);
		if (!mistake.isEmpty()) {
			return Answer.html(400, Html.page("Spotify stand-in", "<h1>%s</h1>".formatted(Html.escape(mistake))));
		}
		return switch (question.path()) {
			case PATH -> Answer.html(200, page(asked));
			case PATH + "/approve" -> back(asked, Map.of("code", approve(asked)));
			case PATH + "/refuse" -> back(asked, Map.of("error", "access_denied"));
			default -> throw new RefusedBySample("error-404-resource");
		};
	}

	private String mistakeIn(Parameters asked) {
		if (!asked.get("client_id").equals(this.app.clientId())) {
			return "INVALID_CLIENT: Invalid client";
		}
		if (!StandInApp.isSecure(asked.get("redirect_uri"))) {
			return "INVALID_CLIENT: Insecure redirect URI";
		}
		if (!this.app.accepts(asked.get("redirect_uri"))) {
			return "INVALID_CLIENT: Invalid redirect URI";
		}
		return asked.get("response_type").equals("code") ? "" : "response_type must be code";
	}

	private String approve(Parameters asked) {
		String person = asked.get("person", Person.LANTERN_FOX.id());
		return this.tokens.issueCode(new Consent(person, scopes(asked), asked.get("redirect_uri"),
				asked.get("code_challenge"), this.clock.instant()));
	}

	private static Set<String> scopes(Parameters asked) {
		return asked.has("scope") ? new LinkedHashSet<>(Arrays.asList(asked.get("scope").split(" "))) : Set.of();
	}

	private static Answer back(Parameters asked, Map<String, String> outcome) {
		Map<String, String> parameters = new LinkedHashMap<>(outcome);
		if (asked.has("state")) {
			parameters.put("state", asked.get("state"));
		}
		return Answer.redirect(302, asked.get("redirect_uri") + "?" + Parameters.encode(parameters));
	}

	/**
	 * Decides without a browser.
	 */
	URI decide(String decision, String authorizeUrl, Person person) {
		String query = URI.create(authorizeUrl).getRawQuery() + "&person=" + person.id();
		Answer answer = answer(Question.of("POST", PATH + decision + "?" + query, Map.of(), ""));
		String location = answer.headers().get("Location");
		if (location == null) {
			throw new IllegalStateException(answer.body());
		}
		return URI.create(location);
	}

	private String page(Parameters asked) {
		String content = """
				<h1>Spotify stand-in</h1>
				<p class="note">This is not Spotify. It plays Spotify's part, so that Earshot can be tried offline.</p>
				<form method="post" action="/authorize/approve">%s
				<fieldset><legend>Who are you?</legend>%s</fieldset>
				<section><h2>The app asks for</h2><ul>%s</ul></section>
				<div class="buttons"><button class="main" type="submit">Approve</button>
				<button type="submit" formaction="/authorize/refuse">Refuse</button></div>
				</form>
				""".formatted(Html.hidden(asked.without("person").values()), choices(), wishes(asked));
		return Html.page("Spotify stand-in", content);
	}

	private String choices() {
		return this.people.all().stream().map(this::choice).collect(Collectors.joining());
	}

	private String choice(Person person) {
		String checked = person.equals(Person.LANTERN_FOX) ? " checked" : "";
		String note = this.app.allows(person.id()) ? "" : " (not on the app's list of users)";
		return "<label><input type=\"radio\" name=\"person\" value=\"%s\"%s> %s%s</label>"
			.formatted(Html.escape(person.id()), checked, Html.escape(person.name()), note);
	}

	private static String wishes(Parameters asked) {
		Set<String> scopes = scopes(asked);
		if (scopes.isEmpty()) {
			return "<li>nothing but the public profile</li>";
		}
		return scopes.stream()
			.map((scope) -> "<li><code>%s</code></li>".formatted(Html.escape(scope)))
			.collect(Collectors.joining());
	}

}
