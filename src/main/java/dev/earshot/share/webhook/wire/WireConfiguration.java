package dev.earshot.share.webhook.wire;

import java.net.InetAddress;

import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What webhooks use of the network.
 */
@Configuration(proxyBeanMethods = false)
class WireConfiguration {

	@Bean
	Names names() {
		return InetAddress::getAllByName;
	}

	@Bean
	CloseableHttpClient webhookClient(Gate gate, WebhookProperties properties) {
		return Wire.open(gate, properties.timeout(), DefaultClientTlsStrategy.createDefault());
	}

}
