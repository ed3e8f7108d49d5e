package dev.earshot.browser;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

import javax.imageio.ImageIO;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import dev.earshot.Installation;
import dev.earshot.Texts;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("browser")
class ChartsBrowserTests {

	private static final String YEAR = "/statistics?period=year&date=2024-06-01";

	private static final String ALL = "/statistics?period=all";

	// A browser tells of them after the next frame.
	private static final String SHIFTS = """
			new Promise((resolve) => {
				const shifts = [];
				const name = ({ node }) => node?.className ?? node?.nodeName ?? 'removed';
				new PerformanceObserver((list) => list.getEntries().forEach(({ value, sources }) =>
					shifts.push(value + ': ' + sources.map(name).join(', ')))).observe({ type: 'layout-shift', buffered: true });
				requestAnimationFrame(() => setTimeout(() => resolve(shifts), 100));
			})""";

	private static final String OPTION = "echarts.getInstanceByDom(document.querySelector('[data-chart-plot]')).getOption()";

	@RegisterExtension
	static final Installation earshot = Installation.bare();

	@RegisterExtension
	static final Browsing browsing = Browsing.at(earshot);

	@Test
	void areDrawnFromTheNumbersOfTheTable() {
		Tab tab = listener(new NewContextOptions()).open(YEAR).seesCharts("time");
		List<Double> hours = tab.find("[data-chart=time] td")
			.all()
			.stream()
			.map((cell) -> Long.parseLong(cell.getAttribute("data-ms")) / 3_600_000.0)
			.toList();
		assertThat(hours).hasSize(12);
		assertThat(tab.asks(OPTION + ".series[0].data.map((value) => Math.round(value * 1e6))"))
			.isEqualTo(hours.stream().map((hour) -> (int) Math.round(hour * 1e6)).toList());
	}

	@Test
	void takeThePlaceOfThePictureThatIsThereWithoutThem() {
		Tab tab = listener(new NewContextOptions()).open(YEAR).seesCharts("time");
		assertThat(tab.find("[data-chart=time] [data-chart-plot]").isVisible()).isTrue();
		assertThat(tab.find(".statistics-bars").isVisible()).isFalse();
	}

	@Test
	void tellTheNumbersOfTheTableToWhoeverMovesThroughThem() {
		Tab tab = listener(new NewContextOptions()).open(YEAR).seesCharts("time");
		Locator rows = tab.find("[data-chart=time] tbody tr");
		tell(tab, "time", "Home", row(rows.first()));
		tell(tab, "time", "ArrowRight", row(rows.nth(1)));
		tell(tab, "time", "End", row(rows.last()));
		assertThat(tab.find("[data-chart=time] .chart-tip").textContent())
			.contains(rows.last().locator("td").textContent());
	}

	private static String row(Locator row) {
		return row.locator("th").textContent().strip() + ": " + row.locator("td").textContent().strip();
	}

	@Test
	void moveThroughHoursAndDays() {
		Tab tab = listener(new NewContextOptions()).open(YEAR).seesCharts("hours");
		String tuesday = tab.find("[data-chart=hours] tbody tr").nth(1).locator("td").nth(1).getAttribute("data-text");
		tell(tab, "hours", "Home", null);
		tell(tab, "hours", "ArrowDown", null);
		tell(tab, "hours", "ArrowRight", "Tue, 1:00: " + tuesday);
	}

	private static void tell(Tab tab, String chart, String key, @Nullable String expected) {
		tab.find("[data-chart=" + chart + "] [data-chart-plot]").press(key);
		if (expected != null) {
			PlaywrightAssertions.assertThat(tab.find("[data-chart=" + chart + "] output")).hasText(expected);
		}
	}

	@Test
	void leadToADayOfTheCalendar() {
		Tab tab = listener(new NewContextOptions()).open(YEAR).seesCharts("days");
		tell(tab, "days", "Home", null);
		tell(tab, "days", "End", "Tuesday, 31 December 2024: 0:13");
		tell(tab, "days", "Enter", null);
		tab.page().waitForURL("**/statistics?period=day&date=2024-12-31");
	}

	@Test
	void openWhatAPointStandsFor() {
		Tab tab = listener(new NewContextOptions()).open(YEAR).seesCharts("time");
		tell(tab, "time", "End", null);
		tell(tab, "time", "Enter", null);
		tab.page().waitForURL("**/statistics?period=month&date=2024-12-01");
	}

	@Test
	void showAPointThatIsTapped() {
		NewContextOptions phone = new NewContextOptions().setHasTouch(true).setViewportSize(390, 844);
		Tab tab = listener(phone).open(YEAR).seesCharts("time", "days", "hours");
		tab.find("[data-chart=hours] [data-chart-plot]").tap();
		PlaywrightAssertions.assertThat(tab.find("[data-chart=hours] .chart-tip")).containsText("Thu, 1");
		tab.isAt("/statistics");
	}

	@ParameterizedTest
	@CsvSource({ "REDUCE, false", "NO_PREFERENCE, true" })
	void moveOnlyForWhoeverWantsThat(ReducedMotion motion, boolean animated) {
		Tab tab = listener(new NewContextOptions().setReducedMotion(motion)).open(YEAR).seesCharts("time");
		assertThat(tab.asks(OPTION + ".animation")).isEqualTo(animated);
	}

	@Test
	void followTheTheme() {
		Tab tab = listener(new NewContextOptions()).open(YEAR).seesCharts("time");
		String colour = OPTION + ".series[0].itemStyle.color";
		assertThat(tab.asks(colour)).isEqualTo("#4340c6");
		tab.page().emulateMedia(new EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
		PlaywrightAssertions.assertThat(tab.find("[data-chart=time][data-theme=dark]")).isVisible();
		assertThat(tab.asks(colour)).isEqualTo("#aab0ff");
	}

	@Test
	void fitAfterAPhoneIsTurned() {
		Tab tab = listener(new NewContextOptions().setViewportSize(390, 844)).open(YEAR).seesCharts("time");
		tab.page().setViewportSize(844, 390);
		Locator canvas = tab.find("[data-chart=time] canvas");
		double plot = tab.find("[data-chart=time] [data-chart-plot]").boundingBox().width;
		tab.page().waitForCondition(() -> Math.abs(canvas.boundingBox().width - plot) < 1);
	}

	@ParameterizedTest
	@CsvSource({ "390, 844", "1280, 800" })
	void moveNothingWhenTheyAreDrawn(int width, int height) {
		Tab tab = listener(new NewContextOptions().setViewportSize(width, height)).open(ALL)
			.seesCharts("time", "days", "hours");
		assertThat(tab.asks(SHIFTS)).isEqualTo(List.of());
	}

	@Test
	void areSavedAsPictures() throws IOException {
		Tab tab = listener(new NewContextOptions()).open(YEAR).seesCharts("hours");
		Download download = tab.page()
			.waitForDownload(() -> tab.find("[data-chart=hours] [data-chart-picture]").click());
		assertThat(download.suggestedFilename()).isEqualTo("earshot-hours-2024-01-01-2024-12-31.png");
		BufferedImage picture = ImageIO.read(download.path().toFile());
		assertThat(picture.getWidth()).isEqualTo(1200);
		assertThat(colours(picture)).hasSizeGreaterThan(20);
	}

	private static List<Integer> colours(BufferedImage picture) {
		int[] pixels = picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
		return IntStream.of(pixels).distinct().boxed().toList();
	}

	@Test
	void areSavedAsTheTableThatTheyShow() throws IOException {
		Tab tab = listener(new NewContextOptions()).open(YEAR).seesCharts("time");
		List<String> shown = tab.find("[data-chart=time] td")
			.all()
			.stream()
			.map((cell) -> cell.getAttribute("data-ms"))
			.toList();
		List<String> lines = Files.readAllLines(saved(tab));
		assertThat(lines.getFirst()).endsWith("first_day,last_day,listened_ms");
		assertThat(lines.stream().skip(1).map((line) -> line.split(",")[2])).containsExactlyElementsOf(shown);
	}

	private static Path saved(Tab tab) {
		Locator link = tab.find("[data-chart=time]").getByText(Texts.of("statistics.chart.csv"));
		return Objects.requireNonNull(tab.page().waitForDownload(link::click).path());
	}

	@Test
	void areTablesWithoutScripts() {
		Tab tab = listener(new NewContextOptions().setJavaScriptEnabled(false)).open(YEAR);
		assertThat(tab.find("[data-chart-plot]").first().isVisible()).isFalse();
		assertThat(tab.find(".statistics-bars").isVisible()).isTrue();
		assertThat(tab.find(".statistics-hours").isVisible()).isTrue();
		tab.find("[data-chart=days]").getByText(Texts.of("statistics.table")).click();
		tab.isAt("/statistics/calendar").reads(Texts.of("statistics.calendar.title"));
		assertThat(tab.find(".statistics-days-table td[data-ms]").count()).isEqualTo(366);
	}

	@Test
	void areTablesIfTheLibraryDoesNotLoad() {
		browsing.tolerate("net::ERR_FAILED");
		Tab tab = listener(new NewContextOptions());
		tab.page().route("**/echarts*", (route) -> route.abort());
		tab.open(YEAR);
		tab.find("[data-chart=hours]").scrollIntoViewIfNeeded();
		PlaywrightAssertions.assertThat(tab.find(".statistics-hours")).isVisible();
		assertThat(tab.find("[data-chart=hours] [data-chart-plot]").isVisible()).isFalse();
	}

	private static Tab listener(NewContextOptions options) {
		return new Stage(earshot.spotify(), earshot.apaleo(), earshot.program(), browsing.tab(options))
			.ownerWithYearsOfPlays();
	}

}
