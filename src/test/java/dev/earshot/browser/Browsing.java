package dev.earshot.browser;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import dev.earshot.Installation;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A browser for tests: one for all of them, with fresh cookies for each. Whatever a page
 * does that no page may do fails the test; of a test that fails, pictures and HTML are
 * kept.
 */
final class Browsing implements ExecutionCondition, BeforeAllCallback, BeforeEachCallback, AfterEachCallback {

	private static final Namespace NAMESPACE = Namespace.create(Browsing.class);

	private static final BrowserChoice CHOICE = BrowserChoice.of(InstalledChromium.here(),
			Boolean.getBoolean("browser.required"));

	private final Installation earshot;

	private final List<BrowserContext> contexts = new ArrayList<>();

	private PageErrors errors = new PageErrors((_) -> true);

	private @Nullable Chromium chromium;

	private Browsing(Installation earshot) {
		this.earshot = earshot;
	}

	static Browsing at(Installation earshot) {
		return new Browsing(earshot);
	}

	@Override
	public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
		return switch (CHOICE) {
			case BrowserChoice.Skip(String reason) -> ConditionEvaluationResult.disabled(reason);
			case BrowserChoice.Run _, BrowserChoice.Fail _ -> ConditionEvaluationResult.enabled("");
		};
	}

	@Override
	public void beforeAll(ExtensionContext context) {
		this.chromium = context.getRoot()
			.getStore(NAMESPACE)
			.computeIfAbsent(Chromium.class, (_) -> start(), Chromium.class);
	}

	private static Chromium start() {
		return switch (CHOICE) {
			case BrowserChoice.Run(Path executable) -> Chromium.start(executable);
			case BrowserChoice.Fail(String reason) -> throw new IllegalStateException(reason);
			case BrowserChoice.Skip(String reason) -> throw new IllegalStateException(reason);
		};
	}

	@Override
	public void beforeEach(ExtensionContext context) {
		this.errors = new PageErrors(this::isKnown);
	}

	private boolean isKnown(String url) {
		String named = "http://localhost:" + this.earshot.program().port();
		return Stream
			.of(this.earshot.program().url(), this.earshot.program().otherUrl(), named, this.earshot.spotify().url(),
					this.earshot.apaleo().url(), FontServer.url())
			.anyMatch((known) -> url.startsWith(known + "/"));
	}

	/**
	 * Opens a browser without cookies, with room for a desk.
	 * @return an empty tab
	 */
	Tab tab() {
		return tab(new NewContextOptions());
	}

	Tab tab(NewContextOptions options) {
		if (this.chromium == null) {
			throw new IllegalStateException("Not started");
		}
		BrowserContext context = this.chromium.newContext(options.setLocale("en-GB"));
		this.contexts.add(context);
		this.errors.watch(context);
		return new Tab(context.newPage(), this.earshot.program().url());
	}

	/**
	 * Opens a browser in another room, which Spotify cannot send back to this server.
	 * @return an empty tab
	 */
	Tab tabElsewhere() {
		return new Tab(tab().page(), this.earshot.program().otherUrl());
	}

	/**
	 * Opens a browser in which the owner is logged in.
	 * @return an empty tab
	 */
	Tab owner() {
		return tab().with(this.earshot.owner());
	}

	/**
	 * Expects a console error that the test itself provokes.
	 * @param part of its text
	 */
	void tolerate(String part) {
		this.errors.tolerate(part);
	}

	@Override
	public void afterEach(ExtensionContext context) {
		try {
			this.contexts.forEach(BrowserContext::cookies);
			List<String> complaints = this.errors.complaints();
			if (context.getExecutionException().isPresent() || !complaints.isEmpty()) {
				FailureFiles.keep(context, this.contexts);
			}
			assertThat(complaints).as("what no page may do").isEmpty();
		}
		finally {
			close();
		}
	}

	private void close() {
		List<BrowserContext> open = List.copyOf(this.contexts);
		this.contexts.clear();
		open.forEach(Browsing::close);
	}

	// Pages go on asking while they are closed, and a route has no answer then.
	private static void close(BrowserContext context) {
		context.pages().forEach(Page::unrouteAll);
		context.close();
	}

}
