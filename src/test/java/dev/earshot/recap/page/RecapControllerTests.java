package dev.earshot.recap.page;

import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;

import dev.earshot.core.AccountId;
import dev.earshot.history.log.TestLog;
import dev.earshot.recap.Recap;
import dev.earshot.recap.RecapPictures;
import dev.earshot.recap.Recaps;
import dev.earshot.recap.TestRecaps;
import dev.earshot.recap.picture.PictureShape;
import dev.earshot.recap.picture.PictureTheme;
import dev.earshot.storage.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.web.server.ResponseStatusException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class RecapControllerTests {

	private static final AccountId STRANGER = new AccountId("stranger");

	private final TestLog log = TestLog.in(TestDatabase.SQLITE);

	private final ExtendedModelMap model = new ExtendedModelMap();

	private final Recaps recaps = TestRecaps.of(this.log, () -> TestLog.NOON.plus(Duration.ofDays(1)));

	private final RecapPictures pictures = TestRecaps.pictures();

	private final RecapController pages = new RecapController(this.recaps, this.pictures);

	private MockHttpServletResponse response = new MockHttpServletResponse();

	@Test
	void showsAYear() {
		this.log.play("Ferry");
		assertThat(page(2026, null)).isEqualTo("recap/recap");
		assertThat(((Recap) Objects.requireNonNull(this.model.getAttribute("recap"))).title()).isEqualTo("2026");
		assertThat(this.model).containsEntry("pictured", true);
	}

	@Test
	void offersNoPictureOfNothing() {
		assertThat(page(2026, 2)).isEqualTo("recap/recap");
		assertThat(this.model).containsEntry("pictured", false);
	}

	@ParameterizedTest
	@CsvSource({ "2026,13", "2026,0", "1999,", "9999,12" })
	void doesNotKnowWhatIsNotInTheCalendar(int year, @Nullable Integer month) {
		assertThatExceptionOfType(ResponseStatusException.class).isThrownBy(() -> page(year, month))
			.withMessageContaining("404");
	}

	@Test
	void leadsToTheYearThatPeopleLookBackOn() {
		assertThat(this.pages.latest(this.log.account())).isEqualTo("redirect:/recap/2026");
	}

	@Test
	void leadsToTheConsentWhereThereIsNoLog() {
		assertThat(this.pages.latest(STRANGER)).isEqualTo("redirect:/history");
		assertThat(this.pages.page(STRANGER, 2026, null, Locale.ENGLISH, this.model)).isEqualTo("redirect:/history");
		assertThat(this.model).isEmpty();
	}

	@Test
	void answersWithAPicture() throws IOException {
		this.log.play("Ferry");
		picture(this.log.account(), null);
		assertThat(this.response.getContentType()).isEqualTo("image/png");
		assertThat(this.response.getContentAsByteArray()).hasSizeGreaterThan(10_000);
		assertThat(this.response.getHeader("Content-Disposition"))
			.isEqualTo("inline; filename=\"recap-2026-11-square.png\"");
		assertThat(this.response.getHeader("Cache-Control")).isEqualTo("private, no-cache");
	}

	@Test
	void sendsNoPictureThatTheBrowserHas() throws IOException {
		this.log.play("Ferry");
		picture(this.log.account(), null);
		String tag = this.response.getHeader("ETag");
		this.response = new MockHttpServletResponse();
		picture(this.log.account(), tag);
		assertThat(this.response.getStatus()).isEqualTo(304);
	}

	@Test
	void hasNoPictureOfNothingAndOfNobody() {
		assertThatExceptionOfType(ResponseStatusException.class).isThrownBy(() -> picture(this.log.account(), null))
			.withMessageContaining("404");
		assertThatExceptionOfType(ResponseStatusException.class).isThrownBy(() -> picture(STRANGER, null))
			.withMessageContaining("404");
	}

	@Test
	void leavesOutChoicesThatDoNotExist() {
		assertThat(PictureOption.shape("wide")).isEqualTo(PictureShape.WIDE);
		assertThat(PictureOption.shape("round")).isEqualTo(PictureOption.shape(null)).isEqualTo(PictureShape.STORY);
		assertThat(PictureOption.theme("light")).isEqualTo(PictureTheme.LIGHT);
		assertThat(PictureOption.theme("LIGHT")).isEqualTo(PictureOption.theme(null)).isEqualTo(PictureTheme.DARK);
	}

	private String page(int year, @Nullable Integer month) {
		return this.pages.page(this.log.account(), year, month, Locale.ENGLISH, this.model);
	}

	private void picture(AccountId account, @Nullable String tag) throws IOException {
		MockHttpServletRequest request = new MockHttpServletRequest("GET", "/");
		if (tag != null) {
			request.addHeader("If-None-Match", tag);
		}
		new RecapPictureController(this.recaps, this.pictures).picture(account, 2026, 11, "square", "light",
				Locale.ENGLISH, request, this.response);
	}

}
