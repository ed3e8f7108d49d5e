package dev.earshot.notifications;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

import dev.earshot.account.People;
import dev.earshot.account.People.Person;
import dev.earshot.core.AccountId;
import dev.earshot.spotify.SpotifyRefusal;
import dev.earshot.spotify.SpotifyRefusal.NotRegistered;
import dev.earshot.spotify.SpotifyRefusal.OwnerNeedsPremium;
import dev.earshot.spotify.budget.CallOutcome;

import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Tells the owner that the Premium subscription has lapsed without which Spotify refuses
 * everybody, and tells owner and person that somebody is not in the app's list. While
 * that lasts, it is told once a week.
 */
@Component
class RefusalNotifications {

	private static final long WEEK = Duration.ofDays(7).toMillis();

	private static final NotificationText OWNER_NEEDS_PREMIUM = new NotificationText(
			"notification.owner-needs-premium.title", "notification.owner-needs-premium.text", "/", List.of());

	private static final NotificationText NOT_REGISTERED = new NotificationText("notification.not-registered.title",
			"notification.not-registered.text", "/profile", List.of());

	private final People people;

	private final NotificationDispatcher notifications;

	private final InstantSource clock;

	private final Set<Refused> untold = ConcurrentHashMap.newKeySet();

	RefusalNotifications(People people, NotificationDispatcher notifications, InstantSource clock) {
		this.people = people;
		this.notifications = notifications;
		this.clock = clock;
	}

	// On the thread of the call, which must not wait for a channel.
	@EventListener
	void on(CallOutcome event) {
		AccountId account = event.account();
		SpotifyRefusal refusal = event.refusal();
		if (account != null && (refusal instanceof NotRegistered || refusal instanceof OwnerNeedsPremium)) {
			this.untold.add(new Refused(account, refusal));
		}
	}

	@Scheduled(initialDelay = 1, fixedDelay = 1, timeUnit = TimeUnit.MINUTES)
	void tellAll() {
		for (Refused event : List.copyOf(this.untold)) {
			this.untold.remove(event);
			this.people.everybody()
				.stream()
				.filter((person) -> person.id().equals(event.account()))
				.forEach((person) -> tell(event, person));
		}
	}

	private void tell(Refused event, Person person) {
		AccountId owner = this.people.everybody().getFirst().id();
		String week = " " + this.clock.millis() / WEEK;
		if (event.refusal() instanceof OwnerNeedsPremium) {
			this.notifications.tell(owner, "owner-needs-premium" + week, OWNER_NEEDS_PREMIUM);
			return;
		}
		String occasion = "not-registered " + person.id() + week;
		this.notifications.tell(person.id(), occasion, NOT_REGISTERED);
		if (!owner.equals(person.id())) {
			this.notifications.tell(owner, occasion, notRegistered(person));
		}
	}

	private static NotificationText notRegistered(Person person) {
		return new NotificationText("notification.other-not-registered.title", "notification.other-not-registered.text",
				"/admin", List.of(person.name()));
	}

	private record Refused(AccountId account, SpotifyRefusal refusal) {
	}

}
