package dev.earshot.backup;

import dev.earshot.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class BackupRefusalTests {

	@ParameterizedTest
	@EnumSource
	void saysWhatHappenedAndWhatToDo(BackupRefusal refusal) {
		assertThat(Texts.of("refusal." + refusal.code())).endsWith(".");
		assertThat(Texts.of("refusal." + refusal.code() + ".next")).isNotBlank();
	}

	@Test
	void namesTheLengthOfAPassphrase() {
		assertThat(Texts.of("refusal.passphrase-too-short.next")).contains(String.valueOf(Passphrase.MIN_LENGTH));
		assertThatExceptionOfType(BackupRefused.class).isThrownBy(() -> Passphrase.of("elevenchars"))
			.returns(BackupRefusal.PASSPHRASE_TOO_SHORT, BackupRefused::refusal);
	}

	@Test
	void hidesThePassphrase() {
		assertThat(Passphrase.of("four words are enough")).asString().doesNotContain("four");
	}

}
