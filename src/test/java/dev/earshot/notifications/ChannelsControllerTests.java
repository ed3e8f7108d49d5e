package dev.earshot.notifications;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import dev.earshot.core.AccountId;
import dev.earshot.notifications.ChannelAudit.NotificationChannelEntered;
import dev.earshot.notifications.ChannelAudit.NotificationChannelRemoved;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.springframework.web.servlet.mvc.support.RedirectAttributesModelMap;

import static org.assertj.core.api.Assertions.assertThat;

class ChannelsControllerTests {

	private final InstantSource clock = InstantSource.fixed(Instant.parse("2026-11-29T12:00:00Z"));

	private final Dispatched dispatched = new Dispatched(this.clock);

	private final AccountId fox = this.dispatched.member("fox");

	private final List<Object> events = new ArrayList<>();

	private final ChannelsController controller = new ChannelsController(this.dispatched.channels(),
			this.dispatched.dispatcher(), this.events::add, this.clock);

	private final RedirectAttributesModelMap redirect = new RedirectAttributesModelMap();

	@Test
	void storesAnAddressWithoutSpacesAroundIt() {
		this.controller.put(this.fox, ChannelKind.NTFY, " https://ntfy.example.com/fox ", this.redirect);
		assertThat(this.dispatched.channels().of(this.fox).getFirst().target())
			.isEqualTo("https://ntfy.example.com/fox");
		assertThat(outcome()).isEqualTo(ChannelOutcome.done("channel-stored"));
	}

	@Test
	void refusesAnAddressAndChangesNothing() {
		this.controller.put(this.fox, ChannelKind.NTFY, " ", this.redirect);
		assertThat(outcome()).isInstanceOf(ChannelOutcome.class).extracting("kind").isEqualTo(ChannelKind.NTFY);
		assertThat(this.dispatched.channels().of(this.fox).getFirst().target()).isEqualTo("fox");
	}

	@Test
	void keepsARefusedAddressUnreadableForTheNextPage() {
		this.controller.put(this.fox, ChannelKind.NTFY, "https://ntfy.example.com/a secret", this.redirect);
		assertThat(outcome()).asString().doesNotContain("ntfy.example.com", "secret");
		String kept = ((ChannelOutcome) Objects.requireNonNull(outcome())).encryptedTargetOf(ChannelKind.NTFY);
		assertThat(this.dispatched.channels().decryptRefused(this.fox, ChannelKind.NTFY, Objects.requireNonNull(kept)))
			.isEqualTo("https://ntfy.example.com/a secret");
		assertThat(this.dispatched.channels().decryptRefused(this.fox, ChannelKind.NTFY, "another key")).isEmpty();
	}

	@Test
	void sendsATest() {
		this.controller.test(this.fox, ChannelKind.NTFY, this.redirect);
		assertThat(outcome()).isEqualTo(ChannelOutcome.done("channel-tested"));
		assertThat(this.dispatched.sent).singleElement().asString().contains("a test");
	}

	@Test
	void saysThatATestFailed() {
		this.dispatched.broken = true;
		this.controller.test(this.fox, ChannelKind.NTFY, this.redirect);
		assertThat(outcome()).isEqualTo(ChannelOutcome.failed(ChannelRefusal.CHANNEL_TEST_FAILED));
	}

	@Test
	void sendsFiveTestsWithinAnHour() {
		for (int test = 0; test < 6; test++) {
			this.controller.test(this.fox, ChannelKind.NTFY, this.redirect);
		}
		assertThat(this.dispatched.sent).hasSize(5);
		assertThat(outcome()).isEqualTo(ChannelOutcome.failed(ChannelRefusal.CHANNEL_TESTS));
	}

	@Test
	void removesAChannelAndTestsNoneThatIsMissing() {
		this.controller.remove(this.fox, ChannelKind.NTFY, this.redirect);
		this.controller.test(this.fox, ChannelKind.NTFY, this.redirect);
		assertThat(this.dispatched.channels().of(this.fox)).isEmpty();
		assertThat(this.dispatched.sent).isEmpty();
	}

	@Test
	void isWrittenIntoTheAuditLogWithoutTheAddress() {
		this.controller.put(this.fox, ChannelKind.NTFY, " ", this.redirect);
		assertThat(this.events).isEmpty();
		this.controller.put(this.fox, ChannelKind.NTFY, "https://ntfy.example.com/fox", this.redirect);
		this.controller.remove(this.fox, ChannelKind.NTFY, this.redirect);
		this.controller.remove(this.fox, ChannelKind.NTFY, this.redirect);
		assertThat(this.events).containsExactly(new NotificationChannelEntered(this.fox),
				new NotificationChannelRemoved(this.fox));
	}

	private @Nullable Object outcome() {
		return this.redirect.getFlashAttributes().get(ChannelOutcome.ATTRIBUTE);
	}

}
