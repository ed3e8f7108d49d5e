package dev.earshot.browser;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import dev.earshot.Installation;
import dev.earshot.Texts;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("browser")
class OperationsBrowserTests {

	private static final String PASSPHRASE = "four words are enough";

	@RegisterExtension
	static final Installation earshot = Installation.registered();

	@RegisterExtension
	static final Browsing browsing = Browsing.at(earshot);

	@Test
	void downloadABackupUnderAPassPhrase() throws IOException {
		Tab tab = enter(PASSPHRASE, PASSPHRASE);
		Download download = tab.page().waitForDownload(() -> tab.press(Texts.of("backup.download")));
		assertThat(download.suggestedFilename()).matches("earshot-.*\\.zip\\.age");
		assertThat(Files.readString(download.path(), StandardCharsets.ISO_8859_1)).startsWith("age-encryption.org/v1");
		tab.open("/admin/audit").sees(Texts.of("audit.backup-downloaded"));
	}

	@Test
	void refuseTwoPassPhrasesAndWhatIsTooShort() {
		enter(PASSPHRASE, "four words are enouhg").press(Texts.of("backup.download"))
			.sees(Texts.of("refusal.passphrases-differ"));
		enter(" ".repeat(12), " ".repeat(12)).press(Texts.of("backup.download"))
			.sees(Texts.of("refusal.passphrase-too-short"));
		Tab tab = enter("short", "short").press(Texts.of("backup.download"));
		assertThat(tab.asks("document.activeElement.validity.tooShort")).isEqualTo(true);
	}

	private static Tab enter(String passphrase, String repeated) {
		return browsing.owner()
			.open("/admin/backup")
			.fill(Texts.of("backup.passphrase"), passphrase)
			.fill(Texts.of("backup.passphrase.repeated"), repeated);
	}

	@ParameterizedTest
	@ValueSource(strings = { "registration", "web-api", "database" })
	void testWhatTheyShow(String test) {
		Tab tab = browsing.owner().open("/admin/diagnostics");
		tab.find("form[action$='/" + test + "'] button").click();
		tab.sees(Texts.of("diagnostics.passed." + test));
	}

	@Test
	void sayInWordsWhatChartsShow() {
		Tab tab = browsing.owner().open("/admin/diagnostics");
		assertThat(tab.find("figure svg[role=img]").all()).hasSize(7)
			.extracting((chart) -> chart.getAttribute("aria-label"))
			.allSatisfy((words) -> assertThat(words).containsPattern("\\d"));
		tab.unfold(Texts.of("diagnostics.table"));
		Locator days = tab.find("details[open] tbody tr");
		assertThat(days.count()).isEqualTo(30);
	}

	@Test
	void sayWhoDidWhat() {
		Tab tab = browsing.owner().open("/admin").press(Texts.of("invitationLink.create"));
		tab.open("/admin").press(Texts.of("auditLog.all")).isAt("/admin/audit");
		assertThat(tab.find("tbody tr").first().innerText()).contains("Lantern Fox")
			.contains(Texts.of("audit.invitation-link-created"));
	}

}
