package dev.earshot.browser;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import dev.earshot.Installation;
import dev.earshot.Texts;
import dev.earshot.webhooks.Target;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("browser")
class WebhookBrowserTests {

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
	@ValueSource(booleans = { true, false })
	void areMadeTestedAndSentAgain(boolean scripts) {
		Tab tab = made(scripts).press("Continue");
		this.target.behave(Target.answering(500, "Out of order"));
		tab.press(Texts.of("webhook.test"))
			.sees(Texts.of("webhook.state.GIVEN_UP"))
			.sees("Answered 500")
			.unfold("Answer")
			.sees("Out of order");
		this.target.behave(Target.answering(204, ""));
		tab.press(Texts.of("webhook.resend"))
			.sees("2 attempts")
			.sees("Answered 204")
			.doesNotSee(Texts.of("webhook.state.GIVEN_UP"));
		assertThat(this.target.received()).hasSize(2);
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void areTurnedOffChangedAndRemoved(boolean scripts) {
		Tab tab = made(scripts).press("Continue")
			.press(Texts.of("webhook.turnOff"))
			.sees(Texts.of("webhook.off.by-hand"));
		tab.press(Texts.of("webhook.turnOn")).sees(Texts.of("notice.webhook-on"));
		tab.fill("Name", "Chat bot").press("Save").reads("Chat bot On");
		tab.unfold(Texts.of("webhook.rotate"))
			.press(Texts.of("webhook.rotate.now"))
			.reads(Texts.of("webhook.secret.title"))
			.press("Continue");
		tab.unfold(Texts.of("webhook.remove")).press(Texts.of("webhook.remove.now")).sees(Texts.of("webhook.none"));
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void areRefusedBesideTheField(boolean scripts) {
		Tab tab = tab(scripts).open("/share/webhooks").fill("Name", "Lights").fill("Address", "https://localhost/hook");
		tab.press(Texts.of("webhook.create")).sees("This address belongs to a private network or");
		assertThat(tab.find("#url").inputValue()).isEqualTo("https://localhost/hook");
		assertThat(tab.find("#name").inputValue()).isEqualTo("Lights");
		assertThat(tab.find("#url").getAttribute("aria-invalid")).isEqualTo("true");
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void areSeenNotToBeChanged(boolean scripts) {
		Tab tab = made(scripts).press("Continue").press(Texts.of("webhook.test")).sees("Delivered");
		tab.fill("Address", "https://localhost/hook").press("Save").sees("Nothing was saved");
		PlaywrightAssertions.assertThat(tab.find("#url")).isFocused();
		PlaywrightAssertions.assertThat(tab.find("#url")).isInViewport();
	}

	private Tab made(boolean scripts) {
		Tab tab = tab(scripts).open("/share/webhooks").fill("Name", "Lights").fill("Address", this.target.url());
		tab.press(Texts.of("webhook.create")).reads(Texts.of("webhook.secret.title"));
		assertThat(tab.find("#secret").inputValue()).startsWith("whsec_");
		return tab;
	}

	private static Tab tab(boolean scripts) {
		return browsing.tab(new NewContextOptions().setJavaScriptEnabled(scripts)).with(earshot.owner());
	}

}
