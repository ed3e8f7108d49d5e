package dev.earshot.browser;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;

/**
 * What a page takes of its browser, once everything is thrown away that nothing holds.
 *
 * @param heap bytes of the script's memory
 * @param nodes of all documents, whether they can be seen or not
 * @param listeners to events
 */
record BrowserMemory(double heap, double nodes, double listeners) {

	static BrowserMemory of(Page page) {
		CDPSession browser = page.context().newCDPSession(page);
		browser.send("Performance.enable");
		browser.send("HeapProfiler.collectGarbage");
		browser.send("HeapProfiler.collectGarbage");
		JsonArray metrics = browser.send("Performance.getMetrics").getAsJsonArray("metrics");
		browser.detach();
		return new BrowserMemory(value(metrics, "JSHeapUsedSize"), value(metrics, "Nodes"),
				value(metrics, "JSEventListeners"));
	}

	private static double value(JsonArray metrics, String name) {
		for (JsonElement metric : metrics) {
			JsonObject named = metric.getAsJsonObject();
			if (named.get("name").getAsString().equals(name)) {
				return named.get("value").getAsDouble();
			}
		}
		throw new IllegalStateException("The browser does not tell " + name);
	}

}
