package dev.earshot.statistics.csv;

import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import dev.earshot.core.AccountId;
import dev.earshot.core.Slug;
import dev.earshot.history.log.TestLog;
import dev.earshot.statistics.Statistics;
import dev.earshot.statistics.TestPlays;
import dev.earshot.statistics.TestStatistics;
import dev.earshot.statistics.figures.Subject;
import dev.earshot.statistics.page.PeriodQuery;
import dev.earshot.statistics.subject.TestSubjects;
import dev.earshot.storage.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.server.ResponseStatusException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class CsvControllerTests {

	private static final PeriodQuery ALL = new PeriodQuery("all", null, null, null);

	private final TestLog log = TestLog.in(TestDatabase.SQLITE);

	private final MockHttpServletResponse response = new MockHttpServletResponse();

	@Test
	void writesARanking() throws IOException {
		this.log.play("=Ferry", "Harbor", "=Ferry");
		assertThat(lines("tracks", ALL)).containsExactly("\uFEFFrank,rank_before,title,by,listened_ms,plays,uri",
				"1,,'=Ferry,Lantern,60000,2,spotify:track:=Ferry", "2,,Harbor,Lantern,30000,1,spotify:track:Harbor");
	}

	@Test
	void writesAllPlacesOfARanking() throws IOException {
		this.log.play(IntStream.range(0, 60).mapToObj("Track %d"::formatted).toArray(String[]::new));
		assertThat(lines("tracks", ALL)).hasSize(61).last().asString().startsWith("60,");
	}

	@Test
	void writesOnlyWhatIsNew() throws IOException {
		this.log.play("Ferry", Instant.parse("2025-05-01T12:00:00Z"));
		this.log.play("Ferry", "Harbor");
		download(this.log.account(), Map.of("table", "tracks", "new", "yes"),
				new PeriodQuery("year", "2026-11-29", null, null));
		assertThat(content().lines().skip(1)).containsExactly("2,,Harbor,Lantern,30000,1,spotify:track:Harbor");
	}

	@Test
	void writesTheTimeOfEachDay() throws IOException {
		this.log.play("Ferry");
		assertThat(lines("days", new PeriodQuery(null, null, "2026-11-28", "2026-11-30")))
			.containsExactly("\uFEFFdate,listened_ms", "2026-11-28,0", "2026-11-29,30000", "2026-11-30,0");
	}

	@Test
	void writesTheTimeOfTheBarsOfTheChart() throws IOException {
		this.log.play("Ferry");
		assertThat(lines("time", new PeriodQuery("year", "2026-11-29", null, null))).hasSize(13)
			.contains("2026-10-01,2026-10-31,0", "2026-11-01,2026-11-30,30000");
	}

	@Test
	void writesTheHoursOfTheWeek() throws IOException {
		this.log.play("Ferry");
		assertThat(lines("hours", ALL)).hasSize(1 + 7 * 24).contains("monday,0,0", "sunday,13,30000");
	}

	@Test
	void writesTheTimesOfOneSubject() throws IOException {
		this.log.play("Ferry", "Harbor");
		PeriodQuery day = new PeriodQuery("day", "2026-11-29", null, null);
		int ferry = TestPlays.id(this.log, "item", "Ferry");
		download(this.log.account(), daysOf("tracks", "" + ferry), day);
		assertThat(content().lines().skip(1)).containsExactly("2026-11-29,30000");
		assertThat(this.response.getHeader(HttpHeaders.CONTENT_DISPOSITION))
			.contains("earshot-tracks-" + ferry + "-days");
	}

	@Test
	void hasNoTimesOfASubjectThatSomebodyElsePlayed() throws IOException {
		this.log.play("Ferry");
		TestLog owl = TestLog.of(this.log.jdbc(), "owl");
		download(owl.account(), daysOf("tracks", "" + TestPlays.id(this.log, "item", "Ferry")), ALL);
		assertThat(content().lines().skip(1)).isNotEmpty().allMatch((line) -> line.endsWith(",0"));
	}

	@ParameterizedTest
	@CsvSource({ "genres,1", "tracks,x" })
	void isNotThereForWhatIsNoSubject(String subject, String id) {
		assertThatExceptionOfType(ResponseStatusException.class)
			.isThrownBy(() -> download(this.log.account(), daysOf(subject, id), ALL))
			.satisfies((ex) -> assertThat(ex.getStatusCode().value()).isEqualTo(404));
	}

	private static Map<String, String> daysOf(String subject, String id) {
		return Map.of("table", "days", "subject", subject, "id", id);
	}

	@Test
	void isAFileNamedAfterItsPeriod() throws IOException {
		this.log.play("Ferry");
		lines("artists", new PeriodQuery("month", "2026-11-29", null, null));
		assertThat(this.response.getContentType()).isEqualTo("text/csv;charset=UTF-8");
		assertThat(this.response.getHeader(HttpHeaders.CONTENT_DISPOSITION))
			.isEqualTo("attachment; filename=\"earshot-artists-2026-11-01-2026-11-30.csv\"");
	}

	@ParameterizedTest
	@EnumSource(Subject.class)
	void isThereForAllThatIsRanked(Subject subject) throws IOException {
		assertThat(lines(Slug.of(subject), ALL)).hasSize(1);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "genres", "TRACKS", "../days" })
	void isNotThereForWhatIsNoTable(String table) {
		assertThatExceptionOfType(ResponseStatusException.class).isThrownBy(() -> lines(table, ALL))
			.satisfies((ex) -> assertThat(ex.getStatusCode().value()).isEqualTo(404));
	}

	@Test
	void isNotThereWithoutALog() {
		assertThatExceptionOfType(ResponseStatusException.class)
			.isThrownBy(() -> download(new AccountId("stranger"), Map.of("table", "days"), ALL))
			.satisfies((ex) -> assertThat(ex.getStatusCode().value()).isEqualTo(404));
	}

	@Test
	void refusesAPeriodThatEndsBeforeItBegins() {
		PeriodQuery backwards = new PeriodQuery(null, null, "2026-11-02", "2026-11-01");
		assertThatExceptionOfType(ResponseStatusException.class).isThrownBy(() -> lines("days", backwards))
			.satisfies((ex) -> assertThat(ex.getStatusCode().value()).isEqualTo(400));
	}

	private List<String> lines(String table, PeriodQuery query) throws IOException {
		download(this.log.account(), Map.of("table", table), query);
		return content().lines().toList();
	}

	private String content() throws UnsupportedEncodingException {
		return this.response.getContentAsString(StandardCharsets.UTF_8);
	}

	private void download(AccountId account, Map<String, String> parameters, PeriodQuery query) throws IOException {
		Statistics statistics = TestStatistics.of(this.log, () -> TestLog.NOON);
		new CsvController(this.log.listeners(), statistics,
				new CsvTables(statistics, TestStatistics.rankings(this.log), TestSubjects.subjects(this.log)))
			.download(account, parameters, query, this.response);
	}

}
