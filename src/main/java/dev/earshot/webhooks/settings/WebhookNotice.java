package dev.earshot.webhooks.settings;

import java.util.Optional;

import dev.earshot.core.AccountId;
import dev.earshot.web.Notice;
import dev.earshot.web.NoticeSource;
import dev.earshot.webhooks.Webhooks;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Warns on all pages but those of webhooks that errors turned a webhook off.
 */
@Component
@Order(20)
class WebhookNotice implements NoticeSource {

	private static final Notice TROUBLE = new Notice("warning", "webhook.trouble", null, WebhookController.PATH,
			"webhook.trouble.see");

	private final Webhooks webhooks;

	WebhookNotice(Webhooks webhooks) {
		this.webhooks = webhooks;
	}

	@Override
	public Optional<Notice> notice(AccountId account, String path) {
		boolean isElsewhere = !path.startsWith(WebhookController.PATH);
		return (isElsewhere && this.webhooks.isInTrouble(account)) ? Optional.of(TROUBLE) : Optional.empty();
	}

}
