package dev.earshot.backup.age;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ScryptTests {

	@Test
	void derivesTheKeyOfTheRfc() {
		byte[] key = Scrypt.derive(bytes("pleaseletmein"), bytes("SodiumChloride"), 14, 64);
		assertThat(HexFormat.of().formatHex(key))
			.isEqualTo("7023bdcb3afd7348461c06cd81fd38ebfda8fbba904f8e3ea9b543f6545da1f2"
					+ "d5432955613f0fcf62d49705242a9af9e61e85dc0d651e40dfcf017b45575887");
	}

	@Test
	void hashesAsTheRfcDoes() {
		int[] state = ints("7e879a214f3ec9867ca940e641718f26baee555b8c61c1b50df846116dcd3b1d"
				+ "ee24f319df9b3d8514121e4b5ac5aa3276021d2909c74829edebc68db8b8c25e");
		Salsa20.hash(state);
		assertThat(state).isEqualTo(ints("a41f859c6608cc993b81cacb020cef05044b2181a2fd337dfd7b1c6396682f29"
				+ "b4393168e3c9e6bcfe6bc5b7a06d96bae424cc102c91745c24ad673dc7618f81"));
	}

	private static int[] ints(String hex) {
		int[] ints = new int[hex.length() / 8];
		for (int index = 0; index < ints.length; index++) {
			ints[index] = Integer.reverseBytes(HexFormat.fromHexDigits(hex, 8 * index, 8 * index + 8));
		}
		return ints;
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.US_ASCII);
	}

}
