package dev.earshot.backup;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.earshot.TemporaryFiles;
import dev.earshot.backup.age.QuickAgeFile;
import dev.earshot.fuzz.Seeds;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.util.FileSystemUtils;

import static org.assertj.core.api.Assertions.assertThat;

class BackupReaderFuzzTests {

	private static final Path DIRECTORY = TemporaryFiles.directory();

	@MethodSource
	@DictionaryEntries({ "manifest.json", "earshot.db", "earshot.key", "../", "\"format\":1", "PK\\x03\\x04" })
	@FuzzTest
	void isUnpackedIntoItsDirectoryOrRefused(byte[] content) throws IOException {
		Path file = Files.write(DIRECTORY.resolve("backup.age"), QuickAgeFile.of(content, "a pass phrase"));
		Path target = Files.createDirectories(DIRECTORY.resolve("unpacked"));
		try {
			assertThat(BackupReader.unpack(file, "a pass phrase", target).sha256()).hasSizeGreaterThanOrEqualTo(2);
		}
		catch (BackupRefused ex) {
			assertThat(ex.refusal().code()).isNotBlank();
		}
		assertThat(names(target)).isSubsetOf("earshot.db", "earshot.key");
		assertThat(names(DIRECTORY)).containsExactlyInAnyOrder("backup.age", "unpacked");
		FileSystemUtils.deleteRecursively(target);
	}

	private static List<String> names(Path directory) {
		try (Stream<Path> files = Files.list(directory)) {
			return files.map((file) -> file.getFileName().toString()).toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static Stream<byte[]> isUnpackedIntoItsDirectoryOrRefused() throws IOException {
		String manifest = """
				{"format":1,"earshot":"0.1.0","schema":"42","createdAt":"2026-11-01T12:00:00Z","sha256":{"earshot.key":
				"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855","earshot.db":
				"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"}}""";
		return Stream.concat(Stream.of(zip(manifest), zip("{\"format\":2}"), zip("{}")), Seeds.of("", "PK\3\4"));
	}

	private static byte[] zip(String manifest) throws IOException {
		ByteArrayOutputStream target = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(target)) {
			zip.putNextEntry(new ZipEntry(Manifest.NAME));
			zip.write(manifest.getBytes());
			zip.putNextEntry(new ZipEntry(PreparedBackup.KEY));
			zip.putNextEntry(new ZipEntry(PreparedBackup.DATABASE));
		}
		return target.toByteArray();
	}

}
