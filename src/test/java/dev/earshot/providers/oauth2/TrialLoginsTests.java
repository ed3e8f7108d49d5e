package dev.earshot.providers.oauth2;

import java.time.Duration;

import dev.earshot.ManualTime;
import org.junit.jupiter.api.Test;

import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;

import static org.assertj.core.api.Assertions.assertThat;

class TrialLoginsTests {

	private static final OAuth2AuthorizationRequest REQUEST = OAuth2AuthorizationRequest.authorizationCode()
		.authorizationUri("https://hub.example.com/authorize")
		.clientId("client")
		.state("state")
		.attributes((attributes) -> attributes.put(OAuth2ParameterNames.REGISTRATION_ID, "hub"))
		.build();

	private final ManualTime time = new ManualTime(OAuth2Entries.NOW);

	private final TrialLogins trials = new TrialLogins(this.time);

	@Test
	void areFinishedOnce() {
		this.trials.begin(trial());
		assertThat(this.trials.isBegun("hub", "state")).isTrue();
		assertThat(this.trials.take("hub", "state", "owner")).contains(trial());
		assertThat(this.trials.isBegun("hub", "state")).isFalse();
		assertThat(this.trials.take("hub", "state", "owner")).isEmpty();
	}

	@Test
	void areFinishedByNobodyElse() {
		this.trials.begin(trial());
		assertThat(this.trials.take("hub", "state", "another")).isEmpty();
		assertThat(this.trials.take("hub", "state", "owner")).isPresent();
	}

	@Test
	void areNotAnsweredByAnotherProvider() {
		this.trials.begin(trial());
		assertThat(this.trials.isBegun("other", "state")).isFalse();
		assertThat(this.trials.take("other", "state", "owner")).isEmpty();
	}

	@Test
	void areNotAnsweredWithAnotherState() {
		this.trials.begin(trial());
		assertThat(this.trials.isBegun("hub", "made-up")).isFalse();
	}

	@Test
	void endAfterTenMinutes() {
		this.trials.begin(trial());
		this.time.pass(Duration.ofMinutes(10));
		assertThat(this.trials.isBegun("hub", "state")).isTrue();
		this.time.pass(Duration.ofSeconds(1));
		assertThat(this.trials.isBegun("hub", "state")).isFalse();
		assertThat(this.trials.take("hub", "state", "owner")).isEmpty();
	}

	private static TrialLogin trial() {
		return new TrialLogin(REQUEST, "owner", OAuth2Entries.NOW);
	}

}
