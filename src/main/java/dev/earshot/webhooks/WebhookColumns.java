package dev.earshot.webhooks;

import dev.earshot.storage.EncryptedColumn;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Declares the encrypted columns of webhooks and deliveries.
 */
@Configuration(proxyBeanMethods = false)
class WebhookColumns {

	@Bean
	EncryptedColumn webhookUrl() {
		return EncryptedColumn.of("webhook", "url", "account_id", "id");
	}

	@Bean
	EncryptedColumn webhookSecret() {
		return EncryptedColumn.of("webhook", "secret", "account_id", "id");
	}

	@Bean
	EncryptedColumn deliveryTitle() {
		return EncryptedColumn.of("webhook_delivery", "title", "webhook_id", "id");
	}

	@Bean
	EncryptedColumn deliveryBody() {
		return EncryptedColumn.of("webhook_delivery", "body", "webhook_id", "id");
	}

	@Bean
	EncryptedColumn deliveryAnswer() {
		return EncryptedColumn.of("webhook_delivery", "answer", "webhook_id", "id");
	}

}
