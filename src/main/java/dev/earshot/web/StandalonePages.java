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
 * Renders pages outside of Spring MVC: for requests that do not get there, and pages that
 * are the same for many requests.
 */
@Component
public class StandalonePages {

	/** The Content-Security-Policy of a page that has nothing but style sheets. */
	public static final String CONTENT_SECURITY_POLICY = "default-src 'none'; style-src 'self'; frame-ancestors 'none'";

	private final ITemplateEngine templates;

	private final ResourceUrlProvider files;

	private final ServletContext server;

	StandalonePages(ITemplateEngine templates, ResourceUrlProvider files, ServletContext server) {
		this.templates = templates;
		this.files = files;
		this.server = server;
	}

	/**
	 * Renders a page.
	 * @param template its name; the page links to {@code styles}
	 * @param locale the language of its words
	 * @param style the style sheet beside those of every page, such as {@code share}
	 * @param content what else the template names
	 * @return the document
	 */
	public String render(String template, Locale locale, String style, Map<String, Object> content) {
		Map<String, Object> model = new HashMap<>(content);
		model.put("styles", List.of(address("tokens"), address("base"), address(style)));
		return this.templates.process(template, new Context(locale, model));
	}

	private String address(String style) {
		String path = "/css/" + style + ".css";
		String versioned = this.files.getForLookupPath(path);
		return this.server.getContextPath() + ((versioned != null) ? versioned : path);
	}

}
