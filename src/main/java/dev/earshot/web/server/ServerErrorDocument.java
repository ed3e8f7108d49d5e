package dev.earshot.web.server;

import java.util.Locale;
import java.util.Map;

import dev.earshot.web.ErrorText;
import dev.earshot.web.StandalonePages;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;

/**
 * What {@link ServerErrorPage} answers with. There is no request that a page of Earshot
 * could be rendered for.
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

	String html(HttpStatusCode status) {
		return this.pages.render("error/server", Locale.ENGLISH, "error", Map.of("code", this.text.code(status)));
	}

	String json(HttpStatusCode status) {
		return this.json.writeValueAsString(this.text.problem(status, Locale.ENGLISH));
	}

}
