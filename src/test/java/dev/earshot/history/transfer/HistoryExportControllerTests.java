package dev.earshot.history.transfer;

import java.io.IOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

import dev.earshot.core.AccountId;
import dev.earshot.history.counting.TestCounting;
import dev.earshot.history.log.TestLog;
import dev.earshot.storage.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.server.ResponseStatusException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class HistoryExportControllerTests {

	private final TestLog log = TestLog.in(TestDatabase.SQLITE);

	private final List<Object> events = new ArrayList<>();

	private final MockHttpServletResponse response = new MockHttpServletResponse();

	private final HistoryExportController controller = new HistoryExportController(this.log.listeners(),
			new JsonExport(this.log.plays(), this.log.gaps(), TestCounting.items(this.log.jdbc()), new JsonMapper()),
			new CsvExport(this.log.plays()), this.events::add, InstantSource.fixed(TestLog.NOON));

	@ParameterizedTest
	@CsvSource({ "json,application/json,json", "csv,text/csv;charset=UTF-8,csv", "tea,application/json,json" })
	void sendsAFileThatNoCacheKeeps(String format, String type, String extension) throws IOException {
		this.log.play("Ferry");
		this.controller.export(this.log.account(), format, null, this.response);
		assertThat(this.response.getContentAsString()).contains("Ferry");
		assertThat(this.response.getContentType()).isEqualTo(type);
		assertThat(this.response.getHeader("Cache-Control")).isEqualTo("no-store");
		assertThat(this.response.getHeader("Content-Disposition"))
			.isEqualTo("attachment; filename=\"earshot-listening-log.%s\"".formatted(extension));
		assertThat(this.events).containsExactly(new HistoryExported(this.log.account()));
	}

	@Test
	void hasNothingForSomebodyWithoutALog() {
		assertThatExceptionOfType(ResponseStatusException.class)
			.isThrownBy(() -> this.controller.export(AccountId.random(), "json", null, this.response));
		assertThat(this.events).isEmpty();
	}

}
