package dev.earshot.webhooks.http;

import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What webhooks may reach, and how long they wait for it.
 *
 * @param hosts names and addresses that the owner allows although they may be private,
 * also over plain HTTP
 * @param timeout how long a target may take to answer
 */
@ConfigurationProperties("earshot.webhook")
public record WebhookProperties(@DefaultValue Set<String> hosts, @DefaultValue("10s") Duration timeout) {

	public WebhookProperties {
		hosts = hosts.stream().map(TargetHost::normalize).collect(Collectors.toUnmodifiableSet());
	}

}
