package dev.earshot.browser;

import java.time.Instant;
import java.util.stream.Stream;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import dev.earshot.artwork.Palette;
import org.jspecify.annotations.Nullable;

/**
 * A display whose stream is in the hands of the test, for what no listener does within a
 * test: thousands of changes, and covers of every color.
 */
final class ScriptedDisplay {

	private static final String PUPPET = """
			window.EventSource = class extends EventTarget {
				static CLOSED = 2;
				constructor() {
					super();
					window.stream = this;
				}
				close() {
					this.isClosed = true;
				}
			};
			window.lose = (readyState) => window.stream.onerror({ target: Object.assign(window.stream, { readyState }) });
			window.hear = (name, data) => {
				const lastEventId = String(Date.now());
				window.stream.dispatchEvent(new MessageEvent(name, { data, lastEventId }));
			};""";

	private final Page page;

	private final String covers;

	private long number;

	ScriptedDisplay(Page page, String spotify) {
		this.page = page;
		this.covers = spotify + "/covers/";
		page.addInitScript(PUPPET);
		page.route(this.covers + "*", ScriptedDisplay::deliver);
	}

	static void deliver(Route route) {
		String url = route.request().url();
		Stream.of(Cover.values())
			.filter((cover) -> url.endsWith(cover.file()))
			.findFirst()
			.ifPresentOrElse((cover) -> route.fulfill(new Route.FulfillOptions().setBodyBytes(cover.png())),
					route::abort);
	}

	ScriptedDisplay hear(String json) {
		this.page.waitForFunction("() => window.stream !== undefined");
		this.page.evaluate("(json) => window.hear('now', json)", json);
		return this;
	}

	String playing(String title, @Nullable Cover cover) {
		return state("playing", "track", title, "Paper Harbor", "Salt Maps", cover);
	}

	String state(String state, String type, String title, String by, @Nullable String album, @Nullable Cover cover) {
		return """
				{"version":1,"id":"%d","state":"%s","asOf":"%s","availableAgainAt":null,"recent":null,"item":{\
				"type":"%s","uri":"spotify:track:%s","title":"%s","url":%s,"by":[{"name":"%s","url":null}],\
				"album":%s,"artwork":%s,"explicit":%s,"durationMs":240000,"positionMs":84000}}\
				""".formatted(++this.number, state, Instant.now(), type, title.hashCode(), title,
				type.equals("local-file") ? "null" : "\"https://open.spotify.com/track/1\"", by,
				(album != null) ? "{\"name\":\"%s\",\"url\":null}".formatted(album) : "null",
				(cover != null) ? artwork(cover) : "null", title.contains("Weather"));
	}

	private String artwork(Cover cover) {
		Palette palette = cover.palette();
		return """
				{"large":"%1$s","small":"%1$s","colors":{"background":"%2$s","ink":"%3$s","accent":"%4$s"}}\
				""".formatted(this.covers + cover.file(), palette.background(), palette.ink(), palette.accent());
	}

	String nothing() {
		return """
				{"version":1,"id":"%d","state":"nothing","asOf":"%s","availableAgainAt":null,"item":null,\
				"recent":null}""".formatted(++this.number, Instant.now());
	}

}
