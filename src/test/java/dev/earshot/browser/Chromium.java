package dev.earshot.browser;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;

/**
 * A running browser that reaches nothing but this machine.
 */
final class Chromium implements AutoCloseable {

	private static final List<String> ARGUMENTS = List.of("--disable-quic", "--disable-background-networking",
			"--no-first-run", "--disable-gpu",
			"--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1, EXCLUDE 127.0.0.2");

	// In milliseconds. Whatever a page does, it does at once, unless the machine is busy.
	private static final double PATIENCE = 60_000;

	private final Playwright playwright;

	private final Browser browser;

	private Chromium(Playwright playwright, Browser browser) {
		this.playwright = playwright;
		this.browser = browser;
	}

	static Chromium start(Path executable) {
		PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
		Playwright playwright = Playwright
			.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
		LaunchOptions options = new LaunchOptions().setExecutablePath(executable)
			.setArgs(arguments())
			.setTimeout(3 * PATIENCE);
		return new Chromium(playwright, playwright.chromium().launch(options));
	}

	// Chromium's own sandbox refuses to work for root.
	private static List<String> arguments() {
		List<String> arguments = new ArrayList<>(ARGUMENTS);
		if ("root".equals(System.getProperty("user.name"))) {
			arguments.add("--no-sandbox");
		}
		return arguments;
	}

	BrowserContext newContext(NewContextOptions options) {
		BrowserContext context = this.browser.newContext(options);
		context.setDefaultTimeout(PATIENCE);
		return context;
	}

	@Override
	public void close() {
		this.playwright.close();
	}

}
