package dev.earshot.imports.exportfile;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests {@link ExportReader} with exports of all layouts.
 */
class ExportReaderTests {

	private static final String ROWS = "[" + Uploads.row() + "," + Uploads.row() + "]";

	@TempDir
	private Path directory;

	@ParameterizedTest
	@EnumSource
	void tellsWhatIsInAnExport(Era era) {
		GeneratedExport export = new ExportGenerator(11, 4_000).rowsPerFile(300).export(era);
		assertThat(read(export).files()).isEqualTo(export.plan());
	}

	@ParameterizedTest
	@EnumSource
	void countsFaultyRowsOneByOne(Era era) {
		GeneratedExport export = new ExportGenerator(12, 4_000).rowsPerFile(300).withFaults().export(era);
		assertThat(read(export).files()).isEqualTo(export.plan());
	}

	@ParameterizedTest
	@EnumSource
	void keepsWhatComesBeforeTheBreakInAFile(Era era) {
		GeneratedExport export = new ExportGenerator(13, 4_000).rowsPerFile(300)
			.export(era)
			.with(ExportReaderTests::cut);
		RecordedVisit visit = read(export);
		FilePlan whole = export.histories().getFirst().plan();
		FilePlan cut = visit.files()
			.stream()
			.filter((file) -> file.name().equals(whole.name()))
			.findFirst()
			.orElseThrow();
		assertThat(cut.problem()).isEqualTo(FileProblem.BROKEN_JSON);
		assertThat(cut.rows()).isBetween(whole.rows() * 2 / 5, whole.rows() - 1);
		assertThat(visit.files()).hasSameSizeAs(export.files());
	}

	private static GeneratedFile cut(GeneratedFile file) {
		byte[] content = file.content();
		return file.with(file.plan(), Arrays.copyOf(content, content.length * 3 / 4));
	}

	@Test
	void findsPlaysAtTheTimesAtWhichTheyReallyBegan() {
		GeneratedExport export = new ExportGenerator(14, 2_000).export(Era.E1);
		List<Listen> offline = export.listens()
			.stream()
			.filter((listen) -> Boolean.TRUE.equals(listen.offline()))
			.toList();
		assertThat(offline).isNotEmpty();
		assertThat(read(export).plays()).extracting((play) -> play.startedAt().getEpochSecond())
			.containsAll(offline.stream().map((listen) -> listen.startedAt().getEpochSecond()).toList());
	}

	@ParameterizedTest
	@EnumSource
	void tellsNothingOfUserAddressPlaceAndSerialNumber(Era era) {
		assertThat(read(new ExportGenerator(15, 2_000).export(era)).rows().toString()).contains("Lantern")
			.doesNotContainIgnoringCase("secret", "203.0.113", "4711", "0123456789abcdef", "@");
	}

	@Test
	void readsASingleFileWhateverItsName() {
		assertThat(Uploads.read(ROWS.getBytes(), "notes (1).txt").file())
			.isEqualTo(FilePlan.begun("notes (1).txt", ExportLayout.EXTENDED).played(2));
	}

	@Test
	void numbersTheRowsOfAFileFromOne() {
		assertThat(Uploads.read(ROWS).rows()).extracting(ExportRow::number).containsExactly(1L, 2L);
	}

	@Test
	void leavesOutFilesThatTheVisitorDoesNotWant() {
		RecordedVisit visit = new RecordedVisit((file) -> file.name().equals("b.json"));
		Uploads.read(Uploads.zip("a.json", ROWS, "b.json", ROWS), "my.zip", visit);
		assertThat(visit.files()).extracting(FilePlan::played).containsExactly(0, 2);
	}

	@Test
	void readsAZipInAZip() {
		byte[] zip = Uploads.zip("first.zip", Uploads.zip("MyData/endsong.json", ROWS), "picture.png", "\u0089PNG");
		assertThat(Uploads.read(zip, "all.zip").files()).containsExactly(
				FilePlan.begun("first.zip/MyData/endsong.json", ExportLayout.EXTENDED).played(2),
				FilePlan.ignored("picture.png", IgnoredReason.OTHER_FORMAT));
	}

	@Test
	void refusesAZipInAZipInAZip() {
		byte[] zip = Uploads.zip("b.zip", Uploads.zip("c.zip", Uploads.zip("d.json", ROWS)));
		assertThat(problem(zip)).isEqualTo(UploadProblem.NESTED);
	}

	@Test
	void goesOnAfterADamagedZipInAZip() {
		byte[] inner = Uploads.zip("a.json", ROWS);
		byte[] zip = Uploads.zip("cut.zip", Arrays.copyOf(inner, inner.length / 3), "b.json", ROWS);
		RecordedVisit visit = Uploads.read(zip);
		assertThat(visit.files())
			.contains(FilePlan.begun("cut.zip", ExportLayout.UNRECOGNIZED).endedBy(FileProblem.BROKEN_ZIP));
		assertThat(visit.file()).isEqualTo(FilePlan.begun("b.json", ExportLayout.EXTENDED).played(2));
	}

	@Test
	void doesNotOpenDataAboutTheAccount() {
		byte[] zip = Uploads.zip("Spotify Account Data/Payments.json", ROWS, "data/userdata (2).json", ROWS);
		assertThat(Uploads.read(zip).files()).extracting(FilePlan::ignored)
			.containsExactly(IgnoredReason.ACCOUNT_DATA, IgnoredReason.ACCOUNT_DATA);
		assertThat(Uploads.read(ROWS.getBytes(), "Follow.json").file().ignored()).isEqualTo(IgnoredReason.ACCOUNT_DATA);
	}

	@Test
	void takesTheFiguresOfAYearFromDataAboutTheAccount() {
		byte[] figures = "{\"yearlyMetrics\": {\"totalMsListened\": 60000}}".getBytes();
		byte[] zip = Uploads.zip("Spotify Account Data/Wrapped2024.json", figures, "data/Wrapped2023.json", ROWS);
		assertThat(Uploads.read(zip).files()).extracting(FilePlan::ignored)
			.containsExactly(IgnoredReason.YEAR_FIGURES, IgnoredReason.ACCOUNT_DATA);
	}

	@Test
	void showsNamesWithoutControlCharactersAndStepsUpward() {
		byte[] zip = Uploads.zip("../../etc/../\u202Ecron\u0007d\\a.json", ROWS, "..", ROWS);
		assertThat(Uploads.read(zip).files()).extracting(FilePlan::name).containsExactly("etc/crond/a.json", "…");
	}

	@Test
	void keepsWhatComesBeforeTheEndOfAZipThatIsCutOff() {
		String noise = new Random(1).ints(20_000, 33, 127)
			.collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
			.toString();
		byte[] zip = Uploads.zip("a.json", ROWS, "b.json",
				"[" + Uploads.row() + ",\"" + noise.replace('"', '_').replace('\\', '_'), "c.json", ROWS);
		RecordedVisit visit = new RecordedVisit();
		assertThat(problem(Arrays.copyOf(zip, zip.length / 2), visit)).isEqualTo(UploadProblem.BROKEN_ZIP);
		assertThat(visit.files()).containsExactly(FilePlan.begun("a.json", ExportLayout.EXTENDED).played(2),
				FilePlan.begun("b.json", ExportLayout.EXTENDED).played(1).endedBy(FileProblem.BROKEN_ZIP));
	}

	@Test
	void noticesAZipThatIsCutOffBetweenTwoFiles() {
		byte[] zip = Uploads.zip("a.json", ROWS, "b.json", ROWS);
		int second = new String(zip, StandardCharsets.ISO_8859_1).indexOf("PK\3\4", 4);
		RecordedVisit visit = new RecordedVisit();
		assertThat(problem(Arrays.copyOf(zip, second), visit)).isEqualTo(UploadProblem.BROKEN_ZIP);
		assertThat(visit.file()).isEqualTo(FilePlan.begun("a.json", ExportLayout.EXTENDED).played(2));
	}

	@Test
	void noticesAChangedByteInAZip() {
		byte[] zip = Uploads.zip("a.json", ROWS);
		int descriptor = new String(zip, StandardCharsets.ISO_8859_1).indexOf("PK\7\b");
		zip[descriptor + 4] ^= 1;
		RecordedVisit visit = new RecordedVisit();
		assertThat(problem(zip, visit)).isEqualTo(UploadProblem.BROKEN_ZIP);
		assertThat(visit.file().problem()).isEqualTo(FileProblem.BROKEN_ZIP);
	}

	@Test
	void saysThatAZipIsEncrypted() {
		byte[] zip = Uploads.zip("a.json", ROWS);
		zip[6] |= 1;
		RecordedVisit visit = new RecordedVisit();
		assertThat(problem(zip, visit)).isEqualTo(UploadProblem.ENCRYPTED);
		assertThat(visit.file())
			.isEqualTo(FilePlan.begun("a.json", ExportLayout.UNRECOGNIZED).endedBy(FileProblem.ENCRYPTED));
	}

	@Test
	void readsWhatIsCompressedStrongly() {
		String rows = "[" + (Uploads.row() + ",").repeat(20_000) + Uploads.row() + "]";
		assertThat(Uploads.zip("a.json", rows)).hasSizeLessThan(rows.length() / 50);
		assertThat(Uploads.read(Uploads.zip("a.json", rows)).file().played()).isEqualTo(20_001);
	}

	@ParameterizedTest
	@ValueSource(strings = { "a.json", "a.txt", "Payments.json" })
	void stopsAtTheLimitOfBytesWhateverHoldsThem(String name) {
		byte[] zip = Uploads.zip(name, name.equals("a.txt") ? "-".repeat(100_000) : ROWS.repeat(200));
		assertThatExceptionOfType(UploadRefused.class)
			.isThrownBy(() -> Uploads.read(zip, "a.zip", new RecordedVisit(), new UploadSize.Limit(5, 20_000)))
			.extracting(UploadRefused::problem)
			.isEqualTo(UploadProblem.TOO_LARGE);
	}

	@Test
	void endsTheFileInWhichTheLimitOfBytesIsReached() {
		RecordedVisit visit = new RecordedVisit();
		assertThatExceptionOfType(UploadRefused.class).isThrownBy(() -> Uploads
			.read(Uploads.zip("a.json", ROWS.repeat(200)), "a.zip", visit, new UploadSize.Limit(5, 20_000)));
		assertThat(visit.file().problem()).isEqualTo(FileProblem.TOO_LARGE);
		assertThat(visit.file().played()).isPositive();
	}

	@Test
	void countsFilesAlsoInInnerZips() {
		byte[] zip = Uploads.zip("a.json", "[]", "b.zip", Uploads.zip("c.json", "[]", "d.json", "[]"));
		assertThatExceptionOfType(UploadRefused.class)
			.isThrownBy(() -> Uploads.read(zip, "a.zip", new RecordedVisit(), new UploadSize.Limit(3, 20_000)))
			.extracting(UploadRefused::problem)
			.isEqualTo(UploadProblem.TOO_MANY_FILES);
	}

	@Test
	void refusesWhatIsNeitherZipNorJson() {
		assertThat(problem("\u0089PNG\r\n".getBytes())).isEqualTo(UploadProblem.OTHER_FORMAT);
		assertThat(problem("a,b\r\n".getBytes())).isEqualTo(UploadProblem.OTHER_FORMAT);
		assertThat(problem(new byte[0])).isEqualTo(UploadProblem.EMPTY);
		assertThat(problem(Uploads.zip())).isEqualTo(UploadProblem.EMPTY);
		assertThat(problem(Uploads.zip("MyData/", "placeholder"))).isEqualTo(UploadProblem.EMPTY);
	}

	@Test
	void leavesFailuresOfTheVisitorAlone() {
		RecordedVisit visit = new RecordedVisit((_) -> {
			throw new IllegalArgumentException("stop");
		});
		assertThatExceptionOfType(IllegalArgumentException.class)
			.isThrownBy(() -> Uploads.read(Uploads.zip("a.json", ROWS), "a.zip", visit))
			.withMessage("stop");
	}

	private RecordedVisit read(GeneratedExport export) {
		RecordedVisit visit = new RecordedVisit();
		new ExportReader(Uploads.CLOCK).read(export.zip(this.directory), "my_spotify_data.zip", visit);
		return visit;
	}

	private static UploadProblem problem(byte[] upload) {
		return problem(upload, new RecordedVisit());
	}

	private static UploadProblem problem(byte[] upload, RecordedVisit visit) {
		try {
			Uploads.read(upload, "upload", visit);
			throw new AssertionError("It is not refused");
		}
		catch (UploadRefused ex) {
			return ex.problem();
		}
	}

}
