package dev.earshot.webhooks.http;

import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of webhooks.
 *
 * @param hosts names and addresses that the owner allows, even if they are private or use
 * plain HTTP
 * @param timeout how long an attempt may take
 */
@ConfigurationProperties("earshot.webhook")
public record WebhookProperties(@DefaultValue Set<String> hosts, @DefaultValue("10s") Duration timeout) {

	public WebhookProperties {
		hosts = hosts.stream().map(TargetHost::normalize).collect(Collectors.toUnmodifiableSet());
	}

}
