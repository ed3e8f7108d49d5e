package dev.earshot.providers.apaleo;

import java.util.ArrayList;
import java.util.List;

import dev.earshot.oauth.ClientCredentials;
import dev.earshot.standin.ApaleoStandIn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RevocationsTests {

	private static final ApaleoStandIn apaleo = ApaleoStandIn.start();

	private static final ClientCredentials CLIENT = new ClientCredentials(ApaleoStandIn.CLIENT_ID,
			ApaleoStandIn.SECRET);

	private final List<Runnable> begun = new ArrayList<>();

	private final Revocations revocations = new Revocations(TestApaleo.api(apaleo), this.begun::add);

	@BeforeEach
	void startOver() {
		apaleo.reset();
	}

	@AfterAll
	static void close() {
		apaleo.close();
	}

	@Test
	void letNobodyWait() {
		this.revocations.begin(CLIENT, "refresh-1");
		assertThat(apaleo.revoked()).isEmpty();
		this.begun.forEach(Runnable::run);
		assertThat(apaleo.revoked()).containsExactly("refresh-1");
	}

}
