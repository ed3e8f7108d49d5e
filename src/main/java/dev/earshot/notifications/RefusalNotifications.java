package dev.earshot.notifications;

import java.util.List;
import java.util.Optional;
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

	private static final Occasion PREMIUM_LAPSED = Occasion.weekly("owner-needs-premium");

	private static final NotificationText OWNER_NEEDS_PREMIUM = new NotificationText(
			"notification.owner-needs-premium.title", "notification.owner-needs-premium.text", "/", List.of());

	private static final NotificationText NOT_REGISTERED = new NotificationText("notification.not-registered.title",
			"notification.not-registered.text", "/profile", List.of());

	private final People people;

	private final NotificationDispatcher notifications;

	private final Set<Refused> untold = ConcurrentHashMap.newKeySet();

	RefusalNotifications(People people, NotificationDispatcher notifications) {
		this.people = people;
		this.notifications = notifications;
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

	// What the database does not allow now is told a minute later.
	@Scheduled(initialDelay = 1, fixedDelay = 1, timeUnit = TimeUnit.MINUTES)
	void tellAll() {
		for (Refused event : List.copyOf(this.untold)) {
			this.people.everybody()
				.stream()
				.filter((person) -> person.id().equals(event.account()))
				.forEach((person) -> tell(event, person));
			this.untold.remove(event);
		}
	}

	private void tell(Refused event, Person person) {
		Optional<Person> owner = this.people.owner();
		if (event.refusal() instanceof OwnerNeedsPremium) {
			owner.ifPresent((told) -> this.notifications.tell(told.id(), PREMIUM_LAPSED, OWNER_NEEDS_PREMIUM));
			return;
		}
		Occasion occasion = Occasion.weekly("not-registered " + person.id());
		this.notifications.tell(person.id(), occasion, NOT_REGISTERED);
		owner.filter((told) -> !told.equals(person))
			.ifPresent((told) -> this.notifications.tell(told.id(), occasion, notRegistered(person)));
	}

	private static NotificationText notRegistered(Person person) {
		return new NotificationText("notification.other-not-registered.title", "notification.other-not-registered.text",
				"/admin", List.of(person.name()));
	}

	private record Refused(AccountId account, SpotifyRefusal refusal) {
	}

}
