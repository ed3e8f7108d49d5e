package dev.earshot.imports;

import java.util.ArrayList;
import java.util.List;

import dev.earshot.core.AccountId;
import dev.earshot.history.log.TestLog;
import dev.earshot.imports.ImportAudit.ImportCancelled;
import dev.earshot.imports.ImportAudit.ImportRemoved;
import dev.earshot.imports.exportfile.ExportLayout;
import dev.earshot.imports.writing.ImportTarget;
import dev.earshot.storage.TestDatabase;
import org.junit.jupiter.api.Test;

import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributesModelMap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ImportEndControllerTests {

	private final TestImport test = TestImport.in(TestDatabase.SQLITE);

	private final AccountId account = this.test.log().account();

	private final UploadDirectory directory = TestImport.directory();

	private final ImportJobs jobs = new ImportJobs(this.test.imports(), this.test.runs(this.directory), this.directory,
			() -> TestLog.NOON);

	private final List<Object> events = new ArrayList<>();

	private final RedirectAttributesModelMap redirect = new RedirectAttributesModelMap();

	private final ImportEndController controller = new ImportEndController(this.test.log().listeners(),
			this.test.reports(), this.jobs, this.test.removal(), this.events::add);

	@Test
	void cancelsOnce() {
		ImportTarget target = this.jobs.begin(this.test.log().listener());
		this.controller.cancel(this.account, target.id(), this.redirect);
		this.controller.cancel(this.account, target.id(), this.redirect);
		assertThat(this.test.reports().of(this.test.log().listener())).extracting(PlayImport::state)
			.containsExactly(ImportState.CANCELLED);
		assertThat(this.redirect.getFlashAttributes().get("notice")).isEqualTo("import-cancelled");
		assertThat(this.events).containsExactly(new ImportCancelled(this.account));
	}

	@Test
	void removesAnImportWithItsPlays() {
		this.test.read(ExportLayout.EXTENDED, TestImport.extended("Ferry", 0, 60));
		this.controller.remove(this.account, imported(), this.redirect);
		assertThat(this.test.log().titles()).isEmpty();
		assertThat(this.redirect.getFlashAttributes().get("notice")).isEqualTo("import-removed");
		assertThat(this.events).containsExactly(new ImportRemoved(this.account));
	}

	@Test
	void leavesImportsOfOthersAlone() {
		this.test.read(ExportLayout.EXTENDED, TestImport.extended("Ferry", 0, 60));
		int id = imported();
		AccountId owl = TestLog.of(this.test.log().jdbc(), "owl").account();
		assertNotFound(() -> this.controller.remove(owl, id, this.redirect));
		assertNotFound(() -> this.controller.cancel(owl, id, this.redirect));
		assertNotFound(() -> this.controller.remove(this.account, id + 1, this.redirect));
		assertThat(this.test.log().titles()).containsExactly("Ferry");
		assertThat(this.events).isEmpty();
	}

	private int imported() {
		return this.test.reports().of(this.test.log().listener()).getFirst().id();
	}

	private static void assertNotFound(Runnable request) {
		assertThatExceptionOfType(ResponseStatusException.class).isThrownBy(request::run)
			.satisfies((ex) -> assertThat(ex.getStatusCode().value()).isEqualTo(404));
	}

}
