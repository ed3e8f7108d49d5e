package dev.earshot.notifications;

import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import dev.earshot.account.People;
import dev.earshot.account.People.Person;
import dev.earshot.nodes.OnOneNode;
import dev.earshot.oauth.Consent;
import dev.earshot.oauth.StoredTokens;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Tells people 14, 3 and 1 days before that their login at Spotify ends, and the owner
 * whose does. What did not arrive is tried again every hour.
 */
@Component
class LoginExpiryNotifications {

	private static final int[] DAYS_BEFORE = { 1, 3, 14 };

	private final People people;

	private final StoredTokens tokens;

	private final NotificationDispatcher notifications;

	private final InstantSource clock;

	LoginExpiryNotifications(People people, StoredTokens tokens, NotificationDispatcher notifications,
			InstantSource clock) {
		this.people = people;
		this.tokens = tokens;
		this.notifications = notifications;
		this.clock = clock;
	}

	@OnOneNode
	@Scheduled(initialDelay = 2, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
	void tellAll() {
		this.people.everybody()
			.forEach((person) -> this.tokens.consent(person.id()).ifPresent((consent) -> tell(person, consent)));
	}

	private void tell(Person person, Consent consent) {
		long left = consent.daysLeft(this.clock.instant());
		IntStream.of(DAYS_BEFORE).filter((days) -> left <= days).findFirst().ifPresent((days) -> {
			Occasion occasion = Occasion
				.once("login-ends %s %d %d".formatted(person.id(), days, consent.loginDue().toEpochMilli()));
			this.notifications.tell(person.id(), occasion, ofOneself(left));
			this.people.owner()
				.filter((owner) -> !owner.equals(person))
				.ifPresent((owner) -> this.notifications.tell(owner.id(), occasion, ofAnother(person, left)));
		});
	}

	private static NotificationText ofOneself(long left) {
		return new NotificationText("notification.login-ends.title", "notification.login-ends.text", "/profile",
				List.of(left));
	}

	private static NotificationText ofAnother(Person person, long left) {
		return new NotificationText("notification.login-of-other-ends.title", "notification.login-of-other-ends.text",
				"/admin", List.of(left, person.name()));
	}

}
