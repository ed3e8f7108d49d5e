package dev.earshot.storage;

import java.util.Base64;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class AesVaultTests {

	private final Vault vault = TestVault.open();

	@Test
	void readsBackWhatItEncrypted() {
		assertThat(this.vault.decrypt(this.vault.encrypt("a secret, éclair ☂"))).isEqualTo("a secret, éclair ☂");
	}

	@Test
	void encryptsTheSameTextDifferentlyEachTime() {
		assertThat(this.vault.encrypt("secret")).isNotEqualTo(this.vault.encrypt("secret")).doesNotContain("secret");
	}

	@Test
	void refusesATextThatWasChanged() {
		byte[] stored = Base64.getDecoder().decode(this.vault.encrypt("secret"));
		stored[stored.length - 1] ^= 1;
		assertThatIllegalStateException()
			.isThrownBy(() -> this.vault.decrypt(Base64.getEncoder().encodeToString(stored)));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "c2hvcnQ=", "not base64!" })
	void refusesWhatItCannotHaveWritten(String stored) {
		assertThatIllegalStateException().isThrownBy(() -> this.vault.decrypt(stored));
	}

	@Test
	void refusesATextOfAnotherKey() {
		String stored = TestVault.withKeyOf((byte) 2).encrypt("secret");
		assertThatIllegalStateException().isThrownBy(() -> this.vault.decrypt(stored));
	}

	// The example that the libraries of Standard Webhooks are tested with.
	@Test
	void signsWithAStoredKey() {
		String key = this.vault.encrypt("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
		String text = "msg_p5jXN8AQM9LWM0D4loKWxJek.1614265330.{\"test\": 2432232314}";
		assertThat(this.vault.sign(key, text)).isEqualTo("g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
	}

}
