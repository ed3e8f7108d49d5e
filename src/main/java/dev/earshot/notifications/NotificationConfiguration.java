package dev.earshot.notifications;

import dev.earshot.storage.EncryptedColumn;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Declares the encrypted column of channels.
 */
@Configuration(proxyBeanMethods = false)
class NotificationConfiguration {

	@Bean
	EncryptedColumn notificationTarget() {
		return NotificationChannels.TARGET;
	}

}
