package dev.earshot.backup.age;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Holds the implementation to the test vectors of age.
 */
class AgeVectorTests {

	static Stream<AgeVector> good() throws IOException {
		return AgeVector.all().stream().filter(AgeVector::succeeds);
	}

	static Stream<AgeVector> bad() throws IOException {
		return AgeVector.all().stream().filter((vector) -> !vector.succeeds());
	}

	@Test
	void thereAreVectorsOfBothKinds() throws IOException {
		assertThat(good()).hasSize(9);
		assertThat(bad()).hasSize(45);
	}

	@ParameterizedTest
	@MethodSource("good")
	void decryptsWhatIsRight(AgeVector vector) throws IOException {
		try (InputStream content = vector.open()) {
			assertThat(hash(content.readAllBytes())).isEqualTo(vector.payloadHash());
		}
	}

	@ParameterizedTest
	@MethodSource("bad")
	void refusesWhatIsWrong(AgeVector vector) {
		assertThatExceptionOfType(AgeException.class).isThrownBy(() -> {
			try (InputStream content = vector.open()) {
				content.readAllBytes();
			}
		});
	}

	private static String hash(byte[] content) {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new AssertionError(ex);
		}
	}

}
