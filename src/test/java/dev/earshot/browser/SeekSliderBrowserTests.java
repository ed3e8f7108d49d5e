package dev.earshot.browser;

import com.microsoft.playwright.Page;
import dev.earshot.Installation;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Listens to the slider of the position with a screen reader, which reads out every new
 * text of what has the focus.
 */
@Tag("browser")
class SeekSliderBrowserTests {

	private static final String TOLD_WHILE_THE_MUSIC_MOVES = """
			() => new Promise((done) => {
				const slider = document.getElementById('seek');
				slider.focus();
				const told = slider.getAttribute('aria-valuetext');
				new MutationObserver(() => done(slider.getAttribute('aria-valuetext') !== told))
					.observe(slider.form.querySelector('.seek-position'), { childList: true });
			})""";

	private static final String HAS_MOVED = """
			() => {
				const slider = document.getElementById('seek');
				const shown = slider.form.querySelector('.seek-position').textContent;
				return !slider.getAttribute('aria-valuetext').startsWith(shown + ' ');
			}""";

	private static final String TELLS_WHAT_IT_SHOWS = """
			() => {
				const slider = document.getElementById('seek');
				slider.focus();
				const shown = slider.form.querySelector('.seek-position').textContent;
				return slider.getAttribute('aria-valuetext').startsWith(shown + ' of ');
			}""";

	private static final String MOVES_BY_HAND = """
			() => {
				const slider = document.getElementById('seek');
				slider.focus();
				slider.value = 65_000;
				slider.dispatchEvent(new Event('input', { bubbles: true }));
				return slider.getAttribute('aria-valuetext');
			}""";

	@RegisterExtension
	static final Installation earshot = Installation.registered();

	@RegisterExtension
	static final Browsing browsing = Browsing.at(earshot);

	@Test
	void isSilentWhileTheMusicMovesIt() {
		assertThat(page().evaluate(TOLD_WHILE_THE_MUSIC_MOVES)).isEqualTo(false);
	}

	@Test
	void tellsThePositionWhenItGetsTheFocus() {
		Page page = page();
		page.waitForFunction(HAS_MOVED);
		assertThat(page.evaluate(TELLS_WHAT_IT_SHOWS)).isEqualTo(true);
	}

	@Test
	void tellsWhereAHandMovesIt() {
		Page page = page();
		page.waitForFunction(HAS_MOVED);
		assertThat(page.evaluate(MOVES_BY_HAND)).asString().startsWith("1:05 of ");
	}

	// Nothing renews the controls meanwhile.
	private static Page page() {
		Tab tab = browsing.tab();
		tab.page().route("**/live", (_) -> {
		});
		tab.page().route("**/playback/controls", (_) -> {
		});
		return Controls.of(earshot, tab);
	}

}
