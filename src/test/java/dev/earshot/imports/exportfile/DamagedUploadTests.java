package dev.earshot.imports.exportfile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;

import dev.earshot.history.log.Gap;
import dev.earshot.imports.exportfile.value.ExportRule;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests {@link ExportReader} with uploads in which bytes were changed and lost at random.
 */
class DamagedUploadTests {

	private static final int DAMAGES = 60;

	@ParameterizedTest
	@EnumSource(names = { "A0", "A4", "E1", "E5" })
	void endsEachFileOfAZipWhateverIsDamaged(Era era) throws IOException {
		ByteArrayOutputStream zip = new ByteArrayOutputStream();
		new ExportGenerator(31, 1_500).rowsPerFile(200).export(era).writeTo(zip);
		readDamaged(zip.toByteArray());
	}

	@ParameterizedTest
	@EnumSource(names = { "A0", "A4", "E1", "E5" })
	void endsAFileWhateverIsDamaged(Era era) {
		readDamaged(new ExportGenerator(32, 1_500).rowsPerFile(200).export(era).histories().getFirst().content());
	}

	private static void readDamaged(byte[] upload) {
		Random random = new Random(33);
		for (int damage = 0; damage < DAMAGES; damage++) {
			PairedVisit visit = new PairedVisit();
			read(damaged(upload, random), visit);
			assertThat(visit.open).as("damage %d", damage).isFalse();
		}
	}

	private static byte[] damaged(byte[] upload, Random random) {
		byte[] damaged = Arrays.copyOf(upload, random.nextBoolean() ? upload.length : random.nextInt(upload.length));
		int changes = (damaged.length > 0) ? random.nextInt(4) : 0;
		for (int change = 0; change < changes; change++) {
			damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
		}
		return damaged;
	}

	private static void read(byte[] upload, PairedVisit visit) {
		try {
			Uploads.read(upload, "upload", visit);
		}
		catch (UploadRefused ex) {
			assertThat(ex.problem()).isNotNull();
		}
	}

	/** Fails if a file is not begun or not ended, or has rows outside of it. */
	private static final class PairedVisit implements ExportVisitor {

		private boolean open;

		private long number;

		@Override
		public boolean begin(ExportFile file) {
			assertThat(this.open).isFalse();
			this.open = true;
			this.number = 0;
			return true;
		}

		@Override
		public void row(ExportRow row) {
			assertThat(this.open).isTrue();
			this.number++;
			assertThat(row.number()).isEqualTo(this.number);
		}

		@Override
		public void gap(Gap gap) {
			assertThat(this.open).isTrue();
		}

		@Override
		public void rule(ExportRule rule) {
			assertThat(this.open).isTrue();
		}

		@Override
		public void end(@Nullable FileProblem problem) {
			assertThat(this.open).isTrue();
			this.open = false;
		}

		@Override
		public void ignored(String name, IgnoredReason reason) {
			assertThat(this.open).isFalse();
		}

	}

}
