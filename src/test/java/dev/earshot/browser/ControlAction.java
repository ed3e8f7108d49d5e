package dev.earshot.browser;

import java.time.Duration;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Predicate;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import dev.earshot.standin.Catalogue;
import dev.earshot.standin.Listener;
import dev.earshot.standin.Playable;
import dev.earshot.standin.PlayerSnapshot;
import dev.earshot.standin.Repeat;
import dev.earshot.standin.Shuffle;
import dev.earshot.standin.SimulatedDevice;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/**
 * Everything that a listener can do at the controls: how it is before, what their hand
 * does with each of three tools, and how it is after.
 */
enum ControlAction {

	PAUSE(ControlAction::nothing, button("pause"), key("Space"), (listener) -> !now(listener).playing()),

	PLAY(Listener::pause, button("play"), key("Space"), (listener) -> now(listener).playing()),

	NEXT(ControlAction::nothing, button("next"), key("n"), (listener) -> hears(listener, Catalogue.TIN_ROOF_RADIO)),

	PREVIOUS(ControlAction::nothing, button("previous"), key("p"),
			(listener) -> hears(listener, Catalogue.FERRY_AT_SIX)),

	SEEK(pausedAt(10), (page) -> drag(page, "#seek", 0.5), set("seek", "110000"), null, isAt(100, 125)),

	SEEK_FORWARD(pausedAt(100), null, null, key("ArrowRight"), isAt(105, 105)),

	SEEK_BACK(pausedAt(100), null, null, key("ArrowLeft"), isAt(95, 95)),

	JUMP_FORWARD(ControlAction::inPodcast, button("forward"), key("ArrowRight"), isAt(615, 615)),

	JUMP_BACK(ControlAction::inPodcast, button("back"), key("ArrowLeft"), isAt(585, 585)),

	VOLUME(ControlAction::nothing, (page) -> drag(page, "#volume", 0.25), set("volume", "25"), null,
			isAsLoudAs(20, 30)),

	LOUDER(ControlAction::nothing, null, null, key("ArrowUp"), isAsLoudAs(67, 67)),

	SHUFFLE(ControlAction::nothing, button("shuffle"), key("s"), (listener) -> now(listener).shuffle() == Shuffle.ON),

	REPEAT(ControlAction::nothing, button("repeat"), key("r"), (listener) -> now(listener).repeat() == Repeat.CONTEXT),

	REPEAT_ONE((listener) -> listener.repeat(Repeat.CONTEXT), button("repeat"), key("r"),
			(listener) -> now(listener).repeat() == Repeat.TRACK),

	LIKE((listener) -> listener.unlike(Catalogue.HARBOR_LIGHTS.uri()), ControlAction::like, button("like"),
			ControlAction::likeByKey, (listener) -> listener.likes(Catalogue.HARBOR_LIGHTS.uri())),

	UNLIKE(ControlAction::nothing, ControlAction::like, ControlAction::unlikeWithoutScript, ControlAction::likeByKey,
			(listener) -> !listener.likes(Catalogue.HARBOR_LIGHTS.uri())),

	QUEUE(ControlAction::nothing, found("Add Ferry at Six to the queue"), foundByKey("Add Ferry at Six to the queue"),
			(listener) -> listener.upcoming().getFirst().equals(Catalogue.FERRY_AT_SIX)),

	PLAY_RESULT(ControlAction::nothing, found("Play Ferry at Six"), foundByKey("Play Ferry at Six"),
			(listener) -> hears(listener, Catalogue.FERRY_AT_SIX)),

	TRANSFER(ControlAction::nothing, ControlAction::choosePhone, ControlAction::choosePhoneByKey,
			(listener) -> now(listener).device().name().equals(SimulatedDevice.POCKET_PHONE.name()));

	final Consumer<Listener> before;

	private final @Nullable Consumer<Page> mouse;

	private final @Nullable Consumer<Page> withoutScript;

	private final @Nullable Consumer<Page> keyboard;

	final Predicate<Listener> done;

	ControlAction(Consumer<Listener> before, Consumer<Page> mouse, Consumer<Page> keyboard, Predicate<Listener> done) {
		this(before, mouse, mouse, keyboard, done);
	}

	ControlAction(Consumer<Listener> before, @Nullable Consumer<Page> mouse, @Nullable Consumer<Page> withoutScript,
			@Nullable Consumer<Page> keyboard, Predicate<Listener> done) {
		this.before = before;
		this.mouse = mouse;
		this.withoutScript = withoutScript;
		this.keyboard = keyboard;
		this.done = done;
	}

	@Nullable Consumer<Page> by(Tool tool) {
		return switch (tool) {
			case MOUSE -> this.mouse;
			case KEYBOARD -> this.keyboard;
			case NO_SCRIPT -> this.withoutScript;
		};
	}

	private static void nothing(Listener listener) {
	}

	private static void inPodcast(Listener listener) {
		listener.playEpisode();
		pausedAt(600).accept(listener);
	}

	// What plays moves on by itself while the page is opened.
	private static Consumer<Listener> pausedAt(long seconds) {
		return (listener) -> {
			listener.seek(Duration.ofSeconds(seconds));
			listener.pause();
		};
	}

	// Without a script a page may not know whether a track is liked, and offers both.
	private static void unlikeWithoutScript(Page page) {
		page.locator("form[action$='/unlike'] button").click();
	}

	private static Consumer<Page> button(String name) {
		return (page) -> page.locator("#control-" + name + "-button").click();
	}

	private static Consumer<Page> key(String key) {
		return (page) -> page.keyboard().press(key);
	}

	private static Consumer<Page> set(String slider, String value) {
		return (page) -> {
			page.locator("#" + slider).fill(value);
			page.locator("#control-" + slider + " .without-script").click();
		};
	}

	static void drag(Page page, String slider, double... stops) {
		knowsWhatIsLiked(page);
		BoundingBox box = box(page, slider);
		double middle = box.y + box.height / 2;
		double from = box.x + 8 + part(page, slider) * (box.width - 16);
		page.mouse().move(from, middle);
		page.mouse().down();
		for (double stop : stops) {
			page.mouse().move((stop < 0) ? from : box.x + stop * box.width, middle);
		}
		page.mouse().up();
	}

	// A slider that is just being painted anew has no place yet.
	private static BoundingBox box(Page page, String slider) {
		return Awaitility.await().pollInSameThread().until(() -> page.locator(slider).boundingBox(), Objects::nonNull);
	}

	private static double part(Page page, String slider) {
		return ((Number) page.locator(slider).evaluate("it => Number(it.value) / Number(it.max)")).doubleValue();
	}

	private static void like(Page page) {
		knowsWhatIsLiked(page);
		button("like").accept(page);
	}

	private static void likeByKey(Page page) {
		knowsWhatIsLiked(page);
		key("l").accept(page);
	}

	// That is learned after the page is painted, and paints the controls once more.
	private static void knowsWhatIsLiked(Page page) {
		page.locator("#controls[data-saved-unknown=false]").waitFor();
	}

	private static Consumer<Page> found(String label) {
		return (page) -> {
			page.locator("#search").fill("ferry");
			page.locator(".search button").click();
			page.locator("[aria-label='" + label + "']").click();
		};
	}

	private static Consumer<Page> foundByKey(String label) {
		return (page) -> {
			page.keyboard().press("/");
			page.keyboard().type("ferry");
			page.keyboard().press("Enter");
			page.locator("[aria-label='" + label + "']").press("Enter");
		};
	}

	private static void choosePhone(Page page) {
		page.locator("#control-devices").click();
		page.locator("[aria-label='Play here: Pocket phone']").click();
	}

	private static void choosePhoneByKey(Page page) {
		page.locator("#control-devices").press("Enter");
		page.locator("[aria-label='Play here: Pocket phone']").press("Enter");
	}

	private static PlayerSnapshot now(Listener listener) {
		return listener.now().orElseThrow();
	}

	private static boolean hears(Listener listener, Playable item) {
		return item.equals(listener.track());
	}

	private static Predicate<Listener> isAt(long from, long to) {
		return (listener) -> {
			long seconds = now(listener).position().toSeconds();
			return from <= seconds && seconds <= to;
		};
	}

	private static Predicate<Listener> isAsLoudAs(int from, int to) {
		return (listener) -> {
			int volume = now(listener).device().volume();
			return from <= volume && volume <= to;
		};
	}

	/**
	 * What a person controls with.
	 */
	enum Tool {

		MOUSE, KEYBOARD, NO_SCRIPT

	}

}
