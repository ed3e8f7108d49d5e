package dev.earshot.imports;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

import dev.earshot.TemporaryFiles;
import dev.earshot.history.log.TestLog;
import dev.earshot.imports.ImportReport.UploadLine;
import dev.earshot.storage.TestDatabase;
import jakarta.servlet.ServletInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.mock.web.DelegatingServletInputStream;
import org.springframework.mock.web.MockHttpServletRequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class UploadReceiverTests {

	private static final String END = "--tea--\r\n";

	private final TestImport test = TestImport.in(TestDatabase.SQLITE);

	private final int id = this.test.imports().create(this.test.log().listener(), TestLog.NOON).orElseThrow().id();

	private final UploadDirectory directory = TestImport.directory();

	private final AtomicInteger restarts = new AtomicInteger();

	private final UploadReceiver receiver = new UploadReceiver(this.directory, this.test.imports(),
			this.restarts::incrementAndGet, 10_000);

	@Test
	void storesEachFileAndItsName() throws Exception {
		this.receiver.receive(form(file("my_spotify_data.zip", "first") + file("ünd.json", "second") + END), this.id);
		assertThat(Files.readString(this.directory.file(this.id, 1))).isEqualTo("first");
		assertThat(Files.readString(this.directory.file(this.id, 2))).isEqualTo("second");
		assertThat(this.test.imports().uploads(this.id)).containsExactly(new UploadLine("my_spotify_data.zip", 5, null),
				new UploadLine("ünd.json", 6, null));
		assertThat(this.restarts).hasValue(2);
	}

	@Test
	void refusesAFormWithoutFiles() {
		String field = "--tea\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\nabc\r\n";
		assertThat(refusal(form(field + file("", "") + END))).isEqualTo(ImportRefusal.UPLOAD_EMPTY);
	}

	@Test
	void refusesMoreThanAnyExportHolds() {
		assertThat(refusal(form(file("a.zip", "x".repeat(6_000)) + file("b.zip", "x".repeat(6_000)) + END)))
			.isEqualTo(ImportRefusal.UPLOAD_TOO_LARGE);
		assertThat(refusal(form(file("a.json", "").repeat(201) + END), Long.MAX_VALUE))
			.isEqualTo(ImportRefusal.UPLOAD_TOO_MANY);
	}

	@Test
	void refusesMoreThanTheHeadAnnouncedWithoutReadingIt() {
		MockHttpServletRequest request = form(file("a.zip", "x".repeat(20_000)));
		assertThat(refusal(request)).isEqualTo(ImportRefusal.UPLOAD_TOO_LARGE);
		this.receiver.discard(request);
	}

	@Test
	void takesItsTimeForTheRestOfARequest() {
		MockHttpServletRequest request = form("x".repeat(2_500_000));
		new UploadReceiver(this.directory, this.test.imports(), this.restarts::incrementAndGet, 3_000_000)
			.discard(request);
		assertThat(this.restarts).hasValue(3);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "tea", "--tea" })
	void refusesAFormThatHasNoFiles(String body) {
		assertThat(refusal(form(body))).isEqualTo(ImportRefusal.UPLOAD_EMPTY);
	}

	@Test
	void refusesPartsWithoutABoundary() {
		String mixed = "--tea\r\nContent-Disposition: form-data; name=files\r\nContent-Type: multipart/mixed\r\n\r\n";
		assertThat(refusal(form(mixed + END))).isEqualTo(ImportRefusal.UPLOAD_INCOMPLETE);
	}

	@Test
	void refusesAFileThatIsCutOff() {
		String file = file("a.zip", "x".repeat(3_000));
		assertThat(refusal(form("--tea\r\n"))).isEqualTo(ImportRefusal.UPLOAD_INCOMPLETE);
		assertThat(refusal(form(file.substring(0, 1_000)))).isEqualTo(ImportRefusal.UPLOAD_INCOMPLETE);
	}

	@Test
	void refusesAFileWhoseSenderGoesAway() {
		MockHttpServletRequest request = new MockHttpServletRequest("POST", "/history/import") {

			@Override
			public ServletInputStream getInputStream() {
				return new DelegatingServletInputStream(new SequenceInputStream(
						new ByteArrayInputStream(file("a.zip", "x".repeat(3_000)).getBytes(StandardCharsets.UTF_8)),
						new BrokenStream()));
			}

		};
		request.setContentType("multipart/form-data; boundary=tea");
		assertThat(refusal(request)).isEqualTo(ImportRefusal.UPLOAD_INCOMPLETE);
	}

	@Test
	void refusesFilesOfAnImportThatIsErasedMeanwhile() {
		this.test.imports().discard(this.id);
		assertThat(refusal(form(file("a.zip", "x") + END))).isEqualTo(ImportRefusal.UPLOAD_CANCELLED);
	}

	@Test
	@EnabledOnOs(OS.LINUX)
	void refusesFilesWhenTheDiskIsFull() {
		UploadDirectory full = new FullDirectory(Long.MAX_VALUE);
		assertThat(refusal(form(file("a.zip", "x".repeat(3_000)) + END), full, 10_000))
			.isEqualTo(ImportRefusal.UPLOAD_DISK_FULL);
	}

	@Test
	void saysThatFilesCannotBeStoredIfTheDiskHasRoom() throws IOException {
		Path folder = TemporaryFiles.directory();
		UploadDirectory occupied = new UploadDirectory(TestImport.data(folder)) {

			@Override
			Path file(int id, int place) {
				return folder;
			}

		};
		assertThat(refusal(form(file("a.zip", "x") + END), occupied, 10_000))
			.isEqualTo(ImportRefusal.UPLOAD_NOT_STORED);
	}

	@Test
	void leavesTheDatabaseSomeRoomOnTheDisk() {
		assertThat(refusal(form(file("a.zip", "x") + END), new FullDirectory(1_000_000), 10_000))
			.isEqualTo(ImportRefusal.UPLOAD_DISK_FULL);
		assertThat(this.test.imports().uploads(this.id)).isEmpty();
	}

	@Test
	void refusesWhatIsNoFormWithFiles() {
		MockHttpServletRequest request = form("a=b");
		request.setContentType("application/x-www-form-urlencoded");
		assertThat(refusal(request)).isEqualTo(ImportRefusal.UPLOAD_INCOMPLETE);
	}

	private ImportRefusal refusal(MockHttpServletRequest request) {
		return refusal(request, 10_000);
	}

	private ImportRefusal refusal(MockHttpServletRequest request, long maxBytes) {
		return refusal(request, this.directory, maxBytes);
	}

	private ImportRefusal refusal(MockHttpServletRequest request, UploadDirectory target, long maxBytes) {
		UploadReceiver limited = new UploadReceiver(target, this.test.imports(), () -> {
		}, maxBytes);
		AtomicInteger refusal = new AtomicInteger();
		assertThatExceptionOfType(ImportRefused.class).isThrownBy(() -> limited.receive(request, this.id))
			.satisfies((ex) -> refusal.set(((ImportRefusal) ex.refusal()).ordinal()));
		return ImportRefusal.values()[refusal.get()];
	}

	private static MockHttpServletRequest form(String body) {
		MockHttpServletRequest request = new MockHttpServletRequest("POST", "/history/import");
		request.setCharacterEncoding("UTF-8");
		request.setContentType("multipart/form-data; boundary=tea");
		request.setContent(body.getBytes(StandardCharsets.UTF_8));
		return request;
	}

	private static String file(String name, String content) {
		return "--tea\r\nContent-Disposition: form-data; name=\"files\"; filename=\"%s\"\r\n\r\n%s\r\n".formatted(name,
				content);
	}

	/**
	 * What a connection is that was cut.
	 */
	private static final class BrokenStream extends InputStream {

		@Override
		public int read() throws IOException {
			throw new IOException("Connection reset by peer");
		}

	}

	/**
	 * A directory on a disk to which nothing can be written.
	 */
	private static final class FullDirectory extends UploadDirectory {

		private final long room;

		private FullDirectory(long room) {
			super(TestImport.data(TemporaryFiles.directory()));
			this.room = room;
		}

		@Override
		Path file(int id, int place) {
			return Path.of("/dev/full");
		}

		@Override
		boolean hasRoom(long bytes) {
			return this.room >= bytes;
		}

	}

}
