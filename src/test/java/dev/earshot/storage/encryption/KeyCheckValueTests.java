package dev.earshot.storage.encryption;

import dev.earshot.storage.StorageUnusable;
import dev.earshot.storage.TestDatabase;
import dev.earshot.storage.TestVault;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.BDDMockito.willAnswer;
import static org.mockito.Mockito.spy;

class KeyCheckValueTests {

	private final AesVault mine = spy(TestVault.withKeyOf((byte) 1));

	private final AesVault theirs = TestVault.withKeyOf((byte) 2);

	@ParameterizedTest
	@EnumSource
	void stopsWhoComesSecondOfTwoThatStartAtOnce(TestDatabase database) {
		JdbcClient jdbc = database.empty();
		willAnswer((call) -> {
			new KeyCheckValue(jdbc).verify(this.theirs, "their file");
			return call.callRealMethod();
		}).given(this.mine).encrypt(anyString(), any());
		assertThatExceptionOfType(StorageUnusable.class)
			.isThrownBy(() -> new KeyCheckValue(jdbc).verify(this.mine, "my file"))
			.withMessageStartingWith("The key in my file is not the one");
		new KeyCheckValue(jdbc).verify(this.theirs, "their file");
	}

	@ParameterizedTest
	@EnumSource
	void letsBothGoOnThatHaveTheSameKey(TestDatabase database) {
		JdbcClient jdbc = database.empty();
		KeyCheckValue proof = new KeyCheckValue(jdbc);
		proof.verify(TestVault.open(), "EARSHOT_KEY");
		proof.verify(TestVault.open(), "EARSHOT_KEY");
		assertThat(proof.exists()).isTrue();
	}

}
