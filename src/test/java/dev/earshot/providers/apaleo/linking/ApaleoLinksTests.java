package dev.earshot.providers.apaleo.linking;

import java.lang.Thread.State;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;

import dev.earshot.account.people.TestPeople;
import dev.earshot.core.AccountId;
import dev.earshot.core.RefusedException;
import dev.earshot.providers.ProviderRefusal;
import dev.earshot.providers.ProviderRefused;
import dev.earshot.providers.apaleo.ApaleoApi;
import dev.earshot.providers.apaleo.ApaleoPerson;
import dev.earshot.providers.apaleo.ApaleoRefusal;
import dev.earshot.providers.apaleo.HotelAccount;
import dev.earshot.storage.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2AccessToken.TokenType;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.BDDMockito.willAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;

class ApaleoLinksTests {

	private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-29T12:00:00Z"));

	private static final OAuth2AuthorizationRequest REQUEST = OAuth2AuthorizationRequest.authorizationCode()
		.authorizationUri("https://identity.example.com/authorize")
		.clientId("LTRN-AC-EARSHOT")
		.redirectUri("https://music.example.org/login/apaleo")
		.state("state")
		.build();

	private final OAuth2AuthorizedClient issued = mock();

	private final JdbcClient jdbc = TestDatabase.SQLITE.empty();

	private final AccountId fox = TestPeople.member(this.jdbc, "fox", CLOCK);

	private final ApaleoTokens tokens = mock();

	private final ApaleoApi api = mock();

	private final ApaleoLinks links = new ApaleoLinks(this.tokens, this.api, new ApaleoLinkRepository(this.jdbc, CLOCK),
			(_) -> {
			});

	@BeforeEach
	void answer() {
		OAuth2AccessToken token = new OAuth2AccessToken(TokenType.BEARER, "access", null, null);
		given(this.issued.getAccessToken()).willReturn(token);
		given(this.tokens.exchange(any(), any())).willReturn(this.issued);
		given(this.api.person(any())).willReturn(new ApaleoPerson("5a0f", "HLRN"));
		given(this.api.account(any())).willReturn(new HotelAccount("HLRN", "Harbour Rooms", "Live", "Hamburg"));
	}

	@Test
	void areNotMadeWhileTheRegistrationIsRemoved() throws InterruptedException {
		AtomicBoolean registered = new AtomicBoolean(true);
		willAnswer((_) -> requireThat(registered)).given(this.tokens).store(any());
		AtomicReference<RuntimeException> failure = new AtomicReference<>();
		Thread linking = new Thread(() -> link(failure));
		this.links.removeAll(0, () -> {
			linking.start();
			await().until(() -> EnumSet.of(State.BLOCKED, State.TERMINATED).contains(linking.getState()));
			registered.set(false);
		});
		linking.join();
		assertThat(failure.get()).hasMessage("provider-removed");
		assertThat(this.links.count()).isZero();
	}

	@Test
	void areNotRemovedIfThereAreMoreThanTheOwnerWasTold() {
		link();
		assertThatExceptionOfType(RefusedException.class)
			.isThrownBy(() -> this.links.removeAll(0, () -> this.jdbc.sql("delete from apaleo_link").update()))
			.returns(ApaleoRefusal.APALEO_LINKED, RefusedException::refusal);
		then(this.tokens).should(never()).forgetAll();
		assertThat(this.links.count()).isOne();
	}

	@Test
	void haveTheTokensRevokedThatAreNotStored() {
		given(this.api.person(any())).willReturn(new ApaleoPerson("5a0f", "ELSE"));
		assertThatExceptionOfType(RefusedException.class).isThrownBy(this::link)
			.returns(ApaleoRefusal.APALEO_ACCOUNT, RefusedException::refusal);
		then(this.tokens).should().revoke(this.issued);
		then(this.tokens).should(never()).store(any());
	}

	private static Object requireThat(AtomicBoolean registered) {
		if (!registered.get()) {
			throw new ProviderRefused(ProviderRefusal.PROVIDER_REMOVED);
		}
		return registered;
	}

	private void link(AtomicReference<RuntimeException> failure) {
		try {
			link();
		}
		catch (RuntimeException ex) {
			failure.set(ex);
		}
	}

	private void link() {
		this.links.link(this.fox, REQUEST, "code");
	}

}
