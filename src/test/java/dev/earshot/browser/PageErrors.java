package dev.earshot.browser;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;

/**
 * Takes note of what no page may do: write an error to the console (as every violation of
 * the Content-Security-Policy does), throw, or ask a third host for anything.
 */
final class PageErrors {

	private final List<String> complaints = new ArrayList<>();

	private final List<String> tolerated = new ArrayList<>();

	private final Predicate<String> isKnown;

	PageErrors(Predicate<String> isKnown) {
		this.isKnown = isKnown;
	}

	void watch(BrowserContext context) {
		context.onConsoleMessage(this::hear);
		context.onWebError((error) -> this.complaints.add(error.error()));
		context.onRequest((request) -> see(request.url()));
	}

	private void hear(ConsoleMessage message) {
		if (message.type().equals("error")) {
			this.complaints.add(message.text() + " " + message.location());
		}
	}

	private void see(String url) {
		if (url.startsWith("http") && !this.isKnown.test(url)) {
			this.complaints.add("Third host: " + url);
		}
	}

	/**
	 * Expects a console error that the test itself provokes.
	 * @param part of its text
	 */
	void tolerate(String part) {
		this.tolerated.add(part);
	}

	List<String> complaints() {
		return this.complaints.stream()
			.filter((complaint) -> this.tolerated.stream().noneMatch(complaint::contains))
			.toList();
	}

}
