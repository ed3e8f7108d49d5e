package dev.earshot.outputs.recap;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

import dev.earshot.core.AccountId;
import dev.earshot.history.log.TestLog;
import dev.earshot.links.LinkAccess;
import dev.earshot.links.OutputPolicy;
import dev.earshot.links.ShareLink;
import dev.earshot.links.options.CardOptions;
import dev.earshot.links.options.DisplayOptions;
import dev.earshot.links.options.FeedOptions;
import dev.earshot.links.options.LinkOptions;
import dev.earshot.links.options.Output;
import dev.earshot.links.options.OverlayOptions;
import dev.earshot.links.options.RecapOptions;
import dev.earshot.links.options.RecapOptions.Shape;
import dev.earshot.links.options.RecapOptions.Theme;
import dev.earshot.recap.Recap;
import dev.earshot.recap.RecapCard;
import dev.earshot.recap.TestRecaps;
import dev.earshot.storage.TestDatabase;
import dev.earshot.web.PublicUrl;
import org.junit.jupiter.api.Test;

import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.web.server.ResponseStatusException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

class RecapOutputControllerTests {

	private final TestLog log = TestLog.in(TestDatabase.SQLITE);

	private final LinkAccess access = mock(LinkAccess.class);

	private final RecapOutputController controller = new RecapOutputController(this.access,
			new SharedRecaps(TestRecaps.of(this.log, () -> TestLog.NOON.plus(Duration.ofDays(1))),
					TestRecaps.pictures()),
			mock(OutputPolicy.class), new PublicUrl(URI.create("https://music.example.org")));

	private final ExtendedModelMap model = new ExtendedModelMap();

	private final MockHttpServletRequest request = new MockHttpServletRequest();

	private final MockHttpServletResponse response = new MockHttpServletResponse();

	@Test
	void showsTheLatestYear() {
		this.log.play("Ferry");
		assertThat(page(this.log.account(), 0, 0).title()).isEqualTo("2026");
		assertThat(this.model).containsEntry("picture", "https://music.example.org/s/token/recap.png?shape=wide");
		assertThat(this.response.getHeader("Cache-Control")).isEqualTo("no-store");
	}

	@Test
	void showsTheMonthOfTheLink() {
		this.log.play("Ferry");
		assertThat(page(this.log.account(), 2026, 11).title()).isEqualTo("November 2026");
	}

	@Test
	void showsNothingOfToday() {
		this.log.play("Ferry");
		Recap before = page(this.log.account(), 2026, 11);
		this.log.play("Harbor", TestLog.NOON.plus(Duration.ofHours(20)));
		assertThat(page(this.log.account(), 2026, 11)).isEqualTo(before);
		assertThat(before.rule()).startsWith("All days from 1 November 2026 to 29 November 2026");
	}

	@Test
	void showsNoMomentOfAPlayAndNoPathIntoTheLog() {
		this.log.play("Ferry", Instant.parse("2025-05-01T12:00:00Z"));
		this.log.play("Ferry");
		assertThat(page(this.log.account(), 2026, 0).cards()).extracting(RecapCard::kind)
			.doesNotContain("ends", "hours");
		assertThat(page(this.log.account(), 2025, 0).cards()).extracting(RecapCard::kind)
			.contains("hours")
			.doesNotContain("ends");
		assertThat(page(this.log.account(), 2026, 0).cards()).allSatisfy((card) -> {
			assertThat(card.links()).isEmpty();
			assertThat(card.bars()).allMatch((bar) -> bar.path() == null);
			assertThat(card.places()).allMatch((place) -> place.path() == null);
		});
	}

	@Test
	void showsNothingOfAPeriodThatBeginsToday() {
		this.log.play("Ferry", TestLog.NOON.plus(Duration.ofDays(2)));
		open(this.log.account(), 2026, 12);
		assertThat(this.model).isEmpty();
	}

	@Test
	void showsNothingWithoutPlaysAndWithoutALog() {
		this.log.play("Ferry");
		open(this.log.account(), 2025, 0);
		open(this.log.account(), 3, 0);
		open(new AccountId("stranger"), 0, 0);
		assertThat(this.model).isEmpty();
	}

	@Test
	void answersWithThePictureThatTheAddressChooses() throws IOException {
		this.log.play("Ferry");
		link(this.log.account(), 0, 0);
		this.request.setParameter("shape", "wide");
		this.controller.picture("token", Locale.ENGLISH, this.request, this.response);
		assertThat(this.response.getContentType()).isEqualTo("image/png");
		assertThat(this.response.getHeader("Cache-Control")).startsWith("public, max-age=0");
		assertThat(width(this.response.getContentAsByteArray())).isEqualTo(1200);
	}

	@Test
	void hasNoPictureOfNothing() {
		link(this.log.account(), 0, 0);
		assertThatExceptionOfType(ResponseStatusException.class)
			.isThrownBy(() -> this.controller.picture("token", Locale.ENGLISH, this.request, this.response))
			.withMessageContaining("404");
	}

	@Test
	void previewsWhatItsOwnerChooses() throws IOException {
		this.log.play("Ferry");
		this.request.setParameter("year", "2026");
		this.request.setParameter("shape", "square");
		this.controller.preview(this.log.account(), Locale.ENGLISH, this.request, this.response);
		assertThat(width(this.response.getContentAsByteArray())).isEqualTo(1080);
		assertThat(this.response.getHeader("Cache-Control")).startsWith("private");
	}

	@Test
	void previewsNothingWithoutAnError() throws IOException {
		this.controller.preview(this.log.account(), Locale.ENGLISH, this.request, this.response);
		assertThat(this.response.getStatus()).isEqualTo(204);
	}

	private Recap page(AccountId account, int year, int month) {
		open(account, year, month);
		return (Recap) Objects.requireNonNull(this.model.getAttribute("recap"));
	}

	private void open(AccountId account, int year, int month) {
		link(account, year, month);
		assertThat(this.controller.page("token", Locale.ENGLISH, this.response, this.model)).isEqualTo("outputs/recap");
	}

	private void link(AccountId account, int year, int month) {
		LinkOptions options = new LinkOptions(OverlayOptions.DEFAULTS, CardOptions.DEFAULTS, FeedOptions.DEFAULTS,
				DisplayOptions.DEFAULTS, new RecapOptions(year, month, Shape.STORY, Theme.DARK));
		given(this.access.open("token", Output.RECAP))
			.willReturn(new ShareLink("1", account, "Year", Set.of(Output.RECAP), options, Instant.EPOCH, null));
	}

	// In the header of a PNG.
	private static int width(byte[] png) {
		return (png[18] & 0xff) << 8 | png[19] & 0xff;
	}

}
