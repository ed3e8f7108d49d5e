package dev.earshot.notifications;

import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.Optional;
import java.util.Set;

import dev.earshot.ManualTime;
import dev.earshot.account.ListedPeople;
import dev.earshot.account.People.Person;
import dev.earshot.core.AccountId;
import dev.earshot.oauth.Consent;
import dev.earshot.oauth.StoredTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

class LoginExpiryNotificationsTests {

	private static final Period PERIOD = Period.ofDays(180);

	private final ManualTime time = new ManualTime(Instant.parse("2026-11-29T12:00:00Z"));

	private final Dispatched dispatched = new Dispatched(this.time);

	private final Person owner = new Person(this.dispatched.member("owner"), "Owner");

	private final Person fox = new Person(this.dispatched.member("fox"), "Lantern Fox");

	private final StoredTokens tokens = mock();

	@BeforeEach
	void logIn() {
		given(this.tokens.consent(any())).willReturn(Optional.empty());
		logIn(this.fox.id());
	}

	private void logIn(AccountId account) {
		given(this.tokens.consent(account)).willReturn(Optional.of(new Consent(Set.of(), this.time.instant(), PERIOD)));
	}

	@Test
	void areSentFourteenThreeAndOneDaysBefore() {
		for (int day = 0; day < 180; day++) {
			tellAll();
			this.time.pass(Duration.ofDays(1));
		}
		assertThat(this.dispatched.sent).filteredOn((sent) -> sent.startsWith("fox:"))
			.hasSize(3)
			.satisfiesExactly((sent) -> assertThat(sent).contains("ends in 14 days"),
					(sent) -> assertThat(sent).contains("ends in 3 days"),
					(sent) -> assertThat(sent).contains("ends tomorrow"));
	}

	@Test
	void areSentOnceForAnExpiry() {
		this.time.pass(Duration.ofDays(170));
		tellAll();
		tellAll();
		assertThat(this.dispatched.sent).filteredOn((sent) -> sent.startsWith("fox:")).hasSize(1);
		logIn(this.fox.id());
		this.time.pass(Duration.ofDays(170));
		tellAll();
		assertThat(this.dispatched.sent).filteredOn((sent) -> sent.startsWith("fox:")).hasSize(2);
	}

	@Test
	void reachTheOwnerTooWithTheName() {
		this.time.pass(Duration.ofDays(170));
		tellAll();
		assertThat(this.dispatched.sent).filteredOn((sent) -> sent.startsWith("owner:"))
			.singleElement()
			.asString()
			.contains("Lantern Fox", "10 days");
	}

	@Test
	void reachTheOwnerOnceAboutThemselves() {
		logIn(this.owner.id());
		given(this.tokens.consent(this.fox.id())).willReturn(Optional.empty());
		this.time.pass(Duration.ofDays(170));
		tellAll();
		assertThat(this.dispatched.sent).singleElement().asString().startsWith("owner:").contains("Your Spotify login");
	}

	@Test
	void sayThatItHasEndedIfTheServerWasOffBefore() {
		this.time.pass(Duration.ofDays(180));
		tellAll();
		assertThat(this.dispatched.sent).hasSize(2)
			.anyMatch((sent) -> sent.contains("Your Spotify login has ended."))
			.anyMatch((sent) -> sent.contains("It has ended."));
	}

	@Test
	void areNotSentEarlier() {
		this.time.pass(Duration.ofDays(165));
		tellAll();
		assertThat(this.dispatched.sent).isEmpty();
	}

	private void tellAll() {
		new LoginExpiryNotifications(ListedPeople.of(this.owner, this.fox), this.tokens, this.dispatched.dispatcher(),
				this.time)
			.tellAll();
	}

}
