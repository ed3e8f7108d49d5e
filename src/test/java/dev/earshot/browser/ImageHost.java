package dev.earshot.browser;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import com.microsoft.playwright.Route;
import com.microsoft.playwright.Route.FulfillOptions;

/**
 * The host of pictures as one tab meets it: with a fault until it recovers.
 */
final class ImageHost {

	private final Tab tab;

	private final List<String> requests = new ArrayList<>();

	private Consumer<Route> answer;

	private ImageHost(Tab tab, Fault fault) {
		this.tab = tab;
		this.answer = fault.answer;
	}

	/**
	 * Lets what a tab asks for fail.
	 * @param tab who asks
	 * @param addresses which pictures, as a glob
	 * @param fault how they fail
	 * @return the host
	 */
	static ImageHost failing(Tab tab, String addresses, Fault fault) {
		ImageHost host = new ImageHost(tab, fault);
		tab.page().route(addresses, host::answer);
		return host;
	}

	private void answer(Route route) {
		this.requests.add(route.request().url());
		this.answer.accept(route);
	}

	/**
	 * What it has not answered by then, it never answers.
	 */
	void recovers() {
		this.answer = Route::fallback;
	}

	ImageHost isAsked(int times) {
		this.tab.page().waitForCondition(() -> this.requests.size() >= times);
		return this;
	}

	/**
	 * How often it was asked by now: a picture is not asked for before a frame is drawn,
	 * and requests come in their order.
	 */
	int requests() {
		this.tab.page().screenshot();
		this.tab.asks("fetch(location.href).then(({ status }) => status)");
		return this.requests.size();
	}

	/**
	 * What goes wrong with pictures.
	 */
	enum Fault {

		UNREACHABLE(Route::abort),

		SILENT((_) -> {
		}),

		NOT_FOUND((route) -> route.fulfill(new FulfillOptions().setStatus(404))),

		ANOTHER_PAGE((route) -> route
			.fulfill(new FulfillOptions().setContentType("text/html").setBody("<h1>Welcome to our hotel</h1>")));

		private final Consumer<Route> answer;

		Fault(Consumer<Route> answer) {
			this.answer = answer;
		}

	}

}
