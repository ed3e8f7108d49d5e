package dev.earshot.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import jakarta.servlet.ServletContext;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.resource.ResourceUrlProvider;

/**
 * What {@link ServerErrorPage} answers with. There is no request that a page of Earshot
 * could be rendered for.
 */
@Component
class ServerErrorDocument {

	private final ErrorText text;

	private final ITemplateEngine templates;

	private final ResourceUrlProvider files;

	private final JsonMapper json;

	private final ServletContext server;

	ServerErrorDocument(ErrorText text, ITemplateEngine templates, ResourceUrlProvider files, JsonMapper json,
			ServletContext server) {
		this.text = text;
		this.templates = templates;
		this.files = files;
		this.json = json;
		this.server = server;
	}

	String html(HttpStatusCode status) {
		Map<String, Object> content = Map.of("code", this.text.code(status), "styles", styles());
		return this.templates.process("error/server", new Context(Locale.ENGLISH, content));
	}

	private List<String> styles() {
		return Stream.of("/css/tokens.css", "/css/base.css", "/css/operations.css").map(this::address).toList();
	}

	private String address(String path) {
		String found = this.files.getForLookupPath(path);
		return this.server.getContextPath() + ((found != null) ? found : path);
	}

	String json(HttpStatusCode status) {
		return this.json.writeValueAsString(this.text.problem(status, Locale.ENGLISH));
	}

}
