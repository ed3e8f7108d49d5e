package dev.earshot.webhooks;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import dev.earshot.ManualTime;
import dev.earshot.nodes.TestNodes;
import dev.earshot.storage.OldInstallation;
import dev.earshot.storage.TestDatabase;
import dev.earshot.storage.TestVault;
import dev.earshot.storage.UnsteadyDatabase;
import dev.earshot.webhooks.Delivery.Attempted;
import dev.earshot.webhooks.Delivery.Outcome;
import dev.earshot.webhooks.Delivery.State;
import dev.earshot.webhooks.http.Attempt;
import dev.earshot.webhooks.http.DeliveryError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class DeliveriesTests {

	private final List<Object> events = new ArrayList<>();

	private final ManualTime time = new ManualTime(WebhookFixtures.NOON);

	@ParameterizedTest
	@EnumSource
	void areReadBackAsTheyAre(TestDatabase database) {
		Deliveries deliveries = deliveries(database.empty());
		Delivery waiting = delivery("1");
		Attempt answered = new Attempt(WebhookFixtures.NOON, Duration.ofMillis(31), 500, "Sorry ☂", null, null);
		Attempt failed = Attempt.failed(DeliveryError.TLS, WebhookFixtures.NOON, Duration.ofMillis(7));
		for (Delivery delivery : new Delivery[] { waiting,
				waiting.waiting(answered, WebhookFixtures.NOON.plusSeconds(5)),
				waiting.delivered(WebhookFixtures.answered(204)), waiting.givenUp(failed) }) {
			deliveries.store(delivery);
			assertThat(deliveries.find("hook", "1")).contains(delivery);
		}
	}

	@ParameterizedTest
	@EnumSource
	void keepTheirOrder(TestDatabase database) {
		Deliveries deliveries = deliveries(database.empty());
		deliveries.store(
				later("1", deliveries).waiting(WebhookFixtures.answered(500), WebhookFixtures.NOON.plusSeconds(600)));
		deliveries.store(later("2", deliveries));
		assertThat(deliveries.next("hook")).map(Delivery::id).contains("1");
		deliveries.store(deliveries.next("hook").orElseThrow().delivered(WebhookFixtures.answered(200)));
		assertThat(deliveries.next("hook")).map(Delivery::id).contains("2");
		assertThat(deliveries.log("hook")).extracting(Delivery::id).containsExactly("2", "1");
		assertThat(deliveries.waitingWebhooks()).containsExactly("hook");
	}

	@ParameterizedTest
	@EnumSource
	void becomeDueNow(TestDatabase database) {
		Deliveries deliveries = deliveries(database.empty());
		deliveries.store(delivery("1").waiting(WebhookFixtures.answered(500), WebhookFixtures.NOON.plusSeconds(600)));
		deliveries.makeAllDue("hook");
		assertThat(deliveries.next("hook")).map(Delivery::dueAt).contains(WebhookFixtures.NOON);
	}

	@ParameterizedTest
	@EnumSource
	void areDeletedBeyondFiftyUnlessTheyWait(TestDatabase database) {
		Deliveries deliveries = deliveries(database.empty());
		deliveries.store(later("waiting", deliveries));
		for (int number = 1; number <= 60; number++) {
			deliveries.store(later("done" + number, deliveries).delivered(WebhookFixtures.answered(200)));
		}
		assertThat(deliveries.log("hook")).hasSize(50).first().extracting(Delivery::id).isEqualTo("done60");
		assertThat(deliveries.find("hook", "done10")).isEmpty();
		assertThat(deliveries.find("hook", "done11")).isPresent();
		assertThat(deliveries.find("hook", "waiting")).isPresent();
	}

	@ParameterizedTest
	@EnumSource
	void areDeletedAfterAMonth(TestDatabase database) {
		Deliveries deliveries = deliveries(database.empty());
		deliveries.store(delivery("1").delivered(WebhookFixtures.answered(200)));
		this.time.pass(Duration.ofDays(29));
		deliveries.deleteOld();
		assertThat(deliveries.log("hook")).hasSize(1);
		this.time.pass(Duration.ofDays(1));
		deliveries.deleteOld();
		assertThat(deliveries.log("hook")).isEmpty();
	}

	@ParameterizedTest
	@EnumSource
	void areDeletedWithTheirWebhook(TestDatabase database) {
		JdbcClient jdbc = database.empty();
		Deliveries deliveries = deliveries(jdbc);
		deliveries.store(delivery("1"));
		new WebhookRepository(jdbc, TestVault.open(), TestNodes.messages())
			.remove(WebhookFixtures.webhook("https://example.com"));
		assertThat(deliveries.log("hook")).isEmpty();
	}

	@ParameterizedTest
	@EnumSource
	void areNotStoredOnceTheirWebhookIsGone(TestDatabase database) {
		JdbcClient jdbc = database.empty();
		Deliveries deliveries = deliveries(jdbc);
		new WebhookRepository(jdbc, TestVault.open(), TestNodes.messages())
			.remove(WebhookFixtures.webhook("https://example.com"));
		deliveries.store(delivery("1"));
		assertThat(deliveries.log("hook")).isEmpty();
	}

	@ParameterizedTest
	@EnumSource
	void areReadByStateOnly(TestDatabase database) {
		Deliveries deliveries = deliveries(database.empty());
		deliveries.store(delivery("1").givenUp(DeliveryError.TOO_LATE, WebhookFixtures.NOON));
		assertThat(deliveries.next("hook")).isEmpty();
		assertThat(deliveries.find("hook", "1")).map(Delivery::state).contains(State.GIVEN_UP);
		assertThat(deliveries.find("another", "1")).isEmpty();
	}

	@ParameterizedTest
	@EnumSource
	void areLeftOutIfAnotherVersionWroteThem(TestDatabase database) {
		JdbcClient jdbc = database.empty();
		Deliveries deliveries = deliveries(jdbc);
		deliveries.store(later("1", deliveries));
		jdbc.sql("update webhook_delivery set event = 'SKIPPED'").update();
		deliveries.store(later("2", deliveries));
		assertThat(deliveries.log("hook")).extracting(Delivery::id).containsExactly("2");
		assertThat(deliveries.find("hook", "1")).isEmpty();
		assertThat(deliveries.next("hook")).map(Delivery::id).contains("2");
	}

	@ParameterizedTest
	@EnumSource
	void keepTheirOrderThoughTheClockWasSetBack(TestDatabase database) {
		JdbcClient jdbc = database.empty();
		Deliveries before = deliveries(jdbc);
		before.store(WebhookFixtures.delivery("1", WebhookFixtures.NOON.plusSeconds(3600)));
		Deliveries after = new Deliveries(jdbc, TestVault.open(), this.time, (_) -> {
		});
		assertThat(after.nextCreatedAt()).isEqualTo(WebhookFixtures.NOON.plusSeconds(3600).plusMillis(1));
	}

	@ParameterizedTest
	@EnumSource
	void goOnInOrderWhereAnotherNodeHasEnded(TestDatabase database) {
		JdbcClient jdbc = database.empty();
		Deliveries deliveries = deliveries(jdbc);
		Deliveries ended = new Deliveries(jdbc, TestVault.open(), this.time, (_) -> {
		});
		ended.store(WebhookFixtures.delivery("1", WebhookFixtures.NOON.plusSeconds(3600)));
		deliveries.onLeasesChanged();
		assertThat(deliveries.nextCreatedAt()).isEqualTo(WebhookFixtures.NOON.plusSeconds(3600).plusMillis(1));
	}

	@ParameterizedTest
	@EnumSource
	void areNotDueAgainBecauseANodeWritesLateThatItFailed(TestDatabase database) {
		Deliveries deliveries = deliveries(database.empty());
		Delivery delivery = delivery("1");
		deliveries.store(delivery);
		deliveries.store(delivery.delivered(WebhookFixtures.answered(200)));
		deliveries.store(delivery.waiting(WebhookFixtures.answered(500), WebhookFixtures.NOON));
		assertThat(deliveries.next("hook")).isEmpty();
	}

	@ParameterizedTest
	@EnumSource
	void areDueWithinTheLongestDelay(TestDatabase database) {
		Deliveries deliveries = deliveries(database.empty());
		deliveries
			.store(delivery("1").waiting(WebhookFixtures.answered(500), WebhookFixtures.NOON.plus(Duration.ofDays(1))));
		deliveries.limitDueTimes();
		assertThat(deliveries.next("hook")).map(Delivery::dueAt)
			.contains(WebhookFixtures.NOON.plus(Duration.ofMinutes(30)));
	}

	@ParameterizedTest
	@EnumSource
	void areStoredLaterIfTheDatabaseIsOutOfReach(TestDatabase database) {
		UnsteadyDatabase unsteady = UnsteadyDatabase.of(database);
		Deliveries deliveries = deliveries(unsteady.jdbc());
		unsteady.goAway();
		deliveries.store(later("1", deliveries));
		deliveries.store(later("2", deliveries));
		unsteady.comeBack();
		deliveries.flush();
		assertThat(deliveries.log("hook")).extracting(Delivery::id).containsExactly("2", "1");
	}

	@Test
	void areNotDeliveredTwiceIfTheirStateCouldNotBeStored() {
		UnsteadyDatabase unsteady = UnsteadyDatabase.of(TestDatabase.SQLITE);
		Deliveries deliveries = deliveries(unsteady.jdbc());
		deliveries.store(later("1", deliveries));
		Delivery first = deliveries.next("hook").orElseThrow();
		unsteady.goAway();
		deliveries.store(first.delivered(WebhookFixtures.answered(204)));
		assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> deliveries.next("hook"));
		unsteady.comeBack();
		assertThat(deliveries.next("hook")).isEmpty();
	}

	@ParameterizedTest
	@EnumSource
	void areStillThereIfAnEarlierVersionStoredThem(TestDatabase database) {
		Deliveries deliveries = new Deliveries(database.used(), TestVault.open(), this.time, (_) -> {
		});
		assertThat(deliveries.log(OldInstallation.WEBHOOK)).hasSize(2).allSatisfy((delivery) -> {
			assertThat(delivery.title()).startsWith("Harbor Lights");
			assertThat(delivery.body()).startsWith("{");
			assertThat(delivery.last()).extracting(Attempt::answer).isEqualTo("Thank you");
		});
	}

	@ParameterizedTest
	@EnumSource
	void areLeftOutIfOneHoldsWhatBelongsToAnother(TestDatabase database) {
		JdbcClient jdbc = database.empty();
		Deliveries deliveries = deliveries(jdbc);
		deliveries.store(later("1", deliveries));
		deliveries.store(later("2", deliveries));
		jdbc.sql("update webhook_delivery set body = (select body from webhook_delivery where id = '1')").update();
		assertThat(deliveries.log("hook")).extracting(Delivery::id).containsExactly("1");
	}

	@Test
	void publishHowAnAttemptEnds() {
		Deliveries deliveries = deliveries(TestDatabase.SQLITE.empty());
		Delivery delivery = delivery("1");
		Attempt failed = Attempt.failed(DeliveryError.TOO_LATE, WebhookFixtures.NOON, Duration.ZERO);
		deliveries.store(delivery);
		deliveries.store(delivery.waiting(failed, WebhookFixtures.NOON));
		deliveries.store(delivery.givenUp(failed));
		deliveries.store(delivery.delivered(failed));
		assertThat(this.events).filteredOn(Attempted.class::isInstance)
			.containsExactly(new Attempted(Outcome.FAILED), new Attempted(Outcome.GIVEN_UP),
					new Attempted(Outcome.DELIVERED));
	}

	@Test
	void areDroppedIfAnotherNodeHasToldTheSameMeanwhile() {
		UnsteadyDatabase unsteady = UnsteadyDatabase.of(TestDatabase.SQLITE);
		Deliveries late = lateBy(Duration.ofSeconds(8), unsteady);
		Deliveries other = new Deliveries(unsteady.jdbc(), TestVault.open(), this.time, (_) -> {
		});
		other.store(later("2", other));
		late.flush();
		assertThat(late.log("hook")).extracting(Delivery::id).containsExactly("2");
	}

	@Test
	void areKeptIfAnotherNodeTellsItLongAfterwards() {
		UnsteadyDatabase unsteady = UnsteadyDatabase.of(TestDatabase.SQLITE);
		Deliveries late = lateBy(Duration.ofMinutes(2), unsteady);
		Deliveries other = new Deliveries(unsteady.jdbc(), TestVault.open(), this.time, (_) -> {
		});
		other.store(later("2", other));
		late.flush();
		assertThat(late.log("hook")).extracting(Delivery::id).containsExactly("2", "1");
	}

	private Deliveries lateBy(Duration outage, UnsteadyDatabase unsteady) {
		Deliveries late = deliveries(unsteady.jdbc());
		unsteady.goAway();
		late.store(later("1", late));
		this.time.pass(outage);
		unsteady.comeBack();
		return late;
	}

	@Test
	void publishThatTheyAreStoredOnceTheDatabaseIsBack() {
		UnsteadyDatabase unsteady = UnsteadyDatabase.of(TestDatabase.SQLITE);
		Deliveries deliveries = deliveries(unsteady.jdbc());
		unsteady.goAway();
		deliveries.store(delivery("1"));
		assertThat(this.events).isEmpty();
		unsteady.comeBack();
		deliveries.flush();
		deliveries.store(delivery("1").waiting(WebhookFixtures.answered(500), WebhookFixtures.NOON));
		assertThat(this.events).filteredOn(DeliveryStored.class::isInstance)
			.containsExactly(new DeliveryStored("hook"));
	}

	private Deliveries deliveries(JdbcClient jdbc) {
		jdbc.sql("insert into account (id, spotify_id, role) values ('somebody', 'somebody', 'OWNER')").update();
		WebhookRepository repository = new WebhookRepository(jdbc, TestVault.open(), TestNodes.messages());
		repository.add(WebhookFixtures.webhook("https://example.com"), new SigningSecret("a2V5"));
		return new Deliveries(jdbc, TestVault.open(), this.time, this.events::add);
	}

	private static Delivery delivery(String id) {
		return WebhookFixtures.delivery(id, WebhookFixtures.NOON);
	}

	private static Delivery later(String id, Deliveries deliveries) {
		Instant at = deliveries.nextCreatedAt();
		return WebhookFixtures.delivery(id, at);
	}

}
