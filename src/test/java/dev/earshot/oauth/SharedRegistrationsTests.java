package dev.earshot.oauth;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.earshot.nodes.postgres.ConnectedNodes;
import dev.earshot.storage.TestVault;
import org.junit.jupiter.api.Test;

import org.springframework.context.ApplicationEventPublisher;

import static org.assertj.core.api.Assertions.assertThat;

class SharedRegistrationsTests {

	private static final ClientCredentials APP = new ClientCredentials("1".repeat(32), "a".repeat(32));

	private final ConnectedNodes nodes = new ConnectedNodes();

	private final List<Object> events = new ArrayList<>();

	private final Registrations one = node("one", (_) -> {
	});

	private final Registrations other = node("other", this.events::add);

	private Registrations node(String name, ApplicationEventPublisher events) {
		Registrations registrations = new Registrations(
				new RegistrationRepository(this.nodes.jdbc(), TestVault.open(), this.nodes.messages(name)),
				InstantSource.system(), (_) -> Optional.empty(), events);
		this.nodes.listen(name, registrations);
		return registrations;
	}

	@Test
	void countOnAllNodesOnceOneWasEntered() {
		this.one.register("spotify", APP);
		assertThat(this.other.find("spotify")).map(Registration::credentials).contains(APP);
	}

	@Test
	void areTriedAtOnceOnAllNodesAndAuditedOnOne() {
		this.one.register("spotify", APP);
		assertThat(this.events).containsExactly(new CredentialsChanged("spotify", APP.clientId()));
	}

	@Test
	void areGoneOnAllNodesOnceOneWasRemoved() {
		this.one.register("spotify", APP);
		this.one.remove("spotify");
		assertThat(this.other.find("spotify")).isEmpty();
	}

	@Test
	void areReadAgainByANodeThatMayHaveMissedOne() {
		this.nodes.interrupt("other");
		this.one.register("spotify", APP);
		this.nodes.reconnect("other");
		this.nodes.reconnect("other");
		assertThat(this.other.find("spotify")).isPresent();
		assertThat(this.events).hasSize(1);
	}

}
