package dev.earshot.backup.age;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;

import dev.earshot.backup.age.AgeException.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class AgeStreamTests {

	private static final String PASSPHRASE = "kräftiger Zwieback";

	private static final FileKey KEY = FileKey.create();

	@Test
	void decryptsWhatItEncrypted() throws IOException {
		byte[] file = encrypted("a secret");
		assertThat(AgeInputStream.open(new ByteArrayInputStream(file), PASSPHRASE)).hasContent("a secret");
	}

	@Test
	void beginsAsEveryFileOfAgeDoes() throws IOException {
		assertThat(new String(encrypted("a secret"), StandardCharsets.ISO_8859_1))
			.matches("(?s)age-encryption\\.org/v1\n-> scrypt [\\w+/]{22} 15\n[\\w+/]{43}\n--- [\\w+/]{43}\n.*")
			.doesNotContain("a secret");
	}

	@Test
	void refusesAnotherPassphrase() throws IOException {
		byte[] file = encrypted("a secret");
		assertThatExceptionOfType(AgeException.class)
			.isThrownBy(() -> AgeInputStream.open(new ByteArrayInputStream(file), "another"))
			.returns(Problem.WRONG_PASSPHRASE, AgeException::problem);
	}

	@Test
	void refusesWhatIsNoFileOfAge() {
		byte[] file = "PK\u0003\u0004 a zip archive".getBytes(StandardCharsets.ISO_8859_1);
		assertThatExceptionOfType(AgeException.class)
			.isThrownBy(() -> AgeInputStream.open(new ByteArrayInputStream(file), PASSPHRASE))
			.returns(Problem.FOREIGN, AgeException::problem);
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, 1, 65_535, 65_536, 65_537, 200_000 })
	void keepsContentOfAnyLength(int length) throws IOException {
		byte[] content = content(length);
		assertThat(decrypted(payload(content))).isEqualTo(content);
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 15, 16, 17, 65_552, 65_553, 65_568, 131_104 })
	void noticesThatTheEndIsMissing(int missing) throws IOException {
		byte[] payload = payload(content(200_000));
		assertDamaged(Arrays.copyOf(payload, payload.length - missing));
	}

	@Test
	void noticesEveryChange() throws IOException {
		byte[] payload = payload(content(100));
		for (int index = 0; index < payload.length; index++) {
			byte[] changed = payload.clone();
			changed[index] ^= 1;
			assertDamaged(changed);
		}
	}

	@Test
	void isIncompleteUnlessItIsFinished() throws IOException {
		ByteArrayOutputStream payload = new ByteArrayOutputStream();
		try (AgeOutputStream output = AgeOutputStream.payload(payload, KEY)) {
			output.write(content(100_000));
		}
		assertDamaged(payload.toByteArray());
	}

	private static void assertDamaged(byte[] payload) {
		assertThatExceptionOfType(AgeException.class).isThrownBy(() -> decrypted(payload))
			.returns(Problem.DAMAGED, AgeException::problem);
	}

	private static byte[] encrypted(String content) throws IOException {
		ByteArrayOutputStream file = new ByteArrayOutputStream();
		AgeOutputStream output = AgeOutputStream.begin(file, PASSPHRASE);
		output.write(content.getBytes(StandardCharsets.UTF_8));
		output.finish();
		return file.toByteArray();
	}

	private static byte[] payload(byte[] content) throws IOException {
		ByteArrayOutputStream payload = new ByteArrayOutputStream();
		AgeOutputStream output = AgeOutputStream.payload(payload, KEY);
		output.write(content);
		output.finish();
		return payload.toByteArray();
	}

	private static byte[] decrypted(byte[] payload) throws IOException {
		return AgeInputStream.payload(new ByteArrayInputStream(payload), KEY).readAllBytes();
	}

	private static byte[] content(int length) {
		byte[] content = new byte[length];
		new Random(length).nextBytes(content);
		return content;
	}

}
