package dev.earshot.standin;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * {@code /stand-in}: forms that let a person create any situation that a test can.
 */
final class ControlPanel {

	static final String PATH = "/stand-in";

	private final SpotifyStandIn standIn;

	private final ControlButtons buttons;

	ControlPanel(SpotifyStandIn standIn) {
		this.standIn = standIn;
		this.buttons = new ControlButtons(standIn);
	}

	Response respond(Request request) {
		String action = request.path().substring(PATH.length());
		if (action.isEmpty()) {
			return Response.html(200, Html.page("Spotify stand-in: control panel", page()));
		}
		if (!request.method().equals("POST") || !this.buttons.press(action.substring(1))) {
			return new Response(404, Map.of(), "");
		}
		return Response.redirect(303, PATH);
	}

	private String page() {
		return """
				<h1>Spotify stand-in</h1>
				<p class="note">Not Spotify: a model of it, and of Lantern Fox who listens. Press what shall happen.</p>
				<section><dl>%s</dl></section>
				%s
				""".formatted(facts(), groups());
	}

	private String facts() {
		return fact("Lantern Fox hears", description(this.standIn.listener().now().orElse(null)))
				+ fact("Refuses", orNothing(this.standIn.refusals().describe()))
				+ fact("Client ID", this.standIn.app().clientId()) + fact("Client secret", this.standIn.app().secret())
				+ fact("Calls so far", String.valueOf(this.standIn.log().total()))
				+ fact("of which",
						orNothing(this.standIn.log()
							.counts()
							.entrySet()
							.stream()
							.map((count) -> count.getKey() + " " + count.getValue())
							.toList()));
	}

	private static String fact(String term, String description) {
		return "<dt>%s</dt><dd>%s</dd>".formatted(Html.escape(term), Html.escape(description));
	}

	private static String orNothing(List<String> lines) {
		return lines.isEmpty() ? "nothing" : String.join(" · ", lines);
	}

	private static String description(@Nullable PlayerSnapshot snapshot) {
		if (snapshot == null) {
			return "nothing";
		}
		return "%s, %s at %d s, on %s".formatted(name(snapshot.item()), snapshot.playing() ? "playing" : "paused",
				snapshot.position().toSeconds(), snapshot.device().name());
	}

	private static String name(@Nullable Playable item) {
		return switch (item) {
			case Playable.Track track -> track.name();
			case Playable.Episode episode -> episode.name();
			case Playable.LocalFile file -> file.name();
			case Playable.Advert _ -> "an advert";
			case null -> "nothing loaded";
		};
	}

	private String groups() {
		return this.buttons.byGroup().entrySet().stream().map((group) -> """
				<section><h2>%s</h2><div class="buttons">%s</div></section>
				""".formatted(Html.escape(group.getKey()), forms(group.getValue()))).collect(Collectors.joining());
	}

	private static String forms(List<ControlButtons.Button> buttons) {
		return buttons.stream()
			.map((button) -> "<form method=\"post\" action=\"%s/%s\"><button>%s</button></form>".formatted(PATH,
					button.action(), Html.escape(button.label())))
			.collect(Collectors.joining());
	}

}
