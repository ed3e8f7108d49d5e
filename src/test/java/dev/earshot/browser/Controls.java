package dev.earshot.browser;

import com.microsoft.playwright.Page;
import dev.earshot.Installation;
import dev.earshot.Visitor;
import dev.earshot.standin.Person;

/**
 * The controls in front of their owner.
 */
final class Controls {

	private Controls() {
	}

	static Page of(Installation earshot, Tab tab) {
		Visitor owner = earshot.owner();
		owner.turnOnControls(earshot.spotify(), Person.LANTERN_FOX);
		Page page = tab.with(owner).open("/").page();
		page.locator("#control-next-button").waitFor();
		return page;
	}

}
