package dev.earshot.notifications;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of notifications.
 *
 * @param from the address that e-mails come from
 */
@ConfigurationProperties("earshot.notifications")
record NotificationProperties(@DefaultValue("earshot@localhost") String from) {
}
