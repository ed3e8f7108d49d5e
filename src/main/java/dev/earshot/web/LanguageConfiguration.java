package dev.earshot.web;

import java.util.Locale;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Takes the default language from the server.
 */
@Configuration(proxyBeanMethods = false)
class LanguageConfiguration {

	@Bean
	DefaultLanguage defaultLanguage() {
		return DefaultLanguage.of(Locale.getDefault(), KnownLanguages.ALL);
	}

}
