package dev.earshot.webhooks.http;

import java.net.InetAddress;

import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The resolver and the HTTP client of webhooks.
 */
@Configuration(proxyBeanMethods = false)
class WebhookHttpConfiguration {

	@Bean
	HostResolver hostResolver() {
		return InetAddress::getAllByName;
	}

	@Bean
	CloseableHttpClient webhookClient(TargetPolicy policy, WebhookProperties properties) {
		return WebhookHttpClient.open(policy, properties.timeout(), DefaultClientTlsStrategy.createDefault());
	}

}
