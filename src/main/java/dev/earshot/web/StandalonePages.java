package dev.earshot.web;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import jakarta.servlet.ServletContext;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

import org.springframework.stereotype.Component;
import org.springframework.web.servlet.resource.ResourceUrlProvider;

/**
 * Renders pages outside of Spring MVC: for requests that do not reach it, and pages that
 * are the same for many requests.
 */
@Component
public class StandalonePages {

	/** The Content-Security-Policy of a page that loads only style sheets. */
	public static final String CONTENT_SECURITY_POLICY = "default-src 'none'; style-src 'self'; frame-ancestors 'none'";

	private final ITemplateEngine templates;

	private final ResourceUrlProvider files;

	private final ServletContext servletContext;

	StandalonePages(ITemplateEngine templates, ResourceUrlProvider files, ServletContext servletContext) {
		this.templates = templates;
		this.files = files;
		this.servletContext = servletContext;
	}

	/**
	 * Renders a template, which links to {@code styles}: those of every page and another
	 * one, such as {@code links}.
	 */
	public String render(String template, Locale locale, String style, Map<String, Object> content) {
		Map<String, Object> model = new HashMap<>(content);
		model.put("styles", List.of(url("tokens"), url("base"), url(style)));
		return this.templates.process(template, new Context(locale, model));
	}

	private String url(String style) {
		String path = "/css/" + style + ".css";
		String versioned = this.files.getForLookupPath(path);
		return this.servletContext.getContextPath() + ((versioned != null) ? versioned : path);
	}

}
