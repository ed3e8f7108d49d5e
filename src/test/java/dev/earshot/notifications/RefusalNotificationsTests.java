package dev.earshot.notifications;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import dev.earshot.ManualTime;
import dev.earshot.account.ListedPeople;
import dev.earshot.account.People;
import dev.earshot.account.People.Person;
import dev.earshot.core.AccountId;
import dev.earshot.spotify.SpotifyRefusal;
import dev.earshot.spotify.SpotifyRefusal.NotRegistered;
import dev.earshot.spotify.SpotifyRefusal.OwnerNeedsPremium;
import dev.earshot.spotify.SpotifyRefusal.Unreachable;
import dev.earshot.spotify.budget.CallOutcome;
import dev.earshot.spotify.budget.EndpointFamily;
import org.junit.jupiter.api.Test;

import org.springframework.dao.QueryTimeoutException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

class RefusalNotificationsTests {

	private final ManualTime time = new ManualTime(Instant.parse("2026-11-29T12:00:00Z"));

	private final Dispatched dispatched = new Dispatched(this.time);

	private final Person owner = new Person(this.dispatched.member("owner"), "Owner");

	private final Person fox = new Person(this.dispatched.member("fox"), "Lantern Fox");

	private final RefusalNotifications notifications = new RefusalNotifications(ListedPeople.of(this.owner, this.fox),
			this.dispatched.dispatcher());

	@Test
	void tellTheOwnerThatPremiumHasLapsed() {
		refused(this.fox.id(), new OwnerNeedsPremium());
		refused(this.owner.id(), new OwnerNeedsPremium());
		assertThat(this.dispatched.sent).singleElement().asString().startsWith("owner:").contains("Premium");
	}

	@Test
	void tellOwnerAndPersonThatSpotifyDoesNotKnowThem() {
		refused(this.fox.id(), new NotRegistered());
		assertThat(this.dispatched.sent).hasSize(2)
			.anyMatch((sent) -> sent.startsWith("fox:") && sent.contains("Ask the owner"))
			.anyMatch((sent) -> sent.startsWith("owner:") && sent.contains("Lantern Fox"));
	}

	@Test
	void areRepeatedOnceAWeek() {
		for (int hour = 0; hour < 3 * 7 * 24; hour++) {
			refused(this.fox.id(), new OwnerNeedsPremium());
			this.time.pass(Duration.ofHours(1));
		}
		assertThat(this.dispatched.sent).hasSize(3);
	}

	@Test
	void areNotRepeatedAWeekEarlyWhateverTheDay() {
		refused(this.fox.id(), new NotRegistered());
		this.dispatched.sent.clear();
		this.time.pass(Duration.ofDays(7).minusMillis(1));
		refused(this.fox.id(), new NotRegistered());
		assertThat(this.dispatched.sent).isEmpty();
		this.time.pass(Duration.ofMillis(1));
		refused(this.fox.id(), new NotRegistered());
		assertThat(this.dispatched.sent).hasSize(2);
	}

	@Test
	void areToldLaterIfTheDatabaseIsAway() {
		People people = mock();
		given(people.everybody()).willThrow(new QueryTimeoutException("Not today")).willReturn(List.of(this.fox));
		given(people.owner()).willReturn(Optional.of(this.owner));
		RefusalNotifications late = new RefusalNotifications(people, this.dispatched.dispatcher());
		late.on(new CallOutcome(EndpointFamily.PLAYER, this.fox.id(), true, new NotRegistered()));
		assertThatExceptionOfType(QueryTimeoutException.class).isThrownBy(late::tellAll);
		late.tellAll();
		assertThat(this.dispatched.sent).hasSize(2);
	}

	@Test
	void areTriedAgainAfterTheNextRefusalIfTheyDidNotArrive() {
		this.dispatched.broken = true;
		refused(this.fox.id(), new NotRegistered());
		this.dispatched.broken = false;
		refused(this.fox.id(), new NotRegistered());
		assertThat(this.dispatched.sent).hasSize(2);
	}

	@Test
	void sayNothingOfWhatPasses() {
		refused(this.fox.id(), new Unreachable());
		assertThat(this.dispatched.sent).isEmpty();
	}

	@Test
	void sayNothingOfSomebodyWhoHasLeft() {
		refused(AccountId.random(), new NotRegistered());
		assertThat(this.dispatched.sent).isEmpty();
	}

	private void refused(AccountId account, SpotifyRefusal refusal) {
		this.notifications.on(new CallOutcome(EndpointFamily.PLAYER, account, true, refusal));
		this.notifications.tellAll();
	}

}
