package dev.earshot.providers.apaleo;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The addresses of apaleo, which only tests change.
 *
 * @param identityUrl where people log in, without a final slash
 * @param apiUrl where the API is, without a final slash
 */
@ConfigurationProperties("earshot.providers.apaleo")
record ApaleoProperties(@DefaultValue("https://identity.apaleo.com") String identityUrl,
		@DefaultValue("https://api.apaleo.com") String apiUrl) {
}
