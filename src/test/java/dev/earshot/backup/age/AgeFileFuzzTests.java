package dev.earshot.backup.age;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.earshot.fuzz.Choice;
import dev.earshot.fuzz.Seeds;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class AgeFileFuzzTests {

	private static final FileKey KEY = new FileKey(new byte[16]);

	@MethodSource
	@FuzzTest
	void isReadAsItWasWrittenOrRefused(byte[] input) throws IOException {
		Choice choice = Choice.of(input, 4);
		switch (choice.number()) {
			case 0 -> header(choice.rest());
			case 1 -> refused(choice.rest());
			case 2 -> assertThat(read(written(choice.rest()))).isEqualTo(choice.rest());
			default -> refused(changed(written(choice.rest())));
		}
	}

	private static void header(byte[] file) throws IOException {
		try {
			AgeHeader header = AgeHeader.read(new ByteArrayInputStream(file));
			assertThat(header.workFactor()).isBetween(1, 18);
			assertThat(file).startsWith(header.bytes());
		}
		catch (AgeException ex) {
			assertThat(ex.problem()).isEqualTo(AgeException.Problem.FOREIGN);
		}
	}

	private static void refused(byte[] payload) {
		assertThatExceptionOfType(AgeException.class).isThrownBy(() -> read(payload))
			.returns(AgeException.Problem.DAMAGED, AgeException::problem);
	}

	private static byte[] read(byte[] payload) throws IOException {
		return AgeInputStream.payload(new ByteArrayInputStream(payload), KEY).readAllBytes();
	}

	private static byte[] written(byte[] content) throws IOException {
		ByteArrayOutputStream file = new ByteArrayOutputStream();
		AgeOutputStream encrypted = AgeOutputStream.payload(file, KEY);
		encrypted.write(content);
		encrypted.finish();
		return file.toByteArray();
	}

	private static byte[] changed(byte[] payload) {
		byte[] changed = payload.clone();
		changed[Math.floorMod(Arrays.hashCode(payload), payload.length)] ^= 1;
		return changed;
	}

	static Stream<byte[]> isReadAsItWasWrittenOrRefused() {
		byte[] header = KEY.header("a pass phrase", 1).bytes();
		return Seeds.withChoices(4,
				Stream.concat(Stream.of(header), Seeds.of("a secret", "", "age-encryption.org/v1\n-> X25519 x\n",
						new String(header, StandardCharsets.US_ASCII).replace(" 1\n", " 99\n"))));
	}

}
