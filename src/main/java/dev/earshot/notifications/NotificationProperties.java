package dev.earshot.notifications;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings of notifications. The others of the mail server are Spring Boot's.
 *
 * @param smtpHost the mail server; blank if there are no notifications by e-mail
 * @param from the address that e-mails come from
 */
@ConfigurationProperties("earshot.notifications")
record NotificationProperties(String smtpHost, String from) {

	boolean hasMailServer() {
		return !this.smtpHost.isBlank();
	}

}
