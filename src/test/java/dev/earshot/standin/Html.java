package dev.earshot.standin;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import org.springframework.web.util.HtmlUtils;

/**
 * The HTML of the stand-in, simple enough for no template engine.
 */
final class Html {

	private static final String CSS = css();

	private Html() {
	}

	static String page(String title, String content) {
		return """
				<!doctype html>
				<html lang="en">
				<head>
				<meta charset="utf-8">
				<meta name="viewport" content="width=device-width, initial-scale=1">
				<link rel="icon" href="data:,">
				<title>%s</title>
				<style>%s</style>
				</head>
				<body>
				<main>
				%s
				</main>
				</body>
				</html>
				""".formatted(escape(title), CSS, content);
	}

	static String escape(String text) {
		return HtmlUtils.htmlEscape(text, "UTF-8");
	}

	static String hidden(Map<String, String> values) {
		return values.entrySet()
			.stream()
			.map((entry) -> "<input type=\"hidden\" name=\"%s\" value=\"%s\">".formatted(escape(entry.getKey()),
					escape(entry.getValue())))
			.collect(Collectors.joining());
	}

	static String listens(List<ReceivedListen> listens) {
		return listens.stream()
			.map((listen) -> "<li>%s %s – %s</li>".formatted(listen.startedAt(), escape(listen.track()),
					escape(listen.artist())))
			.collect(Collectors.joining());
	}

	private static String css() {
		try (InputStream content = Html.class.getResourceAsStream("stand-in.css")) {
			return new String(Objects.requireNonNull(content).readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
