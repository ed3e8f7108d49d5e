package dev.earshot.storage.encryption;

import java.util.Base64;

import dev.earshot.storage.EncryptionContext;
import dev.earshot.storage.TestVault;
import dev.earshot.storage.Vault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class AesVaultTests {

	private static final EncryptionContext CONTEXT = EncryptionContext.of("table.column", "account", "row");

	private final Vault vault = TestVault.open();

	@Test
	void readsBackWhatItEncrypted() {
		String stored = this.vault.encrypt("a secret, éclair ☂", CONTEXT);
		assertThat(this.vault.decrypt(stored, CONTEXT)).isEqualTo("a secret, éclair ☂");
	}

	@Test
	void encryptsTheSameTextDifferentlyEachTime() {
		String stored = this.vault.encrypt("secret", CONTEXT);
		assertThat(this.vault.encrypt("secret", CONTEXT)).isNotEqualTo(stored).doesNotContain("secret");
	}

	@ParameterizedTest
	@MethodSource
	void refusesATextOfAnotherContext(EncryptionContext other) {
		String stored = this.vault.encrypt("secret", other);
		assertThat(this.vault.decrypt(stored, other)).isEqualTo("secret");
		assertThatIllegalStateException().isThrownBy(() -> this.vault.decrypt(stored, CONTEXT));
	}

	static EncryptionContext[] refusesATextOfAnotherContext() {
		return new EncryptionContext[] { EncryptionContext.of("table.other", "account", "row"),
				EncryptionContext.of("other.column", "account", "row"),
				EncryptionContext.of("table.column", "other", "row"),
				EncryptionContext.of("table.column", "account", "other"),
				EncryptionContext.of("table.column", "row", "account"),
				EncryptionContext.of("table.column", "accountrow"), EncryptionContext.of("table.column", "account"),
				EncryptionContext.of("table.column", "account3:row"), EncryptionContext.of("table.column") };
	}

	@Test
	void refusesATextThatWasChanged() {
		String stored = this.vault.encrypt("secret", CONTEXT);
		byte[] changed = Base64.getDecoder().decode(stored.substring(2));
		changed[changed.length - 1] ^= 1;
		String text = stored.substring(0, 2) + Base64.getEncoder().encodeToString(changed);
		assertThatIllegalStateException().isThrownBy(() -> this.vault.decrypt(text, CONTEXT));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "c2hvcnQ=", "not base64!", "2.", "2.c2hvcnQ=", "2.not base64!" })
	void refusesWhatItCannotHaveWritten(String stored) {
		assertThatIllegalStateException().isThrownBy(() -> this.vault.decrypt(stored, CONTEXT));
	}

	@Test
	void refusesATextOfAnotherKey() {
		String stored = TestVault.withKeyOf((byte) 2).encrypt("secret", CONTEXT);
		assertThatIllegalStateException().isThrownBy(() -> this.vault.decrypt(stored, CONTEXT));
	}

	// The example that the libraries of Standard Webhooks are tested with.
	@Test
	void signsWithAStoredKey() {
		String key = this.vault.encrypt("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", CONTEXT);
		String text = "msg_p5jXN8AQM9LWM0D4loKWxJek.1614265330.{\"test\": 2432232314}";
		assertThat(this.vault.sign(key, CONTEXT, text)).isEqualTo("g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
	}

}
