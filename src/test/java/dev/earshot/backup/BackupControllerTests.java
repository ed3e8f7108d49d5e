package dev.earshot.backup;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import dev.earshot.TemporaryFiles;
import dev.earshot.account.LoginTooOld;
import dev.earshot.account.RecentLogin;
import dev.earshot.backup.BackupAudit.BackupDownloaded;
import dev.earshot.backup.BackupAudit.BackupFailed;
import dev.earshot.storage.TestVault;
import jakarta.servlet.ServletOutputStream;
import org.junit.jupiter.api.Test;

import org.springframework.mock.web.DelegatingServletOutputStream;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.ui.ConcurrentModel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

class BackupControllerTests {

	private static final String PASSPHRASE = "four words are enough";

	private final TestInstallation installation = TestInstallation.used();

	private final RecentLogin login = new RecentLogin(TestInstallation.clock());

	private final List<Object> events = new ArrayList<>();

	@Test
	void sendsABackupThatCanBeRestored() throws IOException {
		MvcTestResult answer = download(this.installation, PASSPHRASE, PASSPHRASE);
		assertThat(answer).hasStatusOk()
			.hasHeader("Content-Disposition", "attachment; filename=\"earshot-20261129T100000Z.zip.age\"")
			.hasHeader("Cache-Control", "no-store");
		Path file = TemporaryFiles.directory().resolve("backup");
		Files.copy(new ByteArrayInputStream(answer.getResponse().getContentAsByteArray()), file);
		TestInstallation target = TestInstallation.empty();
		target.restore(CommandContext::open).run(file, PASSPHRASE);
		assertThat(target.read("earshot.key")).startsWith(TestVault.KEY);
	}

	@Test
	void leavesNoFileBehind() {
		download(this.installation, PASSPHRASE, PASSPHRASE);
		assertThat(this.installation.data()).isDirectoryNotContaining("glob:**/.backup-*");
	}

	@Test
	void showsAFullDiskOnThePage() {
		assertThat(download(this.installation.withRoomFor(1000), PASSPHRASE, PASSPHRASE)).hasViewName("backup/backup")
			.model()
			.containsEntry("refusal", BackupRefusal.DISK_FULL);
	}

	@Test
	void wantsThePassphraseTwice() {
		assertThat(download(this.installation, PASSPHRASE, "another one entirely")).model()
			.containsEntry("refusal", BackupRefusal.PASSPHRASES_DIFFER);
	}

	@Test
	void isWrittenIntoTheAuditLogIfItIsSent() {
		download(this.installation, PASSPHRASE, "another one entirely");
		assertThat(this.events).isEmpty();
		download(this.installation, PASSPHRASE, PASSPHRASE);
		assertThat(this.events).containsExactly(new BackupDownloaded());
	}

	@Test
	void isWrittenIntoTheAuditLogIfItFails() {
		download(this.installation.withRoomFor(1000), PASSPHRASE, PASSPHRASE);
		assertThat(this.events).containsExactly(new BackupFailed("disk-full"));
	}

	@Test
	void isWrittenIntoTheAuditLogIfTheBrowserGoesBeforeItsEnd() {
		MockHttpSession session = loggedIn();
		assertThatIOException().isThrownBy(() -> controller(this.installation).download(PASSPHRASE, PASSPHRASE, session,
				new DisconnectedResponse(), new ConcurrentModel()));
		assertThat(this.events).containsExactly(new BackupFailed("backup-incomplete"));
	}

	@Test
	void isNotSentToAnOldSession() {
		assertThat(exchange(this.installation, PASSPHRASE, PASSPHRASE, new MockHttpSession())).hasFailed()
			.failure()
			.hasCauseInstanceOf(LoginTooOld.class);
		assertThat(this.events).isEmpty();
	}

	private MvcTestResult download(TestInstallation installation, String passphrase, String repeated) {
		return exchange(installation, passphrase, repeated, loggedIn());
	}

	private MockHttpSession loggedIn() {
		MockHttpSession session = new MockHttpSession();
		this.login.remember(session);
		return session;
	}

	private MvcTestResult exchange(TestInstallation installation, String passphrase, String repeated,
			MockHttpSession session) {
		return MockMvcTester.of(controller(installation))
			.post()
			.uri("/admin/backup")
			.session(session)
			.param("passphrase", passphrase)
			.param("repeated", repeated)
			.exchange();
	}

	private BackupController controller(TestInstallation installation) {
		BackupProperties properties = new BackupProperties(null, null, Duration.ofDays(1), 7);
		return new BackupController(installation.backups(),
				installation.scheduled(properties, TestInstallation.clock(), this.events::add), this.login,
				this.events::add);
	}

	private static final class DisconnectedResponse extends MockHttpServletResponse {

		@Override
		public ServletOutputStream getOutputStream() {
			return new DelegatingServletOutputStream(new OutputStream() {
				@Override
				public void write(int value) throws IOException {
					throw new IOException("Broken pipe");
				}
			});
		}

	}

}
