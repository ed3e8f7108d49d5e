package dev.earshot.imports;

import java.io.IOException;

import dev.earshot.core.AccountId;
import dev.earshot.history.log.TestLog;
import dev.earshot.imports.exportfile.ExportLayout;
import dev.earshot.storage.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.web.server.ResponseStatusException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ReportControllerTests {

	private final TestImport test = TestImport.in(TestDatabase.SQLITE);

	private final ReportController controller = new ReportController(this.test.log().listeners(), this.test.reports(),
			new JsonMapper());

	private int id;

	@BeforeEach
	void importTheSamePlayTwice() {
		this.test.read(ExportLayout.EXTENDED,
				TestImport.rows(TestImport.extended("Ferry", 0, 60), TestImport.extended("Ferry", 0, 60)));
		this.id = this.test.reports().of(this.test.log().listener()).getFirst().id();
	}

	@Test
	void showsWhatBecameOfEachFile() {
		ExtendedModelMap model = new ExtendedModelMap();
		assertThat(this.controller.page(this.test.log().account(), this.id, model)).isEqualTo("imports/report");
		assertThat(model.getAttribute("report")).isInstanceOfSatisfying(ImportReport.class,
				(report) -> assertThat(report.files()).hasSize(1));
	}

	@Test
	void isDownloadedWithTheSameNumbers() throws IOException {
		MockHttpServletResponse response = new MockHttpServletResponse();
		this.controller.download(this.test.log().account(), this.id, response);
		assertThat(response.getHeader("Content-Disposition")).contains("earshot-import-" + this.id + ".json");
		assertThat(new JsonMapper().readTree(response.getContentAsString()).get("rows").toString()).isEqualTo("""
				{"all":2,"imported":1,"duplicates":1,"known":0,"privateSession":0,"unknown":0,"unreadable":0}""");
	}

	@Test
	void tellsFromWhenToWhenTheFilesAre() throws IOException {
		MockHttpServletResponse response = new MockHttpServletResponse();
		this.controller.download(this.test.log().account(), this.id, response);
		JsonNode file = new JsonMapper().readTree(response.getContentAsString()).at("/files/0");
		assertThat(file.get("firstAt").asString()).isEqualTo("2026-11-29T12:00:00Z");
		assertThat(file.get("lastAt").asString()).isEqualTo("2026-11-29T12:01:00Z");
	}

	@Test
	void callsAFileWithoutRowsEmpty() {
		this.test.read(ExportLayout.UNRECOGNIZED);
		int empty = this.test.reports().of(this.test.log().listener()).getFirst().id();
		ImportReport report = this.test.reports().report(this.test.log().listener(), empty).orElseThrow();
		assertThat(report.files()).extracting(ImportReport.FileLine::layoutCode).containsExactly("empty");
	}

	@Test
	void isNotShownToOthers() {
		AccountId owl = TestLog.of(this.test.log().jdbc(), "owl").account();
		assertThatExceptionOfType(ResponseStatusException.class)
			.isThrownBy(() -> this.controller.page(owl, this.id, new ExtendedModelMap()));
		assertThatExceptionOfType(ResponseStatusException.class)
			.isThrownBy(() -> this.controller.download(owl, this.id, new MockHttpServletResponse()));
	}

}
