package dev.earshot.webhooks.settings;

import java.util.List;

import dev.earshot.webhooks.WebhookFixtures;
import dev.earshot.webhooks.http.TargetPolicy;
import dev.earshot.webhooks.http.TargetRefusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

class WebhookFormValidatorTests {

	private static final String URL = "https://example.com/hook";

	private final TargetPolicy policy = mock(TargetPolicy.class);

	private final WebhookFormValidator validator = new WebhookFormValidator(this.policy);

	@BeforeEach
	void findNoHost() {
		given(this.policy.refusal(anyString(), any())).willReturn(TargetRefusal.UNKNOWN_HOST);
	}

	@Test
	void reportsAllErrors() {
		assertThat(this.validator.refusals(new WebhookForm("", URL, List.of()), WebhookFixtures.ACCOUNT))
			.containsOnlyKeys("name", "url", "events");
	}

	@Test
	void allowsRenamingWhileTheHostIsUnavailable() {
		assertThat(this.validator.refusals(typed(URL), WebhookFixtures.webhook(URL))).isEmpty();
	}

	@Test
	void validatesAChangedUrl() {
		assertThat(this.validator.refusals(typed(URL + "s"), WebhookFixtures.webhook(URL))).containsOnlyKeys("url");
	}

	private static WebhookForm typed(String url) {
		return new WebhookForm("Another name", url, List.of("started"));
	}

}
