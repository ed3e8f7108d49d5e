package dev.earshot.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * What a failing test leaves behind: picture and HTML of every page it had open.
 */
final class FailureFiles {

	private static final Path FOLDER = Path.of("target", "browser");

	private FailureFiles() {
	}

	static void keep(ExtensionContext test, List<BrowserContext> contexts) {
		String name = test.getRequiredTestClass().getSimpleName() + "-" + test.getDisplayName();
		List<Page> pages = contexts.stream().flatMap((context) -> context.pages().stream()).toList();
		for (int number = 0; number < pages.size(); number++) {
			keep(name.replaceAll("\\W+", "-") + number, pages.get(number));
		}
	}

	private static void keep(String name, Page page) {
		page.screenshot(new ScreenshotOptions().setPath(FOLDER.resolve(name + ".png")).setFullPage(true));
		try {
			Files.writeString(FOLDER.resolve(name + ".html"), page.content());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
