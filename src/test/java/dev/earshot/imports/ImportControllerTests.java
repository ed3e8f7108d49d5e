package dev.earshot.imports;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import dev.earshot.core.AccountId;
import dev.earshot.history.log.TestLog;
import dev.earshot.imports.ImportAudit.PlaysImported;
import dev.earshot.storage.TestDatabase;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.web.servlet.mvc.support.RedirectAttributesModelMap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class ImportControllerTests {

	private static final String LIST = "redirect:/history/import";

	private static final AccountId STRANGER = new AccountId("owl");

	private static final String ROW = """
			[{"endTime": "2026-11-28 12:03", "artistName": "Lantern", "trackName": "Ferry", "msPlayed": 180000}]""";

	private final TestImport test = TestImport.in(TestDatabase.SQLITE);

	private final AccountId account = this.test.log().account();

	private final UploadDirectory directory = TestImport.directory();

	private final ImportJobs jobs = new ImportJobs(this.test.imports(), this.test.runs(this.directory), this.directory,
			() -> TestLog.NOON);

	private final List<Object> events = new ArrayList<>();

	private final RedirectAttributesModelMap redirect = new RedirectAttributesModelMap();

	private final ExtendedModelMap model = new ExtendedModelMap();

	private final ImportController controller = new ImportController(this.test.log().listeners(), this.test.reports(),
			this.jobs, new UploadReceiver(this.directory, this.test.imports(), () -> {
			}, 10_000), this.events::add);

	@Test
	void leadsToTheConsentWhereThereIsNoLog() {
		assertThat(this.controller.page(STRANGER, this.model)).isEqualTo("redirect:/history");
		assertThat(this.controller.upload(STRANGER, form(ROW), this.redirect)).isEqualTo("redirect:/history");
		assertThat(this.events).isEmpty();
	}

	@Test
	void importsWhatIsUploaded() {
		assertThat(this.controller.upload(this.account, form(ROW), this.redirect)).isEqualTo(LIST);
		await().until(() -> this.test.reports().of(this.test.log().listener()).getFirst().isOver());
		assertThat(this.test.log().titles()).containsExactly("Ferry");
		assertThat(this.redirect.getFlashAttributes()).isEmpty();
		assertThat(this.events).containsExactly(new PlaysImported(this.account));
	}

	@Test
	void keepsNothingOfWhatItRefuses() {
		this.controller.upload(this.account, form("x".repeat(20_000)), this.redirect);
		assertThat(this.redirect.getFlashAttributes().get("refusal")).isEqualTo(ImportRefusal.UPLOAD_TOO_LARGE);
		assertThat(this.test.reports().of(this.test.log().listener())).isEmpty();
		assertThat(this.events).isEmpty();
	}

	@Test
	void refusesASecondImportAndReadsItsUploadToTheEnd() throws IOException {
		this.test.begin();
		MockHttpServletRequest second = form(ROW);
		this.controller.upload(this.account, second, this.redirect);
		assertThat(this.redirect.getFlashAttributes().get("refusal")).isEqualTo(ImportRefusal.IMPORT_RUNNING);
		assertThat(second.getInputStream().read()).isEqualTo(-1);
	}

	@Test
	void showsTheCurrentImportApartFromThoseThatAreOver() {
		this.test.finish(this.test.begin());
		int current = this.test.begin().id();
		assertThat(this.controller.page(this.account, this.model)).isEqualTo("imports/imports");
		assertThat(this.model.getAttribute("current")).extracting("id").isEqualTo(current);
		assertThat(this.model.getAttribute("imports")).asInstanceOf(InstanceOfAssertFactories.list(PlayImport.class))
			.extracting(PlayImport::state)
			.containsExactly(ImportState.FINISHED);
	}

	private static MockHttpServletRequest form(String content) {
		MockHttpServletRequest request = new MockHttpServletRequest("POST", "/history/import");
		request.setContentType("multipart/form-data; boundary=tea");
		request.setContent("""
				--tea\r
				Content-Disposition: form-data; name="files"; filename="StreamingHistory0.json"\r
				\r
				%s\r
				--tea--\r
				""".formatted(content).getBytes(StandardCharsets.UTF_8));
		return request;
	}

}
