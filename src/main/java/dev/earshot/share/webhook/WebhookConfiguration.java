package dev.earshot.share.webhook;

import java.net.InetAddress;
import java.util.Random;

import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What webhooks use of the network.
 */
@Configuration(proxyBeanMethods = false)
class WebhookConfiguration {

	@Bean
	Names names() {
		return InetAddress::getAllByName;
	}

	@Bean
	Patience patience() {
		return new Patience(new Random());
	}

	@Bean
	CloseableHttpClient webhookClient(Gate gate, WebhookProperties properties) {
		return Wire.open(gate, properties.timeout(), DefaultClientTlsStrategy.createDefault());
	}

}
