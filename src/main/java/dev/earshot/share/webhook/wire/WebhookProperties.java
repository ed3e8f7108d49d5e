package dev.earshot.share.webhook.wire;

import java.time.Duration;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.Assert;

/**
 * What webhooks may reach, and how long they wait for it.
 *
 * @param hosts names and addresses that the owner allows although they may be private,
 * also over plain HTTP
 * @param timeout how long a target may take to answer
 */
@ConfigurationProperties("earshot.webhook")
public record WebhookProperties(@DefaultValue Set<String> hosts, @DefaultValue("10s") Duration timeout) {

	private static final Pattern HOST = Pattern
		.compile("[\\p{L}\\p{N}._-]*|(?=.*:.*:)[0-9A-Fa-f:.]+|\\[[0-9A-Fa-f:.]+]");

	public WebhookProperties {
		hosts.forEach((host) -> Assert.isTrue(HOST.matcher(host.strip()).matches(), () -> "EARSHOT_WEBHOOK_HOSTS has "
				+ host + ", but names and addresses of hosts go there, without https://, port or path"));
		hosts = hosts.stream().map(Host::normal).collect(Collectors.toUnmodifiableSet());
	}

}
