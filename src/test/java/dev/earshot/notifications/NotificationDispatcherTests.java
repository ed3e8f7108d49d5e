package dev.earshot.notifications;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

import dev.earshot.core.AccountId;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class NotificationDispatcherTests {

	private static final NotificationText TEXT = new NotificationText("notification.test.title",
			"notification.test.text", "/profile", List.of());

	private final InstantSource clock = InstantSource.fixed(Instant.parse("2026-11-29T12:00:00Z"));

	private final Dispatched dispatched = new Dispatched(this.clock);

	private final AccountId fox = this.dispatched.member("fox");

	@Test
	void tellsTheSameOnceThroughEachChannel() {
		this.dispatched.channels().put(this.fox, ChannelKind.EMAIL, "fox@example.com");
		tell("tea");
		tell("tea");
		assertThat(this.dispatched.sent).hasSize(2)
			.anyMatch((sent) -> sent.startsWith("fox:"))
			.anyMatch((sent) -> sent.startsWith("fox@example.com:"));
		tell("milk");
		assertThat(this.dispatched.sent).hasSize(4);
	}

	@Test
	void triesAgainWhatDidNotArrive() {
		this.dispatched.broken = true;
		tell("tea");
		assertThat(this.dispatched.channels().of(this.fox).getFirst().failedAt()).isEqualTo(this.clock.instant());
		this.dispatched.broken = false;
		tell("tea");
		assertThat(this.dispatched.sent).hasSize(1);
		assertThat(this.dispatched.channels().of(this.fox).getFirst().failedAt()).isNull();
	}

	@Test
	void leavesOutChannelsThatThisServerLacks() {
		this.dispatched.channels().put(this.fox, ChannelKind.WEBHOOK, "https://hook.example.com");
		tell("tea");
		assertThat(this.dispatched.sent).singleElement().asString().startsWith("fox:");
	}

	@Test
	void tellsNobodyWhoChoseNothing() {
		this.dispatched.dispatcher().tell(AccountId.random(), Occasion.once("tea"), TEXT);
		assertThat(this.dispatched.sent).isEmpty();
	}

	private void tell(String occasion) {
		this.dispatched.dispatcher().tell(this.fox, Occasion.once(occasion), TEXT);
	}

}
