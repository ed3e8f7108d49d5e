package dev.earshot.share.webhook;

import java.util.Random;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What webhooks leave to chance.
 */
@Configuration(proxyBeanMethods = false)
class WebhookConfiguration {

	@Bean
	Patience patience() {
		return new Patience(new Random());
	}

}
