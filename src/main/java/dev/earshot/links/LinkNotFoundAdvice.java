package dev.earshot.links;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.earshot.core.RetryAfter;
import dev.earshot.web.StandalonePages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.context.MessageSource;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.ResponseEntity.BodyBuilder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/**
 * Gives the same response for every token that opens nothing, whether it was never
 * issued, was revoked or renewed, has expired or opens another output.
 */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class LinkNotFoundAdvice {

	private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

	private static final MediaType SVG = new MediaType("image", "svg+xml", StandardCharsets.UTF_8);

	private static final int MAX_CACHED_PAGES = 200;

	private final GuessLimit guessLimit;

	private final OutputPolicy policy;

	private final MessageSource messages;

	private final StandalonePages pages;

	private final Cache<Page, String> rendered = Caffeine.newBuilder().maximumSize(MAX_CACHED_PAGES).build();

	LinkNotFoundAdvice(GuessLimit guessLimit, OutputPolicy policy, MessageSource messages, StandalonePages pages) {
		this.guessLimit = guessLimit;
		this.policy = policy;
		this.messages = messages;
		this.pages = pages;
	}

	@ExceptionHandler
	ResponseEntity<?> answer(LinkNotFound notFound, HttpServletRequest request, HttpServletResponse response,
			Locale locale) {
		HttpStatus status = this.guessLimit.tooMany(request.getRemoteAddr())
			.map((wait) -> refuse(wait, response))
			.orElse(HttpStatus.NOT_FOUND);
		return answer(status, request, locale);
	}

	private static HttpStatus refuse(Duration wait, HttpServletResponse response) {
		response.setHeader(HttpHeaders.RETRY_AFTER, RetryAfter.header(wait));
		return HttpStatus.TOO_MANY_REQUESTS;
	}

	// A client above the limit gets a page too. Otherwise the browser would show its own
	// error page, perhaps to the audience of a stream.
	private ResponseEntity<?> answer(HttpStatus status, HttpServletRequest request, Locale locale) {
		String path = request.getRequestURI();
		return switch (path.substring(path.lastIndexOf('/') + 1)) {
			case "card.svg" -> page(status, SVG, new Page("picture", locale));
			case "now.json", "live" -> problem(status, locale);
			case "overlay" -> page(status, HTML, new Page("blank", locale));
			default -> page(status, HTML, new Page("text", locale));
		};
	}

	private ResponseEntity<String> page(HttpStatus status, MediaType type, Page page) {
		return uncached(status, type).header(OutputPolicy.HEADER, this.policy.forOutput())
			.body(this.rendered.get(page, this::render));
	}

	private String render(Page page) {
		return this.pages.render("links/not-found/" + page.name(), page.locale(), "links", Map.of());
	}

	private ResponseEntity<Problem> problem(HttpStatus status, Locale locale) {
		return uncached(status, MediaType.APPLICATION_PROBLEM_JSON)
			.body(new Problem(this.messages.getMessage("share.closed.title", null, locale), status.value(),
					this.messages.getMessage("share.closed.what", null, locale)));
	}

	private static BodyBuilder uncached(HttpStatus status, MediaType type) {
		return ResponseEntity.status(status).contentType(type).cacheControl(CacheControl.noStore());
	}

	// Rendered once and cached, because strangers may ask as often as they like.
	private record Page(String name, Locale locale) {

	}

	// Spring's own type would repeat the path, and with it the token.
	private record Problem(String title, int status, String detail) {
	}

}
