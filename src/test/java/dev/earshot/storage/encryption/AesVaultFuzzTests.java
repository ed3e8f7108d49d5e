package dev.earshot.storage.encryption;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

import javax.crypto.spec.SecretKeySpec;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.earshot.fuzz.Seeds;
import dev.earshot.storage.EncryptionContext;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class AesVaultFuzzTests {

	private static final EncryptionContext CONTEXT = EncryptionContext.of("cookie.session");

	private static final EncryptionContext OTHER = EncryptionContext.of("cookie.other");

	private final AesVault vault = new AesVault(new SecretKeySpec(new byte[32], "AES"));

	@MethodSource
	@FuzzTest
	void decryptsNothingButWhatItEncrypted(byte[] input) {
		String text = new String(input, StandardCharsets.UTF_8);
		assertThatIllegalStateException().isThrownBy(() -> this.vault.decrypt(text, CONTEXT));
		String encrypted = this.vault.encrypt(text, CONTEXT);
		assertThat(this.vault.decrypt(encrypted, CONTEXT)).isEqualTo(text);
		assertThat(encrypted).matches("[!-~&&[^\";,]]+");
		assertThatIllegalStateException().isThrownBy(() -> this.vault.decrypt(encrypted, OTHER));
		int changed = Math.floorMod(text.hashCode(), encrypted.length() - 2) + 2;
		String forged = encrypted.substring(0, changed) + "A" + encrypted.substring(changed);
		assertThatIllegalStateException().isThrownBy(() -> this.vault.decrypt(forged, CONTEXT));
	}

	static Stream<byte[]> decryptsNothingButWhatItEncrypted() {
		return Seeds.of("2.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA==", "2.", "2.AAAA", "AAAA", "2.====",
				"a session's id");
	}

}
