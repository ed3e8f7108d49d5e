package dev.earshot.web.server;

import java.util.Locale;
import java.util.Map;

import dev.earshot.web.ErrorText;
import dev.earshot.web.StandalonePages;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;

/**
 * Renders the content of a {@link ServerErrorPage}, which Spring MVC never sees.
 */
@Component
class ServerErrorDocument {

	private final ErrorText text;

	private final StandalonePages pages;

	private final JsonMapper json;

	ServerErrorDocument(ErrorText text, StandalonePages pages, JsonMapper json) {
		this.text = text;
		this.pages = pages;
		this.json = json;
	}

	String html(HttpStatusCode status, Locale locale) {
		return this.pages.render("error/server", locale, "error", Map.of("code", this.text.code(status, locale)));
	}

	String json(HttpStatusCode status, Locale locale) {
		return this.json.writeValueAsString(this.text.problem(status, locale));
	}

}
