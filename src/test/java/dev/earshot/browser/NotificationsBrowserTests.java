package dev.earshot.browser;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import dev.earshot.Installation;
import dev.earshot.Texts;
import dev.earshot.webhooks.Target;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("browser")
class NotificationsBrowserTests {

	@RegisterExtension
	static final Installation earshot = Installation.registered();

	@RegisterExtension
	static final Browsing browsing = Browsing.at(earshot);

	private final Target target = Target.open();

	@AfterEach
	void close() {
		this.target.close();
	}

	@ParameterizedTest
	@ValueSource(strings = { "WEBHOOK", "NTFY" })
	void arriveOnceTheirAddressIsSaved(String kind) {
		Tab tab = save(kind, this.target.url()).sees(Texts.of("notice.channel-stored"));
		tab.press(Texts.of("channels." + kind + ".test")).sees(Texts.of("notice.channel-tested"));
		assertThat(this.target.received()).singleElement()
			.extracting(Target.Received::body)
			.asString()
			.contains(Texts.of("notification.test.text"));
	}

	@Test
	void arriveByEmail() {
		Tab tab = save("EMAIL", "fox@example.com").press(Texts.of("channels.EMAIL.test"));
		tab.sees(Texts.of("notice.channel-tested"));
		assertThat(earshot.mails()).singleElement()
			.asString()
			.contains("To: fox@example.com", Texts.of("notification.test.title"));
	}

	@Test
	void sayThatATestDidNotArrive() {
		Tab tab = save("EMAIL", "nobody@example.com").press(Texts.of("channels.EMAIL.test"));
		tab.sees(Texts.of("refusal.channel-test-failed")).sees(Texts.of("channels.failed"));
	}

	@ParameterizedTest
	@CsvSource({ "WEBHOOK,https://localhost/hook", "NTFY,https://ntfy.sh" })
	void areRefusedBesideTheField(String kind, String address) {
		Tab tab = save(kind, address).sees(Texts.of("channels." + kind + ".invalid"));
		assertThat(tab.find("#channel-" + kind).inputValue()).isEqualTo(address);
		PlaywrightAssertions.assertThat(tab.find("#channel-" + kind)).isInViewport();
	}

	@Test
	void stopWhereTheyAreRemoved() {
		Tab tab = save("WEBHOOK", this.target.url()).press(Texts.of("channels.WEBHOOK.remove"));
		tab.sees(Texts.of("notice.channel-removed")).doesNotSee(Texts.of("channels.remove"));
		assertThat(tab.find("#channel-WEBHOOK").inputValue()).isEmpty();
	}

	private static Tab save(String kind, String address) {
		Tab tab = browsing.owner().open("/profile");
		tab.find("#channel-" + kind).fill(address);
		return tab.press(Texts.of("channels." + kind + ".store"));
	}

}
