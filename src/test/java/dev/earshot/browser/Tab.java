package dev.earshot.browser;

import java.util.List;
import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import dev.earshot.Visitor;

/**
 * A page, and a person in front of it who reads words, presses what has a name and waits
 * for a while.
 */
final class Tab {

	// In milliseconds, and more than it takes a page to do what it is asked.
	private static final long LITTLE = 10_000;

	private final Page page;

	private final String earshot;

	Tab(Page page, String earshot) {
		this.page = page;
		this.earshot = earshot;
	}

	Page page() {
		return this.page;
	}

	/**
	 * Takes over the session of somebody who logged in elsewhere.
	 */
	Tab with(Visitor visitor) {
		Cookie session = new Cookie("EARSHOT", visitor.session()).setUrl(this.earshot);
		this.page.context().addCookies(List.of(session));
		return this;
	}

	/**
	 * Opens a second tab beside this one, with the same cookies.
	 */
	Tab beside() {
		return new Tab(this.page.context().newPage(), this.earshot);
	}

	Tab open(String path) {
		this.page.navigate(path.startsWith("http") ? path : this.earshot + path);
		return this;
	}

	Tab press(String name) {
		GetByRoleOptions named = new GetByRoleOptions().setName(name).setExact(true);
		this.page.getByRole(AriaRole.BUTTON, named).or(this.page.getByRole(AriaRole.LINK, named)).first().click();
		return this;
	}

	/**
	 * Unfolds what a summary hides.
	 */
	Tab unfold(String summary) {
		this.page.locator("summary").filter(new Locator.FilterOptions().setHasText(summary)).click();
		return this;
	}

	Tab fill(String label, String text) {
		this.page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).fill(text);
		return this;
	}

	Tab tick(String... boxes) {
		for (String box : boxes) {
			this.page.locator("#" + box).check();
		}
		return this;
	}

	Tab sees(String text) {
		PlaywrightAssertions.assertThat(visible(text)).isVisible();
		return this;
	}

	Tab doesNotSee(String text) {
		PlaywrightAssertions.assertThat(visible(text)).isHidden();
		return this;
	}

	private Locator visible(String text) {
		return this.page.getByText(text).filter(new Locator.FilterOptions().setVisible(true)).first();
	}

	/**
	 * Sees a heading, which says more than a text that may stand anywhere.
	 */
	Tab reads(String heading) {
		Locator found = this.page.getByRole(AriaRole.HEADING, new GetByRoleOptions().setName(heading).setExact(true));
		PlaywrightAssertions.assertThat(found).isVisible();
		return this;
	}

	/**
	 * Scrolls to charts, which are drawn only then.
	 */
	Tab seesCharts(String... kinds) {
		for (String kind : kinds) {
			this.page.locator("[data-chart=" + kind + "]").scrollIntoViewIfNeeded();
			PlaywrightAssertions.assertThat(this.page.locator("[data-chart=" + kind + "][data-drawn]")).isVisible();
		}
		return this;
	}

	Tab isAt(String path) {
		this.page.waitForURL(Pattern.compile(Pattern.quote(this.earshot + path) + "([?#].*)?"));
		return this;
	}

	/**
	 * Does not wait for the next attempt to reach Earshot, of which there are fewer and
	 * fewer.
	 */
	Tab isOnlineAgain() {
		this.page.evaluate("dispatchEvent(new Event('online'))");
		return this;
	}

	/**
	 * Lets a test say how time passes for the pages that are opened from here on.
	 */
	Tab holdsTime() {
		this.page.clock().install();
		// Before the first such question that clock has no origin, and a page would be
		// wrong about the server's time.
		this.page.addInitScript("Date.now()");
		return this;
	}

	/**
	 * Lets time stand still for the page, whose clock is installed, a little later than
	 * it is: so what happens from here on has waited for nothing.
	 */
	Tab stopsTime() {
		double now = ((Number) this.page.evaluate("Date.now()")).doubleValue();
		this.page.clock().pauseAt((long) now + LITTLE);
		return this;
	}

	Locator find(String selector) {
		return this.page.locator(selector);
	}

	Object asks(String script) {
		return this.page.evaluate(script);
	}

}
